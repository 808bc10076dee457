# The program's words in Ukrainian. One language a file; a test holds all four to the same messages and values.
# Taste: short, plain, warm, exact. "Seal", not "encrypt". Never more than was done. Never a word that names an
# office or its like: such words come only with an office's card.

## Help

cmd-plico = Написати розповідь, очистити файли, запечатати все це для приймальні, перенести, відкрити й перевірити запечатане.
    Якщо запустити без аргументів, програма сама про все запитає.
cmd-office = Створити приймальню або показати її картку
cmd-office-new = Створити приймальню: її ключі під парольною фразою та її картку
cmd-office-card = Показати контрольні цифри приймальні й записати її картку у файл
cmd-inspect = Показати, що файли видають про людину, яка їх створила
cmd-strip = Зробити очищені копії файлів
cmd-scan = Показати, які слова тексту вказують на людину і чим їх замінити
cmd-seal = Запечатати розповідь і файли для приймальні за її карткою
cmd-check = Перевірити, чи цілі запечатані файли; ключ не потрібен
cmd-open = Відкрити запечатані файли та внести їх до журналу справ
cmd-list = Перелічити справи в журналі справ
cmd-show = Показати справу або записати один з її файлів
cmd-completions = Вивести автодоповнення для оболонки
cmd-man = Записати сторінки довідки (man) у папку

heading-usage = Використання
heading-commands = Команди
heading-arguments = Аргументи
heading-options = Параметри
heading-examples = Приклади

arg-help = Показати цю довідку
arg-lang = Мова: ru, uk, fr або en
arg-version = Показати версію
arg-verbose = Разом із --version: показати ще й те, які засоби захисту дає цей комп’ютер
arg-dir = Папка приймальні
arg-man-dir = Папка для сторінок
arg-name = Назва приймальні, як вона стоїть на картці
arg-classic = Створити ключі X25519, для приймалень, яким потрібні старіші програми age; запечатаний файл, вилучений сьогодні, колись може відкрити квантовий комп’ютер
arg-questionnaire = Що запитує приймальня, у форматі JSON
arg-valid-months = Скільки місяців дійсна картка; якщо не вказано — 12
arg-passphrase-file = Прочитати парольну фразу з файлу або каналу, як-от /dev/fd/3, а не запитувати її
arg-files = Файли
arg-json = Вивести JSON, для скриптів
arg-output = Куди записати
arg-office-card-output = Записати картку в цей файл
arg-keep-quality = Записати зображення з найвищою якістю
arg-downscale = Зменшити зображення: не більш як N пікселів за довшою стороною. Так їх важче, але лише важче, пов’язати з камерою за шумом
arg-keep-text = Зібрати PDF наново з текстом, а не із зображень сторінок
arg-keep-hidden = Зробити видимим те, що документ приховує, а не прибирати його
arg-review = Ще сказати про кожен файл, чого очищення не прибирає і які слова в ньому вказують на людину
arg-formats = Показати, які формати можна очистити, як і що лишається
arg-strip-files = Файли та папки з файлами
arg-strip-output = Папка для очищених копій або назва файлу, якщо копія одна
arg-seal-output = Папка або назва файлу; якщо не вказано — поточна папка. У папці файл отримує назву за власним вмістом, щоб його можна було перевірити
arg-show-output = Куди записати файл
arg-card = Картка приймальні
arg-check = 30 контрольних цифр із паперу; якщо не вказано, програма їх запитає
arg-statement = Розповідь: текстовий файл або - для стандартного введення
arg-answers = Відповіді на запитання картки, у форматі JSON
arg-consent = Способи використання, які ви дозволяєте, через кому; internal_review завжди серед них. keep_originals запечатує ще й незмінений оригінал кожного файлу, для сейфа доказів
arg-not-before = До цієї дати — лише внутрішній розгляд, YYYY-MM-DD
arg-review-after = Після цієї дати приймальня запитує вас знову, YYYY-MM-DD
arg-small = Почати шкалу розмірів із 4 КіБ, а не з 256 КіБ: для того, що друкуватимуть
arg-digits = Звірити один файл із 16 цифрами, введеними з паперу, а не з тими, що в його назві
arg-office = Папка приймальні; якщо не вказано — поточна папка
arg-casebook = Папка журналу справ; якщо не вказано — папка casebook у приймальні
arg-to = На крайній випадок: відкрити в цю звичайну папку, без захисту, а не в журнал справ
arg-case = Справа або перші її цифри
arg-attachment = Записати файл із цим номером
arg-shell = bash, elvish, fish, powershell або zsh

examples-office-new =
    {"  "}plico office new office --name "Приймальня для прикладу"
    {"  "}plico office new office --name "Приймальня для прикладу" --questionnaire questions.json
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

protection-no-core-dump = У разі збою програми копія пам’яті не зберігається
protection-not-dumpable = Інші програми цього користувача не можуть читати пам’ять цієї
protection-no-new-privileges = Програма не може здобути додаткових прав
protection-no-socket-no-exec = Програма не може звернутися до мережі чи запустити іншу програму
protection-memory-lock = Секрети не потрапляють у підкачку (swap)
protection-write-limits = Програма може писати лише туди, куди вказано
protection-worker = Чужі файли читає окремий процес, у якого більше нічого немає
protection-held = так
protection-lacking = на цьому комп’ютері неможливо

## Questions

ask-passphrase = Парольна фраза:
ask-new-passphrase = Нова парольна фраза (Enter — взяти ту, що вище):
ask-passphrase-again = Ще раз те саме:
passphrases-differ = Не збігається. Спробуйте ще раз.
offer-passphrase = Ось надійна парольна фраза, якщо хочете. Запишіть її й бережіть папір:

    { $passphrase }

ask-check-digits = Введіть 30 контрольних цифр зі свого паперу:
ask-expired = Щоб усе ж скористатися карткою, наберіть слово «продовжити»:
expired-word = продовжити

## Offices

office-made = Приймальня тепер у { $dir }.
check-digits-are = Контрольні цифри. Передавайте їх людям на папері або голосом, але ніколи разом із карткою:
office-next = Роздавайте файл card.txt. Тримайте копію папки ще в одному безпечному місці: без ключів із неї вже ніколи не можна буде відкрити нічого, що запечатано для цієї приймальні.
card-written = Картка — у { $path }.

## Looking into files and cleaning them

inspect-file = { $file } ({ $format })
inspect-nothing = {"  "}нічого не знайдено
strip-downscaled = Зменшені зображення важче пов’язати з камерою за шумом. Важче, але не неможливо.
strip-file = { $file } -> { $clean }; до копії не потрапило:
severity-one = вказує на одного
severity-few = вказує на небагатьох
severity-narrows = звужує коло

finding-annotations = позначки на сторінках
finding-author = ім’я людини
finding-byte-order-mark = позначка на початку, яку ставлять деякі системи
finding-camera = камера
finding-camera-serial = серійний номер
finding-colour-profile = колірний профіль
finding-comment = коментар
finding-content-credentials = підписана історія зображення
finding-cover-picture = зображення обкладинки
finding-data-track = доріжка з іншими даними: місцями, показами датчиків
finding-date = дата й час
finding-description = опис
finding-document-id = ідентифікатор файлу
finding-edit-history = попередні версії або виправлення тексту
finding-embedded-file = інший файл усередині
finding-encoder-marks = позначки програми, яка його закодувала
finding-encoder-tables = таблиці програми або камери, що записала файл
finding-encoding = кодування тексту
finding-external-link = посилання на щось ззовні
finding-file-path = шлях до файлу або папки
finding-form-data = форма або її дані
finding-hidden-text = прихований текст
finding-invisible-characters = невидимі символи
finding-language = налаштування мови
finding-layers = приховані шари
finding-lens = об’єктив
finding-line-ends = кінці рядків, як в іншій системі
finding-maker-notes = власні примітки виробника, часто із серійними номерами
finding-metadata = інші дані про файл
finding-more-pictures = ще зображення всередині
finding-organisation = організація
finding-orientation = як тримали камеру
finding-other-tracks = інші доріжки: субтитри, меню або вкладення
finding-packing = час і позначки програми, яка його запакувала
finding-physical-size = розмір для друку
finding-place = місце
finding-printer = налаштування принтера
finding-reviewer-comments = примітки читачів, з їхніми іменами
finding-revision-ids = номери сеансів редагування
finding-script = скрипт або макрос
finding-signature = цифровий підпис з іменем
finding-software = програма
finding-speaker-notes = нотатки доповідача
finding-tags = мітки з назвою, іменем або датою
finding-template = шаблон, з якого його зроблено
finding-thumbnail = маленьке зображення, можливо, з попередньої версії
finding-title = назва
finding-trailing-data = дані після кінця
finding-trailing-spaces = пробіли в кінці рядків
finding-transparency = прозорі місця: під ними можуть ховатися кольори
finding-unknown-block = невідомі дані
finding-unnormalised = літери, складені так, як це роблять деякі системи
finding-unused-data = дані, які не показуються
finding-xmp = дані редагування (XMP)

remains-picture = Що лишається, бо це видно на знімку: обличчя, номери машин, помітні місця, екрани й відображення, водяні знаки та шум матриці камери.
method-pixels = Розкодовано, повернуто, зведено до звичайних кольорів і записано наново за пікселями.
method-streams = Кадри та звук копіюються як є; усе довкола них записується наново.
method-pages = Кожна сторінка стає зображенням у новому файлі; з --keep-text файл збирається наново з текстом.
method-elements = Збирається наново з відомих елементів; приховане прибирається і називається.
method-words = Самі слова в UTF-8, без невидимих символів і слідів системи.
remains-drawing = Що лишається: усе, що видно на малюнку.
remains-film = Що лишається, бо це видно й чути в записі: обличчя, голоси, номери машин, помітні місця, екрани й відображення, звуки довкола та шум матриці камери.
remains-sound = Що лишається: голос, за яким упізнають мовця, і звуки довкола.
remains-pages = Що лишається: усе, що можна прочитати й побачити на сторінках, стиль, а на сканах крапки, які ставлять кольорові принтери.
remains-words = Що лишається: самі слова та стиль, за яким знайомі впізнають автора.

## Sealing

sealed = Запечатано, { $size }. Тепер ніщо на цьому комп’ютері не може відкрити цей файл, і ви теж не можете. Те, що ви вводили чи копіювали деінде на цьому комп’ютері, могло там лишитися.
progress-files = Готово файлів: { $done } із { $total }
progress = готово { $size }

## Checking

check-whole = цілий: { $file } ({ $size })
check-damaged = пошкоджений: { $file }
check-not-ours = не наш: { $file }
check-cannot-tell = сказати не можна: { $file } ({ $size }): у назві немає цифр, щоб його звірити

## Opening and reading

open-new = { $file }: нова справа { $case }
open-follow-up = { $file }: додано до справи { $case }
open-known = { $file }: уже відомий, справа { $case }
open-plain = { $file }: відкрито в { $case }
open-plain-warning = Увага: те, що відкрито у звичайну папку, лежить там без захисту, і якщо згодом його видалити, нечитабельним воно від цього не стане.
open-summary = Нових справ: { $new }, додано до справ: { $joined }, уже відомо: { $known }, не прийнято: { $refused }.
open-refused = { $count ->
        [one] Відхилено { $count } файл:
        [few] Відхилено { $count } файли:
        [many] Відхилено { $count } файлів:
       *[other] Відхилено { $count } файлу:
    }
list-case = { $case }  { $received }  { $attachments ->
        [one] { $attachments } файл
        [few] { $attachments } файли
        [many] { $attachments } файлів
       *[other] { $attachments } файлу
    }  { $beginning }
list-empty = Справ ще немає.
show-bundle = Справа { $case }, відкрито тут { $received }. Що було до того, не записано.
show-consent = Дозволено: { $scopes }
show-not-before = До { $date } — лише внутрішній розгляд
show-review-after = Запитати знову після { $date }
show-statement = Розповідь:
show-answers = Відповіді:
show-attachment = Файл { $number }: { $media }, { $size }
show-originals = { $count ->
        [one] { $count } незмінений оригінал, запечатаний для ключа доказів
        [few] { $count } незмінені оригінали, запечатані для ключа доказів
        [many] { $count } незмінених оригіналів, запечатаних для ключа доказів
       *[other] { $count } незміненого оригіналу, запечатаного для ключа доказів
    }
show-written = Записано в { $path }, без захисту.

## Places and uses

precision-country = країна
precision-part_of_country = частина країни
precision-region = область або край
precision-settlement = місто чи село

use-internal_review = приймальня може це переглянути
use-translate = це можна перекласти
use-share_named_partners = це можна показати партнерам, яких вам назвали
use-share_courts = це можна передати судам
use-publish_anonymised = це можна опублікувати без того, що вказує на вас
use-publish_excerpts = частини цього можна опублікувати
use-statistics = це можна врахувати в підрахунках
use-keep_originals = незмінені оригінали теж запечатуються, для сейфа доказів
use-contact_back = з вами можна зв’язатися

## What the system said

system-not-found = такого файлу чи папки немає
system-permission = тут це не дозволено
system-exists = файл із такою назвою тут уже є
system-full = вільного місця не лишилося
system-read-only = сюди нічого не можна записати
system-is-folder = це папка
system-not-folder = це не папка
system-not-regular = цей файл не підходить
system-too-large = файл завеликий
system-changed = файл змінився під час читання

## Errors and hints

error-bug = Програма припустилася власної помилки й зупинилася. Нічого з того, що вона записувала, не збережено. { $place }
error-quiet = {""}
error-no-answer = Введення скінчилося раніше, ніж надійшла відповідь.
error-no-terminal = Немає термінала, щоб запитати.
hint-no-terminal = У скрипті вкажіть --passphrase-file.
error-no-check-digits = Потрібні контрольні цифри картки.
hint-no-check-digits = У скрипті вкажіть їх через --check.
error-no-casebook = Це мала збірка, без журналу справ.
hint-no-casebook = Запечатаний файл усе одно можна відкрити через --to.
error-too-large = Розмір більший від { $limit } байтів.
error-check-one-file = Введені цифри належать одному файлу; вказуйте файли по одному.
error-show-no-attachment = Файлу { $number } немає.

error-usage-language = Мови { $language } немає; є ru, uk, fr та en.
error-usage-no-command = Бракує команди. Див. --help.
error-usage-no-such-command = Команди { $argument } немає. Див. --help.
error-usage-unknown = Параметра { $argument } немає. Див. --help.
error-usage-missing = Чогось бракує: { $argument }
error-usage-conflict = { $argument } не поєднується з іншим указаним параметром.
error-usage-value = Значення { $value } не підходить для { $argument }.
error-usage-other = Командний рядок незрозумілий. Див. --help.

error-passphrase-empty = Парольна фраза порожня.
error-passphrase-unusable = Парольна фраза задовга або не є текстом.
error-passphrase-short = Парольна фраза коротша за { $min } символів.
hint-passphrase-short = Підійдуть кілька слів; підійде й така: { $offer }
error-passphrase-guessable = Парольну фразу легко вгадати: вона закоротка як для звичайних слів, повторюється або йде підряд по клавіатурі.
hint-passphrase-guessable = Підійдуть чотири чи п’ять не пов’язаних між собою слів; підійде й така: { $offer }

error-io-read = не вдається прочитати: { $source }
error-io-write = не вдається записати: { $source }

error-media-open = не вдається прочитати: { $source }
error-media-empty = файл порожній
error-media-unsupported = файли { $format } не можна очистити, тому цей надіслати не можна
error-media-unknown = такий тип файлу невідомий, тому його не можна ні очистити, ні надіслати
hint-media-unknown = Збережіть його як JPEG, PNG або простий текст і надішліть цю копію.
error-media-too-large = файл більший від { $limit } байтів
error-media-too-many-pixels = у зображенні пікселів більше, ніж { $limit }, або якась його сторона задовга
hint-media-too-many-pixels = Зменште його й надішліть зменшене.
error-media-not-text = текст пошкоджений або в невідомому кодуванні
hint-media-not-text = Збережіть його як UTF-8.
error-media-marks = на одній літері надрядкових знаків більше, ніж { $limit }
error-media-decode = файл пошкоджено, його не можна прочитати
error-media-encode = Файл не вдалося записати наново.
error-media-too-many = у файлі понад { $limit } частин одного виду
error-media-too-deep = його частини вкладено глибше ніж на { $limit } рівнів
error-media-unpacks = він розпаковується більш ніж у { $limit } байтів
error-media-protected = файл захищено паролем
hint-media-protected = Відкрийте його, збережіть без пароля й надішліть цю копію.
error-media-codec = у ньому { $codec }, це не можна очистити
hint-media-codec = Збережіть його ще раз із програми, у якій його зроблено, зі звичайними налаштуваннями (фільм як MP4 з H.264, документ як PDF зі шрифтами) і надішліть те, що вийде.
error-media-embedded = у ньому інший файл, який не можна очистити: { $name }
hint-media-embedded = Видобудьте його з документа й надішліть окремо або збережіть документ як PDF.
error-media-worker = процес, що читав файл, відмовив або забрав забагато часу чи пам’яті
hint-advice-picture = Збережіть його як JPEG або PNG чи зробіть знімок екрана й надішліть те, що вийде.
hint-advice-film = Збережіть його як MP4 і надішліть те, що вийде.
hint-advice-sound = Збережіть його як MP3 або WAV і надішліть те, що вийде.
named-a-raw-camera-file = сирі файли камери (RAW)
named-a-cursor = файли курсора
named-e-mail = листи електронної пошти
named-a-property-list = списки властивостей
named-a-windows-shortcut = ярлики Windows
named-windows-help = довідка Windows
named-heic-of-an-unusual-kind = HEIC незвичного виду
named-jpeg-xl-in-printing-colours = JPEG XL у кольорах друку
named-animated-jpeg-xl = рухомий JPEG XL
named-mpeg-transport-stream = транспортний потік MPEG
named-svg-with-html-in-it = SVG з HTML усередині
named-svg-with-flowing-text = SVG з плинним текстом
named-a-tiff-of-these-colours = TIFF у таких кольорах
named-text-in-utf-32 = текст у UTF-32
named-a-form-or-a-note-whose-words-are-not-drawn = форма або позначка, слова якої не намальовано
named-a-form-that-only-its-own-program-draws-xfa = форма, яку малює лише її програма (XFA)
named-a-layer-that-is-hidden-by-an-expression = шар, прихований за умовою
named-an-encryption-that-is-not-known = невідомий шифр
named-an-unknown-stream = невідомий потік
named-notes-on-layers-of-which-some-are-hidden = позначки на шарах, частину яких приховано
named-text-in-a-font-that-is-not-in-the-file = текст шрифтом, якого немає у файлі
named-laced-frames-of-another-size = зв’язані кадри іншого розміру
named-lossless-jpeg = JPEG без втрат
named-jpeg-with-arithmetic-coding = JPEG з арифметичним кодом
named-hierarchical-jpeg = ієрархічний JPEG
named-jpeg-of-more-than-8-bits = JPEG понад 8 біт
named-jpeg-of-other-than-1-3-or-4-channels = JPEG не в 1, 3 чи 4 канали
named-free-format-mpeg-audio = MPEG-звук вільного формату
hint-advice-document = Збережіть його як PDF або в нинішньому форматі Office чи OpenDocument і надішліть те, що вийде.
hint-advice-text = Скопіюйте важливі слова у звичайний текстовий файл і надішліть його.
hint-advice-files = Видобудьте файли, що всередині, і надішліть їх.
hint-advice-none = Зробіть знімок або текст із того, що в ньому важливо, і надішліть його.
error-media-remains = після очищення все ще щось знайдено ({ $kind }), тому файл відхилено
error-media-changed = файл змінився під час читання

error-submission-too-many = Файлів більше, ніж { $limit }.
error-submission-too-long = Розповідь довша від { $limit } байтів.
error-submission-nothing = Запечатувати нема чого: немає ні розповіді, ні файлу.

error-answers-json = Відповіді не є об’єктом JSON: { $detail }
error-answers-unknown = { $field }: картка про це не запитує.
error-answers-missing = { $field }: на це треба відповісти.
error-answers-shape = { $field }: відповідь не підходить до запитання.
error-answers-too-long = Відповіді довші за { $limit } байт.
error-answers-no-questionnaire = Ця картка нічого не запитує, тож і відповідати нема на що.
error-consent-scope = Приймальня не пропонує способу використання { $scope }.
error-consent-date = { $text } — не дата на зразок 2031-05-20.
error-consent-order = Дата, після якої вас треба запитати знову, раніша за дату, до якої нічого не можна використовувати.
error-consent-no-review = Приймальні не дозволено навіть переглянути це.

error-questionnaire-json = Запитання мають не ту форму, що очікувалася: { $detail }
error-questionnaire-format = Запитання мають невідомий формат: { $found }.
error-questionnaire-too-many = { $field }: забагато запитань чи варіантів, або групи вкладено надто глибоко.
error-questionnaire-name = { $field }: це не назва з малих латинських літер, цифр і підкреслень, або її вжито двічі.
error-questionnaire-language = { $field }: немає тексту мовою { $language }.
error-questionnaire-shape = { $field }: вміст не відповідає типу.
error-questionnaire-condition = { $field }: це запитують за умови, яку неможливо виконати.

error-digits-form = Це не 16 цифр.
error-check-form = Цифр має бути 30, а не { $found }.
error-check-wrong = Група цифр { $group } не від цієї картки.
hint-check-wrong = Ще раз звірте її зі своїм папером. Якщо на папері так само, не користуйтеся цією карткою: отримайте картку й цифри знову, кожне іншим шляхом.

error-card-not-a-card = це не картка
error-card-too-long = файл довший від { $limit } байтів, тож це не картка
error-card-version = картка має версію { $found }; ця програма для неї застара
error-card-form = рядок { $line } не такий, як має бути в картці на цьому місці
error-card-key-type = у картці ключ { $field } невідомого типу
error-card-signature = картку змінили після того, як підписали, або підписано її іншим ключем
hint-card-signature = Не користуйтеся нею. Отримайте картку ще раз, іншим шляхом.
error-card-dates = дати картки не мають сенсу
error-card-expired = картка була дійсна до { $until }
hint-card-expired = Якщо можете, попросіть новішу. І перевірте, чи правильна дата на цьому комп’ютері.
error-card-not-yet = картка дійсна лише з { $from }
hint-card-not-yet = Перевірте, чи правильна дата на цьому комп’ютері.
error-card-name = Назва приймальні — це один рядок, від 1 до 100 видимих символів.

error-key-io = не вдається прочитати ключ: { $source }
error-key-passphrase = Ця парольна фраза не відкриває ключ.
error-key-form = Це не файл ключа приймальні.
error-key-work = Файл ключа вимагає більше обчислень, ніж ця програма готова виконати (2^{ $factor }).
error-key-internal = Ключ не вдалося запечатати.

error-office-taken = У { $dir } вже щось є. Приймальні потрібна окрема папка.
error-office-none = У { $dir } немає приймальні.
hint-office-none = Вкажіть через --office, де вона.
error-office-make = Не вдається створити приймальню: { $source }
error-office-read = не вдається прочитати: { $source }
error-office-months = Картка може бути дійсна від 1 до { $limit } місяців.

error-seal-write = не вдається записати: { $source }
error-seal-file = { $path } не вдається запечатати

error-archive-read = не вдається прочитати: { $source }
error-archive-damaged = його вміст має неправильну будову
error-archive-type = усередині { $name } — не звичайний файл
error-archive-name = усередині є назва { $name }, якої в запечатаному файлі бути не може
error-archive-twice = усередині { $name } є двічі
error-archive-order = усередині { $name } стоїть не на своєму місці
error-archive-too-large = усередині для { $name } заявлено розмір, більший від { $limit } байтів
error-archive-header = усередині заголовок { $name } містить не лише назву й розмір
error-archive-form = усередині вміст { $name } не такий, як обіцяє назва
error-archive-no-manifest = усередині немає маніфесту в кінці
error-archive-padding = усередині щось стоїть там, де можуть бути лише нулі
error-archive-ladder = його вміст не такого розміру, як буває в запечатаному файлі
error-manifest-form = його маніфест має не ту форму, що очікувалася
error-manifest-format = його формат — { $format }; ця програма для нього застара
error-manifest-lies = його маніфест не збігається з тим, що всередині: { $name }
error-manifest-consent = згода в його маніфесті недійсна

error-open-read = не вдається прочитати: { $source }
error-open-not-a-bundle = це не запечатаний файл, або його початок пошкоджено
error-open-length = файл обрізано або до нього щось додано: запечатаних файлів такої довжини не буває
error-open-too-large = файл більший від { $limit } байтів
error-open-no-key = файл запечатано для іншого ключа
error-open-not-authentic = файл змінено або пошкоджено в дорозі
error-open-signature = підпис кодового імені у файлі недійсний

error-store-io = не вдається скористатися журналом справ: { $source }
error-store-key = Ключ приймальні не відкриває цей журнал справ.
error-store-no-key-file = У цьому журналі справ немає ключа для вас. Якщо його переносили, поруч має лежати його папка keys.
error-store-database = Стався збій бази даних журналу справ.
error-store-newer = Журнал справ має версію { $version }; ця програма для нього застара.
error-store-no-case = Справи { $id } немає.
error-store-ambiguous = Кілька справ починаються з { $id }. Введіть більше цифр.
error-store-missing = { $name } немає серед доказів, або це не те, що було отримано.
error-intake-read = не вдається прочитати: { $source }
error-intake-keep = не вдається зберегти: { $source }
error-intake-too-large = файл більший від { $limit } байтів

### scan
examples-scan =
    {"  "}plico scan statement.txt
    {"  "}plico scan statement.txt --json
    {"  "}plico scan - --jsonl < lines.jsonl
    {"  "}plico scan statement.txt --style
arg-scan-file = Текст у UTF-8 або - для стандартного введення
arg-scan-jsonl = По об’єкту в рядку на вході, {"{"}"id", "text"{"}"}; по звіту в рядку на виході
quoted = «{ $words }»
scan-file = { $file }: місць, що вказують на людину: { $count }.
scan-nothing = { $file }: нічого не знайдено. Перечитайте ще раз самі: перевірка знає багато слів, але не ваше життя.
scan-one = Вказує на одну людину:
scan-few = Вказує на одного з небагатьох:
scan-narrows = Звужує коло:
scan-found = рядок { $line }: { $words }, { $kind }
scan-instead = ; замість цього: { $words }
scan-together = Разом це вказує на одну людину: { $words }.
scan-quiet = Варто глянути, не більше: { $words }{ $left ->
    [0] .
   *[other] {" "}і ще { $left }.
}
scan-changes-nothing = Нічого не змінено. Вирішуєте ви: імена винних можуть бути доказом.
error-scan-line = рядок { $line } — не об’єкт з id і text
error-scan-not-utf8 = це не UTF-8: байт { $at } не читається
hint-scan-not-utf8 = plico strip зробить копію тексту в UTF-8.
kind-person = ім’я
kind-callsign = позивний
kind-rank = звання
kind-unit = підрозділ
kind-phone = телефон
kind-email = адреса пошти
kind-handle = ім’я облікового запису
kind-url = посилання
kind-id_document = номер документа
kind-gov_id = номер у державному реєстрі
kind-bank = банківський рахунок або картка
kind-device_id = номер пристрою
kind-ip = мережева адреса
kind-plate = номерний знак
kind-address = адреса
kind-place = місце
kind-coordinates = координати
kind-date = дата
kind-time = час
kind-organisation = організація
kind-path = шлях з ім’ям
kind-invisible = невидимі знаки
kind-homoglyph = літери двох абеток в одному слові
kind-event = те, що пережили небагато хто
kind-number = число
error-scan-no-words = тут немає слів, які програма може прочитати
scan-statement = Ваша розповідь
scan-name = попереднє ім’я { $name }, у копії його немає
seal-words = Перевірка слів знайшла місць, що вказують на людину: { $count }, з них на одну: { $one }. Запечатується як є. Їх покаже --review.
arg-seal-review = Показати перед запечатуванням, які слова вказують на людину
scan-left-out = { $file }: задовгий, щоб перевіряти слова попутно; його перевірить plico scan.

### COURIER

system-lost = флешка або диск більше не відповідає
cmd-copy = Скопіювати запечатані файли на флешку і прочитати копії заново
cmd-split = Розділити запечатаний файл на частини, з яких досить кількох
cmd-wrap = Запечатати запечатаний файл ще раз, щоб дві копії не мали спільних байтів
arg-open-files = Запечатані файли й частини, і папки з ними
arg-check-files = Файли і папки з файлами
arg-copy-files = Запечатані файли з цифрами в назві
arg-copy-to = Папка для копій, наприклад флешка
arg-bundle = Запечатаний файл
arg-parts = Скільки зробити частин, не більше 255
arg-need = Скільки з них має дійти
arg-split-output = Папка для частин; якщо не вказати — поточна
arg-wrap-output = Папка або назва файлу; якщо не вказати — поточна папка
arg-armor = Записати рядками тексту замість байтів: для шляху, яким проходить лише текст
examples-copy =
    {"  "}plico copy 1234567890123456.age /media/stick
    {"  "}plico copy --digits "1234 5678 9012 3456" renamed.age /media/stick
examples-split =
    {"  "}plico split 1234567890123456.age --card card.txt --parts 5 --need 3 -o parts
    {"  "}plico split 1234567890123456.age --card card.txt --parts 2 --need 1 --armor
examples-wrap =
    {"  "}plico wrap 1234567890123456.age --card card.txt -o /media/stick
copied = { $file } -> { $copy }: прочитано заново, цілий
copy-not-from-device = Система не каже, чи копію прочитано з флешки, чи з її власної пам’яті. Вийміть флешку, вставте знову і запустіть check.
check-summary = цілих: { $whole }, пошкоджених: { $damaged }, не наших або незрозумілих: { $other }
split-cannot-tell = { $file }: у назві немає цифр, тому невідомо, чи був файл цілий до цього.
split-done = Частин: { $parts }, по { $size }; досить будь-яких { $need }. Надішліть їх різними шляхами. Що вони від одного файлу, дізнається лише приймальня, якщо їх не знайдуть в одному місці.
wrapped = Запечатано ще раз, { $size }.
open-spare = { $file }: ціла частина, вона вже не потрібна
open-twice = { $file }: те саме, що вже відкрито щойно
error-open-armor = рядки тексту пошкоджено: щось обрізано, додано або перенесено інакше
hint-open-armor = Попросіть надіслати ще раз, файлом, а не текстом повідомлення.
error-part-counts = Частин може бути від 1 до { $most }, і потрібних серед них не більше, ніж усіх.
error-part-form = вміст влаштовано не так, як буває у частини
error-part-format = це частина новішого формату; програма для неї застара
error-part-too-large = ціле, від якого ця частина, було б більше за { $limit } байтів
error-part-missing = { $missing ->
        [one] потрібна ще { $missing } частина
        [few] потрібні ще { $missing } частини
       *[other] потрібно ще { $missing } частин
    } (є { $have } з { $need })
hint-part-missing = Коли надійдуть інші, відкрийте всі разом.
error-part-digest = частини не дають того, що обіцяють
error-part-too-deep = запечатано понад { $limit } разів поспіль
error-copy-read = не вдається прочитати: { $source }
error-copy-write = копію не вдається записати: { $source }
error-copy-damaged = файл пошкоджено, тому його не скопійовано
hint-copy-damaged = Попросіть його ще раз, іншим шляхом.
error-copy-not-ours = це не запечатаний файл, і його не скопійовано
error-copy-cannot-tell = у назві немає цифр, з якими його звірити, і його не скопійовано: під новою назвою пошкодження не було б видно
hint-copy-cannot-tell = Введіть 16 цифр з вашого паперу через --digits.
error-copy-read-back = прочитано не те, що було записано; там нічого не залишено
hint-copy-read-back = Не користуйтеся цією флешкою.

### style
habit-misspelling = Незвичне написання:
habit-doubled_mark = Знаки поспіль:
habit-space_before = Пробіл перед знаком:
habit-no_space_behind = Немає пробілу після знака:
habit-double_space = Кілька пробілів:
habit-pet_phrase = Звороти, що повторюються:
habit-jargon = Слова місцевості, ремесла чи віку:
habit-emoji = Емодзі:
habit-smiley = Смайлики зі знаків:
habit-transliteration = Літерами іншої мови:
habit-other_alphabet = Латинські літери серед кириличних:
habit-capitals = Великими літерами:
habit-small_start = Речення з малої літери:
habit-yo = Літера ё:
habit-quotes = Лапки:
habit-dashes = Тире:
style-habit = { $words }, разів: { $count }, рядок { $lines }
style-nothing = Помітних звичок немає.
style-normalised = Записано, змін: { $count }; --json перелічує їх, щоб можна було повернути.
style-offer = З цього можна зробити як у всіх: { $count }. Таку копію запише --normalise OUT.
style-limits = Це зменшує те, що видно будь-кому. Експертизу стилю це не обдурить.
arg-scan-style = Показати звички письма, видні будь-кому
arg-scan-normalise = Записати копію, де лапки, тире, пробіли, повтори знаків, ё та великі літери як у всіх
arg-scan-only = Лише ці зміни, через кому

### paper
cmd-paper = Вивести запечатаний файл на папір або на екран як коди, що їх читає камера
cmd-unpaper = Відновити запечатаний файл за знімками його кодів
arg-paper-file = Запечатаний файл; щоб сторінок було мало, запечатуйте з --small
arg-paper-output = Новий PDF
arg-page = Аркуш: a4 або letter; якщо не вказати, a4
arg-screen = Показувати коди в терміналі один за одним, щоб їх сфотографувати
arg-unpaper-files = Фотографії або скани сторінок чи екрана (JPEG, PNG, HEIC, WebP, TIFF), у будь-якому порядку
arg-unpaper-output = Папка для файлу; якщо не вказати, поточна. Ім’я файлу береться з його вмісту
examples-paper =
    {"  "}plico seal --small --card card.txt --statement - -o bundle.age < statement.txt
    {"  "}plico paper bundle.age -o sheets.pdf
    {"  "}plico paper bundle.age --screen
examples-unpaper =
    {"  "}plico unpaper photo1.jpg photo2.jpg
    {"  "}plico unpaper scans/*.png -o /media/stick
paper-written = Сторінок: { $pages }. З кожних п’яти сторінок одна може загубитися; з цих – будь-які числом { $spare }. Цифри файлу: { $digits }. На кожній сторінці є її номер, її власні цифри та цифри файлу. Вміст лишається запечатаним, але будь-хто побачить, що це коди.
unpaper-picture = { $file }: нових кодів { $new }, уже прочитаних { $known }
unpaper-strange = Сторонні або змінені коди пропущено: { $strange }
unpaper-nothing = Поки не знайдено жодного коду запечатаного файлу.
unpaper-missing = { $digits }: прочитано кодів: { $have }, потрібно: { $need }. Не прочитано або прочитано не повністю сторінки: { $pages } з { $total }. Поки нічого не записано.
unpaper-more = Ще один знімок (шлях; порожній рядок – закінчити):
screen-foot = { $number } / { $total }   Пробіл: далі   Backspace: назад   q: вихід
error-screen-no-terminal = Коди показуються лише в терміналі.
hint-screen-no-terminal = Запустіть команду в терміналі, без каналу. Для паперу вкажіть -o sheets.pdf.
error-screen-too-small = Термінал замалий: { $columns } на { $rows } знаків.
hint-screen-too-small = Збільште вікно або зменште шрифт: досить 80 на 24.
error-paper-too-many-pages = він зайняв би сторінок: { $pages }; межа – { $limit }
hint-paper-too-many-pages = Папір – для слів. Запечатайте лише текст, з --small.
error-paper-too-many-codes = для нього потрібно кодів: { $codes }; межа – { $limit }
hint-paper-too-many-codes = Збільште вікно, щоб у кожен код увійшло більше, або запечатайте лише текст, з --small.
error-paper-not-a-bundle = Це не запечатаний файл, або він пошкоджений.
error-paper-contradiction = Кодів вистачає, але з них не виходить обіцяний файл. Нічого не записано.
hint-paper-contradiction = Можливо, один із них змінили навмисно. Спробуйте прибирати знімки по одному.
error-paper-internal = Не вдалося зробити коди.

### write

plain-ways = На кожне запитання можна відповісти й так: «назад» (або <) — повернутися до попереднього запитання, «зберегти» — зберегти розказане в запечатаному файлі, «вийти» — закінчити роботу. Коли ви повертаєтеся, ніщо не губиться.
plain-word-back = назад
plain-word-keep = зберегти
plain-word-leave = вийти
plain-surely = Усе, що не збережено в запечатаній чернетці, зникне. Щоб вийти, наберіть «вийти» ще раз; Enter — лишитися.
plain-back = < — назад
plain-enter-skips = Enter — пропустити
plain-enter-keeps = Enter — лишити як є
plain-dash-skips = - — пропустити
plain-not-know = ? — не знаю
plain-enter = Натисніть Enter, щоб іти далі
plain-number = Номер
plain-numbers = Номери
plain-answer = Відповідь
plain-secret = Поки ви набираєте, нічого не видно:
plain-several = Кілька номерів через пробіл; 0 — жодного. Уже вибрані позначено знаком *.
plain-no-such-number = Такого номера тут немає. Ще раз, будь ласка.
plain-question-of = Запитання { $number } з { $of }
plain-so-far = Зараз: { $words }
plain-long-text = У кінці кожного рядка натискайте Enter. Рядок із самої лише крапки завершує розповідь.
plain-text-so-far = Ось що ви вже розповіли:
plain-keep-add-anew =
    {"  "}1  лишити як є
    {"  "}2  дописати
    {"  "}3  розповісти знову
plain-line-not-text = Цей рядок не вдалося прочитати як текст. Наберіть його, будь ласка, ще раз.
plain-line-too-long = Цей рядок довший, ніж можна ввести таким способом. Введіть його, будь ласка, ще раз коротшими рядками.

write-language = Language · Язык · Мова · Langue
write-menu = Що ви хочете зробити?
write-menu-tell = Розповісти, що сталося, і запечатати розповідь
write-menu-files = Зазирнути у файли: що вони кажуть про вас, очищені копії
write-menu-inspect = Подивитися, що файли кажуть про вас
write-menu-strip = Зробити очищені копії файлів
write-menu-scan = Подивитися, які слова тексту вказують на людину
write-menu-courier = Для того, хто несе запечатаний файл
write-menu-check = Перевірити, чи цілі запечатані файли
write-menu-copy = Скопіювати запечатані файли на флешку
write-menu-split = Розділити запечатаний файл на частини
write-menu-wrap = Запечатати запечатаний файл ще раз
write-menu-paper = Перенести запечатаний файл на папір або на екран
write-menu-unpaper = Відновити запечатаний файл зі знімків
write-menu-verifier = Для приймальні, яка отримує
write-menu-open = Відкрити запечатані файли
write-menu-list = Показати список справ
write-menu-show = Показати справу
write-menu-leave = Вийти
write-which-file = Який файл?
write-which-file-text = Наберіть шлях до нього або перетягніть файл у це вікно.
write-another-file = Ще один файл?
write-another-file-text = Наберіть шлях до нього. Якщо файлів більше немає, пропустіть це запитання.
write-to = До якої папки це покласти?
write-to-clean = До якої папки покласти очищені копії?
write-to-copy = До якої папки покласти копії?
write-other-folder = Інша папка; я наберу шлях
write-parts = Скільки зробити частин?
write-need = Скільки з них має дійти?
write-no-number = Потрібне число від 1 до 255.
write-office = Де папка приймальні?
write-case = Яка справа?
write-case-text = Її назва, як у списку.
write-paper-pages = На папір: сторінки для друку
write-paper-screen = На цей екран: коди, щоб їх сфотографувати

write-trouble = Не вийшло
write-go-on = Далі
write-change = Змінити
write-remove = Прибрати
write-change-or-remove = Що з цим зробити?
write-nothing-typed = Нічого не набрано. Ще раз, будь ласка.
write-yes = Так
write-no = Ні
write-unknown = Не знаю
write-skipped = пропущено

write-card = Для кого це?
write-card-text = Ці картки знайшлися поруч. Картка — це файл приймальні; запечатане для неї зможе відкрити тільки вона.
write-card-says = На цій картці сказано, що вона від: { $name }
write-card-another = Інша картка; я наберу шлях
write-card-path = Де картка?
write-card-path-text = Картка — це невеликий файл, який вам дала приймальня або помічник. Наберіть шлях до нього або перетягніть його в це вікно.
write-card-stays = Для кого це?
write-card-same = Лишити цю картку
write-card-other = Узяти іншу картку
write-card-dates = Строк цієї картки ще не почався або вже минув
write-digits = 30 контрольних цифр із вашого паперу
write-digits-text = За ними видно, що картка не підроблена. Візьміть їх із паперу або спитайте в людини, якій довіряєте, але не беріть звідти, звідки взялася картка.

write-machine = Перш ніж почати
write-machine-text = Те, що ви розповідаєте, лишається в пам’яті цієї програми і стирається з неї, коли ви виходите. Нічого не записується, доки ви не запечатаєте розповідь або не збережете чернетку. Але цей комп’ютер може запам’ятати, що цю програму запускали і яку флешку вставляли, а той, хто ним керує, може бачити екран. Факти, які можете знати лише ви, вказують на вас, хоч би як ви про них розповідали.
write-machine-live = Цей комп’ютер працює з тимчасової системи: більшість слідів зникне, коли його вимкнуть.
write-machine-network = Мережу ввімкнено. Якщо можете, спершу від’єднайте її: вийміть кабель, вимкніть Wi-Fi.
write-machine-swap = На цьому комп’ютері є файл підкачки, і закрити від нього свою пам’ять програмі не вдалося: набране може там лишитися.
write-machine-swap-locked = На цьому комп’ютері є файл підкачки. Ваш текст зберігається так, що туди не потрапляє, але копія дорогою до екрана потрапити може, а якщо комп’ютер засне — то й усе.
write-machine-unknown = Ця система не каже, чи не потрапляє пам’ять на диск.

write-story = Що сталося?
write-story-text = Своїми словами: що ви бачили чи чули самі й звідки ви це знаєте. Не називайте тих, хто вам допоміг, шляхів і місць, де ви переховувалися. Поки не запечатано, усе можна змінити.

write-agree = Прочитано, згоду даю
write-not-agree = Згоди не даю
write-so-far-skipped = Зараз: пропущено
write-so-far-unknown = Зараз: ви не знаєте
write-tells-little = Відповідь мало каже про вас.
write-tells-with-others = Разом з іншими відповідями з цього можна зрозуміти, хто ви.
write-tells-much = Уже з одного цього можна зрозуміти, хто ви, або наразити когось на небезпеку. Не кажіть більше, ніж хочете.
write-publish-never = Публікувати це не передбачено.
write-publish-asked = Публікувати це не передбачено, якщо вас не спитають і ви не погодитеся.
write-publish-same = Якщо ви дозволите публікацію, це опублікують так, як ви відповісте.
write-publish-counts = Якщо ви дозволите, це лише врахують у підрахунках.
write-publish-common = Якщо ви дозволите публікацію, це опублікують, тільки якщо так само відповість багато людей.
write-publish-courts = Це призначено тільки для судів, якщо ви це дозволите.
write-publish-coarser = Якщо ви дозволите публікацію, це опублікують тільки в загальнішому вигляді.
write-publish-excerpts = Якщо ви дозволите публікацію, після перевірки опублікують уривки.
write-publish-reviewed = Якщо ви дозволите публікацію, це опублікують після перевірки.
write-publish-office = Як це публікувати, вирішує приймальня — у межах того, що ви дозволите.
write-tell-one = Розповісти про це
write-tell-another = Додати ще
write-told = Розказано: { $words }
write-told-nothing = (поки нічого)
write-told-count = { $count ->
        [one] розказано { $count } раз
        [few] розказано { $count } рази
       *[other] розказано { $count } разів
    }
write-how-exactly = Наскільки точно ви це знаєте?
write-date-from = З якого часу?
write-date-to = До якого часу?
known-year = Рік
known-half_year = Півріччя
known-quarter = Квартал
known-month = Місяць
known-day = День
known-roughly = Лише приблизно
date-year = Рік, наприклад 2031:
date-half_year = Будь-який місяць цього півріччя, наприклад 03.2031, або 2031-H1:
date-quarter = Будь-який місяць цього кварталу, наприклад 03.2031, або 2031-Q1:
date-month = Місяць, наприклад 03.2031:
date-day = День, наприклад 14.03.2031:
date-roughly = Приблизно коли, як зможете: 2031, 2031-H1 або 03.2031:
write-about = приблизно { $date }
write-no-date = Це не така точна дата, як ви вибрали. Наберіть ще раз або поверніться й виберіть менш точну.
write-place-exact = Наскільки точна ця назва?

write-files = Які файли додати
write-files-text = Кожен файл перед запечатуванням очищується: те, що він каже про вас, але не показує, зникає. Те, що в ньому видно й чути, лишається.
write-file-type = Додати файл, набравши шлях
write-file-choose = Вибрати файли з папки
write-file-folder = У якій папці файли?
write-file-which = Які файли?
write-file-none = У цій папці немає файлів
write-file-cleaning = Очищую { $file } …
write-file-clean = Цей файл можна очистити
write-file-and-original = і незмінений оригінал
write-original = Запечатати й незмінений оригінал?
write-original-text = За: оригінал може довести більше, і приймальня зберігає його в сейфі доказів, який відкривають тільки кілька людей разом. Проти: у ньому є все, що прибирає очищення, — місце, час, пристрій, — і це може привести до вас.
write-original-no = Ні, тільки очищений файл
write-original-yes = Так, і оригінал

write-looking = Переглядаю слова …
write-review = Ось що буде запечатано
write-review-text = Прочитайте ще раз. Поки нічого не запечатано.
write-review-story = Ваша розповідь, { $words ->
        [one] { $words } слово
        [few] { $words } слова
       *[other] { $words } слів
    }:
write-review-answers = Ваші відповіді:
write-review-files = Ваші файли:
write-review-nothing = Перевірка слів не знайшла нічого, що вказує на людину. Усього вона знайти не може.
write-change-story = Змінити розповідь
write-change-answer = Змінити відповідь
write-change-files = Змінити список файлів

write-consent = Що з цим можна робити?
write-consent-text = Приймальня може це прочитати й перевірити; без цього запечатати не можна. Усе інше заборонено, доки ви не дозволите, і ви нікому нічого з цього не винні.
write-not-before = Чи є день, до якого це можна лише читати?
write-not-before-text = Наприклад, 20.05.2031. Якщо такого дня немає, пропустіть це запитання.
write-review-after = Чи є день, після якого вас треба спитати ще раз?
write-review-after-text = Наприклад, 20.05.2031. Якщо питати не треба, пропустіть це запитання.
write-no-day = Це не повна дата, така як 20.05.2031. Якщо дня немає, пропустіть це запитання.

write-to-sealed = Куди покласти запечатаний файл?
write-to-sealed-text = Найкраще на флешку. Назва файлу — 16 цифр, вона ні про що не каже.
write-sealing = Запечатую …
write-after = Запечатано
write-courier-digits = Цифри для того, хто понесе файл, щоб його можна було перевірити:
write-after-remains = Віддайте файл тому, хто його понесе. Ця людина зможе перевірити, що він цілий, але відкрити його не зможе, і ви теж. Додані файли лишилися там, де були, а комп’ютер може пам’ятати, що програму запускали.
error-write-not-agreed = Без цього запечатати не можна.
hint-write-not-agreed = Можна повернутися назад або вийти; нічого не запечатано.
error-write-no-story = Розповіді поки немає.
hint-write-no-story = Досить кількох речень.
write-menu-draft = Продовжити із запечатаної чернетки
write-menu-reply = Прочитати відповіді для мене
write-keep = Парольна фраза для чернетки
write-keep-text = Хочете йти далі без чернетки — поверніться назад. Без цієї фрази чернетки не прочитає ніхто, і ви теж: запишіть її там, де ніхто не дивиться, або вивчіть.
write-offer = Натисніть Enter, щоб узяти цю: { $passphrase }
write-keep-again = Та сама фраза ще раз; не запам’ятали — поверніться назад
write-keep-to = До якої папки покласти чернетку?
write-keep-to-text = Найкраще на флешку. Відтепер чернетка зберігатиметься наново на кожному кроці.
write-keeping = Зберігаю чернетку …
write-kept = Чернетку збережено
write-kept-text = У ній те, що ви розповіли до цього місця; вона зберігається наново на кожному кроці. Кодового імені в ній немає.
write-draft = Яка чернетка?
write-draft-other = Інша; я наберу шлях
write-draft-path = Де чернетка?
write-draft-path-text = Її назва — 16 цифр. Наберіть шлях до неї або перетягніть її в це вікно.
write-draft-passphrase = Парольна фраза чернетки
write-remove-draft = Чернетка більше не потрібна
write-remove-draft-text = Якщо її видалити, на флешці можуть лишитися сліди запечатаної чернетки; без фрази їх ніхто не прочитає.
write-remove-draft-yes = Видалити
write-remove-draft-no = Лишити
write-codename = Чи хочете ви, щоб вам могли відповісти?
write-codename-text = Кодове ім’я — це десять слів, які знаєте лише ви. За ним приймальня може відповісти вам, не знаючи, хто ви, а ви можете надіслати ще щось. Воно пов’язує все, що ви надішлете. Без нього з вами ніхто не зв’яжеться, і ніщо не пов’язане.
write-codename-none = Без кодового імені
write-codename-take = Узяти нове кодове ім’я
write-codename-have = У мене вже є кодове ім’я
write-codename-there = Кодове ім’я вже вибрано.
write-codename-stays = Лишити його
write-codename-new = Ваше кодове ім’я
write-codename-new-text = Вивчіть ці слова або запишіть там, де ніхто не дивиться. Їх видно лише тут; хто їх знає, прочитає й відповіді приймальні.
write-codename-back = Наберіть своє кодове ім’я
write-codename-back-text = Щоб через помилку ви не лишилися без відповіді. Поверніться назад, щоб побачити його ще раз.
write-codename-differs = Це не те кодове ім’я, яке було показано. Ще раз, будь ласка.
write-codename-own = Ваше кодове ім’я
write-codename-own-text = Десять слів через пробіл.
write-codename-sequence = Котре це повідомлення під цим кодовим іменем?
write-codename-sequence-text = Перше було 1, отже, це 2 або більше. Якщо не певні, візьміть число, яке точно більше за попередні.
write-codename-no-sequence = Потрібне число від 2 до { $most }.
write-after-codename = Пам’ятайте своє кодове ім’я: знову його вам ніхто не дасть.
cmd-write = Розповісти, що сталося, крок за кроком, і запечатати розповідь
arg-plain = Питати рядок за рядком, нічого не малюючи на екрані

### REPLY
cmd-reply = Прочитати відповіді на кодове ім’я серед будь-яких запечатаних файлів
cmd-answer = Відповісти на кодове ім’я справи
arg-reply-files = Запечатані файли й папки з ними: буде випробувано кожен
arg-codename-file = Прочитати кодове ім’я з файлу чи каналу, наприклад /dev/fd/3, а не питати
arg-answer-statement = Що написати: текстовий файл або - для стандартного вводу
arg-answer-output = Папка для запечатаної відповіді; якщо не вказати, поточна
examples-reply =
    {"  "}plico reply folder --card card.txt
    {"  "}plico reply 1234567890123456.age --card card.txt --check "12345 67890 12345 67890 12345 67890"
examples-answer =
    {"  "}plico answer 1234 --statement answer.txt --office office -o /media/stick
    {"  "}plico answer 1234 --statement - --office office < answer.txt

ask-codename = Ваше кодове ім’я, усі слова через пробіл:
codename-repaired = Слово { $position }: «{ $typed }» прочитано як «{ $meant }».
codename-left-out = Слово { $position }, «{ $typed }», зайве й пропущене.
codename-deriving = Це триватиме кілька секунд.
reply-head = Відповідь { $number }. Коли її писали, ваших повідомлень дійшло: { $received }; найбільший номер серед них — { $highest }.
reply-missing = Серед цих файлів немає відповіді з номером: { $numbers }. Можливо, вона ще в дорозі.
reply-none = Жоден із цих файлів не є відповіддю, яку відкриває це кодове ім’я.
reply-others = Файлів, яких воно не відкриває: { $count }. Можливо, це відповіді іншим людям.
answered = Відповідь { $number } у справі { $case } запечатано й записано. Везти її може будь-хто, відкрити — лише кодове ім’я.
show-sequence = Повідомлення { $number } під своїм кодовим іменем.
show-reply = Відповідь { $number }, запечатано { $sealed }, цифри { $digits }:
messages-missing = Сюди не дійшли повідомлення: { $numbers }
messages-twice = Повідомлення { $number } надійшло більше ніж раз, з різним вмістом. Джерело могло помилитися в лічбі, або кодове ім’я знає хтось іще.
error-no-codename = Потрібне кодове ім’я, а спитати його ніде: термінала немає.
hint-no-codename = У скрипті вкажіть --codename-file.
error-pseudonym-memory = Для цього потрібно { $mebibytes } МіБ пам’яті, а їх немає.
hint-pseudonym-memory = Закрийте інші програми та спробуйте ще раз.
error-pseudonym-internal = Не вдалося отримати ключі кодового імені.
error-seal-sequence = Повідомлення під кодовим іменем рахуються від 1 до { $limit }.
error-reply-form = файл запечатано для цього кодового імені, але всередині він побудований не як відповідь
error-reply-format = це відповідь формату { $format }; ця програма для неї надто стара
error-reply-too-large = файл запечатано для цього кодового імені, але він довший за { $limit } байтів
error-answer-no-codename = У справи немає кодового імені, писати нікому.
error-use-not-allowed = Джерело не дозволило такого використання ({ $scope }), тому нічого не написано.
error-use-not-before = До { $date } джерело не дозволяє нічого, крім внутрішнього перегляду, тому нічого не написано.

### full screen

full-at = { $number } з { $total }
full-important = Важливо
full-go-on = Далі
full-skip = Пропустити
full-not-know = Не знаю
full-back = Назад
full-keep = Зберегти чернетку
full-key-enter = Enter далі
full-key-arrows = ↑ ↓ вибрати
full-key-mark = Пробіл позначити
full-key-buttons = Tab кнопки
full-key-back = Esc назад
full-key-keep = Ctrl-S чернетка
full-key-stop = Ctrl-C вихід
full-more-below = … ще текст нижче: PageDown
full-more-above = … ще текст вище: PageUp
full-more-both = … ще текст: PageUp, PageDown
full-more-tab = … ще текст: Tab, PageDown
full-list-above = ↑ вище ще { $count }
full-list-below = ↓ нижче ще { $count }
full-busy = Зачекайте, будь ласка
full-words = Слів: { $count }
full-find = Знайти:
full-aside-back = Щоб повернутися, натисніть Enter.
full-selecting = Виділення почато
full-find-keys = Enter далі · Esc закінчити пошук
editor-full = Більше не вміщується. Нічого не додано.
editor-not-found = Не знайдено.
editor-undo = скасувати
editor-find = знайти
editor-select = виділити
editor-cut = вирізати
editor-copy = копіювати
editor-paste = вставити
editor-redo = повернути
editor-select-all = виділити все
editor-select-from-here = виділяти звідси
editor-erase-word = стерти слово
editor-by-word = по словах
editor-to-ends = початок і кінець

### codename
error-codename-long = Це надто довго для кодового імені: межа { $limit } байт.
hint-codename-long = Кодове ім’я — це десять слів. Введіть лише їх.
error-codename-count = У кодовому імені слів: { $wanted }. Тут слів: { $found }.
hint-codename-count = Звірте їх із тим, що ви пам’ятаєте або записали, починаючи з першого.
error-codename-unknown = Таких слів у кодових іменах не буває. Номер слова: { $positions }.
hint-codename-unknown = Усі інші слова зі списку. Можливо, це інше слово з тим самим змістом або в ньому кілька одруків. Вистачить і чотирьох перших літер.
error-codename-unclear = Підходить більше ніж одне кодове ім’я. Перевірте слово номер { $positions }.
hint-codename-unclear = Введіть ці слова літера за літерою.
error-codename-checksum = Кожне слово саме по собі правильне, але разом вони не кодове ім’я.
hint-codename-checksum = Якесь слово має бути іншим, або порядок не той. Нічого не втрачено: спробуйте ще раз, з першого слова.

### draft and guide
cmd-guide = Вивести пам’ятку на одну сторінку: для того, хто розповідає, несе чи відкриває
arg-role = source (хто розповідає), courier (хто несе) або verifier (хто відкриває); якщо не вказати, список пам’яток
examples-guide =
    {"  "}plico guide source
    {"  "}plico guide courier --lang fr > guide.txt
guide-paper = Для паперу: plico guide source > guide.txt, потім роздрукуйте цей файл.
error-draft-form = Це не чернетка цієї програми, або її хтось змінив ({ $part }).
error-draft-newer = Цю чернетку зроблено новішою версією програми.
hint-draft-newer = Відкрийте її тією версією.
error-draft-too-much = Стільки в чернетку не вміщується ({ $part }).
error-draft-path = У шляху до файлу { $number } є знаки, яких програма не може записати, тому чернетку не зберегти.
hint-draft-path = Приберіть цей файл зі списку або перейменуйте його та збережіть чернетку знову.
error-draft-read = Чернетка не читається: { $source }
error-draft-write = Чернетку не вдалося записати: { $source }
hint-draft-write = Усе, що ви розповіли, й далі тут. Оберіть іншу папку чи флешку.
error-draft-not-one = Цей файл — не запечатана чернетка.
error-draft-damaged = Чернетку пошкоджено або змінено.
hint-draft-damaged = Якщо є копія, візьміть її.
error-draft-passphrase = Парольна фраза не відкриває чернетки.
hint-draft-passphrase = Перевірте великі літери, розкладку, пробіли. Без фрази її не відкриє ніхто.
error-draft-work = Відкрити цю чернетку коштувало б забагато пам’яті й часу (2^{ $factor }); у цієї програми таких не буває.
error-draft-internal = Чернетку не вдалося запечатати.

### path
write-after-end = Після цієї сторінки програма закриється, а екран очиститься.
write-half-year = { $part ->
        [1] перша
       *[2] друга
    } половина { $year } року
write-quarter = { $part }-й квартал { $year } року

### write5
error-questionnaire-key = { $field }: ключ { $key } тут невідомий.
error-questionnaire-missing = { $field }: бракує ключа { $key }.
error-questionnaire-value = { $field }: тут не може стояти { $found }.
full-choose-first = Спершу виберіть: ↑ ↓ або номер.
error-write-required = На це запитання треба відповісти.
plain-choose-first = Наберіть один із номерів.

### seek
alike = Схоже на справу { $case } ({ $percent } %).
arg-destroy-agree = Погодитися з проханням колеги; вміст зникне одразу
arg-destroy-reason = Чому
arg-search-assigned = Лише справи, які веде цей перевіряльник
arg-search-consent = Лише справи, джерело яких зараз це дозволяє
arg-search-from = Лише справи, де щось відкрито цього дня (РРРР-ММ-ДД) або пізніше
arg-search-limit = Не більше стількох текстів
arg-search-status = Лише справи з цим статусом
arg-search-tag = Лише справи з цією міткою
arg-search-to = Лише справи, де щось відкрито цього дня або раніше
arg-words = Слова в будь-якій формі; "фраза", -без, почат*
cmd-destroy = Знищити вміст справи за згодою двох
cmd-search = Знайти слова у справах
consent-withdrawn = Джерело більше не дозволяє: { $scopes }
destroy-asked = Прохання знищити справу { $case } записано. Поки що нічого не зникло: хтось інший має виконати ту саму команду з --agree.
destroyed = Вмісту справи { $case } тут більше немає.
destroyed-flash = Ніхто не може обіцяти, що накопичувач його забув; сам накопичувач має бути зашифрований. У резервних копіях він лишився.
error-destroy-done = Цю справу вже знищено.
error-destroy-held = На справу накладено заборону, тому її не знищено.
error-destroy-not-asked = Ніхто не просив знищити цю справу. Спершу попросіть, без --agree.
error-destroy-same = Ви самі про це попросили. Погодитися має хтось інший.
error-store-query = Тут немає слова для пошуку, або слів забагато.
examples-destroy =
    {"  "}plico destroy 1234 --office office --reason "прохання джерела"
    {"  "}plico destroy 1234 --office office --as second --reason "перевірено" --agree
examples-search =
    {"  "}plico search міст --office office
    {"  "}plico search '"другий поверх" вікно -зима' --office office --consent publication
search-hit = Справа { $case }, { $kind ->
    [statement] розповідь
    [answer] відповідь { $field }
   *[note] нотатка
}
search-nothing = Нічого не знайдено.
show-destroyed = Вміст цієї справи знищено.

### desk
cmd-office-verifier = Ті, хто перевіряє: у кожного свої ключі й своя парольна фраза
cmd-office-verifier-add = Прийняти людину
cmd-office-verifier-remove = Виключити людину: що вона підпише потім, не рахується
cmd-office-verifier-list = Показати, хто перевіряє і хто пішов
cmd-office-verifier-kit = Зробити папку, з якою людина працюватиме на іншому комп’ютері
cmd-log = Що робили зі справами й чи цілий запис про це
cmd-log-show = Показати, що робили зі справою: коли, хто і з чим
cmd-log-verify = Перевірити кожен підпис, кожен зв’язок і кожен отриманий файл
cmd-log-head = Показати цифри, які треба записати на папері для майбутньої перевірки
examples-office-verifier-add =
    {"  "}plico office verifier add anna --office office
examples-office-verifier-remove =
    {"  "}plico office verifier remove anna --office office --reason "більше тут не працює"
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
arg-verifier = Хто ви, якщо тут перевіряють кілька людей
arg-office-new-verifier = Як називати першу людину, що перевіряє; якщо не сказано, lead
arg-office-verifier-add-name = Ім’я людини тут: літери, цифри й дефіси. Краще не те, що в документах
arg-office-verifier-remove-name = Ім’я людини тут
arg-office-verifier-kit-name = Ім’я людини тут
arg-new-passphrase-file = Узяти парольну фразу нової людини з файлу чи каналу, а не питати
arg-reason = Чому; залишиться в записі
arg-office-verifier-kit-output = Нова папка
arg-noted = Що було записано з log head: номер і двадцять цифр
ask-office-passphrase = Парольна фраза приймальні:
verifier-own = Тепер { $name } обирає свою парольну фразу. Більше її нікому знати не треба.
verifier-added = { $name } тепер може перевіряти.
verifier-removed = { $name } більше не перевіряє. Підписане до номера { $last } включно рахується, далі — ні. Що людина знає чи скопіювала, уже не забрати: подумайте про нову картку.
verifier-active = { $name }
verifier-left = { $name } (більше не перевіряє; рахується до номера { $last })
verifier-kit = Папка для { $name }: { $dir }. Без парольної фрази в ній нічого не відкрити.
error-staff-name = Ім’я — від 1 до { $limit } літер, цифр і дефісів.
error-staff-taken = Людина з іменем { $name } вже перевіряє тут або перевіряла. Візьміть інше ім’я.
error-staff-unknown = Тут ніхто не перевіряє під іменем { $name }.
error-staff-which = Тут перевіряють кілька людей: { $names }.
hint-staff-which = Скажіть, хто ви: --as ІМ’Я.
error-staff-nobody = Тут ще ніхто не перевіряє.
hint-staff-nobody = Прийміть когось: plico office verifier add ІМ’Я.
error-staff-many = Тих, хто перевіряє, не може бути більше { $limit }, рахуючи тих, хто пішов.
error-staff-ring = Спільних ключів приймальні тут немає, або їх запечатано не для вас.
hint-staff-ring = Попросіть нову папку: plico office verifier kit.
error-staff-write = не вдається записати: { $source }
error-staff-internal = Запис зробити не вдалося.
error-record-too-long = Для запису це задовго: більше ніж { $limit } байтів.
error-record-form = Запис пошкоджено, або це не запис.
error-record-content = Запис { $id }: зміст не той, що було підписано.
error-record-signature = Запис { $id }: підпис неправильний.
error-store-busy = З приймальні хтось пішов, і ключ журналу справ треба змінити. Спершу закрийте plico всюди на цьому комп’ютері.
error-store-root = Це журнал справ іншої приймальні.
error-store-older = Журнал справ версії { $version }: тоді люди ще не мали своїх ключів.
hint-store-older = Приберіть його та відкрийте його папку evidence наново: plico open СТАРИЙ/evidence.
error-log-no-casebook = Журналу справ тут ще немає.
error-log-noted = Це не те, що показує log head: номер, потім двадцять цифр.
log-line = { $time }  { $who }: { $what }
log-before-intake = Що було до розкриття, навмисно не записується.
log-head-note = Запишіть це на папері разом із датою. Потім log verify --noted покаже, чи змінили або прибрали щось із записаного досі.
log-verdict = Записів: { $records }, отриманих файлів: { $evidence }. { $faults ->
    [0] Усе ціле.
   *[other] Порушень: { $faults }.
}
log-received = розкрито пакунок
log-taken-out = щось записано у файл
log-answered = надіслано відповідь
log-hold = заборону знищення поставлено або знято
log-destruction-asked = запропоновано знищити зміст
log-destruction-agreed = дано згоду на знищення
log-claim = позначено твердження
log-source-graded = оцінено джерело
log-information-graded = оцінено твердження
log-assessed = твердження перевірено
log-reviewed = переглянуто чужу перевірку
log-evidence = додано підтвердження
log-note = зроблено нотатку
log-tagged = змінено мітку
log-assigned = сказано, хто веде справу
log-status-set = поставлено стан
log-linked = пов’язано з іншою справою
log-about-happening = твердження пов’язано з подією
log-retracted = щось узято назад
log-nothing = сказано те, чого вже немає або чого ця програма не розуміє
log-fault-form = { $subject }: не запис, або стоїть під чужим іменем.
log-fault-signature = { $subject }: підпис неправильний.
log-fault-content = { $subject }: зміст не той, що було підписано.
log-fault-content-gone = { $subject }: змісту немає, хоча справу не знищено.
log-fault-order = { $subject }: стоїть не на своєму місці. Щось вставили, вийняли або переставили.
log-fault-standing = { $subject }: враховано неправильно.
log-fault-gap = { $subject }: немає попереднього запису тієї самої людини. Можливо, посилка від колеги ще не прийшла.
log-fault-fork = { $subject }: автор дав той самий номер іншому запису.
log-fault-previous = { $subject }: іде не за тим записом, який називає автор.
log-fault-truncated = Наприкінці бракує записів: було { $subject }.
log-fault-noted = Записи на номері { $subject } не ті, що було відмічено.
log-fault-evidence-gone = { $subject }: отриманого файлу немає.
log-fault-evidence-changed = { $subject }: отриманий файл змінено.

### everyday
cmd-note = Нотатки до справи або ще одна
cmd-tag = Позначки справи: поставити або зняти
cmd-assign = Хто веде справу
cmd-status = Наскільки справу перевірено
cmd-hold = Чи зберігається справа, хай що вирішать
cmd-policy = Скільки зберігаються справи і які зберігати вже не треба
arg-note-text = Нотатка. Набране тут може лишитися в історії оболонки; з --file не лишиться
arg-note-file = Узяти нотатку з цього файлу або зі стандартного вводу
arg-note-claim = Твердження, про яке вона: початок його запису, від чотирьох знаків
arg-tag-tags = Позначки; з кількох слів — у лапках
arg-tag-remove = Зняти ці позначки
arg-assign-name = Хто перевіряє
arg-assign-nobody = Справу більше ніхто не веде
arg-status-status = unreviewed, in_review, corroborated, uncorroborated, contradicted, fabricated або withdrawn
arg-hold-on = Накласти заборону: нічого не знищується, строк не спливає
arg-hold-off = Зняти заборону
arg-policy-status = Задати для справ із цим статусом
arg-policy-months = Скільки місяців після останнього запису справи
arg-policy-for-ever = Зберігати завжди
arg-policy-due = Назвати справи, строк яких сплив
examples-note =
    {"  "}plico note 1234 --office office
    {"  "}plico note 1234 --office office --file notatka.txt
    {"  "}plico note 1234 --office office --claim 5e0fa1b2 --text "запитали про міст"
examples-tag =
    {"  "}plico tag 1234 міст "запитати ще" --office office
    {"  "}plico tag 1234 "запитати ще" --remove --office office
examples-assign =
    {"  "}plico assign 1234 second --office office
    {"  "}plico assign 1234 --nobody --office office
examples-status =
    {"  "}plico status 1234 --office office
    {"  "}plico status 1234 corroborated --reason "два незалежні знімки" --office office
examples-hold =
    {"  "}plico hold 1234 --on --reason "запитав суд" --office office
    {"  "}plico hold 1234 --off --reason "суд відповів" --office office
examples-policy =
    {"  "}plico policy --office office
    {"  "}plico policy fabricated --months 6 --office office
    {"  "}plico policy --due --office office
life-noted = Нотатку до справи { $case } записано.
life-no-notes = Нотаток немає.
life-note = { $record }  { $time }  { $who }{ $claim ->
    [none] { "" }
   *[other] , про твердження { $claim }
}
life-no-tags = Позначок немає.
life-assigned = Справу { $case } веде { $name }.
life-nobody = Справу { $case } ніхто не веде.
life-status = Справа { $case }: { $status }.
life-set-by = Поставлено { $time }, { $who }.
life-held = На справу { $case } накладено заборону: нічого з неї не знищується.
life-not-held = На справі { $case } заборони немає.
life-policy = { $status }: { $months ->
    [one] { $months } місяць
    [few] { $months } місяці
   *[other] { $months } місяців
} після останнього запису
life-policy-ever = { $status }: завжди
life-none-due = Справ, строк яких сплив, немає.
life-due = Справу { $case } ({ $status }) можна не зберігати з { $since }. { $asked ->
    [yes] Прохання знищити її вже записано; потрібна згода колеги.
   *[other] { "" }
}
life-due-then = Саме нічого не знищується. Перегляньте кожну справу; потім plico destroy СПРАВА --reason записує прохання, а колега погоджується. plico hold зберігає справу.
life-status-unreviewed = не перевірялося
life-status-in-review = перевіряється
life-status-corroborated = підтверджується
life-status-uncorroborated = не підтверджено
life-status-contradicted = є суперечність
life-status-fabricated = вигадка
life-status-withdrawn = відкликано
error-life-no-status = Статусу { $status } немає.
hint-life-no-status = Один із: { $codes }.
error-life-not-utf8 = Нотатка — не текст в UTF-8.
error-work-empty = У ній немає жодного слова.
error-work-too-long = Задовго: понад { $limit } байтів.
error-work-control = Усередині керівний знак, не перенесення рядка й не табуляція.
error-work-tag = Позначка — один рядок від 1 до { $limit } видимих знаків, і починається вона з літери або цифри.
error-work-tags = У справи може бути щонайбільше { $limit } позначок.
error-work-reason = Для статусу { $status } потрібна причина.
hint-work-reason = Скажіть чому: --reason "...". Це прочитає колега або суд.
error-work-no-claim = Жодне твердження цієї справи не починається з { $id }, або таких кілька.
error-work-no-verifier = Серед тих, хто перевіряє, немає { $name }.
hint-work-no-verifier = Імена: plico office verifier list.
error-work-held = Заборону на цю справу вже накладено.
error-work-not-held = На цій справі заборони немає.
error-work-months = Справи зберігаються від 1 до { $limit } місяців або завжди.

### scales
status-unreviewed = ще не дивилися
status-in-review = перевіряється
status-corroborated = підтверджено
status-uncorroborated = перевірено, нічого ні за, ні проти
status-contradicted = спростовується
status-fabricated = вигадано
status-withdrawn = відкликано
claim-kind-fact = факт
claim-kind-event = подія
claim-kind-identity = хто є хто
claim-kind-hearsay = з чужих слів
claim-kind-opinion = думка
basis-saw = бачив
basis-heard = чув
basis-told = розповіли
basis-inferred = зробив висновок
reliability-A = цілком надійне
reliability-B = зазвичай надійне
reliability-C = досить надійне
reliability-D = зазвичай ненадійне
reliability-E = ненадійне
reliability-F = судити не можна
information-1 = підтверджено
information-2 = імовірно
information-3 = можливо
information-4 = сумнівно
information-5 = малоймовірно
information-6 = судити не можна
indicator-detail = Досить докладно
indicator-internal = Не суперечить собі
indicator-external = Узгоджується з відомим
indicator-plausibility = Чи могло так бути
weight-unknown = не зважено
weight-against = проти
weight-neutral = ні за, ні проти
weight-for = за
risk-source = Небезпека для джерела
risk-family = Небезпека для родини
risk-others = Небезпека для інших
relation-same-event = та сама подія
relation-agrees = узгоджується
relation-contradicts = суперечить
relation-copy = копія
relation-same-person = та сама людина
relation-unrelated = не пов’язано

### dossier
cmd-dossier = Записати одну сторінку про справу: хто що в ній оцінив і чому
examples-dossier =
    {"  "}plico dossier 1234 -o case.html --office office
    {"  "}plico dossier 1234 -o /media/stick --for share_courts --reason "на запит суду" --office office
arg-dossier-output = Сторінка або папка, куди її покласти
arg-purpose = Для чого: internal_review або використання на share_, яке джерело дозволило
dossier-written = Сторінку нічим не захищено. У ній уся розповідь: тримайте її лише там, де зможете знищити. Те, що її зроблено, записано ({ $scope }).
error-dossier-purpose = У сторінці вся розповідь, тож для { $scope } її зробити не можна. Можна для internal_review або для використання на share_.
error-dossier-destroyed = Справу знищено, показувати нічого.
dossier-title = Справа { $case }
dossier-made = Для { $scope }. Склав(ла) { $who }, { $time }.
dossier-head = Журнал на цю мить: { $head }
dossier-consent = Що дозволило джерело
dossier-yes = так
dossier-no = ні
dossier-withdrawn = відкликано
dossier-account = Розповідь
dossier-bundle = Повідомлення { $number }, відкрито { $received }
dossier-files = Файли
dossier-notes = Нотатки
dossier-log = Хто що зробив
dossier-limits = Чого ця сторінка не показує
dossier-limits-text =
    Те, що повідомлення відкрилося, означає: воно прийшло незмінним від когось, хто мав картку приймальні. Хто це був і чи це правда — звідси не видно.
    Про те, що було до відкриття, нічого не записано. Час і місця всередині розповіді — слова самого джерела.
    Оцінки — судження людей, а не вимірювання. Хто читає сторінку, нехай прочитає й незгоду.
dossier-judged = Хто що оцінив і чому
dossier-status = Справа загалом:
dossier-source = Джерело:
dossier-source-ungraded = Джерела ніхто не оцінив.
dossier-evidence = З чим звіряли
dossier-independent = не залежить від джерела
dossier-dependent = залежить від джерела
dossier-lineage = Звідки:
dossier-archived = Копія:
dossier-claims = Твердження
dossier-information = Твердження:
dossier-unsupported = Підтвердженим не вважається: за ним немає незалежного джерела.
dossier-assessed = Оцінка:
dossier-method = Як перевіряли
dossier-unchecked = Чого перевірити не вдалося
dossier-against = Проти говорять:
dossier-agrees = Згода
dossier-dissents = Незгода
dossier-not-blind = сказано після читання такої сторінки
dossier-cites = За:
dossier-missing = тут немає
dossier-about = Про подію:
dossier-links = Інші справи
dossier-elsewhere = справа з іншого журналу

### judge
cmd-claim = Позначити твердження у словах справи або показати твердження і що про них сказано
cmd-source = Записати, з чим звіряли, або показати це
cmd-assess = Оцінити джерело чи твердження, дати висновок або відгукнутися на висновок колеги
cmd-retract = Взяти назад те, що ви сказали
examples-claim =
    {"  "}plico claim 1234 --office office
    {"  "}plico claim 1234 --quote "зайнялася сушарня" --basis saw --from 2030-10-11 --to 2030-10-12 --place "Небиль" --office office
    {"  "}plico claim 1234 --propose --office office
    {"  "}plico claim 1234 --accept 1,3 --office office
examples-source =
    {"  "}plico source 1234 --reference "Знімок 12 жовтня, архів постачальника" --lineage "постачальник знімків" --independent --file picture.png --office office
examples-assess =
    {"  "}plico assess 1234 --office office
    {"  "}plico assess 1234 --source-grade F --reason "про нього нічого не відомо" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --grade 3 --reason "сходиться з погодою" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --status corroborated --external "for:на знімку згорілий дах" --method "звірено зі знімком" --source 5e6f7a8b --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --dissent --reason "знімок старіший" --office office
examples-retract =
    {"  "}plico retract 1234 1a2b3c4d --reason "описка" --office office
arg-quote = Слова, як вони стоять у тексті
arg-prefix = Що стоїть просто перед ними, якщо вони трапляються кілька разів
arg-suffix = Що стоїть просто після них
arg-at = Слова за положенням: від знака до знака, наприклад 120-157
arg-text = Який текст: statement або answers/ і місце відповіді, наприклад answers/events/0/what
arg-message = Яке повідомлення, якщо їх у справі кілька
arg-claim-kind = Яке твердження: fact (факт), event (подія), identity (хто є хто), hearsay (з чужих слів), opinion (думка)
arg-basis = Звідки джерело знає: saw (бачив), heard (чув), told (розповіли), inferred (зробив висновок)
arg-says = Твердження вашими словами
arg-claim-from = Перший день, коли це могло бути, РРРР-ММ-ДД
arg-claim-to = Останній день
arg-place = Де, вашими словами
arg-propose = Показати, що з відповідей годиться у твердження, з номерами
arg-accept = Зробити твердженнями ось ці із запропонованих
arg-reference = Де це знайти: посилання, адреса, опис
arg-lineage = Звідки це зрештою; два свідчення одного походження — одне
arg-independent = Походження не пов’язане ні з джерелом, ні з його колом
arg-source-file = Файл, який ви дивилися: записується його відбиток, сам файл лишається де був
arg-sha256 = Його відбиток, якщо він уже відомий
arg-archived = Де зберігається копія
arg-source-grade = Ваша оцінка джерела: від A до F
arg-assess-claim = Твердження: перші знаки його запису
arg-grade = Ваша оцінка твердження: від 1 до 6
arg-assess-status = Що вийшло: unreviewed, in_review, corroborated (підтверджено), uncorroborated (ні за, ні проти), contradicted (спростовується), fabricated (вигадано), withdrawn (відкликано)
arg-detail = Чи досить докладно? for, against, neutral або unknown, потім двокрапка і чому
arg-internal = Чи не суперечить розповідь собі? Так само
arg-external = Чи узгоджується з тим, що відомо? Так само
arg-plausibility = Чи могло так бути? Так само
arg-method = Як ви перевіряли
arg-assess-source = З чим звіряли: запис; можна кілька разів
arg-contradicts = Твердження, яке говорить проти: СПРАВА:ЗАПИС; можна кілька разів
arg-limits = Чого перевірити не вдалося
arg-risk = Небезпека, якщо про це дізнаються, від 0 до 3: для джерела, родини, інших: 2,1,0
arg-agree = Погодитися з висновком колеги
arg-dissent = Не погодитися з ним; лишаться обидва
arg-of = Який висновок, якщо не останній
arg-assess-reason = Чому
arg-record = Запис: його перші знаки
judge-said = { $count ->
    [one] Підписано й записано ({ $count }).
   *[other] Підписано й записано ({ $count }).
}
judge-withheld-source = { $count ->
    [one] Колега вже оцінив джерело. Ви побачите це, коли самі оціните джерело й кожне твердження.
   *[other] Колеги вже оцінили джерело. Ви побачите це, коли самі оціните джерело й кожне твердження.
}
judge-withheld-claim =   { $count ->
    [one] Колега вже судив про це твердження. Ви побачите це, коли самі оціните і його, і джерело.
   *[other] Колеги вже судили про це твердження. Ви побачите це, коли самі оціните і його, і джерело.
}
claim-none = Тверджень поки немає. --propose покаже, що годиться з відповідей.
claim-no-candidates = З відповідей запропонувати нічого. Позначте слова за допомогою --quote.
claim-broken = {"  "}Ці слова стоять не там, де сказано в записі. Не покладайтеся на нього.
source-none = Звіряти поки ні з чим.
log-withheld = {"    "}Що в ньому, видно, коли ви поставите свої оцінки.
assess-begin = Спитаємо лише про те, про що ви ще не судили. Що думають колеги, видно потім.
assess-end = Це все. plico claim { $case } покаже, що думають усі.
ask-source-grade = Джерело, від A до F:
ask-grade = Наскільки цьому можна вірити, від 1 до 6:
ask-reason = Чому:
ask-status = Що вийшло:
ask-indicator = { $name }: for (за), against (проти), neutral (ні те ні те) або unknown (не знаю).
ask-weight = Це говорить:
ask-method = Як ви перевіряли:
ask-sources = З чим звіряли (записи або нічого):
ask-limits = Чого перевірити не вдалося (або нічого):
ask-risk = Небезпека, якщо дізнаються, від 0 до 3, для джерела, родини, інших (наприклад 2 1 0):
ask-again = Такої відповіді немає.
error-assess-nothing = Сказати нічого: дайте оцінку, висновок, --agree або --dissent; у терміналі без усього цього програма спитає сама.
error-assess-none = Ніхто з колег не дав висновку про це твердження.
error-judge-empty = { $what ->
    [reason] Скажіть чому.
    [method] Скажіть, як перевіряли.
    [reference] Скажіть, де це знайти.
    [lineage] Скажіть, звідки це зрештою.
   *[other] Порожньо: { $what }.
}
error-judge-too-long = Це довше за { $limit } знаків ({ $what }).
error-judge-day = { $text } — не день вигляду РРРР-ММ-ДД.
error-judge-order = Останній день раніше за перший.
error-judge-risk = Небезпека — число від 0 до 3.
error-judge-no-record = Такого запису в цій справі немає: { $id }.
error-judge-ambiguous-record = З { $id } починаються кілька записів. Дайте більше знаків.
error-judge-not-independent = За цим немає нічого незалежного за походженням. Два відлуння одного джерела — одне.
hint-judge-not-independent = Запишіть, з чим звіряли (plico source … --independent), і пошліться на це: --source.
error-judge-no-reason = Показник зважено без причини ({ $what }).
error-judge-no-indicators = Жоден із чотирьох показників не зважено.
claim-made = Вже позначено.
judge-broken = {"  "}Не має тієї ваги, якої хотів надати автор. { $reason }
judge-lost = Запис { $record } є в журналі, але не діє. { $reason }
judge-superseded = {"  "}Автор це замінив; з цим не погодився колега:
error-judge-too-many = Їх уже { $limit }, більше не вміщається ({ $what }).
error-judge-fabricated = «Вигадано» означає, що проти твердження щось говорить. Поставте показнику «проти» й поясніть чому.
error-judge-itself = Твердження не говорить проти самого себе.
error-judge-own = На свій висновок не відгукуються.
error-judge-not-yours = Взяти назад може лише той, хто сказав.
error-judge-custody = Того, що сталося, назад не взяти.
error-judge-already = Це вже так.
error-judge-gone = Справу знищено.
error-judge-ungraded = Спершу поставте свої оцінки, не бачачи чужих: джерелу (--source-grade) і твердженню (--grade).
error-anchor-no-bundle = Повідомлення, в якому стоять ці слова, тут немає.
error-anchor-no-text = Тексту { $text } в ньому немає.
error-anchor-empty = Слів не дано.
error-anchor-absent = Цих слів у { $text } немає.
error-anchor-ambiguous = Ці слова стоять у { $text } { $times } раз(и). Дайте більше слів або --prefix і --suffix.
error-anchor-changed = { $text } — не той текст, до якого прив’язано.
error-anchor-position = Слова стоять у { $text } не там, де сказано.
error-anchor-cut = Слова починаються або кінчаються всередині знака.

### five
size-units = Б КіБ МіБ ГіБ ТіБ
size-point = ,
question-number = Запитання { $number }
write-keep-back = Тепер наберіть цю фразу самі
write-keep-back-text = Без неї чернетки не відкрити. Поки ви набираєте, її видно, як і хвилину тому; поверніться назад, щоб побачити її ще раз.
write-file-more = У цій папці більше файлів, ніж тут показано. Щоб узяти інший, поверніться назад і наберіть його шлях.

### link
cmd-link = Знайти справи, які можуть говорити про ту саму подію, покласти дві поруч або записати, як вони пов’язані
cmd-event = Те, про що говорять твердження кількох справ
cmd-event-new = Записати подію
cmd-event-list = Показати список подій
cmd-event-show = Показати подію та всі твердження про неї
cmd-event-add = Позначити, що твердження стосується події
cmd-event-remove = Позначити, що твердження все ж не стосується події
examples-link =
    {"  "}plico link 1234 --office office
    {"  "}plico link 1234 5678 --office office
    {"  "}plico link 1234 5678 --is contradicts --reason "Наказ дав інший чоловік, письмово" --office office
examples-event =
    {"  "}plico event new --title "Пожежа в сушарці" --from 2030-10-11 --to 2030-10-12 --place "Небиль" --office office
    {"  "}plico event add 9f3a 1234 77c0 --office office
    {"  "}plico event show 9f3a --office office
arg-other = Інша справа
arg-days = Скільки днів може лежати між тим, про що розповідають обидві; якщо не вказано, 7
arg-relation = Як вони пов’язані: same_event, agrees, contradicts, copy, same_person, unrelated
arg-claims = По одному твердженню з кожної справи, про які йдеться: перші знаки через кому
arg-event = Подія: перші знаки її імені
arg-claim = Твердження: перші його знаки
arg-title = Кілька слів про неї
arg-event-new-from = Перший день, коли це могло бути, РРРР-ММ-ДД
arg-event-new-to = Останній день
arg-safe = Лише для знімків: записати самі пікселі заново, щоб від файлу не лишилося нічого, що може зашкодити під час перегляду
arg-original = Записати запечатаний оригінал файлу з цим номером, не розпечатуючи, для сейфа з доказами
arg-dangerzone = Записати всі файли справи в цю нову папку, для Dangerzone
same-picture = Найімовірніше, той самий знімок є у справі { $case }.
link-recorded = Записано; це видно і в { $case }, і в { $other }.
link-nothing = Жодна інша справа не говорить про ті самі місця з різницею не більше { $days } дн.
link-no-common-ground = У відповідях цих двох справ немає спільного місця з різницею не більше { $days } дн.
link-proposals-note = Це пропозиція, а не висновок: імена порівнюються на слух. «plico link CASE OTHER» покладе дві справи поруч.
link-proposal = { $case }, можливо, про ту саму подію:
link-name = {"  "}{ $kind }: «{ $ours }» і «{ $theirs }», справ із цим іменем: { $cases }
link-days-there = {"  "}дні там: { $ours } і { $theirs }, { $apart ->
        [0] перетинаються
        [one] між ними { $apart } день
        [few] між ними { $apart } дні
       *[other] між ними { $apart } днів
    }
link-days-text = {"  "}дні в тексті: { $ours } і { $theirs }, { $apart ->
        [0] перетинаються
        [one] між ними { $apart } день
        [few] між ними { $apart } дні
       *[other] між ними { $apart } днів
    }
link-differs = {"  "}РОЗХОДЯТЬСЯ: { $question }
link-agrees = {"  "}узгоджуються: { $question }
link-words = {"  "}їхніми словами: { $question }
event-made = Записано. Твердження додає «plico event add».
event-no-events = Подій поки немає.
event-counts = {"  "}тверджень: { $claims }, справ: { $cases }
event-case = Справа { $case }
event-lineage = Сягає «{ $lineage }», незалежно від джерел; на це посилаються: { $cases }
event-lineage-own = Сягає «{ $lineage }», не незалежно від джерела; на це посилаються: { $cases }
event-empty = Тверджень поки не додано.
show-written-safe = Записано в { $path }: самі пікселі, зроблені заново. Без захисту.
show-written-original = Записано в { $path }, досі запечатано для ключа доказів.
show-dangerzone = Файлів цієї однієї справи: { $count }. Не відкривайте їх самі по собі: віддайте папку програмі Dangerzone.
error-link-itself = Справу не пов’язують із нею самою.
error-link-claim = У справі { $case } немає твердження { $claim }.
error-link-days = Більше { $limit } днів вказати не можна.
error-event-none = Події { $event } немає.
error-event-several = Кілька подій починаються з { $event }. Введіть більше знаків.
error-event-absent = Твердження { $claim } серед тверджень цієї події немає.
error-event-there = Твердження { $claim } вже є серед тверджень цієї події.
error-event-no-casebook = Журналу справ ще немає. Його заводить «plico open».
error-show-no-original = Із файлом { $number } оригінал не надіслано.
error-show-not-safe = це не знімок, тому записати його пікселями не можна
hint-show-not-safe = Виконайте «plico show CASE --dangerzone DIR» і відкрийте папку в Dangerzone: вона перетворює на пікселі й документи.
error-show-no-files = У справі { $case } немає файлів.
error-show-not-empty = у цій папці вже щось є
hint-show-not-empty = Назвіть папку, якої ще немає. Файли двох справ ніколи не лежать разом.

### sync
cmd-sync = Обмінятися записами журналу справ із колегами через папку
arg-sync-dir = Спільна папка: на флешці або та, яку переносить Syncthing, rclone чи Nextcloud
examples-sync =
    {"  "}plico sync /media/stick/exchange --office office
    {"  "}plico sync ~/Shared --office office --as second --json
sync-taken = Прочитано нових пакетів: { $read }. Нового в них: записів — { $records }, отриманих файлів — { $evidence }.
sync-given = Записано пакетів, яких у папці не було: { $written }.
sync-removed = Прибрано з папки пакетів: { $count }. У них було знищене або слова того, кого відсторонено. У копіях, зроблених раніше, це лишилося.
sync-keys = Люди або ключі приймальні змінилися; тут уже діють нові.
sync-waiting = Отриманих файлів, про які ще не прийшов запис: { $count }. Запустіть sync пізніше ще раз.
sync-state = Стан: { $digits }. У всіх журналів, що бачили ті самі записи, ці цифри однакові.
sync-refused = { $count ->
        [one] Відхилено { $count } файл:
        [few] Відхилено { $count } файли:
        [many] Відхилено { $count } файлів:
       *[other] Відхилено { $count } файлу:
    }
error-sync-folder = не вдається прочитати папку: { $source }
error-sync-write = не вдається записати до папки: { $source }
error-sync-stopped = Зупинено. Уже прочитане й записане збережено; запустіть ще раз, щоб закінчити.
error-sync-left = Вас більше немає серед перевіряльників приймальні. Нічого не записано.
error-sync-stranger = у ньому слова того, кого приймальня не називала
error-sync-removed = у ньому слова людини, сказані після її відсторонення
error-sync-forbidden = у ньому те, чого його автор казати не має права
error-sync-stripped = у ньому запис приймальні без змісту
error-sync-another = всередині не те, що було отримано
error-packet-read = не вдається прочитати: { $source }
error-packet-keep = не вдається зберегти те, що в ньому: { $source }
error-packet-foreign = це не пакет, або пошкоджено його початок
hint-packet-foreign = У цій папці місце лише пакетам. Якщо це мав бути пакет, видаліть файл: під час наступного sync у колеги його буде записано знову.
error-packet-length = файл обрізано або до нього щось додано: пакетів такої довжини не буває
hint-packet-length = Можливо, він ще в дорозі. Якщо так і лишиться, видаліть його: вміст буде записано знову.
error-packet-too-large = файл більший від { $limit } байтів
error-packet-no-key = його запечатано ключем, якого тут немає
hint-packet-no-key = Якщо когось відсторонили, новий ключ прийде з пакетом того, хто це зробив.
error-packet-not-authentic = файл змінено або пошкоджено в дорозі
hint-packet-not-authentic = Видаліть його: під час наступного sync у колеги вміст буде записано знову.
error-packet-form = всередині не те, що буває в пакеті
error-packet-newer = формат { $format } новіший за цю програму

### review
cmd-review = Читати справи й оцінювати їх на повному екрані
examples-review =
    {"  "}plico review --office office
    {"  "}plico review --office office --as anna
error-review-no-screen = Для повного екрана потрібен термінал щонайменше 40 стовпців і 12 рядків.
hint-review-no-screen = Усе це є й окремими командами: plico list, search, show, claim, source, assess, retract, note, tag, assign, status, hold, log show.
error-review-sha256 = У контрольній сумі (SHA-256) 64 знаки: від 0 до 9 і від a до f.
review-cases = Справи
review-all-cases = Усі справи
review-claims = { $count ->
    [one] { $count } твердження
    [few] { $count } твердження
   *[other] { $count } тверджень
}
review-mark-alike = схожа на іншу
review-mark-withdrawn = згоду відкликано
review-mark-held = заборона знищувати
review-mark-destroyed = знищено
review-mark-due = строк минув
review-order-received = спершу нові
review-order-touched = спершу недавня робота
review-order-status = спершу не розпочаті
review-find = Пошук
review-find-text = Слова з розповідей, відповідей і нотаток у будь-якій формі. "У лапках": поспіль. -слово: без нього. Порожньо: усі справи.
review-found-more = найкращі { $count } текстів
review-which-status = Справи з яким статусом?
review-which-tag = З якою позначкою?
review-which-assigned = Кому доручені?
review-key-open = Enter відкрити
review-key-find = / пошук
review-key-filter = F відбір
review-key-order = S порядок
review-key-all = Esc усі, вихід
review-key-help = ? клавіші
review-key-menu = Enter що зробити
review-key-tabs = Tab сторінки
review-key-claim = C твердження
review-key-note = N нотатка
review-key-status = S статус
review-key-grade = G оцінка
review-key-assess = A розбір
review-key-second = D друге слово
review-key-words = ← → слова
review-key-mark = Пробіл початок, кінець
review-key-take = Enter взяти
review-keys = Клавіші
review-keys-list =
    ↑ ↓ PageUp PageDown Home End: іти по справах
    Enter: відкрити справу
    / або Ctrl-F: шукати слова
    F: лише справи з таким статусом, позначкою чи виконавцем
    S: інший порядок
    Esc: знову всі справи; ще раз: вийти
    Q: вийти
    Літери діють і в українській розкладці.
review-keys-case =
    Tab, ← → або 1–5: сторінки справи
    ↑ ↓ PageUp PageDown: читати далі або вибрати твердження
    Enter: усе, що можна зробити
    C: вибрати слова й зробити з них твердження
    P: які твердження підказують відповіді
    R: оцінити джерело
    G, A, D: оцінити твердження, розібрати його, погодитися чи заперечити
    X: відкликати своє твердження
    E: записати, з чим звіряли
    N: нотатка; на сторінці тверджень — до твердження
    T, W, S, H: позначки, хто працює, статус, заборона знищувати
    Esc: назад до списку
    Літери діють і в українській розкладці.
review-tab-account = Розповідь
review-tab-claims = Твердження
review-tab-judged = Оцінки
review-tab-notes = Нотатки
review-tab-custody = Журнал
review-forbidden = Усе інше заборонено.
review-never-shown = Файли тут ніколи не показуються. Записати один: plico show СПРАВА --attachment N -o ФАЙЛ.
review-no-claims = Тверджень поки немає. C — вибрати слова; P — що підказують відповіді.
review-no-proposals = Відповіді нічого не підказують. Виберіть слова розповіді самі (C).
review-no-words = Тут немає слів, з яких можна зробити твердження.
review-choose-claim = Спершу виберіть твердження на його сторінці (2).
review-choose-words = Станьте на перше слово, натисніть пробіл, ідіть до останнього.
review-tags = Позначки:
review-menu = Що зробити
review-do-claim = Вибрати слова для твердження
review-do-proposals = Що підказують відповіді
review-do-grade-source = Оцінити джерело
review-do-grade = Оцінити це твердження
review-do-assess = Розібрати це твердження
review-do-second = Погодитися з розбором чи заперечити
review-do-retract = Відкликати це твердження
review-do-source = Записати, з чим звіряли
review-do-note = Написати нотатку
review-do-tag = Змінити позначки
review-do-assign = Вказати, хто працює
review-do-status = Поставити статус справи
review-do-hold = Поставити заборону знищувати або зняти її
review-nobody = ніхто
review-ask-why = Чому?
review-ask-kind = Якого роду це твердження?
review-ask-basis = Звідки джерело це знає?
review-ask-says = Твердження вашими словами
review-ask-from = Коли це було або коли почалося?
review-ask-from-text = День, місяць або рік: 2031-03-14, 2031-03, 2031.
review-ask-to = Коли це скінчилося?
review-ask-to-text = Так само. Пропустіть, якщо це був один день, місяць чи рік.
review-ask-place = Де це було?
review-ask-source-grade = Наскільки надійне джерело?
review-ask-source-grade-text = За тим, що про нього відомо, а не за тим, що воно тут каже. Невідоме джерело — F.
review-ask-grade = Наскільки достовірне твердження?
review-ask-evidence = З чим ви це звіряли?
review-ask-status = До чого ви дійшли?
review-ask-indicator-why = { $name }: чому?
review-ask-method = Як ви це перевіряли?
review-ask-against = Які твердження говорять проти?
review-ask-limits = Що перевірити не вдалося?
risk-level-0 = жодної
risk-level-1 = неприємності
risk-level-2 = насильство або в’язниця
risk-level-3 = життя
review-ask-which = Про який розбір ідеться?
review-ask-second = Ви з ним згодні?
review-ask-retract = Чому відкликати?
review-ask-reference = Де це можна знайти?
review-ask-lineage = Звідки це врешті-решт походить?
review-ask-lineage-text = Око, камера чи папір, з яких усе почалося. Дві відомості одного походження рахуються за одну.
review-ask-independent = Чи не залежить це від джерела та його кола?
review-ask-archived = Де збережено копію?
review-ask-sha256 = Контрольна сума (SHA-256) файла, який ви дивилися
review-ask-note = Нотатка
review-ask-tags = Які позначки залишити?
review-ask-new-tags = Нові позначки
review-ask-new-tags-text = Кілька — через кому.
review-ask-assign = Хто працює над справою?
review-ask-case-status = Наскільки перевірено справу?
review-ask-hold = Чому поставити заборону знищувати?
review-ask-unhold = Чому зняти заборону знищувати?
review-ask-hold-text = Поки заборона стоїть, нічого зі справи не знищується.

### backup
cmd-backup = Зробити з приймальні та всіх її справ один запечатаний файл
cmd-restore = Повернути все з резервної копії в нову папку або довести, що це вдасться
arg-backup-output = Файл або папка, де його буде названо за його вмістом
arg-backup-to = Запечатати цій людині, що перевіряє, а не кореневому ключу приймальні
arg-restore-file = Резервна копія
arg-restore-to = Нова папка
arg-restore-drill = Відкрити й перевірити все, нічого не повертаючи
arg-restore-noted = Що показувала log head до резервної копії; це має в ній бути
arg-restore-office = Папка, ключі якої її відкривають: папка приймальні або її копія
arg-restore-verifier = Людина, якій її запечатано; якщо не вказати, кореневий ключ приймальні
examples-backup =
    {"  "}plico backup -o /media/stick --office office
    {"  "}plico backup -o /media/stick --to second --office office
examples-restore =
    {"  "}plico restore 0123456789012345.age --drill --office office
    {"  "}plico restore 0123456789012345.age --to office-again --office copy-of-office
backup-made = { $cases ->
    [one] { $cases } справа
    [few] { $cases } справи
   *[other] { $cases } справ
}, отриманих файлів { $evidence }: { $size }, запечатано.
backup-head = Журнал закінчується на: { $head }
backup-keys = Без ключів і парольної фрази копію не відкриє ніхто: зберігайте копію папки приймальні в іншому місці й перевірте резервну копію командою plico restore --drill.
backup-no-root = У цій папці немає кореневого ключа, тож немає його й у копії. Тому, хто все повертатиме, знадобиться папка самої приймальні.
backup-missing = { $name }: отриманого файлу немає, і в копії його немає.
backup-evidence-changed = { $name }: отриманий файл змінено; у копії він такий, який є.
restore-holds = Зроблено { $time }: { $cases ->
    [one] { $cases } справа
    [few] { $cases } справи
   *[other] { $cases } справ
}, записів { $records }, отриманих файлів { $evidence }.
restore-head = Журнал закінчується на: { $head }
restore-integrity = Базу даних пошкоджено: { $what }
restore-head-differs = Журнал справ не той, про який каже резервна копія.
restored = Усе лежить у { $dir }. Парольні фрази — ті, що були в день копії.
restore-drill = Копія відкривається, усе в ній ціле, повернути її вдасться. Нічого не змінено.
restore-drill-faults = Копія відкривається, але ціле в ній не все.
error-backup-write = не вдається записати: { $source }
error-backup-read = не вдається прочитати { $name }: { $source }
error-backup-file-system = Той диск не приймає файл такого розміру.
hint-backup-file-system = Флешка у FAT32 вміщує файл до 4 ГіБ. Відформатуйте її в exFAT або запишіть копію на диск.
error-backup-too-large = { $name } більший, ніж уміщує архів.
error-backup-name = Ім’я { $name } задовге для архіву.
error-backup-changed = { $name } змінився, поки його читали. Спробуйте ще раз.
error-backup-meanwhile = Поки робилася копія, одну справу знищили. Спробуйте ще раз, щоб її там не було.
error-restore-write = не вдається записати: { $source }
error-restore-taken = { $dir } уже є. Резервну копію повертають лише в нову папку.
error-restore-unfinished = { $dir } є: повернення перервалося або триває зараз.
hint-restore-unfinished = Якщо воно не триває, видаліть цю папку і спробуйте ще раз.

### stats
cmd-stats = Порахувати справи для звіту, без чисел, за якими може стояти людина
arg-stats-min-cell = Не показувати чисел, менших за це; якщо не вказати, 5, і ніколи менше 3
arg-stats-internal = Рахувати всі справи, а не лише ті, джерело яких дозволило; не для публікації
arg-stats-csv = Вивести CSV, для таблиці
examples-stats =
    {"  "}plico stats --office office
    {"  "}plico stats --min-cell 10 --csv --office office > counts.csv
stats-total = Пораховано справ: { $cases }
stats-too-few = Справ для підрахунку менше { $least }. Нічого не показано.
stats-by-status = За статусом:
stats-by-month = За місяцем надходження:
stats-by-language = За мовою розповіді, наскільки видно зі слів:
stats-by-information = За найкращою оцінкою твердження:
stats-by-consent = Що зараз дозволяють джерела (справа буває в кількох рядках):
stats-by-claim-kind = З твердженнями такого роду (справа буває в кількох рядках):
stats-by-tag = З такою позначкою (справа буває в кількох рядках):
stats-row = {"  "}{ $value }: { $cases }
stats-row-hidden = {"  "}{ $value }: не показано
stats-incomplete = {"  "}Решту не показано.
stats-ungraded = без оцінки
stats-cells = Числа, менші за { $least }, не показано, і ті, за якими їх можна обчислити, теж.
stats-public = Пораховано лише справи, джерело яких дозволило. Один звіт можна відняти від іншого: робіть їх рідко й ніколи заради однієї справи.
stats-internal = Пораховано всі справи, і ті, джерело яких не дозволило: лише для самої приймальні.

### list
list-more = Ще { $more }: їх покаже --skip { $skip }.
arg-sort = За чим розташувати: received (отримано), touched (коли працювали), status
arg-list-limit = Скільки справ показати
arg-skip = Скільки пропустити на початку
arg-list-assigned = { arg-search-assigned }
arg-list-consent = { arg-search-consent }
arg-list-from = { arg-search-from }
arg-list-status = { arg-search-status }
arg-list-tag = { arg-search-tag }
arg-list-to = { arg-search-to }
