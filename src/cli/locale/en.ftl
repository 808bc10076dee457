# The program's words in English. One language a file; a test holds all four to the same messages and values.
# Taste: short, plain, warm, exact. "Seal", not "encrypt". Never more than was done. Never a word that names an
# office or its like: such words come only with an office's card.

## Help

cmd-plico = Write a statement, clean files, seal both to an office, carry, open and check what was sealed.
    Started with no arguments, it asks for everything itself.
cmd-office = Make an office, or show its card
cmd-office-new = Make an office: its keys, under a passphrase, and its card
cmd-office-card = Show an office's check digits, and write its card to a file
cmd-inspect = Say what files tell about the person who made them
cmd-strip = Make clean copies of files
cmd-scan = Show which words of a text point to somebody, and what to write instead
cmd-seal = Seal a statement and files to an office's card
cmd-check = See whether sealed files are whole; needs no key
cmd-open = Open sealed files and admit them to the casebook
cmd-list = List the cases of a casebook
cmd-show = Show a case, or write one of its files
cmd-completions = Print completions for a shell
cmd-man = Write manual pages into a folder

heading-usage = Usage
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
heading-examples = Examples

arg-help = Show this help
arg-lang = Language: ru, uk, fr or en
arg-version = Show the version
arg-verbose = With --version: also say which protections this machine gives
arg-dir = The office's folder
arg-man-dir = The folder for the pages
arg-name = The office's name, as it stands on the card
arg-classic = Make X25519 keys, for offices that need older age programs; a bundle seized today may be opened by a quantum computer later
arg-questionnaire = What the office asks, as JSON
arg-valid-months = For how many months the card is valid; 12 if not said
arg-passphrase-file = Read the passphrase from a file or a pipe such as /dev/fd/3, instead of asking
arg-files = Files
arg-json = Write JSON, for scripts
arg-output = Where to write
arg-office-card-output = Write the card to this file
arg-keep-quality = Encode pictures at the highest setting
arg-downscale = Make pictures smaller: at most N pixels on the longer side. That makes it harder to match them to a camera by its noise, and only harder
arg-keep-text = Rebuild a PDF with its text instead of pictures of its pages
arg-keep-hidden = Make visible what a document hides, instead of leaving it out
arg-review = Also say, for each file, what cleaning cannot take out, and which of its words point to somebody
arg-formats = Show which formats can be cleaned, how, and what remains
arg-strip-files = Files, and folders with files
arg-strip-output = A folder for the clean copies, or a file name for one
arg-seal-output = A folder, or a file name; the current folder if not said. In a folder the file is named after its own content, so that it can be checked
arg-show-output = Where to write the file
arg-card = The office's card
arg-check = The 30 check digits from paper; asked for if not given
arg-statement = The statement: a text file, or - for standard input
arg-answers = Answers to the card's questions, as JSON
arg-consent = Uses you allow, separated by commas; internal_review is always among them. keep_originals also seals each untouched file, for the evidence safe
arg-not-before = Nothing but internal review before this date, YYYY-MM-DD
arg-review-after = The office asks you again after this date, YYYY-MM-DD
arg-small = Begin the size ladder at 4 KiB instead of 256 KiB: for what is to be printed
arg-digits = Hold one file against 16 digits typed from paper instead of those in its name
arg-office = The office's folder; the current folder if not said
arg-casebook = The casebook's folder; the folder casebook in the office if not said
arg-to = For emergencies: open into this plain folder, unprotected, instead of the casebook
arg-case = The case, or the first digits of it
arg-attachment = Write the attachment of this number
arg-shell = bash, elvish, fish, powershell or zsh

examples-office-new =
    {"  "}plico office new office --name "Sample office"
    {"  "}plico office new office --name "Sample office" --questionnaire questions.json
examples-office-card =
    {"  "}plico office card office
    {"  "}plico office card office -o card.txt
examples-inspect =
    {"  "}plico inspect photo.jpg notes.txt
    {"  "}plico inspect --json photo.jpg
examples-strip =
    {"  "}plico strip photo.jpg -o clean.jpg
    {"  "}plico strip folder film.mp4 -o clean/ --review
    {"  "}plico strip --formats
examples-seal =
    {"  "}plico seal --card card.txt --statement statement.txt photo.jpg
    {"  "}plico seal --card card.txt --statement - --check "12345 67890 12345 67890 12345 67890" -o /media/stick < statement.txt
examples-check =
    {"  "}plico check 1234567890123456.age
    {"  "}plico check --digits "1234 5678 9012 3456" renamed.age
examples-open =
    {"  "}plico open *.age --office office
    {"  "}plico open 1234567890123456.age --office office --to folder
examples-list =
    {"  "}plico list --office office
    {"  "}plico list --office office --json
examples-show =
    {"  "}plico show 1234 --office office
    {"  "}plico show 1234 --office office --attachment 1 -o photo.jpg
    {"  "}plico show 1234 --office office --attachment 1 --safe -o photo.jpg
    {"  "}plico show 1234 --office office --dangerzone to-look-at

## Protections of the process

protection-no-core-dump = No copy of memory is written when the program fails
protection-not-dumpable = Other programs of this user cannot read its memory
protection-no-new-privileges = It cannot gain rights
protection-no-socket-no-exec = It cannot reach a network or start a program
protection-memory-lock = Secrets are kept out of swap
protection-write-limits = It can write only where told
protection-worker = Files from outside are read by a process that holds nothing else
protection-held = yes
protection-lacking = this machine cannot

## Questions

ask-passphrase = Passphrase:
ask-new-passphrase = New passphrase (Enter takes the one above):
ask-passphrase-again = The same again:
passphrases-differ = The two are not the same. Once more.
offer-passphrase = A strong passphrase, if you want one. Write it down and keep the paper safe:

    { $passphrase }

ask-check-digits = Type the 30 check digits from your paper:
ask-expired = To use the card all the same, type the word "continue":
expired-word = continue

## Offices

office-made = The office is in { $dir }.
check-digits-are = Check digits. Give them to people on paper or by voice, never together with the card:
office-next = Give out the file card.txt. Keep a copy of the folder in another safe place: without its keys nothing that was sealed to this office can ever be opened.
card-written = The card is in { $path }.

## Looking into files and cleaning them

inspect-file = { $file } ({ $format })
inspect-nothing = {"  "}nothing found
strip-downscaled = Smaller pictures are harder to match to a camera by its noise. They are only harder to match.
strip-file = { $file } -> { $clean }; left behind:
severity-one = points to one
severity-few = points to few
severity-narrows = narrows

finding-annotations = notes on the pages
finding-author = name of a person
finding-byte-order-mark = mark at the beginning that some systems write
finding-camera = camera
finding-camera-serial = serial number
finding-colour-profile = colour profile
finding-comment = comment
finding-content-credentials = signed history of the picture
finding-cover-picture = cover picture
finding-data-track = track with other data, such as places or sensor values
finding-date = date and time
finding-description = description
finding-document-id = identifier of the file
finding-edit-history = earlier versions or changes of the text
finding-embedded-file = another file inside
finding-encoder-marks = marks of the program that encoded it
finding-encoder-tables = tables of the program or camera that wrote it
finding-encoding = text encoding
finding-external-link = link to something outside
finding-file-path = path of a file or folder
finding-form-data = form or its data
finding-hidden-text = hidden text
finding-invisible-characters = invisible characters
finding-language = language setting
finding-layers = hidden layers
finding-lens = lens
finding-line-ends = line ends of another system
finding-maker-notes = the maker's own notes, often with serial numbers
finding-metadata = more data about the file
finding-more-pictures = further pictures inside
finding-organisation = organisation
finding-orientation = how the camera was held
finding-other-tracks = further tracks: subtitles, menus or attachments
finding-packing = times and marks of the program that packed it
finding-physical-size = printing size
finding-place = the place
finding-printer = printer settings
finding-reviewer-comments = comments of readers, with their names
finding-revision-ids = numbers of editing sessions
finding-script = script or macro
finding-signature = digital signature, with a name
finding-software = program
finding-speaker-notes = notes of the speaker
finding-tags = labels with title, name or date
finding-template = template it was made from
finding-thumbnail = small picture, perhaps of an earlier version
finding-title = title
finding-trailing-data = data behind the end
finding-trailing-spaces = spaces at line ends
finding-transparency = transparent parts, which can hide colours
finding-unknown-block = unknown data
finding-unnormalised = letters put together the way some systems do
finding-unused-data = data that is not shown
finding-xmp = editing data (XMP)

remains-picture = What stays, because the picture shows it: faces, plates, landmarks, screens and reflections, watermarks, and the noise of the camera sensor.
method-pixels = Decoded, turned upright, brought to usual colours and encoded anew from its pixels.
method-streams = Pictures and sound are copied as they are; everything around them is written anew.
method-pages = Each page becomes a picture in a new file; with --keep-text it is rebuilt with its text.
method-elements = Rebuilt from the elements that are known; what is hidden is left out and reported.
method-words = The words in UTF-8, without invisible characters and traces of the system.
remains-drawing = What stays, because the drawing shows it: everything that can be seen in it.
remains-film = What stays, because the film shows or says it: faces, voices, plates, landmarks, screens and reflections, background sounds, and the noise of the camera sensor.
remains-sound = What stays: the voice, which identifies whoever speaks, and what is heard around it.
remains-pages = What stays: everything that can be read or seen on the pages, the style, and on scans the dots that colour printers add.
remains-words = What stays: what the words say, and the style, by which people who know the writer can tell.

## Sealing

sealed = Sealed, { $size }. Nothing on this computer can open it now, not even you. What you typed or copied elsewhere on this computer may still be there.
progress-files = { $done } of { $total } files
progress = { $size } done

## Checking

check-whole = whole: { $file } ({ $size })
check-damaged = damaged: { $file }
check-not-ours = not ours: { $file }
check-cannot-tell = cannot tell: { $file } ({ $size }): its name has no digits to hold it against

## Opening and reading

open-new = { $file }: new case { $case }
open-follow-up = { $file }: joins case { $case }
open-known = { $file }: known already, case { $case }
open-plain = { $file }: opened into { $case }
open-plain-warning = Attention: what is opened into a plain folder lies there unprotected, and deleting it later does not make it unreadable.
open-summary = { $new } new, { $joined } joined a case, { $known } known already, { $refused } refused.
open-refused = { $count ->
        [one] { $count } file was refused:
       *[other] { $count } files were refused:
    }
list-case = { $case }  { $received }  { $attachments ->
        [one] { $attachments } file
       *[other] { $attachments } files
    }  { $beginning }
list-empty = There are no cases yet.
show-bundle = Case { $case }, opened here { $received }. What happened to it before is not recorded.
show-consent = Allowed: { $scopes }
show-not-before = Nothing but internal review before { $date }
show-review-after = Ask again after { $date }
show-statement = Statement:
show-answers = Answers:
show-attachment = File { $number }: { $media }, { $size }
show-originals = { $count ->
        [one] { $count } untouched original, sealed to the evidence key
       *[other] { $count } untouched originals, sealed to the evidence key
    }
show-written = Written to { $path }, unprotected.

## Places and uses

precision-country = a country
precision-part_of_country = a part of a country
precision-region = a region
precision-settlement = a town or village

use-internal_review = the office may look at it
use-translate = it may be translated
use-share_named_partners = it may be shown to partners named to you
use-share_courts = it may be given to courts
use-publish_anonymised = it may be published without what identifies you
use-publish_excerpts = parts of it may be published
use-statistics = it may be counted
use-keep_originals = the untouched files are sealed too, for the evidence safe
use-contact_back = you may be contacted

## What the system said

system-not-found = there is no such file or folder
system-permission = this is not allowed here
system-exists = a file of this name is there already
system-full = there is no room left
system-read-only = nothing can be written there
system-is-folder = this is a folder
system-not-folder = this is not a folder
system-not-regular = this is not a usable file
system-too-large = it is too large
system-changed = it changed while it was read

## Errors and hints

error-bug = The program has made a mistake of its own and stopped. Nothing it was writing has been kept. { $place }
error-quiet = {""}
error-no-answer = The input ended before the question was answered.
error-no-terminal = There is no terminal to ask at.
hint-no-terminal = In a script, use --passphrase-file.
error-no-check-digits = The card's check digits are needed.
hint-no-check-digits = In a script, give them with --check.
error-no-casebook = This is the small build, without a casebook.
hint-no-casebook = A bundle can still be opened with --to.
error-too-large = It is larger than { $limit } bytes.
error-check-one-file = Typed digits belong to one file; give one at a time.
error-show-no-attachment = There is no attachment { $number }.

error-usage-language = There is no language { $language }; there are ru, uk, fr and en.
error-usage-no-command = A command is missing. See --help.
error-usage-no-such-command = There is no command { $argument }. See --help.
error-usage-unknown = There is no option { $argument }. See --help.
error-usage-missing = Something is missing: { $argument }
error-usage-conflict = { $argument } does not go together with another option that was given.
error-usage-value = { $value } is no value for { $argument }.
error-usage-other = The command line cannot be understood. See --help.

error-passphrase-empty = The passphrase is empty.
error-passphrase-unusable = The passphrase is too long or is not text.
error-passphrase-short = The passphrase is shorter than { $min } characters.
hint-passphrase-short = Several words are good; so is this: { $offer }
error-passphrase-guessable = The passphrase is easy to guess: it is too short for plain words, repeats itself or follows the keyboard.
hint-passphrase-guessable = Four or five unrelated words are good; so is this: { $offer }

error-io-read = cannot read: { $source }
error-io-write = cannot write: { $source }

error-media-open = cannot read: { $source }
error-media-empty = the file is empty
error-media-unsupported = { $format } files cannot be cleaned, so this cannot be sent
error-media-unknown = this kind of file is not known, so it cannot be cleaned or sent
hint-media-unknown = Export it as JPEG, PNG or plain text, and send that.
error-media-too-large = it is larger than { $limit } bytes
error-media-too-many-pixels = the picture has more than { $limit } pixels, or a side too long
hint-media-too-many-pixels = Make it smaller, and send that.
error-media-not-text = the text is damaged or in no known encoding
hint-media-not-text = Save it as UTF-8.
error-media-marks = more than { $limit } accents stand on one letter
error-media-decode = the file is damaged and cannot be read
error-media-encode = The file could not be written anew.
error-media-too-many = the file has more than { $limit } parts of one kind
error-media-too-deep = its parts are nested more than { $limit } deep
error-media-unpacks = it unpacks to more than { $limit } bytes
error-media-protected = the file is protected by a password
hint-media-protected = Open it, save it without the password, and send that copy.
error-media-codec = it holds { $codec }, which cannot be cleaned
hint-media-codec = Export it again from the program that made it, with usual settings (a film as MP4 with H.264, a document as PDF with its fonts), and send what that gives.
error-media-embedded = it holds another file that cannot be cleaned: { $name }
hint-media-embedded = Take it out of the document and send it by itself, or save the document as PDF.
error-media-worker = the process that read it failed, or took too much time or memory
hint-advice-picture = Export it as JPEG or PNG, or take a screenshot, and send what that gives.
hint-advice-film = Export it as MP4 and send what that gives.
hint-advice-sound = Export it as MP3 or WAV and send what that gives.
named-a-raw-camera-file = a raw camera file
named-a-cursor = a cursor
named-e-mail = e-mail
named-a-property-list = a property list
named-a-windows-shortcut = a Windows shortcut
named-windows-help = Windows help
named-heic-of-an-unusual-kind = HEIC of an unusual kind
named-jpeg-xl-in-printing-colours = JPEG XL in printing colours
named-animated-jpeg-xl = animated JPEG XL
named-mpeg-transport-stream = MPEG transport stream
named-svg-with-html-in-it = SVG with HTML in it
named-svg-with-flowing-text = SVG with flowing text
named-a-tiff-of-these-colours = a TIFF of these colours
named-text-in-utf-32 = text in UTF-32
named-a-form-or-a-note-whose-words-are-not-drawn = a form or a note whose words are not drawn
named-a-form-that-only-its-own-program-draws-xfa = a form that only its own program draws (XFA)
named-a-layer-that-is-hidden-by-an-expression = a layer that is hidden by an expression
named-an-encryption-that-is-not-known = an encryption that is not known
named-an-unknown-stream = an unknown stream
named-notes-on-layers-of-which-some-are-hidden = notes on layers of which some are hidden
named-text-in-a-font-that-is-not-in-the-file = text in a font that is not in the file
named-laced-frames-of-another-size = laced frames of another size
named-lossless-jpeg = lossless JPEG
named-jpeg-with-arithmetic-coding = JPEG with arithmetic coding
named-hierarchical-jpeg = hierarchical JPEG
named-jpeg-of-more-than-8-bits = JPEG of more than 8 bits
named-jpeg-of-other-than-1-3-or-4-channels = JPEG of other than 1, 3 or 4 channels
named-free-format-mpeg-audio = free-format MPEG audio
hint-advice-document = Save it as PDF, or in today’s Office or OpenDocument format, and send what that gives.
hint-advice-text = Copy the words that matter into a plain text file and send that.
hint-advice-files = Take the files out of it and send them.
hint-advice-none = Make a picture or a text of what matters in it, and send that.
error-media-remains = after cleaning, something was still found ({ $kind }), so it is refused
error-media-changed = it changed while it was read

error-submission-too-many = More than { $limit } files.
error-submission-too-long = The statement is longer than { $limit } bytes.
error-submission-nothing = There is nothing to seal: no statement and no file.

error-answers-json = The answers are not a JSON object: { $detail }
error-answers-unknown = { $field }: the card does not ask this.
error-answers-missing = { $field }: this must be answered.
error-answers-shape = { $field }: the answer does not fit the question.
error-answers-too-long = The answers are longer than { $limit } bytes.
error-answers-no-questionnaire = This card asks nothing, so there is nothing to answer.
error-consent-scope = The office offers no use named { $scope }.
error-consent-date = { $text } is not a date like 2031-05-20.
error-consent-order = The review date lies before the date before which nothing may be used.
error-consent-no-review = The office may not even look at it.

error-questionnaire-json = The questions are not of the expected form: { $detail }
error-questionnaire-format = The questions are of an unknown format, { $found }.
error-questionnaire-too-many = { $field }: too many questions or choices, or groups too deep.
error-questionnaire-name = { $field }: not a name of small Latin letters, digits and underscores, or used twice.
error-questionnaire-language = { $field }: there is no text in { $language }.
error-questionnaire-shape = { $field }: what it has does not fit its type.
error-questionnaire-condition = { $field }: it is asked on a condition that cannot be met.

error-digits-form = These are not 16 digits.
error-check-form = There must be 30 digits, not { $found }.
error-check-wrong = Group { $group } of the digits is not this card's.
hint-check-wrong = Compare it with your paper once more. If it is as on the paper, do not use this card: get the card and the digits again, each by another way.

error-card-not-a-card = this is not a card
error-card-too-long = it is longer than { $limit } bytes, so it is not a card
error-card-version = the card is of version { $found }; this program is too old for it
error-card-form = line { $line } is not what a card has there
error-card-key-type = its { $field } key is of an unknown kind
error-card-signature = the card was changed after it was signed, or was signed by another key
hint-card-signature = Do not use it. Get the card again, by another way.
error-card-dates = its dates make no sense
error-card-expired = the card was valid until { $until }
hint-card-expired = Ask for a newer one if you can. Also see whether this computer's date is right.
error-card-not-yet = the card is valid only from { $from }
hint-card-not-yet = See whether this computer's date is right.
error-card-name = An office's name is one line of 1 to 100 visible characters.

error-key-io = cannot read the key: { $source }
error-key-passphrase = The passphrase does not open the key.
error-key-form = This is not a key file of an office.
error-key-work = The key file asks for more work than this program will do (2^{ $factor }).
error-key-internal = The key could not be sealed.

error-office-taken = { $dir } holds something already. An office needs a folder of its own.
error-office-none = { $dir } holds no office.
hint-office-none = Say where it is with --office.
error-office-make = The office cannot be made: { $source }
error-office-read = cannot read: { $source }
error-office-months = A card is valid for 1 to { $limit } months.

error-seal-write = cannot write: { $source }
error-seal-file = { $path } cannot be sealed

error-archive-read = cannot read: { $source }
error-archive-damaged = its inside is malformed
error-archive-type = inside, { $name } is not a plain file
error-archive-name = inside, { $name } is no name that a bundle may hold
error-archive-twice = inside, { $name } is there twice
error-archive-order = inside, { $name } is out of order
error-archive-too-large = inside, { $name } claims more than { $limit } bytes
error-archive-header = inside, the header of { $name } carries more than name and size
error-archive-form = inside, { $name } is not of the form that its name promises
error-archive-no-manifest = inside, there is no manifest at the end
error-archive-padding = inside, something stands where only zeros may be
error-archive-ladder = its inside is not of a size that a bundle has
error-manifest-form = its manifest is not of the expected form
error-manifest-format = it is of format { $format }; this program is too old for it
error-manifest-lies = its manifest does not agree with what is inside: { $name }
error-manifest-consent = the consent in its manifest is not valid

error-open-read = cannot read: { $source }
error-open-not-a-bundle = this is not a sealed bundle, or its beginning is damaged
error-open-length = it was cut off, or something was added: no bundle has this length
error-open-too-large = it is larger than { $limit } bytes
error-open-no-key = it was sealed to another key
error-open-not-authentic = it was changed or damaged on the way
error-open-signature = the signature of its codename does not hold

error-store-io = the casebook cannot be used: { $source }
error-store-key = The office's key does not open this casebook.
error-store-no-key-file = This casebook has no key for you. If it was moved, its folder keys has to lie beside it.
error-store-database = The casebook's database has failed.
error-store-newer = The casebook is of version { $version }; this program is too old for it.
error-store-no-case = There is no case { $id }.
error-store-ambiguous = Several cases begin with { $id }. Type more digits.
error-store-missing = { $name } is missing from the evidence, or is not what was received.
error-intake-read = cannot read: { $source }
error-intake-keep = cannot be kept: { $source }
error-intake-too-large = it is larger than { $limit } bytes

### scan
examples-scan =
    {"  "}plico scan statement.txt
    {"  "}plico scan statement.txt --json
    {"  "}plico scan - --jsonl < lines.jsonl
    {"  "}plico scan statement.txt --style
arg-scan-file = A text in UTF-8, or - for standard input
arg-scan-jsonl = One object a line in, {"{"}"id", "text"{"}"}; one report a line out
quoted = “{ $words }”
scan-file =
    { $file }: { $count ->
        [one] { $count } place that points
       *[other] { $count } places that point
    } to somebody.
scan-nothing = { $file }: nothing found. Read it once more yourself: this check knows many words, not your life.
scan-one = Points to one person:
scan-few = Points to one of few:
scan-narrows = Narrows the circle:
scan-found = line { $line }: { $words }, { $kind }
scan-instead = ; instead: { $words }
scan-together = Together these point to one person: { $words }.
scan-quiet = Worth a look, nothing more: { $words }{ $left ->
    [0] .
   *[other] , and { $left } more.
}
scan-changes-nothing = Nothing was changed. You decide: the names of those who did wrong may be the evidence.
error-scan-line = line { $line } is not an object with an id and a text
error-scan-not-utf8 = it is not UTF-8: the byte at { $at } cannot be read
hint-scan-not-utf8 = plico strip makes a UTF-8 copy of a text.
kind-person = name
kind-callsign = call sign
kind-rank = rank
kind-unit = unit
kind-phone = phone
kind-email = e-mail address
kind-handle = account name
kind-url = link
kind-id_document = document number
kind-gov_id = registry number
kind-bank = bank account or card
kind-device_id = number of a device
kind-ip = network address
kind-plate = number plate
kind-address = address
kind-place = place
kind-coordinates = coordinates
kind-date = date
kind-time = time
kind-organisation = organisation
kind-path = path with a name
kind-invisible = invisible characters
kind-homoglyph = letters of two alphabets in one word
kind-event = something few have lived through
kind-number = number
error-scan-no-words = this file has no words that this program can read
scan-statement = Your account
scan-name = the old name { $name }, which the copy does not have
seal-words = Places that point to somebody, found by the word check: { $count }, of them to one person: { $one }. It is sealed as it is. --review shows them.
arg-seal-review = Show which words point to somebody before it is sealed
scan-left-out = { $file } is too long for a look by the way; plico scan looks at it.

### COURIER

system-lost = the stick or disk does not answer any more
cmd-copy = Copy sealed files to a stick, and read the copies back
cmd-split = Split a sealed file into parts, of which some suffice
cmd-wrap = Seal a sealed file once more, so that two copies share no bytes
arg-open-files = Sealed files and parts, and folders with them
arg-check-files = Files, and folders with files
arg-copy-files = Sealed files, named by their digits
arg-copy-to = The folder for the copies, such as a stick
arg-bundle = The sealed file
arg-parts = How many parts to make, at most 255
arg-need = How many of them must arrive
arg-split-output = The folder for the parts; the current folder if not said
arg-wrap-output = A folder, or a file name; the current folder if not said
arg-armor = Write lines of text instead of bytes, for a road that carries only text
examples-copy =
    {"  "}plico copy 1234567890123456.age /media/stick
    {"  "}plico copy --digits "1234 5678 9012 3456" renamed.age /media/stick
examples-split =
    {"  "}plico split 1234567890123456.age --card card.txt --parts 5 --need 3 -o parts
    {"  "}plico split 1234567890123456.age --card card.txt --parts 2 --need 1 --armor
examples-wrap =
    {"  "}plico wrap 1234567890123456.age --card card.txt -o /media/stick
copied = { $file } -> { $copy }: read back, whole
copy-not-from-device = This system does not say whether the copy was read from the stick or from its own memory. Take the stick out, put it in again and run check.
check-summary = { $whole } whole, { $damaged } damaged, { $other } not ours or cannot be told
split-cannot-tell = { $file }: its name has no digits, so nobody can tell whether it was whole before.
split-done = { $parts } parts, { $size } each; any { $need } of them are enough. Send them by different roads. Nobody but the office can tell that they belong together, unless they are found in one place.
wrapped = Sealed once more, { $size }.
open-spare = { $file }: a whole part, not needed any more
open-twice = { $file }: the same as one that was just opened
error-open-armor = its lines of text are damaged: something was cut off, added or wrapped anew
hint-open-armor = Ask for it again, as a file and not as text in a message.
error-part-counts = The number of parts is 1 to { $most }, and no more can be needed than there are.
error-part-form = its inside is not of the form that a part has
error-part-format = it is a part of a newer format; this program is too old for it
error-part-too-large = the whole that it is a part of would be larger than { $limit } bytes
error-part-missing = { $missing ->
        [one] one more part is needed
       *[other] { $missing } more parts are needed
    } ({ $have } of { $need } are here)
hint-part-missing = When others arrive, open them all together.
error-part-digest = the parts do not give what they promise
error-part-too-deep = it is wrapped more than { $limit } times
error-copy-read = cannot read: { $source }
error-copy-write = the copy cannot be written: { $source }
error-copy-damaged = it is damaged, so it was not copied
hint-copy-damaged = Ask for it again, by another way.
error-copy-not-ours = it is not a sealed file, so it was not copied
error-copy-cannot-tell = its name has no digits to hold it against, so it was not copied: under a new name damage would not be seen
hint-copy-cannot-tell = Type the 16 digits from your paper with --digits.
error-copy-read-back = what was read back is not what was written, so nothing was kept there
hint-copy-read-back = Do not use this stick.

### style
habit-misspelling = Spelt unusually:
habit-doubled_mark = Marks in a row:
habit-space_before = A space before a mark:
habit-no_space_behind = No space behind a mark:
habit-double_space = Several spaces:
habit-pet_phrase = Phrases that come back:
habit-jargon = Words of a place, trade or age:
habit-emoji = Emoji:
habit-smiley = Faces made of marks:
habit-transliteration = In the letters of another language:
habit-other_alphabet = Latin letters among Cyrillic ones:
habit-capitals = In capitals:
habit-small_start = Sentences that begin small:
habit-yo = The letter ё:
habit-quotes = Quotation marks:
habit-dashes = Dashes:
style-habit = { $words }, { $count } times, line { $lines }
style-nothing = No habit that stands out.
style-normalised = Written. Changes: { $count }; --json lists them, so that they can be taken back.
style-offer = Places that can be made like everybody’s: { $count }. --normalise OUT writes such a copy.
style-limits = This reduces what anyone can see. It does not defeat a forensic comparison of writing.
arg-scan-style = Show habits of writing that anyone can see
arg-scan-normalise = Write a copy with quotes, dashes, spaces, doubled marks, ё and capitals made like everybody’s
arg-scan-only = Only these changes, separated by commas

### paper
cmd-paper = Put a sealed file on paper or on the screen, as codes that a camera reads
cmd-unpaper = Restore a sealed file from pictures of its codes
arg-paper-file = A sealed file; seal with --small for few pages
arg-paper-output = The new PDF
arg-page = The sheet: a4 or letter; a4 if not said
arg-screen = Show the codes one after the other in the terminal, to be photographed
arg-unpaper-files = Photographs or scans of the pages or the screen (JPEG, PNG, HEIC, WebP, TIFF), in any order
arg-unpaper-output = The folder to write into; the current one if not said. The file is named after its content
examples-paper =
    {"  "}plico seal --small --card card.txt --statement - -o bundle.age < statement.txt
    {"  "}plico paper bundle.age -o sheets.pdf
    {"  "}plico paper bundle.age --screen
examples-unpaper =
    {"  "}plico unpaper photo1.jpg photo2.jpg
    {"  "}plico unpaper scans/*.png -o /media/stick
paper-written = Pages: { $pages }. Of every five pages one may be lost; of these, any { $spare }. Digits of the file: { $digits }. Each page shows its number, its own digits and those of the file. What is inside stays sealed, but anyone sees that these are codes.
unpaper-picture = { $file }: new codes { $new }, already read { $known }
unpaper-strange = Codes of something else, or changed ones, were left out: { $strange }
unpaper-nothing = No code of a sealed file has been found yet.
unpaper-missing = { $digits }: { $have } codes of the { $need } needed have been read. Not read, or not wholly: { $pages } of { $total }. Nothing is written yet.
unpaper-more = One more picture (a path; empty to stop):
screen-foot = { $number } / { $total }   Space: next   Backspace: back   q: quit
error-screen-no-terminal = Codes are shown only on a terminal.
hint-screen-no-terminal = Run it in a terminal, without a pipe. For paper, give -o sheets.pdf.
error-screen-too-small = The terminal is too small: { $columns } by { $rows } characters.
hint-screen-too-small = Make the window larger or its letters smaller: 80 by 24 is enough.
error-paper-too-many-pages = it would fill { $pages } pages; the limit is { $limit }
hint-paper-too-many-pages = Paper is for words. Seal the text alone, with --small.
error-paper-too-many-codes = it would take { $codes } codes; the limit is { $limit }
hint-paper-too-many-codes = Make the window larger, so that each code holds more, or seal the text alone, with --small.
error-paper-not-a-bundle = This is not a sealed file, or it is damaged.
error-paper-contradiction = The codes are all there, but do not make the file that they promise. Nothing was written.
hint-paper-contradiction = One of them may have been changed on purpose. Leave out one picture after the other.
error-paper-internal = The codes could not be made.

### write

plain-ways = At every question: "back" (or <) shows the question before it, "keep" keeps what you have told in a sealed file, "leave" ends the program. Nothing is lost by going back.
plain-word-back = back
plain-word-keep = keep
plain-word-leave = leave
plain-surely = What is not kept in a sealed draft will be gone. To leave, type "leave" once more; Enter stays.
plain-back = < goes back
plain-enter-skips = Enter skips
plain-enter-keeps = Enter leaves it as it is
plain-dash-skips = - skips
plain-not-know = ? means you do not know
plain-enter = Press Enter to go on
plain-number = A number
plain-numbers = Numbers
plain-answer = Answer
plain-secret = It is not shown while you type:
plain-several = Several numbers, with spaces between them; 0 for none. Those chosen so far have a *.
plain-no-such-number = There is no such number here. Once more, please.
plain-question-of = Question { $number } of { $of }
plain-so-far = So far: { $words }
plain-long-text = Press Enter at the end of each line. A line with only a full stop ends it.
plain-text-so-far = This is what you have told so far:
plain-keep-add-anew =
    {"  "}1  leave it as it is
    {"  "}2  add to it
    {"  "}3  tell it anew
plain-line-not-text = The line is not readable text. Please type it again.
plain-line-too-long = This line is longer than this kind of input can take. Please type it again in shorter lines.

write-language = Language · Язык · Мова · Langue
write-menu = What would you like to do?
write-menu-tell = Tell what happened and seal it
write-menu-files = Look into files: what they tell about you, clean copies
write-menu-inspect = See what files tell about you
write-menu-strip = Make clean copies of files
write-menu-scan = See which words of a text point to somebody
write-menu-courier = For whoever carries a sealed file
write-menu-check = See whether sealed files are whole
write-menu-copy = Copy sealed files to a stick
write-menu-split = Split a sealed file into parts
write-menu-wrap = Seal a sealed file once more
write-menu-paper = Put a sealed file on paper or on the screen
write-menu-unpaper = Restore a sealed file from pictures
write-menu-verifier = For the office that receives
write-menu-open = Open sealed files
write-menu-list = List the cases
write-menu-show = Show a case
write-menu-leave = Leave
write-which-file = Which file?
write-which-file-text = Type its path, or drag it into this window.
write-another-file = One more file?
write-another-file-text = Type its path. If there are no more, skip this question.
write-to = Which folder shall it go into?
write-to-clean = Which folder are the clean copies for?
write-to-copy = Which folder are the copies for?
write-other-folder = Another folder; I will type its path
write-parts = How many parts shall be made?
write-need = How many of them must arrive?
write-no-number = A number from 1 to 255, please.
write-office = Where is the office's folder?
write-case = Which case?
write-case-text = Its name, as the list shows it.
write-paper-pages = On paper: pages to print
write-paper-screen = On this screen: codes to photograph

write-trouble = That did not work
write-go-on = Go on
write-change = Change it
write-remove = Take it out
write-change-or-remove = What shall be done with this?
write-nothing-typed = Nothing was typed. Once more, please.
write-yes = Yes
write-no = No
write-unknown = I do not know
write-skipped = skipped

write-card = Whom is it for?
write-card-text = These cards were found nearby. A card is the office's file; only that office can open what is sealed to it.
write-card-says = This card says it is from: { $name }
write-card-another = Another card; I will type its path
write-card-path = Where is the card?
write-card-path-text = The card is a small file that the office or a helper gave you. Type its path, or drag it into this window.
write-card-stays = Whom is it for?
write-card-same = Stay with this card
write-card-other = Take another card
write-card-dates = This card is not valid yet, or no longer
write-digits = The 30 check digits from your paper
write-digits-text = They show that the card is not a false one. Take them from paper or from a person you trust, never from where the card came from.

write-machine = Before you begin
write-machine-text = What you tell stays in this program's memory and is wiped when you leave. Nothing is written until you seal it or keep a draft. But this computer may remember that this program was run and which stick was used, and whoever controls this computer can see its screen. Facts only you can know point to you, however you tell them.
write-machine-live = This computer runs from a live system: most traces go when it is switched off.
write-machine-network = The network is on. Take it away first, if you can: pull the cable, switch Wi-Fi off.
write-machine-swap = This computer has a swap file and does not let the program keep its memory out of it: what you type may be left there.
write-machine-swap-locked = This computer has a swap file. Your text is kept out of it where it stands, but a copy on its way to the screen may get there, and so may everything if the computer is put to sleep.
write-machine-unknown = This system does not say whether memory is kept off the disk.

write-story = What happened?
write-story-text = In your own words: what you saw or heard yourself, and how you know it. Leave out who helped you, routes and hiding places. You can change it as long as it is not sealed.

write-agree = I have read it and agree
write-not-agree = I do not agree
write-so-far-skipped = So far: skipped
write-so-far-unknown = So far: you do not know
write-tells-little = An answer tells little about you.
write-tells-with-others = Together with other answers, this can tell who you are.
write-tells-much = By itself, this can tell who you are or put someone in danger. Say no more than you want to.
write-publish-never = It is not meant to be published.
write-publish-asked = It is not meant to be published unless you are asked and agree.
write-publish-same = If you allow publishing, it would be published as you answer it.
write-publish-counts = If you allow it, it would only be counted.
write-publish-common = If you allow publishing, it would be published only if many others answer the same.
write-publish-courts = It is meant for courts alone, if you allow that.
write-publish-coarser = If you allow publishing, it would be published only in coarser terms.
write-publish-excerpts = If you allow publishing, excerpts would be published after they have been reviewed.
write-publish-reviewed = If you allow publishing, it would be published after it has been reviewed.
write-publish-office = How it would be published is decided by the office, within what you allow.
write-tell-one = Tell about it
write-tell-another = Add another
write-told = Told: { $words }
write-told-nothing = (nothing yet)
write-told-count = { $count ->
        [one] told once
       *[other] told { $count } times
    }
write-how-exactly = How exactly do you know it?
write-date-from = From when?
write-date-to = Until when?
known-year = The year
known-half_year = The half-year
known-quarter = The quarter
known-month = The month
known-day = The day
known-roughly = Only roughly
date-year = The year, such as 2031:
date-half_year = Any month of that half, such as 03.2031, or 2031-H1:
date-quarter = Any month of that quarter, such as 03.2031, or 2031-Q1:
date-month = The month, such as 03.2031:
date-day = The day, such as 14.03.2031:
date-roughly = About when, as well as you can say: 2031, 2031-H1 or 03.2031:
write-about = about { $date }
write-no-date = That is not a date as exact as you said. Once more, please, or go back and choose a coarser one.
write-place-exact = How exact is this name?

write-files = Files to send along
write-files-text = Each file is cleaned before it is sealed: what it says about you without showing it goes away. What can be seen and heard in it stays.
write-file-type = Add a file by its path
write-file-choose = Choose files from a folder
write-file-folder = Which folder are the files in?
write-file-which = Which files?
write-file-none = There are no files in this folder
write-file-cleaning = Cleaning { $file } …
write-file-clean = This file can be cleaned
write-file-and-original = and the untouched original
write-original = Seal the untouched original, too?
write-original-text = For: an original can prove more, and the office keeps it in an evidence safe that only several people together can open. Against: it holds everything that cleaning takes out, such as place, time and device, and that can lead to you.
write-original-no = No, only the clean file
write-original-yes = Yes, the original too

write-looking = Looking at the words …
write-review = This is what will be sealed
write-review-text = Read it once more. Nothing has been sealed yet.
write-review-story = Your account, { $words ->
        [one] { $words } word
       *[other] { $words } words
    }:
write-review-answers = Your answers:
write-review-files = Your files:
write-review-nothing = The word check found nothing that points to somebody. It cannot find everything.
write-change-story = Change the account
write-change-answer = Change an answer
write-change-files = Change the files

write-consent = What may be done with it?
write-consent-text = The office may read and check it; without that it cannot be sealed. Each further use is off until you choose it, and you owe nobody any of them.
write-not-before = Is there a day before which it may only be read?
write-not-before-text = Such as 20.05.2031. If there is none, skip this question.
write-review-after = Is there a day after which you want to be asked again?
write-review-after-text = Such as 20.05.2031. If there is no need, skip this question.
write-no-day = That is not a full date such as 20.05.2031. If there is none, skip this question.

write-to-sealed = Where shall the sealed file go?
write-to-sealed-text = A stick is best. The file is named by 16 digits, and its name says nothing.
write-sealing = Sealing …
write-after = It is sealed
write-courier-digits = Digits for whoever carries it, so that it can be checked:
write-after-remains = Give the file to whoever carries it. They can see that it is whole, but cannot open it, and neither can you. The files you sent along are still where they were, and this computer may remember that the program was run.
error-write-not-agreed = Without this it cannot be sealed.
hint-write-not-agreed = You can go back, or leave; nothing is sealed.
error-write-no-story = There is no account yet.
hint-write-no-story = A few sentences are enough.
write-menu-draft = Go on with a sealed draft
write-menu-reply = Read replies to me
write-keep = A passphrase for the draft
write-keep-text = To go on without a draft, go back. Nobody can read the draft without this passphrase, not even you: write it down where nobody looks, or learn it.
write-offer = Press Enter to take this one: { $passphrase }
write-keep-again = The same passphrase again; go back if you do not have it
write-keep-to = Which folder shall the draft go into?
write-keep-to-text = A stick is best. From now on the draft is kept anew at each step.
write-keeping = Keeping the draft …
write-kept = The draft is kept
write-kept-text = It holds what you have told until here, and is kept anew at each step. A codename is not in it.
write-draft = Which draft?
write-draft-other = Another one; I will type its path
write-draft-path = Where is the draft?
write-draft-path-text = Its name is 16 digits. Type its path, or drag it into this window.
write-draft-passphrase = The passphrase of the draft
write-remove-draft = The draft is not needed any more
write-remove-draft-text = If it is removed, traces of the sealed draft may stay on the stick; nobody can read them without the passphrase.
write-remove-draft-yes = Remove it
write-remove-draft-no = Leave it there
write-codename = Do you want to be reachable?
write-codename-text = A codename is ten words that only you know. With it the office can answer you without knowing who you are, and you can send more later. It links what you send. Without it nobody can reach you, and nothing links.
write-codename-none = No codename
write-codename-take = Take a new codename
write-codename-have = Use the codename I have
write-codename-there = You have chosen a codename.
write-codename-stays = Stay with it
write-codename-new = Your codename
write-codename-new-text = Learn these words by heart, or write them down where nobody looks. They are shown only here; whoever has them can read what the office answers.
write-codename-back = Type your codename
write-codename-back-text = So that no slip shuts you out. Go back to see it again.
write-codename-differs = This is another codename than the one shown. Once more, please.
write-codename-own = Your codename
write-codename-own-text = The ten words, with spaces between them.
write-codename-sequence = Which message under this codename is this?
write-codename-sequence-text = The first one was 1, so this is 2 or more. If you are not sure, take a number that is surely higher than before.
write-codename-no-sequence = A number from 2 to { $most }, please.
write-after-codename = Remember your codename: nobody can give it to you again.
cmd-write = Tell what happened, step by step, and seal it
arg-plain = Ask line by line, without drawing on the screen

### REPLY
cmd-reply = Read the replies to a codename, among any sealed files
cmd-answer = Write back to the codename of a case
arg-reply-files = Sealed files, and folders with them: every one is tried
arg-codename-file = Read the codename from a file or a pipe such as /dev/fd/3, instead of asking
arg-answer-statement = What to write: a text file, or - for standard input
arg-answer-output = The folder for the sealed reply; the current folder if not said
examples-reply =
    {"  "}plico reply folder --card card.txt
    {"  "}plico reply 1234567890123456.age --card card.txt --check "12345 67890 12345 67890 12345 67890"
examples-answer =
    {"  "}plico answer 1234 --statement answer.txt --office office -o /media/stick
    {"  "}plico answer 1234 --statement - --office office < answer.txt

ask-codename = Your codename, all its words, with spaces between:
codename-repaired = Word { $position }: “{ $typed }” was taken for “{ $meant }”.
codename-left-out = Word { $position }, “{ $typed }”, was one too many and was left out.
codename-deriving = This takes some seconds.
reply-head = Reply { $number }. When it was written, the office had { $received ->
        [one] { $received } message of yours; its number is { $highest }.
       *[other] { $received } messages of yours; the highest number among them is { $highest }.
    }
reply-missing = Not among these files: reply { $numbers }. It may still be on its way.
reply-none = None of these files is a reply that this codename opens.
reply-others = Files that it does not open: { $count }. They may be replies to other people.
answered = Reply { $number } to case { $case } is sealed and recorded. Anyone may carry it; only the codename opens it.
show-sequence = Message { $number } under its codename.
show-reply = Reply { $number }, sealed { $sealed }, digits { $digits }:
messages-missing = Messages that have not arrived here: { $numbers }
messages-twice = Message { $number } is there more than once, with different content. The source may have counted wrong, or someone else may know the codename.
error-no-codename = The codename is needed, and there is no terminal to ask at.
hint-no-codename = In a script, use --codename-file.
error-pseudonym-memory = This needs { $mebibytes } MiB of memory, and they are not there.
hint-pseudonym-memory = Close other programs and try again.
error-pseudonym-internal = The keys of the codename could not be made.
error-seal-sequence = Messages under a codename are counted from 1 to { $limit }.
error-reply-form = it was sealed to this codename, but its inside is not of the form that a reply has
error-reply-format = it is a reply of format { $format }; this program is too old for it
error-reply-too-large = it was sealed to this codename, but is longer than { $limit } bytes
error-answer-no-codename = The case has no codename, so there is nobody to write to.
error-use-not-allowed = The source does not allow this use ({ $scope }), so nothing was written.
error-use-not-before = The source allows nothing but internal review before { $date }, so nothing was written.

### full screen

full-at = { $number } of { $total }
full-important = Important
full-go-on = Go on
full-skip = Skip
full-not-know = I don’t know
full-back = Back
full-keep = Keep a draft
full-key-enter = Enter go on
full-key-arrows = ↑ ↓ choose
full-key-mark = Space mark
full-key-buttons = Tab buttons
full-key-back = Esc back
full-key-keep = Ctrl-S keep
full-key-stop = Ctrl-C stop
full-more-below = … more text below: PageDown
full-more-above = … more text above: PageUp
full-more-both = … more text: PageUp, PageDown
full-more-tab = … more text: Tab, PageDown
full-list-above = ↑ { $count } more above
full-list-below = ↓ { $count } more below
full-busy = Please wait
full-words = Words: { $count }
full-find = Find:
full-aside-back = Press Enter to come back.
full-selecting = Selecting
full-find-keys = Enter next · Esc end
editor-full = No more fits. Nothing was added.
editor-not-found = Not found.
editor-undo = undo
editor-find = find
editor-select = select
editor-cut = cut
editor-copy = copy
editor-paste = paste
editor-redo = redo
editor-select-all = select all
editor-select-from-here = select from here
editor-erase-word = erase a word
editor-by-word = by words
editor-to-ends = start and end

### codename
error-codename-long = This is too long for a codename: { $limit } bytes are the limit.
hint-codename-long = A codename is ten words. Type them alone.
error-codename-count = A codename has { $wanted } words. These are { $found }.
hint-codename-count = Compare them with what you remember or have written down, from the first on.
error-codename-unknown = Not among the words that codenames are made of: word { $positions }.
hint-codename-unknown = All other words are from the list. It may be another word with the same meaning, or there may be several slips in it. Four letters are enough.
error-codename-unclear = More than one codename fits. Look again at word { $positions }.
hint-codename-unclear = Type these words letter by letter.
error-codename-checksum = Each of the words is right by itself, but together they are no codename.
hint-codename-checksum = One word is another one, or their order is different. Nothing is lost: try again, from the first word on.

### draft and guide
cmd-guide = Print the one-page guide for the one who tells, carries or opens
arg-role = source (who tells), courier (who carries) or verifier (who opens); if not said, a list of the guides
examples-guide =
    {"  "}plico guide source
    {"  "}plico guide courier --lang fr > guide.txt
guide-paper = For paper: plico guide source > guide.txt, then print that file.
error-draft-form = This is not a draft of this program, or somebody has changed it ({ $part }).
error-draft-newer = This draft was made by a newer version of the program.
hint-draft-newer = Open it with that version.
error-draft-too-much = A draft cannot hold so much ({ $part }).
error-draft-path = The path of file { $number } has letters that this program cannot write down, so no draft can be kept.
hint-draft-path = Take this file off the list, or rename it, and keep the draft again.
error-draft-read = The draft cannot be read: { $source }
error-draft-write = The draft could not be written: { $source }
hint-draft-write = What you have told is still here. Choose another folder or stick.
error-draft-not-one = This file is not a sealed draft.
error-draft-damaged = The draft was damaged or changed.
hint-draft-damaged = If there is a copy, take that.
error-draft-passphrase = The passphrase does not open the draft.
hint-draft-passphrase = Look for capitals, for another keyboard layout, for spaces. Nobody can open it without the passphrase.
error-draft-work = Opening this draft would take too much memory and time (2^{ $factor }); no draft of this program does.
error-draft-internal = The draft could not be sealed.

### path
write-after-end = After this page the program ends, and the screen is cleared.
write-half-year = the { $part ->
        [1] first
       *[2] second
    } half of { $year }
write-quarter = quarter { $part } of { $year }

### write5
error-questionnaire-key = { $field }: the key { $key } is unknown here.
error-questionnaire-missing = { $field }: the key { $key } is missing.
error-questionnaire-value = { $field }: { $found } cannot stand here.
full-choose-first = Choose one first: ↑ ↓ or its number.
error-write-required = This question has to be answered.
plain-choose-first = Type one of the numbers.

### seek
alike = Resembles case { $case } ({ $percent } %).
arg-destroy-agree = Agree with a colleague's request; the content goes at once
arg-destroy-reason = Why
arg-search-assigned = Only cases this verifier works on
arg-search-consent = Only cases whose source allows this at present
arg-search-from = Only cases with something opened on this day (YYYY-MM-DD) or later
arg-search-limit = At most so many texts
arg-search-status = Only cases of this status
arg-search-tag = Only cases with this tag
arg-search-to = Only cases with something opened on this day or earlier
arg-words = Words, in any form; "a phrase", -without, begin*
cmd-destroy = Destroy what a case says, when two verifiers agree
cmd-search = Find words in the casebook
consent-withdrawn = Taken back by the source: { $scopes }
destroy-asked = Asked for case { $case } to be destroyed. Nothing is gone yet: somebody else has to run the same command with --agree.
destroyed = What case { $case } said is gone from this casebook.
destroyed-flash = Nobody can promise that a drive has forgotten it; the drive itself should be encrypted. Backups still hold it.
error-destroy-done = This case is destroyed already.
error-destroy-held = A hold is on this case, so it is not destroyed.
error-destroy-not-asked = Nobody has asked for this case to be destroyed. Ask first, without --agree.
error-destroy-same = You asked for it yourself. Somebody else has to agree.
error-store-query = There is no word to look for here, or there are too many.
examples-destroy =
    {"  "}plico destroy 1234 --office office --reason "the source asked"
    {"  "}plico destroy 1234 --office office --as second --reason "checked" --agree
examples-search =
    {"  "}plico search bridge --office office
    {"  "}plico search '"second floor" window -winter' --office office --consent publication
search-hit = Case { $case }, { $kind ->
    [statement] statement
    [answer] answer { $field }
   *[note] note
}
search-nothing = Nothing was found.
show-destroyed = What this case said was destroyed.

### desk
cmd-office-verifier = People who verify, each with keys and a passphrase of their own
cmd-office-verifier-add = Enrol a person
cmd-office-verifier-remove = Remove a person: what they sign from now on does not count
cmd-office-verifier-list = Show who verifies, and who has left
cmd-office-verifier-kit = Make a folder for a person to work on another computer
cmd-log = What was done with cases, and whether the record of it holds
cmd-log-show = Show what was done with a case: when, by whom, to what
cmd-log-verify = Check every signature, every link and every received file
cmd-log-head = Show the digits to note on paper, for a later check
examples-office-verifier-add =
    {"  "}plico office verifier add anna --office office
examples-office-verifier-remove =
    {"  "}plico office verifier remove anna --office office --reason "has moved on"
examples-office-verifier-list =
    {"  "}plico office verifier list --office office --as lead
examples-office-verifier-kit =
    {"  "}plico office verifier kit anna --office office -o /media/stick/anna
examples-log-show =
    {"  "}plico log show 1234 --office office
examples-log-verify =
    {"  "}plico log verify --office office
    {"  "}plico log verify --noted "17 11936 12851 82826 51045" --office office
examples-log-head =
    {"  "}plico log head --office office
arg-verifier = Who you are, if several people verify here
arg-office-new-verifier = What the first verifier is called; lead if not said
arg-office-verifier-add-name = The person's name here: letters, digits and dashes. Better not the one in their papers
arg-office-verifier-remove-name = The person's name here
arg-office-verifier-kit-name = The person's name here
arg-new-passphrase-file = Read the new person's passphrase from a file or a pipe, instead of asking
arg-reason = Why; it stays in the record
arg-office-verifier-kit-output = The new folder
arg-noted = What was noted from log head: the number and twenty digits
ask-office-passphrase = The office's passphrase:
verifier-own = Now { $name } chooses a passphrase. Nobody else needs to know it.
verifier-added = { $name } can verify now.
verifier-removed = { $name } has left. What { $name } signed up to number { $last } still counts; nothing after it does. What somebody knows or has copied, nobody can take back: consider a new card.
verifier-active = { $name }
verifier-left = { $name } (has left; counts up to number { $last })
verifier-kit = The folder for { $name } is { $dir }. Without the passphrase nothing in it opens.
error-staff-name = A name has 1 to { $limit } letters, digits and dashes.
error-staff-taken = There is, or was, a verifier called { $name }. Choose another name.
error-staff-unknown = No verifier is called { $name }.
error-staff-which = Several people verify here: { $names }.
hint-staff-which = Say who you are: --as NAME.
error-staff-nobody = Nobody verifies at this office yet.
hint-staff-nobody = Enrol somebody: plico office verifier add NAME.
error-staff-many = There cannot be more than { $limit } verifiers, those who left counted too.
error-staff-ring = The keys that the office shares are missing, or were not sealed to you.
hint-staff-ring = Ask for a new folder: plico office verifier kit.
error-staff-write = cannot write: { $source }
error-staff-internal = A record could not be written.
error-record-too-long = That is too long for a record: more than { $limit } bytes.
error-record-form = A record is damaged or not one.
error-record-content = Record { $id }: its content is not what was signed.
error-record-signature = Record { $id }: its signature does not hold.
error-store-busy = Somebody has left the office, so the casebook's key has to change. Close plico everywhere else on this computer first.
error-store-root = This casebook belongs to another office.
error-store-older = The casebook is of version { $version }, from before people had keys of their own.
hint-store-older = Move it away and open its folder evidence anew: plico open OLD/evidence.
error-log-no-casebook = There is no casebook here yet.
error-log-noted = That is not what log head shows: a number, then twenty digits.
log-line = { $time }  { $who }: { $what }
log-before-intake = Nothing before the opening is recorded, on purpose.
log-head-note = Note this on paper, with the date. Later, log verify --noted tells whether anything up to here was changed or left out.
log-verdict = { $records } records, { $evidence } received files. { $faults ->
    [0] All of it holds.
    [one] One fault.
   *[other] { $faults } faults.
}
log-received = opened a bundle
log-taken-out = wrote something to a file
log-answered = answered
log-hold = put a hold on, or took it off
log-destruction-asked = asked for the content to be destroyed
log-destruction-agreed = agreed to the destruction
log-claim = marked a claim
log-source-graded = graded the source
log-information-graded = graded a claim
log-assessed = assessed a claim
log-reviewed = reviewed an assessment
log-evidence = added evidence
log-note = wrote a note
log-tagged = changed a tag
log-assigned = said who works on it
log-status-set = set the status
log-linked = linked it with another case
log-about-happening = tied a claim to an event
log-retracted = took something back
log-nothing = said something that is gone, or that this program does not understand
log-fault-form = { $subject }: not a record, or under another's name.
log-fault-signature = { $subject }: the signature does not hold.
log-fault-content = { $subject }: the content is not what was signed.
log-fault-content-gone = { $subject }: the content is gone, though the case was not destroyed.
log-fault-order = { $subject }: it does not stand where it came. Something was put in, taken out or moved.
log-fault-standing = { $subject }: it is counted wrongly.
log-fault-gap = { $subject }: a record before it, by the same person, is not here. Perhaps a colleague's packet has not arrived.
log-fault-fork = { $subject }: its author gave the same number to another record.
log-fault-previous = { $subject }: it does not follow the record that its author says.
log-fault-truncated = Records are missing at the end: there were { $subject }.
log-fault-noted = The log at number { $subject } is not the one that was noted.
log-fault-evidence-gone = { $subject }: the received file is gone.
log-fault-evidence-changed = { $subject }: the received file was changed.

### everyday
cmd-note = The notes on a case, or one more
cmd-tag = The tags of a case; put some on, or take them off
cmd-assign = Who works on a case
cmd-status = How far a case has been checked
cmd-hold = Whether a case is kept whatever else is decided
cmd-policy = How long cases are kept, and which need not be kept any more
arg-note-text = The note. What is typed here may stay in the shell's history; --file does not
arg-note-file = Read the note from this file, or from standard input
arg-note-claim = The claim it is about: the beginning of its record, four digits or more
arg-tag-tags = Tags; in quotation marks if they are of several words
arg-tag-remove = Take these tags off
arg-assign-name = A verifier
arg-assign-nobody = Nobody works on it any more
arg-status-status = unreviewed, in_review, corroborated, uncorroborated, contradicted, fabricated or withdrawn
arg-hold-on = Put a hold on: nothing is destroyed, and no time runs out
arg-hold-off = Take the hold off
arg-policy-status = Set it for cases of this status
arg-policy-months = Months after the latest record of a case
arg-policy-for-ever = Keep them for ever
arg-policy-due = Name the cases whose time has run out
examples-note =
    {"  "}plico note 1234 --office office
    {"  "}plico note 1234 --office office --file note.txt
    {"  "}plico note 1234 --office office --claim 5e0fa1b2 --text "asked about the bridge"
examples-tag =
    {"  "}plico tag 1234 bridge "to ask" --office office
    {"  "}plico tag 1234 "to ask" --remove --office office
examples-assign =
    {"  "}plico assign 1234 second --office office
    {"  "}plico assign 1234 --nobody --office office
examples-status =
    {"  "}plico status 1234 --office office
    {"  "}plico status 1234 corroborated --reason "two independent pictures" --office office
examples-hold =
    {"  "}plico hold 1234 --on --reason "a court asks" --office office
    {"  "}plico hold 1234 --off --reason "the court has answered" --office office
examples-policy =
    {"  "}plico policy --office office
    {"  "}plico policy fabricated --months 6 --office office
    {"  "}plico policy --due --office office
life-noted = The note on case { $case } is written.
life-no-notes = There is no note.
life-note = { $record }  { $time }  { $who }{ $claim ->
    [none] { "" }
   *[other] , on claim { $claim }
}
life-no-tags = There is no tag.
life-assigned = { $name } works on case { $case }.
life-nobody = Nobody works on case { $case }.
life-status = Case { $case }: { $status }.
life-set-by = Set { $time } by { $who }.
life-held = A hold is on case { $case }: nothing of it is destroyed.
life-not-held = No hold is on case { $case }.
life-policy = { $status }: { $months ->
    [one] one month
   *[other] { $months } months
} after the latest record
life-policy-ever = { $status }: for ever
life-none-due = No case's time has run out.
life-due = Case { $case } ({ $status }) need not be kept since { $since }. { $asked ->
    [yes] Somebody has asked for it to be destroyed; a colleague has to agree.
   *[other] { "" }
}
life-due-then = Nothing is destroyed by itself. Look at each case; then plico destroy CASE --reason asks for it, and a colleague agrees. plico hold keeps it.
life-status-unreviewed = unreviewed
life-status-in-review = in review
life-status-corroborated = corroborated
life-status-uncorroborated = uncorroborated
life-status-contradicted = contradicted
life-status-fabricated = fabricated
life-status-withdrawn = withdrawn
error-life-no-status = There is no status { $status }.
hint-life-no-status = One of: { $codes }.
error-life-not-utf8 = The note is not UTF-8 text.
error-work-empty = There is no word in it.
error-work-too-long = It is too long: more than { $limit } bytes.
error-work-control = It holds a control character that is neither a line feed nor a tab.
error-work-tag = A tag is one line of 1 to { $limit } characters that can be seen, and begins with a letter or a digit.
error-work-tags = A case can have { $limit } tags at most.
error-work-reason = The status { $status } needs a reason.
hint-work-reason = Say why: --reason "...". A colleague, or a court, will read it.
error-work-no-claim = No claim of this case begins with { $id }, or more than one does.
error-work-no-verifier = Nobody who verifies here is called { $name }.
hint-work-no-verifier = The names: plico office verifier list.
error-work-held = A hold is on this case already.
error-work-not-held = No hold is on this case.
error-work-months = Cases are kept for 1 to { $limit } months, or for ever.

### scales
status-unreviewed = not looked at yet
status-in-review = being checked
status-corroborated = corroborated
status-uncorroborated = checked, nothing for or against it
status-contradicted = contradicted
status-fabricated = made up
status-withdrawn = withdrawn
claim-kind-fact = fact
claim-kind-event = event
claim-kind-identity = who somebody is
claim-kind-hearsay = hearsay
claim-kind-opinion = opinion
basis-saw = saw it
basis-heard = heard it
basis-told = was told
basis-inferred = concluded it
reliability-A = completely reliable
reliability-B = usually reliable
reliability-C = fairly reliable
reliability-D = not usually reliable
reliability-E = unreliable
reliability-F = cannot be judged
information-1 = confirmed
information-2 = probably true
information-3 = possibly true
information-4 = doubtful
information-5 = improbable
information-6 = cannot be judged
indicator-detail = Enough detail
indicator-internal = Agrees with itself
indicator-external = Agrees with what is known
indicator-plausibility = Could it have been so
weight-unknown = not weighed
weight-against = against
weight-neutral = neither
weight-for = for
risk-source = Risk to the source
risk-family = Risk to the family
risk-others = Risk to others
relation-same-event = the same event
relation-agrees = agrees
relation-contradicts = contradicts
relation-copy = a copy
relation-same-person = the same person
relation-unrelated = unrelated

### dossier
cmd-dossier = Write one page that shows a case, and who judged what in it and why
examples-dossier =
    {"  "}plico dossier 1234 -o case.html --office office
    {"  "}plico dossier 1234 -o /media/stick --for share_courts --reason "asked for by the court" --office office
arg-dossier-output = The page, or the folder it goes into
arg-purpose = What it is made for: internal_review, or a use beginning with share_ that the source allows
dossier-written = The page is not protected. It holds the whole account: keep it only where you may destroy it. Its making was recorded ({ $scope }).
error-dossier-purpose = The page holds the whole account, so it cannot be made for { $scope }. Use internal_review, or a use beginning with share_.
error-dossier-destroyed = The case was destroyed; there is nothing to show.
dossier-title = Case { $case }
dossier-made = Made for { $scope } by { $who } on { $time }.
dossier-head = The log stood at { $head }
dossier-consent = What the source allows
dossier-yes = yes
dossier-no = no
dossier-withdrawn = withdrawn
dossier-account = The account
dossier-bundle = Message { $number }, opened { $received }
dossier-files = Files
dossier-notes = Notes
dossier-log = Who did what
dossier-limits = What this page does not show
dossier-limits-text =
    That a message opened shows that it came unchanged from somebody who had the office's card. It does not show who that was, nor that it is true.
    Nothing before its opening is recorded. Times and places inside of the account are the source's own words.
    The grades are judgements by people, not measurements. Whoever reads the page should read the dissent too.
dossier-judged = Who judged what, and why
dossier-status = The case as a whole:
dossier-source = The source:
dossier-source-ungraded = Nobody has graded the source.
dossier-evidence = What the claims were held against
dossier-independent = independent of the source
dossier-dependent = not independent of the source
dossier-lineage = Comes from:
dossier-archived = A copy:
dossier-claims = The claims
dossier-information = The claim:
dossier-unsupported = Does not count as confirmed: no independent source stands behind it.
dossier-assessed = Assessed:
dossier-method = How it was checked
dossier-unchecked = What could not be checked
dossier-against = Claims against it:
dossier-agrees = Agrees
dossier-dissents = Dissents
dossier-not-blind = said after reading a page like this one
dossier-cites = By:
dossier-missing = not here
dossier-about = About:
dossier-links = Other cases
dossier-elsewhere = a case of another casebook

### judge
cmd-claim = Mark a claim in the words of a case, or show its claims and what is said of them
cmd-source = Note what claims are checked against, or show it
cmd-assess = Grade a source or a claim, assess a claim, or review a colleague's assessment
cmd-retract = Take back something you have said
examples-claim =
    {"  "}plico claim 1234 --office office
    {"  "}plico claim 1234 --quote "the shed began to burn" --basis saw --from 2030-10-11 --to 2030-10-12 --place "Nebyl" --office office
    {"  "}plico claim 1234 --propose --office office
    {"  "}plico claim 1234 --accept 1,3 --office office
examples-source =
    {"  "}plico source 1234 --reference "Picture of 12 October, provider's archive" --lineage "provider" --independent --file picture.png --office office
examples-assess =
    {"  "}plico assess 1234 --office office
    {"  "}plico assess 1234 --source-grade F --reason "nothing is known of them" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --grade 3 --reason "fits the weather" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --status corroborated --external "for:the picture shows the burnt roof" --method "compared with a picture" --source 5e6f7a8b --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --dissent --reason "the picture is older" --office office
examples-retract =
    {"  "}plico retract 1234 1a2b3c4d --reason "a slip" --office office
arg-quote = The words, as they stand in the text
arg-prefix = What stands directly before them, if they stand there several times
arg-suffix = What stands directly after them
arg-at = The words by position instead: from one character to another, such as 120-157
arg-text = Which text: statement, or answers/ and the place of an answer, such as answers/events/0/what
arg-message = Which message, if the case has several
arg-claim-kind = What sort of claim: fact, event, identity, hearsay, opinion
arg-basis = How the source knows: saw, heard, told, inferred
arg-says = The claim in your own words
arg-claim-from = The first day it may have been, YYYY-MM-DD
arg-claim-to = The last day
arg-place = Where, in your own words
arg-propose = Show what the answers suggest as claims, with numbers
arg-accept = Make these of the suggested ones into claims
arg-reference = Where it is to be found: a citation, an address, a description
arg-lineage = Where it comes from in the end; two things of one lineage count once
arg-independent = Its lineage owes nothing to this source or its circle
arg-source-file = The file you looked at: its digest is noted, the file stays where it is
arg-sha256 = Its digest, if you know it already
arg-archived = Where a copy is archived
arg-source-grade = Your grade of the source: A to F
arg-assess-claim = The claim, by the first characters of its record
arg-grade = Your grade of the claim: 1 to 6
arg-assess-status = What it came to: unreviewed, in_review, corroborated, uncorroborated, contradicted, fabricated, withdrawn
arg-detail = Enough detail? for, against, neutral or unknown, then a colon and why
arg-internal = Does the account agree with itself? In the same way
arg-external = Does it agree with what is known from elsewhere? In the same way
arg-plausibility = Could it have been so? In the same way
arg-method = How you checked it
arg-assess-source = What it was checked against, by its record; may be given several times
arg-contradicts = A claim that speaks against it, as CASE:RECORD; may be given several times
arg-limits = What could not be checked
arg-risk = Danger if it became known, 0 to 3, to the source, the family and others: 2,1,0
arg-agree = Agree with a colleague's assessment
arg-dissent = Dissent from it; both stay
arg-of = Which assessment, if not the latest
arg-assess-reason = Why
arg-record = The record, by its first characters
judge-said = { $count ->
    [one] Signed and written.
   *[other] { $count } records signed and written.
}
judge-withheld-source = { $count ->
    [one] A colleague has graded the source. You will see it once you have graded the source and every claim yourself.
   *[other] Colleagues have graded the source. You will see it once you have graded the source and every claim yourself.
}
judge-withheld-claim =   { $count ->
    [one] A colleague has judged this claim. You will see it once you have graded it and the source yourself.
   *[other] Colleagues have judged this claim. You will see it once you have graded it and the source yourself.
}
claim-none = No claims yet. --propose shows what the answers suggest.
claim-no-candidates = The answers suggest nothing. Mark words with --quote.
claim-broken = {"  "}These words do not stand where the record says. Do not rely on it.
source-none = Nothing yet to check claims against.
log-withheld = {"    "}What it says is shown once you have given your own grades.
assess-begin = You are asked only what you have not judged yet. What colleagues think is shown afterwards.
assess-end = That is all. plico claim { $case } shows what everybody thinks.
ask-source-grade = The source, A to F:
ask-grade = How credible is it, 1 to 6:
ask-reason = Why:
ask-status = What did it come to:
ask-indicator = { $name }: for, against, neutral or unknown.
ask-weight = This speaks:
ask-method = How did you check it:
ask-sources = Checked against (records, or nothing):
ask-limits = What could not be checked (or nothing):
ask-risk = Danger if it became known, 0 to 3, to the source, the family, others (such as 2 1 0):
ask-again = That is not one of the answers.
error-assess-nothing = There is nothing to say: give a grade, a status, --agree or --dissent; on a terminal, nothing at all asks you.
error-assess-none = No colleague has assessed this claim.
error-judge-empty = { $what ->
    [reason] Say why.
    [method] Say how it was checked.
    [reference] Say where it is to be found.
    [lineage] Say where it comes from in the end.
   *[other] { $what } is empty.
}
error-judge-too-long = That is longer than { $limit } characters ({ $what }).
error-judge-day = { $text } is not a day of the form YYYY-MM-DD.
error-judge-order = The last day lies before the first.
error-judge-risk = A danger is a number from 0 to 3.
error-judge-no-record = There is no such record in this case: { $id }.
error-judge-ambiguous-record = Several records begin with { $id }. Give more of it.
error-judge-not-independent = Nothing of an independent lineage stands behind it. Two echoes of one source are one.
hint-judge-not-independent = Note what you checked it against (plico source … --independent) and cite it with --source.
error-judge-no-reason = An indicator was weighed without a reason ({ $what }).
error-judge-no-indicators = None of the four indicators was weighed.
claim-made = Marked already.
judge-broken = {"  "}Does not count as its author meant it. { $reason }
judge-lost = Record { $record } is in the log and has no effect. { $reason }
judge-superseded = {"  "}Replaced by its author; a colleague had dissented from this:
error-judge-too-many = There are { $limit } already, and no more fit ({ $what }).
error-judge-fabricated = “Fabricated” says that something speaks against the claim. Weigh an indicator against it, with the reason.
error-judge-itself = A claim does not speak against itself.
error-judge-own = Nobody reviews an assessment of their own.
error-judge-not-yours = Only who said it can take it back.
error-judge-custody = What happened cannot be taken back.
error-judge-already = That is so already.
error-judge-gone = The case was destroyed.
error-judge-ungraded = First give your own grades, without the others': of the source (--source-grade), and of the claim (--grade).
error-anchor-no-bundle = The message that these words stand in is not here.
error-anchor-no-text = There is no text { $text } in it.
error-anchor-empty = No words were given.
error-anchor-absent = These words do not stand in { $text }.
error-anchor-ambiguous = These words stand in { $text } { $times } times. Give more of them, or --prefix and --suffix.
error-anchor-changed = { $text } is not the text that was anchored.
error-anchor-position = The words do not stand in { $text } where it says.
error-anchor-cut = The words begin or end inside of a character.

### five
size-units = B KiB MiB GiB TiB
size-point = .
question-number = Question { $number }
write-keep-back = Now type that passphrase yourself
write-keep-back-text = You will need it to open the draft. It is shown while you type, as it was a moment ago; go back to see it again.
write-file-more = There are more files in this folder than are shown here. Go back and type the path of any other.

### link
cmd-link = Find cases that may speak of the same event, lay two side by side, or record how they belong together
cmd-event = Something that claims of several cases are about
cmd-event-new = Record an event
cmd-event-list = List the events
cmd-event-show = Show an event with all claims about it
cmd-event-add = Say that a claim is about an event
cmd-event-remove = Say that a claim is not about an event after all
examples-link =
    {"  "}plico link 1234 --office office
    {"  "}plico link 1234 5678 --office office
    {"  "}plico link 1234 5678 --is contradicts --reason "Another man gave the order, in writing" --office office
examples-event =
    {"  "}plico event new --title "The fire at the drying shed" --from 2030-10-11 --to 2030-10-12 --place "Nebyl" --office office
    {"  "}plico event add 9f3a 1234 77c0 --office office
    {"  "}plico event show 9f3a --office office
arg-other = The other case
arg-days = How many days may lie between what the two tell; 7 if not said
arg-relation = How they belong together: same_event, agrees, contradicts, copy, same_person, unrelated
arg-claims = A claim of each that it is about, by their first characters
arg-event = The event, by the first characters of its name
arg-claim = The claim, by its first characters
arg-title = A few words for it
arg-event-new-from = The first day it may have been, YYYY-MM-DD
arg-event-new-to = The last day
arg-safe = A picture only: write its pixels anew, so that nothing of the file itself is left to attack a viewer
arg-original = Write the sealed original of the attachment of this number, still sealed, for the evidence safe
arg-dangerzone = Write all attachments of the case into this new folder, for Dangerzone
same-picture = Most likely the same picture as one in case { $case }.
link-recorded = Recorded; { $case } and { $other } both show it.
link-nothing = No other case speaks of a place of this one within { $days } days.
link-no-common-ground = The answers of these two name no common place within { $days } days of each other.
link-proposals-note = A proposal, not a finding: names are compared by how they sound. “plico link CASE OTHER” lays two side by side.
link-proposal = { $case } may speak of the same event:
link-name = {"  "}{ $kind }: “{ $ours }” and “{ $theirs }”, in { $cases ->
        [one] { $cases } case
       *[other] { $cases } cases
    }
link-days-there = {"  "}days there: { $ours } and { $theirs }, { $apart ->
        [0] overlapping
        [one] { $apart } day apart
       *[other] { $apart } days apart
    }
link-days-text = {"  "}days in the text: { $ours } and { $theirs }, { $apart ->
        [0] overlapping
        [one] { $apart } day apart
       *[other] { $apart } days apart
    }
link-differs = {"  "}DIFFERS: { $question }
link-agrees = {"  "}agrees: { $question }
link-words = {"  "}in their words: { $question }
event-made = Recorded. Add claims with “plico event add”.
event-no-events = There are no events yet.
event-counts = {"  "}claims: { $claims }, cases: { $cases }
event-case = Case { $case }
event-lineage = Comes from “{ $lineage }”, independent of the sources; cited in { $cases }
event-lineage-own = Comes from “{ $lineage }”, not independent of a source; cited in { $cases }
event-empty = No claim has been added yet.
show-written-safe = Written to { $path }: pixels alone, made anew. Unprotected.
show-written-original = Written to { $path }, still sealed to the evidence key.
show-dangerzone = { $count ->
        [one] { $count } file of this one case. Do not open it by itself: give the folder to Dangerzone.
       *[other] { $count } files of this one case. Do not open them by themselves: give the folder to Dangerzone.
    }
error-link-itself = A case is not linked to itself.
error-link-claim = Case { $case } has no claim { $claim }.
error-link-days = More than { $limit } days cannot be asked for.
error-event-none = There is no event { $event }.
error-event-several = Several events begin with { $event }. Type more characters.
error-event-absent = The claim { $claim } is not among those of this event.
error-event-there = The claim { $claim } is among those of this event already.
error-event-no-casebook = There is no casebook yet. “plico open” makes one.
error-show-no-original = No original came with attachment { $number }.
error-show-not-safe = this attachment is no picture, so it cannot be written as pixels
hint-show-not-safe = Use “plico show CASE --dangerzone DIR” and open the folder with Dangerzone, which turns documents into pixels too.
error-show-no-files = Case { $case } has no attachments.
error-show-not-empty = there is something in this folder already
hint-show-not-empty = Name a folder that does not exist yet. The files of two cases never share one.

### sync
cmd-sync = Exchange a casebook's records with colleagues through a folder
arg-sync-dir = The shared folder: on a stick, or one that Syncthing, rclone or Nextcloud carries
examples-sync =
    {"  "}plico sync /media/stick/exchange --office office
    {"  "}plico sync ~/Shared --office office --as second --json
sync-taken = Read { $read ->
        [one] { $read } new packet
       *[other] { $read } new packets
    }: { $records ->
        [one] { $records } record
       *[other] { $records } records
    } and { $evidence ->
        [one] { $evidence } received file
       *[other] { $evidence } received files
    } were not here before.
sync-given = Wrote { $written ->
        [one] { $written } packet
       *[other] { $written } packets
    } that the folder lacked.
sync-removed = Took { $count ->
        [one] { $count } packet
       *[other] { $count } packets
    } out of the folder: destroyed content, or words of somebody who was removed. Copies elsewhere still hold it.
sync-keys = The office's people or keys have changed; the new ones are in force here now.
sync-waiting = { $count ->
        [one] { $count } received file waits
       *[other] { $count } received files wait
    } for the record of it, which has not arrived yet. Run sync again later.
sync-state = State: { $digits }. Every casebook that has seen the same records has the same digits.
sync-refused = { $count ->
        [one] { $count } file was refused:
       *[other] { $count } files were refused:
    }
error-sync-folder = cannot read the folder: { $source }
error-sync-write = cannot write to the folder: { $source }
error-sync-stopped = Stopped. What was read and written so far stays; run it again for the rest.
error-sync-left = You were removed from the office's verifiers. Nothing was written.
error-sync-stranger = it holds words of somebody whom the office has not named
error-sync-removed = it holds words of somebody from after they were removed
error-sync-forbidden = it holds something that its author may not say
error-sync-stripped = it holds a record of the office whose content is missing
error-sync-another = what is inside is not what was received
error-packet-read = cannot read: { $source }
error-packet-keep = cannot keep what is in it: { $source }
error-packet-foreign = this is no packet, or its beginning is damaged
hint-packet-foreign = Only packets belong into this folder. If it should be one, delete it: the next sync of a colleague writes what was in it again.
error-packet-length = it was cut off, or something was added: no packet has this length
hint-packet-length = It may still be on its way. If it stays so, delete it: what was in it is written again.
error-packet-too-large = it is larger than { $limit } bytes
error-packet-no-key = it was sealed to a key that is not known here
hint-packet-no-key = If somebody was removed from the office, the new key comes with a packet of whoever removed them.
error-packet-not-authentic = it was changed or damaged on the way
hint-packet-not-authentic = Delete it: the next sync of a colleague writes what was in it again.
error-packet-form = its inside is not of the form of a packet
error-packet-newer = it is of format { $format }, newer than this program

### review
cmd-review = Read cases and judge them, on a full screen
examples-review =
    {"  "}plico review --office office
    {"  "}plico review --office office --as anna
error-review-no-screen = A full screen needs a terminal of at least 40 columns and 12 lines.
hint-review-no-screen = Each thing is a command as well: plico list, search, show, claim, source, assess, retract, note, tag, assign, status, hold, log show.
error-review-sha256 = A digest (SHA-256) has 64 characters, 0 to 9 and a to f.
review-cases = Cases
review-all-cases = All cases
review-claims = { $count ->
    [one] 1 claim
   *[other] { $count } claims
}
review-mark-alike = resembles another
review-mark-withdrawn = consent taken back
review-mark-held = hold
review-mark-destroyed = destroyed
review-mark-due = time has run out
review-order-received = latest first
review-order-touched = latest work first
review-order-status = not begun first
review-find = Search
review-find-text = Words of statements, answers and notes, in any form. "In quotes": side by side. -word: without it. Nothing: all cases.
review-found-more = the best { $count } texts
review-which-status = Cases of which status?
review-which-tag = With which tag?
review-which-assigned = Assigned to whom?
review-key-open = Enter open
review-key-find = / search
review-key-filter = F filter
review-key-order = S order
review-key-all = Esc all, leave
review-key-help = ? keys
review-key-menu = Enter what to do
review-key-tabs = Tab pages
review-key-claim = C claim
review-key-note = N note
review-key-status = S status
review-key-grade = G grade
review-key-assess = A assess
review-key-second = D second word
review-key-words = ← → words
review-key-mark = Space begin, end
review-key-take = Enter take
review-keys = Keys
review-keys-list =
    ↑ ↓ PageUp PageDown Home End: go through the cases
    Enter: open the case
    / or Ctrl-F: search for words
    F: show only cases of a status, with a tag, or assigned to somebody
    S: another order
    Esc: show all cases again; once more: leave
    Q: leave
review-keys-case =
    Tab, ← → or 1 to 5: the pages of the case
    ↑ ↓ PageUp PageDown: read on, or choose a claim
    Enter: everything that can be done
    C: choose words, and make a claim of them
    P: what the answers suggest as claims
    R: grade the source
    G, A, D: grade the claim, assess it, agree or dissent
    X: take back a claim of yours
    E: note what claims are held against
    N: note; on the page of claims, on the claim
    T, W, S, H: tags, who works on it, status, hold
    Esc: back to the list
review-tab-account = Account
review-tab-claims = Claims
review-tab-judged = Judged
review-tab-notes = Notes
review-tab-custody = Log
review-forbidden = Everything else is forbidden.
review-never-shown = Files are never shown here. plico show CASE --attachment N -o FILE writes one out.
review-no-claims = No claims yet. C chooses words; P shows what the answers suggest.
review-no-proposals = The answers suggest nothing. Choose words of the account instead (C).
review-no-words = There are no words here to make a claim of.
review-choose-claim = First choose a claim on its page (2).
review-choose-words = Go to the first word, press Space, go to the last.
review-tags = Tags:
review-menu = What to do
review-do-claim = Choose words for a claim
review-do-proposals = What the answers suggest as claims
review-do-grade-source = Grade the source
review-do-grade = Grade this claim
review-do-assess = Assess this claim
review-do-second = Agree with an assessment, or dissent
review-do-retract = Take this claim back
review-do-source = Note what claims are held against
review-do-note = Write a note
review-do-tag = Change the tags
review-do-assign = Say who works on it
review-do-status = Set the status of the case
review-do-hold = Put a hold on it, or take it off
review-nobody = nobody
review-ask-why = Why?
review-ask-kind = What sort of claim is it?
review-ask-basis = How does the source know it?
review-ask-says = The claim in your own words
review-ask-from = When was it, or when did it begin?
review-ask-from-text = A day, a month or a year: 2031-03-14, 2031-03, 2031.
review-ask-to = When was it over?
review-ask-to-text = In the same way. Leave it out if it was one day, month or year.
review-ask-place = Where was it?
review-ask-source-grade = How reliable is the source?
review-ask-source-grade-text = By what you know of it, not by what it says here. Whoever is unknown is F.
review-ask-grade = How credible is the claim?
review-ask-evidence = What did you hold it against?
review-ask-status = What did it come to?
review-ask-indicator-why = { $name }: why?
review-ask-method = How did you check it?
review-ask-against = Which claims speak against it?
review-ask-limits = What could not be checked?
risk-level-0 = none
risk-level-1 = trouble
risk-level-2 = violence or prison
risk-level-3 = life
review-ask-which = Which assessment?
review-ask-second = Do you agree with it?
review-ask-retract = Why take it back?
review-ask-reference = Where is it to be found?
review-ask-lineage = Where does it come from in the end?
review-ask-lineage-text = The eye, the camera or the paper where it began. Two things of one lineage count once.
review-ask-independent = Is that independent of the source and its circle?
review-ask-archived = Where is a copy archived?
review-ask-sha256 = The digest (SHA-256) of the file you looked at
review-ask-note = Note
review-ask-tags = Which tags stay?
review-ask-new-tags = New tags
review-ask-new-tags-text = Several with a comma between them.
review-ask-assign = Who works on it?
review-ask-case-status = How far has the case been checked?
review-ask-hold = Why put a hold on it?
review-ask-unhold = Why take the hold off?
review-ask-hold-text = While a hold is on, nothing of the case is destroyed.

### backup
cmd-backup = Make one sealed file of the office and all its cases
cmd-restore = Bring a backup back into a new folder, or prove that it could be
arg-backup-output = The file, or a folder in which it is named after its content
arg-backup-to = Seal it to this verifier instead of the office's root key
arg-restore-file = The backup
arg-restore-to = The new folder
arg-restore-drill = Open and check all of it, and bring nothing back
arg-restore-noted = What log head showed before the backup was made; it must hold it
arg-restore-office = The folder whose keys open it: the office's, or a copy of it
arg-restore-verifier = The verifier it was sealed to; the office's root key if not said
examples-backup =
    {"  "}plico backup -o /media/stick --office office
    {"  "}plico backup -o /media/stick --to second --office office
examples-restore =
    {"  "}plico restore 0123456789012345.age --drill --office office
    {"  "}plico restore 0123456789012345.age --to office-again --office copy-of-office
backup-made = { $cases ->
    [one] One case
   *[other] { $cases } cases
}, { $evidence } received files: { $size }, sealed.
backup-head = The log ends with: { $head }
backup-keys = Without keys and a passphrase it opens for nobody: keep a copy of the office's folder in another place, and prove the backup with plico restore --drill.
backup-no-root = This folder holds no root key, so it is not in the backup. Whoever brings it back needs the office's own folder.
backup-missing = { $name }: the received file is gone, and is not in the backup.
backup-evidence-changed = { $name }: the received file was changed; it is in the backup as it is.
restore-holds = Made { $time }: { $cases ->
    [one] one case
   *[other] { $cases } cases
}, { $records } records, { $evidence } received files.
restore-head = The log ends with: { $head }
restore-integrity = The database is damaged: { $what }
restore-head-differs = The casebook is not the one that the backup says it holds.
restored = Everything is in { $dir }. The passphrases are those of the day it was made.
restore-drill = It opens, all of it holds, and it could be brought back. Nothing was changed.
restore-drill-faults = It opens, but not all of it holds.
error-backup-write = cannot write: { $source }
error-backup-read = cannot read { $name }: { $source }
error-backup-file-system = The disk there takes no file of this size.
hint-backup-file-system = A stick formatted as FAT32 takes 4 GiB at most. Format it as exFAT, or write the backup to a disk.
error-backup-too-large = { $name } is larger than an archive can hold.
error-backup-name = The name { $name } is too long for an archive.
error-backup-changed = { $name } changed while it was read. Try again.
error-backup-meanwhile = A case was destroyed while the backup was made. Try again, so that it is not in it.
error-restore-write = cannot write: { $source }
error-restore-taken = { $dir } is there already. A backup is brought back into a new folder only.
error-restore-unfinished = { $dir } is there: a restore was cut off, or is running.
hint-restore-unfinished = If none is running, remove that folder and try again.

### stats
cmd-stats = Count cases for a report, without numbers that could be a person
arg-stats-min-cell = Leave out numbers under this; 5 if not said, never under 3
arg-stats-internal = Count all cases, not only those whose source allows it; not for publication
arg-stats-csv = Write CSV, for a spreadsheet
examples-stats =
    {"  "}plico stats --office office
    {"  "}plico stats --min-cell 10 --csv --office office > counts.csv
stats-total = Cases counted: { $cases }
stats-too-few = There are fewer than { $least } cases to count. Nothing is shown.
stats-by-status = By status:
stats-by-month = By the month of arrival:
stats-by-language = By the language of the account, as far as its words show:
stats-by-information = By the best grade of a claim:
stats-by-consent = What their sources allow at present (a case can stand in several rows):
stats-by-claim-kind = With claims of this kind (a case can stand in several rows):
stats-by-tag = With this tag (a case can stand in several rows):
stats-row = {"  "}{ $value }: { $cases }
stats-row-hidden = {"  "}{ $value }: not shown
stats-incomplete = {"  "}The rest is not shown.
stats-ungraded = no grade
stats-cells = Numbers under { $least } are left out, and others from which they could be computed.
stats-public = Only cases whose source allows it are counted. Two reports can be subtracted from each other: make them seldom, and never for one case.
stats-internal = All cases are counted, also those whose source does not allow it: for the office only.

### list
list-more = { $more } more: --skip { $skip } shows them.
arg-sort = By what: received, touched or status
arg-list-limit = How many cases to show
arg-skip = Leave out so many at the beginning
arg-list-assigned = { arg-search-assigned }
arg-list-consent = { arg-search-consent }
arg-list-from = { arg-search-from }
arg-list-status = { arg-search-status }
arg-list-tag = { arg-search-tag }
arg-list-to = { arg-search-to }
