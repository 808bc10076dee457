# The program's words in French. One language a file; a test holds all four to the same messages and values.
# Taste: short, plain, warm, exact. "Seal", not "encrypt". Never more than was done. Never a word that names an
# office or its like: such words come only with an office's card.

## Help

cmd-plico = Écrire un récit, nettoyer des fichiers, sceller le tout pour un bureau ; porter, ouvrir et vérifier ce qui a été scellé.
    Lancé sans argument, le programme demande lui-même tout ce qu’il faut.
cmd-office = Créer un bureau, ou montrer sa carte
cmd-office-new = Créer un bureau : ses clés, sous une phrase de passe, et sa carte
cmd-office-card = Montrer les chiffres de contrôle d’un bureau, et enregistrer sa carte dans un fichier
cmd-inspect = Dire ce que des fichiers révèlent de la personne qui les a faits
cmd-strip = Faire des copies nettoyées de fichiers
cmd-scan = Montrer quels mots d’un texte désignent quelqu’un, et par quoi les remplacer
cmd-seal = Sceller un récit et des fichiers pour la carte d’un bureau
cmd-check = Voir si des plis scellés sont intacts ; aucune clé n’est nécessaire
cmd-open = Ouvrir des plis scellés et les inscrire au registre
cmd-list = Lister les dossiers d’un registre
cmd-show = Montrer un dossier, ou enregistrer l’un de ses fichiers
cmd-completions = Afficher les complétions pour un shell
cmd-man = Enregistrer les pages de manuel dans un répertoire

heading-usage = Usage
heading-commands = Commandes
heading-arguments = Arguments
heading-options = Options
heading-examples = Exemples

arg-help = Montrer cette aide
arg-lang = Langue : ru, uk, fr ou en
arg-version = Montrer la version
arg-verbose = Avec --version : dire aussi quelles protections cette machine offre
arg-dir = Le répertoire du bureau
arg-man-dir = Le répertoire pour les pages
arg-name = Le nom du bureau, tel qu’il figure sur la carte
arg-classic = Faire des clés X25519, pour les bureaux qui ont besoin de programmes age plus anciens ; un pli scellé saisi aujourd’hui pourrait être ouvert plus tard par un ordinateur quantique
arg-questionnaire = Ce que le bureau demande, en JSON
arg-valid-months = Pendant combien de mois la carte est valable ; 12 si rien n’est indiqué
arg-passphrase-file = Lire la phrase de passe dans un fichier ou un tube tel que /dev/fd/3, au lieu de la demander
arg-files = Fichiers
arg-json = Produire du JSON, pour les scripts
arg-output = Où enregistrer
arg-office-card-output = Enregistrer la carte dans ce fichier
arg-keep-quality = Encoder les images au meilleur réglage
arg-downscale = Réduire les images : au plus N pixels sur le grand côté. Cela rend plus difficile, seulement plus difficile, de les relier à un appareil par son bruit
arg-keep-text = Reconstruire un PDF avec son texte au lieu d’images de ses pages
arg-keep-hidden = Rendre visible ce qu’un document cache, au lieu de l’omettre
arg-review = Dire aussi, pour chaque fichier, ce que le nettoyage ne peut pas enlever et quels mots désignent quelqu’un
arg-formats = Montrer quels formats peuvent être nettoyés, comment, et ce qui reste
arg-strip-files = Fichiers, et répertoires de fichiers
arg-strip-output = Un répertoire pour les copies nettoyées, ou un nom de fichier s’il n’y en a qu’une
arg-seal-output = Un répertoire, ou un nom de fichier ; le répertoire courant si rien n’est indiqué. Dans un répertoire, le fichier est nommé d’après son propre contenu, pour qu’on puisse le vérifier
arg-show-output = Où enregistrer le fichier
arg-card = La carte du bureau
arg-check = Les 30 chiffres de contrôle notés sur papier ; demandés s’ils ne sont pas donnés
arg-statement = Le récit : un fichier texte, ou - pour l’entrée standard
arg-answers = Les réponses aux questions de la carte, en JSON
arg-consent = Les usages que vous autorisez, séparés par des virgules ; internal_review en fait toujours partie. keep_originals scelle aussi chaque fichier d’origine, inchangé, pour le coffre des preuves
arg-not-before = Rien d’autre que l’examen interne avant cette date, YYYY-MM-DD
arg-review-after = Le bureau vous redemande votre accord après cette date, YYYY-MM-DD
arg-small = Commencer l’échelle des tailles à 4 Kio au lieu de 256 Kio : pour ce qui doit être imprimé
arg-digits = Comparer un seul fichier à 16 chiffres recopiés d’un papier, au lieu de ceux de son nom
arg-office = Le répertoire du bureau ; le répertoire courant si rien n’est indiqué
arg-casebook = Le répertoire du registre ; le répertoire casebook du bureau si rien n’est indiqué
arg-to = En cas d’urgence : ouvrir dans ce répertoire ordinaire, sans protection, au lieu du registre
arg-case = Le dossier, ou ses premiers chiffres
arg-attachment = Enregistrer le fichier joint qui porte ce numéro
arg-shell = bash, elvish, fish, powershell ou zsh

examples-office-new =
    {"  "}plico office new office --name "Bureau d’exemple"
    {"  "}plico office new office --name "Bureau d’exemple" --questionnaire questions.json
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

protection-no-core-dump = Aucune copie de la mémoire n’est écrite quand le programme plante
protection-not-dumpable = Les autres programmes de cet utilisateur ne peuvent pas lire sa mémoire
protection-no-new-privileges = Il ne peut pas obtenir de droits supplémentaires
protection-no-socket-no-exec = Il ne peut ni atteindre un réseau ni lancer un programme
protection-memory-lock = Les secrets ne vont pas dans la mémoire d’échange (swap)
protection-write-limits = Il ne peut écrire que là où on le lui indique
protection-worker = Les fichiers reçus sont lus par un processus qui n’a accès à rien d’autre
protection-held = oui
protection-lacking = impossible sur cette machine

## Questions

ask-passphrase = Phrase de passe :
ask-new-passphrase = Nouvelle phrase de passe (Entrée pour prendre celle ci-dessus) :
ask-passphrase-again = Encore une fois la même :
passphrases-differ = Les deux ne sont pas identiques. Recommencez.
offer-passphrase = Une phrase de passe solide, si vous en voulez une. Notez-la sur papier et gardez ce papier en lieu sûr :

    { $passphrase }

ask-check-digits = Tapez les 30 chiffres de contrôle notés sur votre papier :
ask-expired = Pour utiliser la carte malgré tout, tapez le mot « continuer » :
expired-word = continuer

## Offices

office-made = Le bureau est dans { $dir }.
check-digits-are = Chiffres de contrôle. Donnez-les sur papier ou de vive voix, jamais en même temps que la carte :
office-next = Distribuez le fichier card.txt. Gardez une copie du répertoire dans un autre endroit sûr : sans les clés qu’il contient, rien de ce qui a été scellé pour ce bureau ne pourra jamais être ouvert.
card-written = La carte est dans { $path }.

## Looking into files and cleaning them

inspect-file = { $file } ({ $format })
inspect-nothing = {"  "}rien trouvé
strip-downscaled = Des images réduites sont plus difficiles à relier à un appareil par son bruit. Plus difficiles, pas impossibles.
strip-file = { $file } -> { $clean } ; non repris :
severity-one = désigne une seule personne
severity-few = désigne peu de personnes
severity-narrows = resserre le cercle

finding-annotations = annotations sur les pages
finding-author = nom d’une personne
finding-byte-order-mark = marque de début que certains systèmes écrivent
finding-camera = appareil photo
finding-camera-serial = numéro de série
finding-colour-profile = profil de couleur
finding-comment = commentaire
finding-content-credentials = historique signé de l’image
finding-cover-picture = image de couverture
finding-data-track = piste d’autres données : lieux, valeurs de capteurs
finding-date = date et heure
finding-description = description
finding-document-id = identifiant du fichier
finding-edit-history = versions précédentes ou modifications du texte
finding-embedded-file = autre fichier à l’intérieur
finding-encoder-marks = marques du programme d’encodage
finding-encoder-tables = tables du programme ou de l’appareil qui a produit le fichier
finding-encoding = encodage du texte
finding-external-link = lien vers l’extérieur
finding-file-path = chemin d’un fichier ou répertoire
finding-form-data = formulaire ou ses données
finding-hidden-text = texte caché
finding-invisible-characters = caractères invisibles
finding-language = réglage de langue
finding-layers = calques cachés
finding-lens = objectif
finding-line-ends = fins de ligne d’un autre système
finding-maker-notes = notes propres au fabricant, souvent avec des numéros de série
finding-metadata = autres données sur le fichier
finding-more-pictures = autres images à l’intérieur
finding-organisation = organisation
finding-orientation = façon dont l’appareil était tenu
finding-other-tracks = autres pistes : sous-titres, menus ou pièces jointes
finding-packing = dates et marques du programme d’archivage
finding-physical-size = taille d’impression
finding-place = lieu
finding-printer = réglages d’imprimante
finding-reviewer-comments = commentaires de relecteurs, avec leurs noms
finding-revision-ids = numéros de sessions de modification
finding-script = script ou macro
finding-signature = signature numérique, avec un nom
finding-software = programme
finding-speaker-notes = notes de l’orateur
finding-tags = étiquettes avec titre, nom ou date
finding-template = modèle dont il est issu
finding-thumbnail = petite image, peut-être d’une version antérieure
finding-title = titre
finding-trailing-data = données après la fin
finding-trailing-spaces = espaces en fin de ligne
finding-transparency = des parties transparentes, qui peuvent cacher des couleurs
finding-unknown-block = données inconnues
finding-unnormalised = lettres composées à la façon de certains systèmes
finding-unused-data = données qui ne sont pas affichées
finding-xmp = données de retouche (XMP)

remains-picture = Ce qui reste, car l’image le montre : visages, plaques, lieux reconnaissables, écrans et reflets, filigranes, et le bruit du capteur.
method-pixels = Décodé, redressé, ramené aux couleurs usuelles et réencodé depuis ses pixels.
method-streams = Images et sons sont copiés tels quels ; tout le reste est réécrit.
method-pages = Chaque page devient une image dans un nouveau fichier ; avec --keep-text, il est reconstruit avec son texte.
method-elements = Reconstruit à partir des éléments connus ; ce qui est caché est omis et signalé.
method-words = Les mots en UTF-8, sans caractères invisibles ni traces du système.
remains-drawing = Ce qui reste : tout ce que le dessin montre.
remains-film = Ce qui reste, car le film le montre ou le dit : visages, voix, plaques, lieux reconnaissables, écrans et reflets, bruits de fond, et le bruit du capteur.
remains-sound = Ce qui reste : la voix, qui identifie la personne qui parle, et ce qu’on entend autour.
remains-pages = Ce qui reste : tout ce qu’on peut lire ou voir sur les pages, le style, et sur les numérisations les points des imprimantes couleur.
remains-words = Ce qui reste : ce que disent les mots, et le style, que reconnaissent les proches.

## Sealing

sealed = Scellé, { $size }. Plus rien sur cet ordinateur ne permet de l’ouvrir, pas même à vous. Ce que vous avez tapé ou copié ailleurs sur cet ordinateur peut encore s’y trouver.
progress-files = { $done } fichiers sur { $total }
progress = { $size } traités

## Checking

check-whole = intact : { $file } ({ $size })
check-damaged = endommagé : { $file }
check-not-ours = pas un pli scellé : { $file }
check-cannot-tell = impossible à dire : { $file } ({ $size }) : son nom ne porte pas de chiffres auxquels le comparer

## Opening and reading

open-new = { $file } : nouveau dossier { $case }
open-follow-up = { $file } : rejoint le dossier { $case }
open-known = { $file } : déjà connu, dossier { $case }
open-plain = { $file } : ouvert dans { $case }
open-plain-warning = Attention : ce qui est ouvert dans un répertoire ordinaire s’y trouve sans protection, et le supprimer plus tard ne le rend pas illisible.
open-summary = Nouveaux dossiers : { $new } ; rejoints : { $joined } ; déjà connus : { $known } ; refusés : { $refused }.
open-refused = { $count ->
        [one] { $count } fichier a été refusé :
       *[other] { $count } fichiers ont été refusés :
    }
list-case = { $case }  { $received }  { $attachments ->
        [one] { $attachments } fichier
       *[other] { $attachments } fichiers
    }  { $beginning }
list-empty = Il n’y a pas encore de dossier.
show-bundle = Dossier { $case }, pli scellé ouvert ici le { $received }. Ce qui lui est arrivé avant n’est pas consigné.
show-consent = Autorisé : { $scopes }
show-not-before = Rien d’autre que l’examen interne avant le { $date }
show-review-after = Redemander l’accord après le { $date }
show-statement = Récit :
show-answers = Réponses :
show-attachment = Fichier { $number } : { $media }, { $size }
show-originals = { $count ->
        [one] { $count } fichier d’origine inchangé, scellé pour la clé des preuves
       *[other] { $count } fichiers d’origine inchangés, scellés pour la clé des preuves
    }
show-written = Enregistré dans { $path }, sans protection.

## Places and uses

precision-country = un pays
precision-part_of_country = une partie d’un pays
precision-region = une région
precision-settlement = une ville ou un village

use-internal_review = le bureau peut en prendre connaissance
use-translate = cela peut être traduit
use-share_named_partners = cela peut être montré aux partenaires qu’on vous a nommés
use-share_courts = cela peut être remis à des tribunaux
use-publish_anonymised = cela peut être publié sans ce qui vous identifie
use-publish_excerpts = des extraits peuvent être publiés
use-statistics = cela peut être compté dans des statistiques
use-keep_originals = les fichiers d’origine, inchangés, sont scellés aussi, pour le coffre des preuves
use-contact_back = on peut vous recontacter

## What the system said

system-not-found = ce fichier ou ce répertoire n’existe pas
system-permission = ce n’est pas autorisé ici
system-exists = un fichier de ce nom s’y trouve déjà
system-full = il n’y a plus de place
system-read-only = rien ne peut y être écrit
system-is-folder = c’est un répertoire
system-not-folder = ce n’est pas un répertoire
system-not-regular = ce n’est pas un fichier utilisable
system-too-large = c’est trop volumineux
system-changed = le contenu a changé pendant la lecture

## Errors and hints

error-bug = Le programme a fait lui-même une erreur et s’est arrêté. Rien de ce qu’il était en train d’écrire n’a été conservé. { $place }
error-quiet = {""}
error-no-answer = L’entrée s’est terminée avant la réponse à la question.
error-no-terminal = Il n’y a pas de terminal où poser la question.
hint-no-terminal = Dans un script, utilisez --passphrase-file.
error-no-check-digits = Les chiffres de contrôle de la carte sont nécessaires.
hint-no-check-digits = Dans un script, donnez-les avec --check.
error-no-casebook = C’est la version réduite, sans registre.
hint-no-casebook = Un pli scellé peut tout de même être ouvert avec --to.
error-too-large = La taille dépasse { $limit } octets.
error-check-one-file = Des chiffres tapés ne valent que pour un fichier ; donnez les fichiers un par un.
error-show-no-attachment = Il n’y a pas de fichier joint { $number }.

error-usage-language = Il n’y a pas de langue { $language } ; il y a ru, uk, fr et en.
error-usage-no-command = Il manque une commande. Voir --help.
error-usage-no-such-command = Il n’y a pas de commande { $argument }. Voir --help.
error-usage-unknown = Il n’y a pas d’option { $argument }. Voir --help.
error-usage-missing = Il manque quelque chose : { $argument }
error-usage-conflict = { $argument } ne va pas avec une autre option donnée.
error-usage-value = { $value } n’est pas une valeur possible pour { $argument }.
error-usage-other = La ligne de commande est incompréhensible. Voir --help.

error-passphrase-empty = La phrase de passe est vide.
error-passphrase-unusable = La phrase de passe est trop longue, ou n’est pas du texte.
error-passphrase-short = La phrase de passe compte moins de { $min } caractères.
hint-passphrase-short = Plusieurs mots conviennent ; ceci aussi : { $offer }
error-passphrase-guessable = La phrase de passe est facile à deviner : elle est trop courte pour des mots courants, se répète ou suit le clavier.
hint-passphrase-guessable = Quatre ou cinq mots sans lien entre eux conviennent ; ceci aussi : { $offer }

error-io-read = lecture impossible : { $source }
error-io-write = écriture impossible : { $source }

error-media-open = lecture impossible : { $source }
error-media-empty = le fichier est vide
error-media-unsupported = les fichiers { $format } ne peuvent pas être nettoyés, celui-ci ne peut donc pas être envoyé
error-media-unknown = ce genre de fichier n’est pas connu, il ne peut donc être ni nettoyé ni envoyé
hint-media-unknown = Exportez-le en JPEG, en PNG ou en texte brut, et envoyez le résultat.
error-media-too-large = il dépasse { $limit } octets
error-media-too-many-pixels = l’image a plus de { $limit } pixels, ou un côté trop long
hint-media-too-many-pixels = Réduisez-la, et envoyez le résultat.
error-media-not-text = le texte est endommagé, ou dans un encodage inconnu
hint-media-not-text = Enregistrez-le en UTF-8.
error-media-marks = plus de { $limit } accents se trouvent sur une même lettre
error-media-decode = le fichier est endommagé et ne peut être lu
error-media-encode = Le fichier n’a pas pu être réécrit.
error-media-too-many = le fichier a plus de { $limit } parties d’une même sorte
error-media-too-deep = ses parties sont imbriquées sur plus de { $limit } niveaux
error-media-unpacks = il se décompresse en plus de { $limit } octets
error-media-protected = le fichier est protégé par un mot de passe
hint-media-protected = Ouvrez-le, enregistrez-le sans mot de passe et envoyez cette copie.
error-media-codec = il contient { $codec }, qui ne peut être nettoyé
hint-media-codec = Exportez-le de nouveau depuis le programme qui l’a fait, avec des réglages usuels (un film en MP4 avec H.264, un document en PDF avec ses polices), et envoyez le résultat.
error-media-embedded = il contient un autre fichier qui ne peut être nettoyé : { $name }
hint-media-embedded = Sortez-le du document et envoyez-le séparément, ou enregistrez le document en PDF.
error-media-worker = le processus qui le lisait a échoué, ou a pris trop de temps ou de mémoire
hint-advice-picture = Exportez-le en JPEG ou PNG, ou faites une capture d’écran, et envoyez le résultat.
hint-advice-film = Exportez-le en MP4 et envoyez le résultat.
hint-advice-sound = Exportez-le en MP3 ou WAV et envoyez le résultat.
named-a-raw-camera-file = un fichier brut d’appareil photo (RAW)
named-a-cursor = un curseur
named-e-mail = un courriel
named-a-property-list = une liste de propriétés
named-a-windows-shortcut = un raccourci Windows
named-windows-help = une aide Windows
named-heic-of-an-unusual-kind = HEIC d’un type inhabituel
named-jpeg-xl-in-printing-colours = JPEG XL en couleurs d’impression
named-animated-jpeg-xl = JPEG XL animé
named-mpeg-transport-stream = flux de transport MPEG
named-svg-with-html-in-it = SVG contenant du HTML
named-svg-with-flowing-text = SVG avec texte coulant
named-a-tiff-of-these-colours = un TIFF dans ces couleurs
named-text-in-utf-32 = du texte en UTF-32
named-a-form-or-a-note-whose-words-are-not-drawn = un formulaire ou une note dont les mots ne sont pas dessinés
named-a-form-that-only-its-own-program-draws-xfa = un formulaire que seul son programme dessine (XFA)
named-a-layer-that-is-hidden-by-an-expression = un calque caché par une expression
named-an-encryption-that-is-not-known = un chiffrement inconnu
named-an-unknown-stream = un flux inconnu
named-notes-on-layers-of-which-some-are-hidden = des notes sur des calques dont certains sont cachés
named-text-in-a-font-that-is-not-in-the-file = du texte dans une police absente du fichier
named-laced-frames-of-another-size = des trames liées d’une autre taille
named-lossless-jpeg = JPEG sans perte
named-jpeg-with-arithmetic-coding = JPEG à codage arithmétique
named-hierarchical-jpeg = JPEG hiérarchique
named-jpeg-of-more-than-8-bits = JPEG de plus de 8 bits
named-jpeg-of-other-than-1-3-or-4-channels = JPEG à un nombre inhabituel de canaux
named-free-format-mpeg-audio = audio MPEG à format libre
hint-advice-document = Enregistrez-le en PDF, ou au format Office ou OpenDocument actuel, et envoyez le résultat.
hint-advice-text = Copiez les mots importants dans un fichier texte et envoyez-le.
hint-advice-files = Sortez les fichiers qu’il contient et envoyez-les.
hint-advice-none = Faites une image ou un texte de ce qui y importe, et envoyez-le.
error-media-remains = après le nettoyage, quelque chose a encore été trouvé ({ $kind }), le fichier est donc refusé
error-media-changed = il a changé pendant la lecture

error-submission-too-many = Plus de { $limit } fichiers.
error-submission-too-long = Le récit dépasse { $limit } octets.
error-submission-nothing = Il n’y a rien à sceller : ni récit ni fichier.

error-answers-json = Les réponses ne sont pas un objet JSON : { $detail }
error-answers-unknown = { $field } : la carte ne pose pas cette question.
error-answers-missing = { $field } : il faut y répondre.
error-answers-shape = { $field } : la réponse ne convient pas à la question.
error-answers-too-long = Les réponses dépassent { $limit } octets.
error-answers-no-questionnaire = Cette carte ne demande rien, il n’y a donc rien à répondre.
error-consent-scope = Le bureau ne propose aucun usage nommé { $scope }.
error-consent-date = { $text } n’est pas une date comme 2031-05-20.
error-consent-order = La date où redemander l’accord précède celle avant laquelle rien ne peut être utilisé.
error-consent-no-review = Le bureau n’est même pas autorisé à en prendre connaissance.

error-questionnaire-json = Les questions n’ont pas la forme attendue : { $detail }
error-questionnaire-format = Les questions sont dans un format inconnu, { $found }.
error-questionnaire-too-many = { $field } : trop de questions ou de choix, ou trop de groupes emboîtés.
error-questionnaire-name = { $field } : ce n’est pas un nom en minuscules latines, chiffres et tirets bas, ou il sert deux fois.
error-questionnaire-language = { $field } : il n’y a pas de texte en { $language }.
error-questionnaire-shape = { $field } : ce qui s’y trouve ne convient pas à son type.
error-questionnaire-condition = { $field } : la question est posée à une condition qui ne peut pas être remplie.

error-digits-form = Ce ne sont pas 16 chiffres.
error-check-form = Il faut 30 chiffres, et non { $found }.
error-check-wrong = Le groupe { $group } des chiffres n’est pas celui de cette carte.
hint-check-wrong = Comparez-le encore une fois avec votre papier. S’il est comme sur le papier, n’utilisez pas cette carte : procurez-vous de nouveau la carte et les chiffres, chacun par une autre voie.

error-card-not-a-card = ce n’est pas une carte
error-card-too-long = ce fichier dépasse { $limit } octets, ce n’est donc pas une carte
error-card-version = la carte est de la version { $found } ; ce programme est trop ancien pour elle
error-card-form = la ligne { $line } n’est pas ce qu’une carte porte à cet endroit
error-card-key-type = sa clé { $field } est d’un genre inconnu
error-card-signature = la carte a été modifiée après sa signature, ou signée par une autre clé
hint-card-signature = Ne l’utilisez pas. Procurez-vous la carte de nouveau, par une autre voie.
error-card-dates = ses dates n’ont pas de sens
error-card-expired = la carte était valable jusqu’au { $until }
hint-card-expired = Demandez-en une plus récente si vous le pouvez. Voyez aussi si la date de cet ordinateur est juste.
error-card-not-yet = la carte n’est valable qu’à partir du { $from }
hint-card-not-yet = Voyez si la date de cet ordinateur est juste.
error-card-name = Le nom d’un bureau tient en une ligne de 1 à 100 caractères visibles.

error-key-io = lecture de la clé impossible : { $source }
error-key-passphrase = La phrase de passe n’ouvre pas la clé.
error-key-form = Ce n’est pas le fichier de clé d’un bureau.
error-key-work = Le fichier de clé demande plus de calculs que ce programme n’en fera (2^{ $factor }).
error-key-internal = La clé n’a pas pu être scellée.

error-office-taken = { $dir } contient déjà quelque chose. Un bureau a besoin d’un répertoire à lui.
error-office-none = { $dir } ne contient aucun bureau.
hint-office-none = Indiquez où il se trouve avec --office.
error-office-make = Le bureau ne peut pas être créé : { $source }
error-office-read = lecture impossible : { $source }
error-office-months = Une carte est valable de 1 à { $limit } mois.

error-seal-write = écriture impossible : { $source }
error-seal-file = { $path } ne peut pas être scellé

error-archive-read = lecture impossible : { $source }
error-archive-damaged = l’intérieur est mal formé
error-archive-type = à l’intérieur, { $name } n’est pas un fichier ordinaire
error-archive-name = à l’intérieur, { $name } n’est pas un nom qu’un pli scellé peut contenir
error-archive-twice = à l’intérieur, { $name } figure deux fois
error-archive-order = à l’intérieur, { $name } n’est pas à sa place
error-archive-too-large = à l’intérieur, { $name } annonce plus de { $limit } octets
error-archive-header = à l’intérieur, l’en-tête de { $name } porte plus que le nom et la taille
error-archive-form = à l’intérieur, { $name } n’a pas la forme que son nom promet
error-archive-no-manifest = à l’intérieur, il n’y a pas de manifeste à la fin
error-archive-padding = à l’intérieur, quelque chose se trouve là où il ne peut y avoir que des zéros
error-archive-ladder = l’intérieur n’a pas une taille de pli scellé
error-manifest-form = son manifeste n’a pas la forme attendue
error-manifest-format = il est au format { $format } ; ce programme est trop ancien pour lui
error-manifest-lies = son manifeste ne concorde pas avec ce qui est à l’intérieur : { $name }
error-manifest-consent = le consentement dans son manifeste n’est pas valable

error-open-read = lecture impossible : { $source }
error-open-not-a-bundle = ce n’est pas un pli scellé, ou son début est endommagé
error-open-length = il a été coupé, ou quelque chose y a été ajouté : aucun pli scellé n’a cette longueur
error-open-too-large = il dépasse { $limit } octets
error-open-no-key = il a été scellé pour une autre clé
error-open-not-authentic = il a été modifié ou endommagé en chemin
error-open-signature = la signature de son nom de code n’est pas valable

error-store-io = le registre ne peut pas être utilisé : { $source }
error-store-key = La clé du bureau n’ouvre pas ce registre.
error-store-no-key-file = Ce registre n’a pas de clé pour vous. S’il a été déplacé, son répertoire keys doit se trouver à côté.
error-store-database = La base de données du registre a échoué.
error-store-newer = Le registre est de la version { $version } ; ce programme est trop ancien pour lui.
error-store-no-case = Il n’y a pas de dossier { $id }.
error-store-ambiguous = Plusieurs dossiers commencent par { $id }. Tapez davantage de chiffres.
error-store-missing = { $name } manque parmi les preuves, ou n’est pas ce qui a été reçu.
error-intake-read = lecture impossible : { $source }
error-intake-keep = conservation impossible : { $source }
error-intake-too-large = il dépasse { $limit } octets

### scan
examples-scan =
    {"  "}plico scan statement.txt
    {"  "}plico scan statement.txt --json
    {"  "}plico scan - --jsonl < lines.jsonl
    {"  "}plico scan statement.txt --style
arg-scan-file = Un texte en UTF-8, ou - pour l’entrée standard
arg-scan-jsonl = Un objet par ligne en entrée, {"{"}"id", "text"{"}"} ; un rapport par ligne en sortie
quoted = « { $words } »
scan-file =
    { $file } : { $count ->
        [one] { $count } endroit qui désigne
       *[other] { $count } endroits qui désignent
    } quelqu’un.
scan-nothing = { $file } : rien trouvé. Relisez encore vous-même : cette vérification connaît beaucoup de mots, pas votre vie.
scan-one = Désigne une seule personne :
scan-few = Désigne une personne parmi peu :
scan-narrows = Resserre le cercle :
scan-found = ligne { $line } : { $words }, { $kind }
scan-instead = {""} ; à la place : { $words }
scan-together = Ensemble, ceci désigne une seule personne : { $words }.
scan-quiet = À regarder, sans plus : { $words }{ $left ->
    [0] .
   *[other] {" "}et { $left } de plus.
}
scan-changes-nothing = Rien n’a été changé. C’est vous qui décidez : les noms des coupables sont peut-être la preuve.
error-scan-line = la ligne { $line } n’est pas un objet avec id et text
error-scan-not-utf8 = ce n’est pas de l’UTF-8 : l’octet { $at } ne se lit pas
hint-scan-not-utf8 = plico strip en fait une copie en UTF-8.
kind-person = nom
kind-callsign = indicatif
kind-rank = grade
kind-unit = unité
kind-phone = téléphone
kind-email = adresse électronique
kind-handle = nom de compte
kind-url = lien
kind-id_document = numéro de document
kind-gov_id = numéro de registre
kind-bank = compte ou carte bancaire
kind-device_id = numéro d’appareil
kind-ip = adresse réseau
kind-plate = plaque
kind-address = adresse
kind-place = lieu
kind-coordinates = coordonnées
kind-date = date
kind-time = heure
kind-organisation = organisation
kind-path = chemin avec un nom
kind-invisible = caractères invisibles
kind-homoglyph = lettres de deux alphabets dans un mot
kind-event = ce que peu de gens ont vécu
kind-number = nombre
error-scan-no-words = rien ici que ce programme puisse lire comme des mots
scan-statement = Votre récit
scan-name = l’ancien nom { $name }, que la copie n’a pas
seal-words = Endroits qui désignent quelqu’un, trouvés par la vérification des mots : { $count }, dont une seule personne : { $one }. C’est scellé tel quel. --review les montre.
arg-seal-review = Montrer avant de sceller quels mots désignent quelqu’un
scan-left-out = { $file } est trop long pour une vérification en passant ; plico scan le vérifie.

### COURIER

system-lost = la clé ou le disque ne répond plus
cmd-copy = Copier des fichiers scellés sur une clé USB et relire les copies
cmd-split = Partager un fichier scellé en parts dont quelques-unes suffisent
cmd-wrap = Sceller encore une fois un fichier scellé, pour que deux copies n’aient aucun octet en commun
arg-open-files = Plis scellés et parts, et répertoires qui en contiennent
arg-check-files = Fichiers, et répertoires de fichiers
arg-copy-files = Fichiers scellés, nommés par leurs chiffres
arg-copy-to = Le répertoire des copies, par exemple une clé USB
arg-bundle = Le fichier scellé
arg-parts = Combien de parts faire, 255 au plus
arg-need = Combien d’entre elles doivent arriver
arg-split-output = Le répertoire des parts ; le répertoire courant par défaut
arg-wrap-output = Un répertoire ou un nom de fichier ; le répertoire courant par défaut
arg-armor = Écrire des lignes de texte au lieu d’octets : pour un chemin où seul le texte passe
examples-copy =
    {"  "}plico copy 1234567890123456.age /media/stick
    {"  "}plico copy --digits "1234 5678 9012 3456" renamed.age /media/stick
examples-split =
    {"  "}plico split 1234567890123456.age --card card.txt --parts 5 --need 3 -o parts
    {"  "}plico split 1234567890123456.age --card card.txt --parts 2 --need 1 --armor
examples-wrap =
    {"  "}plico wrap 1234567890123456.age --card card.txt -o /media/stick
copied = { $file } -> { $copy } : relu, intact
copy-not-from-device = Ce système ne dit pas si la copie a été relue sur la clé ou dans sa propre mémoire. Retirez la clé, remettez-la et lancez check.
check-summary = intacts : { $whole }, abîmés : { $damaged }, pas à nous ou impossibles à juger : { $other }
split-cannot-tell = { $file } : son nom n’a pas de chiffres, donc personne ne peut dire s’il était intact avant.
split-done = { $parts } parts de { $size } ; { $need } d’entre elles suffisent, peu importe lesquelles. Envoyez-les par des chemins différents. Seul le bureau peut voir qu’elles vont ensemble, sauf si on les trouve au même endroit.
wrapped = Scellé encore une fois, { $size }.
open-spare = { $file } : une part intacte, dont on n’a plus besoin
open-twice = { $file } : le même qu’un fichier qui vient d’être ouvert
error-open-armor = ses lignes de texte sont abîmées : quelque chose a été coupé, ajouté ou coupé autrement à la ligne
hint-open-armor = Demandez-le à nouveau, en fichier et non dans le texte d’un message.
error-part-counts = Il y a de 1 à { $most } parts, et il ne peut pas en falloir plus qu’il n’y en a.
error-part-form = son contenu n’a pas la forme de celui d’une part
error-part-format = c’est une part d’un format plus récent ; ce programme est trop ancien pour elle
error-part-too-large = l’ensemble dont c’est une part dépasserait { $limit } octets
error-part-missing = { $missing ->
        [one] il faut encore une part
       *[other] il faut encore { $missing } parts
    } ({ $have } sur { $need } sont là)
hint-part-missing = Quand d’autres arriveront, ouvrez-les toutes ensemble.
error-part-digest = les parts ne donnent pas ce qu’elles promettent
error-part-too-deep = il est scellé plus de { $limit } fois de suite
error-copy-read = lecture impossible : { $source }
error-copy-write = impossible d’écrire la copie : { $source }
error-copy-damaged = il est abîmé, il n’a donc pas été copié
hint-copy-damaged = Demandez-le à nouveau, par un autre chemin.
error-copy-not-ours = ce n’est pas un fichier scellé, il n’a donc pas été copié
error-copy-cannot-tell = son nom n’a pas de chiffres auxquels le comparer, il n’a donc pas été copié : sous un nouveau nom, un dommage ne se verrait plus
hint-copy-cannot-tell = Tapez les 16 chiffres de votre papier avec --digits.
error-copy-read-back = ce qui a été relu n’est pas ce qui a été écrit, rien n’y a donc été gardé
hint-copy-read-back = N’utilisez pas cette clé.

### style
habit-misspelling = Orthographe inhabituelle :
habit-doubled_mark = Signes à la suite :
habit-space_before = Espace avant un signe :
habit-no_space_behind = Pas d’espace après un signe :
habit-double_space = Plusieurs espaces :
habit-pet_phrase = Tournures qui reviennent :
habit-jargon = Mots d’un lieu, d’un métier ou d’un âge :
habit-emoji = Émojis :
habit-smiley = Visages faits de signes :
habit-transliteration = Dans les lettres d’une autre langue :
habit-other_alphabet = Lettres latines parmi les cyrilliques :
habit-capitals = En majuscules :
habit-small_start = Phrases commençant par une minuscule :
habit-yo = La lettre ё :
habit-quotes = Guillemets :
habit-dashes = Tirets :
style-habit = { $words }, { $count } fois, ligne { $lines }
style-nothing = Aucune habitude qui ressorte.
style-normalised = Écrit. Changements : { $count } ; --json les liste, pour pouvoir revenir en arrière.
style-offer = Endroits qui peuvent devenir comme chez tout le monde : { $count }. --normalise OUT en écrit une copie.
style-limits = Cela réduit ce que chacun peut voir. Cela ne déjoue pas une comparaison d’écriture par des experts.
arg-scan-style = Montrer les habitudes d’écriture que chacun peut voir
arg-scan-normalise = Écrire une copie où guillemets, tirets, espaces, signes doublés, ё et majuscules sont comme chez tout le monde
arg-scan-only = Seulement ces changements, séparés par des virgules

### paper
cmd-paper = Mettre un pli scellé sur papier ou à l’écran, en codes qu’un appareil photo peut lire
cmd-unpaper = Reconstituer un pli scellé à partir de photos de ses codes
arg-paper-file = Un pli scellé ; pour peu de pages, sceller avec --small
arg-paper-output = Le nouveau PDF
arg-page = La feuille : a4 ou letter ; a4 par défaut
arg-screen = Montrer les codes l’un après l’autre dans le terminal, pour les photographier
arg-unpaper-files = Photos ou numérisations des pages ou de l’écran (JPEG, PNG, HEIC, WebP, TIFF), dans n’importe quel ordre
arg-unpaper-output = Le répertoire où écrire ; le répertoire courant par défaut. Le fichier porte un nom tiré de son contenu
examples-paper =
    {"  "}plico seal --small --card card.txt --statement - -o bundle.age < statement.txt
    {"  "}plico paper bundle.age -o sheets.pdf
    {"  "}plico paper bundle.age --screen
examples-unpaper =
    {"  "}plico unpaper photo1.jpg photo2.jpg
    {"  "}plico unpaper scans/*.png -o /media/stick
paper-written = Pages : { $pages }. Sur cinq pages, une peut se perdre ; sur celles-ci, { $spare } au choix. Chiffres du fichier : { $digits }. Chaque page porte son numéro, ses propres chiffres et ceux du fichier. Le contenu reste scellé, mais chacun voit que ce sont des codes.
unpaper-picture = { $file } : codes nouveaux { $new }, déjà lus { $known }
unpaper-strange = Des codes étrangers ou modifiés ont été écartés : { $strange }
unpaper-nothing = Aucun code d’un pli scellé n’a encore été trouvé.
unpaper-missing = { $digits } : codes lus : { $have }, nécessaires : { $need }. Pages non lues, ou pas entièrement : { $pages } sur { $total }. Rien n’est encore écrit.
unpaper-more = Encore une photo (un chemin ; vide pour arrêter) :
screen-foot = { $number } / { $total }   Espace : suivant   Retour arrière : précédent   q : quitter
error-screen-no-terminal = Les codes ne se montrent que dans un terminal.
hint-screen-no-terminal = Lancez la commande dans un terminal, sans tube. Pour du papier, donnez -o sheets.pdf.
error-screen-too-small = Le terminal est trop petit : { $columns } sur { $rows } caractères.
hint-screen-too-small = Agrandissez la fenêtre ou réduisez ses lettres : 80 sur 24 suffit.
error-paper-too-many-pages = il remplirait { $pages } pages ; la limite est { $limit }
hint-paper-too-many-pages = Le papier est fait pour les mots. Scellez le texte seul, avec --small.
error-paper-too-many-codes = il demanderait { $codes } codes ; la limite est { $limit }
hint-paper-too-many-codes = Agrandissez la fenêtre, pour que chaque code contienne plus, ou scellez le texte seul, avec --small.
error-paper-not-a-bundle = Ce n’est pas un pli scellé, ou il est endommagé.
error-paper-contradiction = Les codes sont tous là, mais ne donnent pas le fichier promis. Rien n’a été écrit.
hint-paper-contradiction = L’un d’eux a peut-être été modifié exprès. Essayez en laissant de côté une photo après l’autre.
error-paper-internal = Les codes n’ont pas pu être faits.

### write

plain-ways = À chaque question, vous pouvez aussi taper : « retour » (ou <) pour revoir la question précédente, « garder » pour garder dans un fichier scellé ce que vous avez raconté, « quitter » pour arrêter le programme. Rien ne se perd quand vous revenez en arrière.
plain-word-back = retour
plain-word-keep = garder
plain-word-leave = quitter
plain-surely = Ce qui n’est pas gardé dans un brouillon scellé sera perdu. Pour quitter, tapez « quitter » encore une fois ; Entrée pour rester.
plain-back = < pour revenir
plain-enter-skips = Entrée pour passer
plain-enter-keeps = Entrée pour laisser tel quel
plain-dash-skips = - pour passer
plain-not-know = ? si vous ne savez pas
plain-enter = Appuyez sur Entrée pour continuer
plain-number = Un numéro
plain-numbers = Des numéros
plain-answer = Réponse
plain-secret = Rien ne s’affiche pendant que vous tapez :
plain-several = Plusieurs numéros séparés par des espaces ; 0 pour aucun. Ceux qui sont déjà choisis portent un *.
plain-no-such-number = Il n’y a pas de tel numéro ici. Encore une fois, s’il vous plaît.
plain-question-of = Question { $number } sur { $of }
plain-so-far = Pour l’instant : { $words }
plain-long-text = Appuyez sur Entrée à la fin de chaque ligne. Pour finir, tapez une ligne qui ne contient qu’un point.
plain-text-so-far = Voici ce que vous avez déjà raconté :
plain-keep-add-anew =
    {"  "}1  laisser tel quel
    {"  "}2  ajouter à la suite
    {"  "}3  raconter de nouveau
plain-line-not-text = Cette ligne n’est pas du texte lisible. Veuillez la retaper.
plain-line-too-long = Cette ligne est plus longue que ce que cette saisie peut prendre. Retapez-la, s’il vous plaît, en lignes plus courtes.

write-language = Language · Язык · Мова · Langue
write-menu = Que voulez-vous faire ?
write-menu-tell = Raconter ce qui s’est passé et sceller le récit
write-menu-files = Regarder dans des fichiers : ce qu’ils révèlent de vous, copies nettoyées
write-menu-inspect = Voir ce que des fichiers révèlent de vous
write-menu-strip = Faire des copies nettoyées de fichiers
write-menu-scan = Voir quels mots d’un texte désignent quelqu’un
write-menu-courier = Pour la personne qui porte un pli scellé
write-menu-check = Voir si des plis scellés sont intacts
write-menu-copy = Copier des plis scellés sur une clé USB
write-menu-split = Partager un pli scellé en parts
write-menu-wrap = Sceller un pli scellé encore une fois
write-menu-paper = Mettre un pli scellé sur papier ou à l’écran
write-menu-unpaper = Restaurer un pli scellé à partir de photos
write-menu-verifier = Pour le bureau qui reçoit
write-menu-open = Ouvrir des plis scellés
write-menu-list = Afficher la liste des dossiers
write-menu-show = Afficher un dossier
write-menu-leave = Quitter
write-which-file = Quel fichier ?
write-which-file-text = Tapez son chemin, ou glissez le fichier dans cette fenêtre.
write-another-file = Encore un fichier ?
write-another-file-text = Tapez son chemin. S’il n’y en a plus, passez cette question.
write-to = Dans quel répertoire le mettre ?
write-to-clean = Dans quel répertoire mettre les copies nettoyées ?
write-to-copy = Dans quel répertoire mettre les copies ?
write-other-folder = Un autre répertoire ; je vais taper son chemin
write-parts = Combien de parts faut-il faire ?
write-need = Combien d’entre elles doivent arriver ?
write-no-number = Un nombre de 1 à 255, s’il vous plaît.
write-office = Où est le répertoire du bureau ?
write-case = Quel dossier ?
write-case-text = Son nom, tel que la liste le montre.
write-paper-pages = Sur papier : des pages à imprimer
write-paper-screen = À l’écran : des codes à photographier

write-trouble = Cela n’a pas marché
write-go-on = Continuer
write-change = Le changer
write-remove = Le retirer
write-change-or-remove = Que faut-il en faire ?
write-nothing-typed = Rien n’a été tapé. Encore une fois, s’il vous plaît.
write-yes = Oui
write-no = Non
write-unknown = Je ne sais pas
write-skipped = passée

write-card = À qui est-ce destiné ?
write-card-text = Ces cartes ont été trouvées tout près. Une carte est le fichier d’un bureau ; seul ce bureau peut ouvrir ce qui lui est scellé.
write-card-says = Cette carte dit venir de : { $name }
write-card-another = Une autre carte ; je vais taper son chemin
write-card-path = Où est la carte ?
write-card-path-text = La carte est un petit fichier que le bureau ou une personne qui vous aide vous a donné. Tapez son chemin, ou glissez-le dans cette fenêtre.
write-card-stays = À qui est-ce destiné ?
write-card-same = Garder cette carte
write-card-other = Prendre une autre carte
write-card-dates = Cette carte n’est pas encore valable, ou ne l’est plus
write-digits = Les 30 chiffres de contrôle, d’après votre papier
write-digits-text = Ils montrent que la carte n’est pas fausse. Prenez-les sur papier ou auprès d’une personne de confiance, jamais là d’où vient la carte.

write-machine = Avant de commencer
write-machine-text = Ce que vous racontez reste dans la mémoire de ce programme, et y est effacé quand vous quittez. Rien n’est écrit tant que vous n’avez pas scellé le récit ou gardé un brouillon. Mais cet ordinateur peut garder la trace du lancement de ce programme et de la clé USB utilisée, et qui contrôle cet ordinateur peut voir l’écran. Les faits que personne d’autre que vous ne peut connaître vous désignent, quelle que soit la façon de les raconter.
write-machine-live = Cet ordinateur tourne sur un système temporaire : la plupart des traces disparaissent quand on l’éteint.
write-machine-network = Le réseau est actif. Si vous le pouvez, coupez-le d’abord : débranchez le câble, désactivez le Wi-Fi.
write-machine-swap = Cet ordinateur a un fichier d’échange et ne laisse pas le programme tenir sa mémoire à l’écart : ce que vous tapez peut y rester.
write-machine-swap-locked = Cet ordinateur a un fichier d’échange. Votre texte est tenu à l’écart là où il est gardé, mais une copie en route vers l’écran peut y arriver, et tout peut y arriver si l’ordinateur est mis en veille.
write-machine-unknown = Ce système ne dit pas si la mémoire reste à l’écart du disque.

write-story = Que s’est-il passé ?
write-story-text = Avec vos mots : ce que vous avez vu ou entendu vous-même, et comment vous le savez. Ne nommez ni qui vous a aidé, ni vos trajets, ni vos cachettes. Tant que ce n’est pas scellé, tout peut être changé.

write-agree = J’ai lu et j’accepte
write-not-agree = Je n’accepte pas
write-so-far-skipped = Pour l’instant : passée
write-so-far-unknown = Pour l’instant : vous ne savez pas
write-tells-little = La réponse en dit peu sur vous.
write-tells-with-others = Avec d’autres réponses, cela peut révéler qui vous êtes.
write-tells-much = À elle seule, la réponse peut révéler qui vous êtes ou mettre quelqu’un en danger. N’en dites pas plus que vous ne voulez.
write-publish-never = Ce n’est pas destiné à être publié.
write-publish-asked = Ce n’est pas destiné à être publié, sauf si on vous le demande et que vous acceptez.
write-publish-same = Si vous permettez la publication, ce serait publié tel quel.
write-publish-counts = Si vous le permettez, ce serait seulement compté.
write-publish-common = Si vous permettez la publication, ce ne serait publié que si beaucoup d’autres répondent de même.
write-publish-courts = C’est destiné aux seuls tribunaux, si vous le permettez.
write-publish-coarser = Si vous permettez la publication, ce ne serait publié qu’en termes plus généraux.
write-publish-excerpts = Si vous permettez la publication, des extraits seraient publiés après relecture.
write-publish-reviewed = Si vous permettez la publication, ce serait publié après relecture.
write-publish-office = La façon de le publier est décidée par le bureau, dans les limites de ce que vous permettez.
write-tell-one = En parler
write-tell-another = En ajouter
write-told = Raconté : { $words }
write-told-nothing = (rien pour l’instant)
write-told-count = { $count ->
        [one] raconté { $count } fois
       *[other] raconté { $count } fois
    }
write-how-exactly = Avec quelle précision le savez-vous ?
write-date-from = À partir de quand ?
write-date-to = Jusqu’à quand ?
known-year = L’année
known-half_year = Le semestre
known-quarter = Le trimestre
known-month = Le mois
known-day = Le jour
known-roughly = À peu près seulement
date-year = L’année, par exemple 2031 :
date-half_year = Un mois de ce semestre, par exemple 03.2031, ou 2031-H1 :
date-quarter = Un mois de ce trimestre, par exemple 03.2031, ou 2031-Q1 :
date-month = Le mois, par exemple 03.2031 :
date-day = Le jour, par exemple 14.03.2031 :
date-roughly = Vers quand, aussi bien que vous pouvez le dire : 2031, 2031-H1 ou 03.2031 :
write-about = vers { $date }
write-no-date = Cette date n’est pas aussi précise que vous l’avez indiqué. Retapez-la, ou revenez en arrière et choisissez moins de précision.
write-place-exact = À quel point ce nom est-il précis ?

write-files = Fichiers à joindre
write-files-text = Chaque fichier est nettoyé avant d’être scellé : ce qu’il dit de vous sans le montrer disparaît. Ce qu’on y voit et ce qu’on y entend reste.
write-file-type = Ajouter un fichier par son chemin
write-file-choose = Choisir des fichiers dans un répertoire
write-file-folder = Dans quel répertoire sont les fichiers ?
write-file-which = Quels fichiers ?
write-file-none = Il n’y a pas de fichier dans ce répertoire
write-file-cleaning = Nettoyage de { $file } …
write-file-clean = Ce fichier peut être nettoyé
write-file-and-original = et l’original, inchangé
write-original = Sceller aussi l’original, inchangé ?
write-original-text = Pour : un original peut prouver davantage, et le bureau le garde dans un coffre des preuves qui ne s’ouvre qu’à plusieurs. Contre : il contient tout ce que le nettoyage retire, comme le lieu, l’heure et l’appareil, et cela peut mener à vous.
write-original-no = Non, le fichier nettoyé seulement
write-original-yes = Oui, l’original aussi

write-looking = Examen des mots …
write-review = Voici ce qui sera scellé
write-review-text = Relisez encore une fois. Rien n’est encore scellé.
write-review-story = Votre récit, { $words ->
        [one] { $words } mot
       *[other] { $words } mots
    } :
write-review-answers = Vos réponses :
write-review-files = Vos fichiers :
write-review-nothing = La vérification des mots n’a rien trouvé qui désigne quelqu’un. Elle ne peut pas tout trouver.
write-change-story = Changer le récit
write-change-answer = Changer une réponse
write-change-files = Changer les fichiers

write-consent = Que peut-on en faire ?
write-consent-text = Le bureau peut le lire et le vérifier ; sans cela, rien ne peut être scellé. Chaque autre usage est exclu tant que vous ne l’avez pas choisi, et vous n’en devez aucun à personne.
write-not-before = Y a-t-il un jour avant lequel on ne peut que le lire ?
write-not-before-text = Par exemple 20.05.2031. S’il n’y en a pas, passez cette question.
write-review-after = Y a-t-il un jour après lequel vous voulez qu’on vous redemande ?
write-review-after-text = Par exemple 20.05.2031. Si ce n’est pas nécessaire, passez cette question.
write-no-day = Ce n’est pas une date complète, par exemple 20.05.2031. S’il n’y en a pas, passez cette question.

write-to-sealed = Où mettre le pli scellé ?
write-to-sealed-text = Une clé USB, c’est le mieux. Le fichier est nommé par 16 chiffres, et son nom ne dit rien.
write-sealing = Scellement …
write-after = C’est scellé
write-courier-digits = Chiffres pour la personne qui le porte, afin qu’on puisse le vérifier :
write-after-remains = Remettez le pli scellé à la personne qui le portera. Elle peut voir qu’il est intact, mais ne peut pas l’ouvrir, et vous non plus. Les fichiers joints sont toujours là où ils étaient, et cet ordinateur peut garder la trace du lancement du programme.
error-write-not-agreed = Sans cet accord, rien ne peut être scellé.
hint-write-not-agreed = Vous pouvez revenir en arrière ou quitter ; rien n’est scellé.
error-write-no-story = Il n’y a pas encore de récit.
hint-write-no-story = Quelques phrases suffisent.
write-menu-draft = Reprendre un brouillon scellé
write-menu-reply = Lire les réponses qui me sont destinées
write-keep = Une phrase de passe pour le brouillon
write-keep-text = Pour continuer sans brouillon, revenez en arrière. Personne ne peut lire le brouillon sans cette phrase, vous non plus : notez-la là où personne ne regarde, ou apprenez-la.
write-offer = Entrée pour prendre celle-ci : { $passphrase }
write-keep-again = La même phrase encore une fois ; oubliée ? Revenez en arrière
write-keep-to = Dans quel répertoire mettre le brouillon ?
write-keep-to-text = Une clé USB, c’est le mieux. Désormais le brouillon est gardé de nouveau à chaque étape.
write-keeping = On scelle le brouillon …
write-kept = Le brouillon est gardé
write-kept-text = Il contient ce que vous avez raconté jusqu’ici, et il est gardé de nouveau à chaque étape. Aucun nom de code ne s’y trouve.
write-draft = Quel brouillon ?
write-draft-other = Un autre ; je vais taper son chemin
write-draft-path = Où est le brouillon ?
write-draft-path-text = Son nom est fait de 16 chiffres. Tapez son chemin, ou glissez-le dans cette fenêtre.
write-draft-passphrase = La phrase de passe du brouillon
write-remove-draft = Le brouillon n’est plus nécessaire
write-remove-draft-text = Si on le supprime, des traces du brouillon scellé peuvent rester sur la clé ; personne ne peut les lire sans la phrase.
write-remove-draft-yes = Le supprimer
write-remove-draft-no = Le laisser là
write-codename = Voulez-vous qu’on puisse vous répondre ?
write-codename-text = Un nom de code, ce sont dix mots que personne d’autre ne connaît. Grâce à lui, le bureau peut vous répondre sans savoir qui vous êtes, et vous pouvez envoyer autre chose plus tard. Il relie entre eux vos envois. Sans lui, personne ne peut vous joindre, et rien n’est relié.
write-codename-none = Pas de nom de code
write-codename-take = Prendre un nouveau nom de code
write-codename-have = J’ai déjà un nom de code
write-codename-there = Vous avez choisi un nom de code.
write-codename-stays = Le garder
write-codename-new = Votre nom de code
write-codename-new-text = Apprenez ces mots par cœur, ou notez-les là où personne ne regarde. Ils ne sont montrés qu’ici ; qui les connaît peut lire ce que le bureau répond.
write-codename-back = Tapez votre nom de code
write-codename-back-text = Pour qu’une faute de frappe ne vous laisse pas sans réponse. Revenez en arrière pour le revoir.
write-codename-differs = Ce n’est pas le nom de code qui a été montré. Encore une fois, s’il vous plaît.
write-codename-own = Votre nom de code
write-codename-own-text = Les dix mots, séparés par des espaces.
write-codename-sequence = Quel est le numéro de cet envoi sous ce nom de code ?
write-codename-sequence-text = Le premier était 1, celui-ci est donc 2 ou plus. En cas de doute, prenez un nombre sûrement plus grand que les précédents.
write-codename-no-sequence = Un nombre de 2 à { $most }, s’il vous plaît.
write-after-codename = Retenez votre nom de code : personne ne pourra vous le redonner.
cmd-write = Raconter ce qui s’est passé, pas à pas, et sceller le récit
arg-plain = Poser les questions ligne par ligne, sans dessiner à l’écran

### REPLY
cmd-reply = Lire les réponses à un nom de code, parmi n’importe quels fichiers scellés
cmd-answer = Répondre au nom de code d’un dossier
arg-reply-files = Des fichiers scellés, et des répertoires qui en contiennent : chacun est essayé
arg-codename-file = Lire le nom de code dans un fichier ou un tube comme /dev/fd/3, au lieu de le demander
arg-answer-statement = Ce qu’il faut écrire : un fichier texte, ou - pour l’entrée standard
arg-answer-output = Le répertoire pour la réponse scellée ; à défaut, le répertoire courant
examples-reply =
    {"  "}plico reply folder --card card.txt
    {"  "}plico reply 1234567890123456.age --card card.txt --check "12345 67890 12345 67890 12345 67890"
examples-answer =
    {"  "}plico answer 1234 --statement answer.txt --office office -o /media/stick
    {"  "}plico answer 1234 --statement - --office office < answer.txt

ask-codename = Votre nom de code, tous ses mots, séparés par des espaces :
codename-repaired = Mot { $position } : « { $typed } » a été lu comme « { $meant } ».
codename-left-out = Le mot { $position }, « { $typed } », était de trop et a été laissé de côté.
codename-deriving = Cela prend quelques secondes.
reply-head = Réponse { $number }. Quand elle a été écrite, messages de vous déjà arrivés : { $received } ; le plus grand numéro parmi eux : { $highest }.
reply-missing = Ne se trouve pas parmi ces fichiers : réponse { $numbers }. Elle est peut-être encore en route.
reply-none = Aucun de ces fichiers n’est une réponse que ce nom de code ouvre.
reply-others = Fichiers qu’il n’ouvre pas : { $count }. Ce sont peut-être des réponses à d’autres personnes.
answered = La réponse { $number } au dossier { $case } est scellée et notée. N’importe qui peut la porter ; seul le nom de code l’ouvre.
show-sequence = Message { $number } sous son nom de code.
show-reply = Réponse { $number }, scellée le { $sealed }, chiffres { $digits } :
messages-missing = Messages qui ne sont pas arrivés ici : { $numbers }
messages-twice = Le message { $number } est arrivé plus d’une fois, avec des contenus différents. La source a pu se tromper en comptant, ou quelqu’un d’autre connaît le nom de code.
error-no-codename = Il faut le nom de code, et il n’y a pas de terminal où le demander.
hint-no-codename = Dans un script, utilisez --codename-file.
error-pseudonym-memory = Il faut pour cela { $mebibytes } Mio de mémoire, et ils manquent.
hint-pseudonym-memory = Fermez d’autres programmes et réessayez.
error-pseudonym-internal = Les clés du nom de code n’ont pas pu être obtenues.
error-seal-sequence = Les messages sous un nom de code se comptent de 1 à { $limit }.
error-reply-form = le fichier est scellé pour ce nom de code, mais son contenu n’a pas la forme d’une réponse
error-reply-format = c’est une réponse au format { $format } ; ce programme est trop ancien pour elle
error-reply-too-large = le fichier est scellé pour ce nom de code, mais il dépasse { $limit } octets
error-answer-no-codename = Le dossier n’a pas de nom de code : il n’y a personne à qui écrire.
error-use-not-allowed = La source n’a pas permis cet usage ({ $scope }) ; rien n’a été écrit.
error-use-not-before = Avant le { $date }, la source ne permet que la lecture interne ; rien n’a été écrit.

### full screen

full-at = { $number } sur { $total }
full-important = Important
full-go-on = Continuer
full-skip = Passer
full-not-know = Je ne sais pas
full-back = Retour
full-keep = Brouillon
full-key-enter = Entrée suite
full-key-arrows = ↑ ↓ choisir
full-key-mark = Espace cocher
full-key-buttons = Tab boutons
full-key-back = Échap retour
full-key-keep = Ctrl-S garder
full-key-stop = Ctrl-C quitter
full-more-below = … la suite plus bas : PageDown
full-more-above = … le début plus haut : PageUp
full-more-both = … il y a plus : PageUp, PageDown
full-more-tab = … il y a plus : Tab, PageDown
full-list-above = ↑ encore { $count } plus haut
full-list-below = ↓ encore { $count } plus bas
full-busy = Un instant, s’il vous plaît
full-words = Mots : { $count }
full-find = Chercher :
full-aside-back = Pour revenir, appuyez sur Entrée.
full-selecting = Sélection en cours
full-find-keys = Entrée suivant · Échap terminer
editor-full = Il n’y a plus de place. Rien n’a été ajouté.
editor-not-found = Rien trouvé.
editor-undo = annuler
editor-find = chercher
editor-select = sélectionner
editor-cut = couper
editor-copy = copier
editor-paste = coller
editor-redo = rétablir
editor-select-all = tout sélectionner
editor-select-from-here = sélectionner d’ici
editor-erase-word = effacer le mot
editor-by-word = mot à mot
editor-to-ends = début et fin

### codename
error-codename-long = C’est trop long pour un nom de code : la limite est de { $limit } octets.
hint-codename-long = Un nom de code, ce sont dix mots. Ne tapez qu’eux.
error-codename-count = Un nom de code a { $wanted } mots. Ici, il y en a { $found }.
hint-codename-count = Comparez-les avec ce dont vous vous souvenez ou ce que vous avez noté, à partir du premier.
error-codename-unknown = Ne figure pas parmi les mots des noms de code : mot { $positions }.
hint-codename-unknown = Tous les autres mots sont dans la liste. C’est peut-être un autre mot de même sens, ou il contient plusieurs fautes de frappe. Quatre lettres suffisent.
error-codename-unclear = Plusieurs noms de code conviennent. Regardez de nouveau le mot { $positions }.
hint-codename-unclear = Tapez ces mots lettre par lettre.
error-codename-checksum = Chaque mot est juste, mais ensemble ils ne forment pas un nom de code.
hint-codename-checksum = Un mot doit être un autre, ou leur ordre est différent. Rien n’est perdu : réessayez, à partir du premier mot.

### draft and guide
cmd-guide = Afficher le guide d’une page pour qui raconte, transporte ou ouvre
arg-role = source (qui raconte), courier (qui transporte) ou verifier (qui ouvre) ; sans rôle, la liste des guides
examples-guide =
    {"  "}plico guide source
    {"  "}plico guide courier --lang fr > guide.txt
guide-paper = Pour le papier : plico guide source > guide.txt, puis imprimez ce fichier.
error-draft-form = Ce n’est pas un brouillon de ce programme, ou quelqu’un l’a modifié ({ $part }).
error-draft-newer = Ce brouillon vient d’une version plus récente du programme.
hint-draft-newer = Ouvrez-le avec cette version.
error-draft-too-much = Un brouillon ne peut pas en contenir autant ({ $part }).
error-draft-path = Le chemin du fichier { $number } contient des signes que le programme ne peut pas noter ; le brouillon ne peut pas être gardé.
hint-draft-path = Retirez ce fichier de la liste ou renommez-le, puis gardez à nouveau le brouillon.
error-draft-read = Le brouillon est illisible : { $source }
error-draft-write = Le brouillon n’a pas pu être écrit : { $source }
hint-draft-write = Ce que vous avez raconté est toujours là. Choisissez un autre répertoire ou une autre clé.
error-draft-not-one = Ce fichier n’est pas un brouillon scellé.
error-draft-damaged = Le brouillon a été abîmé ou modifié.
hint-draft-damaged = S’il en existe une copie, prenez-la.
error-draft-passphrase = La phrase de passe n’ouvre pas le brouillon.
hint-draft-passphrase = Vérifiez les majuscules, la disposition du clavier, les espaces. Sans la phrase, personne ne peut l’ouvrir.
error-draft-work = Ouvrir ce brouillon demanderait trop de mémoire et de temps (2^{ $factor }) ; aucun brouillon de ce programme ne le fait.
error-draft-internal = Le brouillon n’a pas pu être scellé.

### path
write-after-end = Après cette page, le programme se ferme et l’écran est effacé.
write-half-year = { $part ->
        [1] premier
       *[2] second
    } semestre { $year }
write-quarter = { $part ->
        [1] 1er
       *[other] { $part }e
    } trimestre { $year }

### write5
error-questionnaire-key = { $field } : la clé { $key } est inconnue ici.
error-questionnaire-missing = { $field } : il manque la clé { $key }.
error-questionnaire-value = { $field } : { $found } ne peut pas figurer ici.
full-choose-first = Choisissez d’abord : ↑ ↓ ou numéro.
error-write-required = Il faut répondre à cette question.
plain-choose-first = Tapez un des numéros.

### seek
alike = Ressemble au dossier { $case } ({ $percent } %).
arg-destroy-agree = Approuver la demande d’un collègue ; le contenu disparaît aussitôt
arg-destroy-reason = Pourquoi
arg-search-assigned = Seulement les dossiers confiés à ce vérificateur
arg-search-consent = Seulement les dossiers dont la source permet cela à présent
arg-search-from = Seulement les dossiers où quelque chose a été ouvert ce jour (AAAA-MM-JJ) ou après
arg-search-limit = Pas plus de tant de textes
arg-search-status = Seulement les dossiers de ce statut
arg-search-tag = Seulement les dossiers avec cette étiquette
arg-search-to = Seulement les dossiers où quelque chose a été ouvert ce jour ou avant
arg-words = Des mots, sous toute forme ; "une phrase", -sans, débu*
cmd-destroy = Détruire le contenu d’un dossier, à deux
cmd-search = Chercher des mots dans les dossiers
consent-withdrawn = Retiré par la source : { $scopes }
destroy-asked = La destruction du dossier { $case } est demandée. Rien n’a encore disparu : quelqu’un d’autre doit lancer la même commande avec --agree.
destroyed = Le contenu du dossier { $case } n’est plus ici.
destroyed-flash = Personne ne peut promettre que le disque l’a oublié ; le disque lui-même doit être chiffré. Les sauvegardes le contiennent encore.
error-destroy-done = Ce dossier est déjà détruit.
error-destroy-held = Ce dossier est gelé, il n’est donc pas détruit.
error-destroy-not-asked = Personne n’a demandé de détruire ce dossier. Demandez d’abord, sans --agree.
error-destroy-same = Vous l’avez demandé vous-même. Quelqu’un d’autre doit approuver.
error-store-query = Il n’y a pas de mot à chercher ici, ou il y en a trop.
examples-destroy =
    {"  "}plico destroy 1234 --office office --reason "demande de la source"
    {"  "}plico destroy 1234 --office office --as second --reason "vérifié" --agree
examples-search =
    {"  "}plico search pont --office office
    {"  "}plico search '"deuxième étage" fenêtre -hiver' --office office --consent publication
search-hit = Dossier { $case }, { $kind ->
    [statement] récit
    [answer] réponse { $field }
   *[note] note
}
search-nothing = Rien n’a été trouvé.
show-destroyed = Le contenu de ce dossier a été détruit.

### desk
cmd-office-verifier = Les personnes qui vérifient, chacune avec ses clés et sa phrase de passe
cmd-office-verifier-add = Inscrire une personne
cmd-office-verifier-remove = Retirer une personne : ce qu’elle signera désormais ne compte pas
cmd-office-verifier-list = Montrer qui vérifie, et qui est parti
cmd-office-verifier-kit = Faire un répertoire pour qu’une personne travaille sur un autre ordinateur
cmd-log = Ce qui a été fait des dossiers, et si le journal tient
cmd-log-show = Montrer ce qui a été fait d’un dossier : quand, par qui, de quoi
cmd-log-verify = Vérifier chaque signature, chaque lien et chaque fichier reçu
cmd-log-head = Montrer les chiffres à noter sur papier, pour une vérification future
examples-office-verifier-add =
    {"  "}plico office verifier add anna --office office
examples-office-verifier-remove =
    {"  "}plico office verifier remove anna --office office --reason "ne travaille plus ici"
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
arg-verifier = Qui vous êtes, si plusieurs personnes vérifient ici
arg-office-new-verifier = Comment s’appelle la première personne qui vérifie ; lead si rien n’est dit
arg-office-verifier-add-name = Le nom de la personne ici : lettres, chiffres et tirets. De préférence pas celui de ses papiers
arg-office-verifier-remove-name = Le nom de la personne ici
arg-office-verifier-kit-name = Le nom de la personne ici
arg-new-passphrase-file = Lire la phrase de passe de la nouvelle personne dans un fichier ou un tube, au lieu de la demander
arg-reason = Pourquoi ; cela reste dans le journal
arg-office-verifier-kit-output = Le nouveau répertoire
arg-noted = Ce qui a été noté de log head : le numéro et vingt chiffres
ask-office-passphrase = La phrase de passe du bureau :
verifier-own = Maintenant { $name } choisit une phrase de passe. Personne d’autre n’a besoin de la connaître.
verifier-added = { $name } peut vérifier désormais.
verifier-removed = { $name } ne vérifie plus. Ce qui a été signé jusqu’au numéro { $last } compte encore, rien après. Ce qu’une personne sait ou a copié, nul ne le reprend : pensez à une nouvelle carte.
verifier-active = { $name }
verifier-left = { $name } (ne vérifie plus ; compte jusqu’au numéro { $last })
verifier-kit = Le répertoire de { $name } est { $dir }. Sans la phrase de passe, rien ne s’y ouvre.
error-staff-name = Un nom a de 1 à { $limit } lettres, chiffres et tirets.
error-staff-taken = Il y a, ou il y a eu, quelqu’un du nom de { $name }. Choisissez un autre nom.
error-staff-unknown = Personne ne vérifie ici sous le nom de { $name }.
error-staff-which = Plusieurs personnes vérifient ici : { $names }.
hint-staff-which = Dites qui vous êtes : --as NOM.
error-staff-nobody = Personne ne vérifie encore ici.
hint-staff-nobody = Inscrivez quelqu’un : plico office verifier add NOM.
error-staff-many = Il ne peut y avoir plus de { $limit } personnes, celles qui sont parties comprises.
error-staff-ring = Les clés que le bureau partage manquent, ou n’ont pas été scellées pour vous.
hint-staff-ring = Demandez un nouveau répertoire : plico office verifier kit.
error-staff-write = écriture impossible : { $source }
error-staff-internal = L’écriture n’a pas pu être consignée.
error-record-too-long = C’est trop long pour une écriture : plus de { $limit } octets.
error-record-form = Une écriture est abîmée, ou n’en est pas une.
error-record-content = Écriture { $id } : son contenu n’est pas ce qui a été signé.
error-record-signature = Écriture { $id } : sa signature ne tient pas.
error-store-busy = Quelqu’un a quitté le bureau, et la clé du registre doit changer. Fermez d’abord plico partout ailleurs sur cet ordinateur.
error-store-root = Ce registre est celui d’un autre bureau.
error-store-older = Le registre est de la version { $version }, d’avant que chacun ait ses clés.
hint-store-older = Mettez-le de côté et rouvrez son répertoire evidence : plico open ANCIEN/evidence.
error-log-no-casebook = Il n’y a pas encore de registre ici.
error-log-noted = Ce n’est pas ce que montre log head : un numéro, puis vingt chiffres.
log-line = { $time }  { $who } : { $what }
log-before-intake = Rien de ce qui précède l’ouverture n’est consigné ; c’est voulu.
log-head-note = Notez ceci sur papier, avec la date. Plus tard, log verify --noted dira si quelque chose a été changé ou ôté jusqu’ici.
log-verdict = { $records } écritures, { $evidence } fichiers reçus. { $faults ->
    [0] Tout tient.
    [one] Un défaut.
   *[other] { $faults } défauts.
}
log-received = a ouvert un pli
log-taken-out = a écrit quelque chose dans un fichier
log-answered = a répondu
log-hold = a posé ou levé un blocage
log-destruction-asked = a demandé que le contenu soit détruit
log-destruction-agreed = a consenti à la destruction
log-claim = a relevé une affirmation
log-source-graded = a coté la source
log-information-graded = a coté une affirmation
log-assessed = a évalué une affirmation
log-reviewed = a relu une évaluation
log-evidence = a ajouté un élément de preuve
log-note = a écrit une note
log-tagged = a changé une étiquette
log-assigned = a dit qui s’en occupe
log-status-set = a fixé l’état
log-linked = a fait un lien avec un autre dossier
log-about-happening = a relié une affirmation à un événement
log-retracted = a repris quelque chose
log-nothing = a dit quelque chose qui n’est plus là, ou que ce programme ne comprend pas
log-fault-form = { $subject } : pas une écriture, ou sous le nom d’une autre.
log-fault-signature = { $subject } : la signature ne tient pas.
log-fault-content = { $subject } : le contenu n’est pas ce qui a été signé.
log-fault-content-gone = { $subject } : le contenu n’est plus là, bien que le dossier n’ait pas été détruit.
log-fault-order = { $subject } : elle n’est pas à sa place. Quelque chose a été inséré, ôté ou déplacé.
log-fault-standing = { $subject } : elle est mal comptée.
log-fault-gap = { $subject } : une écriture antérieure de la même personne manque. Le paquet d’un collègue n’est peut-être pas arrivé.
log-fault-fork = { $subject } : son auteur a donné le même numéro à une autre écriture.
log-fault-previous = { $subject } : elle ne suit pas l’écriture que dit son auteur.
log-fault-truncated = Il manque des écritures à la fin : il y en avait { $subject }.
log-fault-noted = Au numéro { $subject }, le journal n’est pas celui qui a été noté.
log-fault-evidence-gone = { $subject } : le fichier reçu n’est plus là.
log-fault-evidence-changed = { $subject } : le fichier reçu a été changé.

### everyday
cmd-note = Les notes d’un dossier, ou une de plus
cmd-tag = Les étiquettes d’un dossier : en mettre, ou en retirer
cmd-assign = Qui s’occupe d’un dossier
cmd-status = Où en est la vérification d’un dossier
cmd-hold = Si un dossier est gardé quoi qu’on décide
cmd-policy = Combien de temps les dossiers sont gardés, et lesquels n’ont plus à l’être
arg-note-text = La note. Ce qui est tapé ici peut rester dans l’historique du shell ; avec --file, non
arg-note-file = Lire la note dans ce fichier, ou sur l’entrée standard
arg-note-claim = L’affirmation dont elle parle : le début de son enregistrement, quatre signes au moins
arg-tag-tags = Des étiquettes ; entre guillemets si elles ont plusieurs mots
arg-tag-remove = Retirer ces étiquettes
arg-assign-name = Quelqu’un qui vérifie
arg-assign-nobody = Plus personne ne s’en occupe
arg-status-status = unreviewed, in_review, corroborated, uncorroborated, contradicted, fabricated ou withdrawn
arg-hold-on = Bloquer : rien n’est détruit, aucun délai ne court
arg-hold-off = Débloquer
arg-policy-status = Le fixer pour les dossiers de ce statut
arg-policy-months = Mois après le dernier enregistrement d’un dossier
arg-policy-for-ever = Les garder toujours
arg-policy-due = Nommer les dossiers dont le délai est passé
examples-note =
    {"  "}plico note 1234 --office office
    {"  "}plico note 1234 --office office --file note.txt
    {"  "}plico note 1234 --office office --claim 5e0fa1b2 --text "question sur le pont posée"
examples-tag =
    {"  "}plico tag 1234 pont "à demander" --office office
    {"  "}plico tag 1234 "à demander" --remove --office office
examples-assign =
    {"  "}plico assign 1234 second --office office
    {"  "}plico assign 1234 --nobody --office office
examples-status =
    {"  "}plico status 1234 --office office
    {"  "}plico status 1234 corroborated --reason "deux images indépendantes" --office office
examples-hold =
    {"  "}plico hold 1234 --on --reason "un juge le demande" --office office
    {"  "}plico hold 1234 --off --reason "le juge a répondu" --office office
examples-policy =
    {"  "}plico policy --office office
    {"  "}plico policy fabricated --months 6 --office office
    {"  "}plico policy --due --office office
life-noted = La note sur le dossier { $case } est écrite.
life-no-notes = Il n’y a pas de note.
life-note = { $record }  { $time }  { $who }{ $claim ->
    [none] { "" }
   *[other] , sur l’affirmation { $claim }
}
life-no-tags = Il n’y a pas d’étiquette.
life-assigned = { $name } s’occupe du dossier { $case }.
life-nobody = Personne ne s’occupe du dossier { $case }.
life-status = Dossier { $case } : { $status }.
life-set-by = Fixé { $time } par { $who }.
life-held = Le dossier { $case } est bloqué : rien n’en est détruit.
life-not-held = Le dossier { $case } n’est pas bloqué.
life-policy = { $status } : { $months ->
    [one] { $months } mois
   *[other] { $months } mois
} après le dernier enregistrement
life-policy-ever = { $status } : toujours
life-none-due = Aucun délai n’est passé.
life-due = Le dossier { $case } ({ $status }) n’a plus à être gardé depuis le { $since }. { $asked ->
    [yes] Quelqu’un a demandé sa destruction ; quelqu’un d’autre doit consentir.
   *[other] { "" }
}
life-due-then = Rien n’est détruit de soi-même. Regardez chaque dossier ; puis plico destroy DOSSIER --reason le demande, et quelqu’un d’autre consent. plico hold le garde.
life-status-unreviewed = pas encore examiné
life-status-in-review = en examen
life-status-corroborated = corroboré
life-status-uncorroborated = non corroboré
life-status-contradicted = contredit
life-status-fabricated = inventé
life-status-withdrawn = retiré
error-life-no-status = Il n’y a pas de statut { $status }.
hint-life-no-status = L’un de ceux-ci : { $codes }.
error-life-not-utf8 = La note n’est pas du texte en UTF-8.
error-work-empty = Il n’y a pas un mot dedans.
error-work-too-long = C’est trop long : plus de { $limit } octets.
error-work-control = Il y a dedans un caractère de commande qui n’est ni un saut de ligne ni une tabulation.
error-work-tag = Une étiquette est une ligne de 1 à { $limit } caractères visibles, et commence par une lettre ou un chiffre.
error-work-tags = Un dossier a { $limit } étiquettes au plus.
error-work-reason = Le statut { $status } demande une raison.
hint-work-reason = Dites pourquoi : --reason "...". Un collègue, ou un juge, le lira.
error-work-no-claim = Aucune affirmation de ce dossier ne commence par { $id }, ou il y en a plusieurs.
error-work-no-verifier = Personne de ce nom ne vérifie ici : { $name }.
hint-work-no-verifier = Les noms : plico office verifier list.
error-work-held = Ce dossier est déjà bloqué.
error-work-not-held = Ce dossier n’est pas bloqué.
error-work-months = Les dossiers sont gardés de 1 à { $limit } mois, ou toujours.

### scales
status-unreviewed = pas encore examiné
status-in-review = en cours de vérification
status-corroborated = corroboré
status-uncorroborated = vérifié, rien ne l’appuie ni ne le contredit
status-contradicted = contredit
status-fabricated = inventé
status-withdrawn = retiré
claim-kind-fact = fait
claim-kind-event = événement
claim-kind-identity = identité
claim-kind-hearsay = ouï-dire
claim-kind-opinion = opinion
basis-saw = l’a vu
basis-heard = l’a entendu
basis-told = on le lui a dit
basis-inferred = l’a déduit
reliability-A = entièrement fiable
reliability-B = généralement fiable
reliability-C = assez fiable
reliability-D = généralement peu fiable
reliability-E = pas fiable
reliability-F = ne peut être jugée
information-1 = confirmé
information-2 = probable
information-3 = possible
information-4 = douteux
information-5 = improbable
information-6 = ne peut être jugé
indicator-detail = Assez de détails
indicator-internal = Cohérent avec lui-même
indicator-external = Concorde avec ce qu’on sait
indicator-plausibility = Cela a-t-il pu se passer
weight-unknown = non pesé
weight-against = contre
weight-neutral = ni pour ni contre
weight-for = pour
risk-source = Risque pour la source
risk-family = Risque pour la famille
risk-others = Risque pour d’autres
relation-same-event = le même événement
relation-agrees = concorde
relation-contradicts = contredit
relation-copy = une copie
relation-same-person = la même personne
relation-unrelated = sans rapport

### dossier
cmd-dossier = Écrire une page qui montre un dossier : qui y a jugé quoi, et pourquoi
examples-dossier =
    {"  "}plico dossier 1234 -o page.html --office office
    {"  "}plico dossier 1234 -o /media/stick --for share_courts --reason "à la demande des juges" --office office
arg-dossier-output = La page, ou le répertoire où la mettre
arg-purpose = À quelle fin : internal_review, ou un usage en share_ que la source a permis
dossier-written = La page n’est pas protégée. Elle contient tout le récit : ne la gardez que là où vous pourrez la détruire. Il est noté qu’elle a été faite ({ $scope }).
error-dossier-purpose = La page contient tout le récit : elle ne peut pas servir à { $scope }. Choisissez internal_review, ou un usage en share_.
error-dossier-destroyed = Le dossier a été détruit ; il n’y a rien à montrer.
dossier-title = Dossier { $case }
dossier-made = À l’usage de { $scope }. Établi par { $who }, { $time }.
dossier-head = Le journal en était à { $head }
dossier-consent = Ce que la source permet
dossier-yes = oui
dossier-no = non
dossier-withdrawn = retiré
dossier-account = Le récit
dossier-bundle = Message { $number }, ouvert le { $received }
dossier-files = Fichiers
dossier-notes = Notes
dossier-log = Qui a fait quoi
dossier-limits = Ce que cette page ne montre pas
dossier-limits-text =
    Qu’un message s’ouvre montre qu’il est arrivé intact, de quelqu’un qui avait la carte du bureau. Cela ne dit ni qui, ni si c’est vrai.
    Rien de ce qui précède l’ouverture n’est noté. Les dates et les lieux du récit sont les mots de la source.
    Les notes sont des jugements, non des mesures. Qui lit cette page doit lire aussi les désaccords.
dossier-judged = Qui a jugé quoi, et pourquoi
dossier-status = Le dossier dans son ensemble :
dossier-source = La source :
dossier-source-ungraded = Personne n’a noté la source.
dossier-evidence = Ce à quoi on a comparé
dossier-independent = indépendant de la source
dossier-dependent = pas indépendant de la source
dossier-lineage = Provient de :
dossier-archived = Une copie :
dossier-claims = Les affirmations
dossier-information = L’affirmation :
dossier-unsupported = Ne compte pas comme confirmé : aucune source indépendante ne l’appuie.
dossier-assessed = Évaluation :
dossier-method = Comment cela a été vérifié
dossier-unchecked = Ce qui n’a pu être vérifié
dossier-against = Le contredisent :
dossier-agrees = D’accord
dossier-dissents = En désaccord
dossier-not-blind = dit après lecture d’une page comme celle-ci
dossier-cites = D’après :
dossier-missing = pas ici
dossier-about = Au sujet de :
dossier-links = Autres dossiers
dossier-elsewhere = un dossier d’un autre registre

### judge
cmd-claim = Marquer une affirmation dans les mots d’un dossier, ou montrer ses affirmations et ce qui en est dit
cmd-source = Noter à quoi on a comparé, ou le montrer
cmd-assess = Noter une source ou une affirmation, l’évaluer, ou réagir à l’évaluation d’un collègue
cmd-retract = Reprendre ce que vous avez dit
examples-claim =
    {"  "}plico claim 1234 --office office
    {"  "}plico claim 1234 --quote "le séchoir a pris feu" --basis saw --from 2030-10-11 --to 2030-10-12 --place "Nébyl" --office office
    {"  "}plico claim 1234 --propose --office office
    {"  "}plico claim 1234 --accept 1,3 --office office
examples-source =
    {"  "}plico source 1234 --reference "Image du 12 octobre, archive du fournisseur" --lineage "fournisseur" --independent --file image.png --office office
examples-assess =
    {"  "}plico assess 1234 --office office
    {"  "}plico assess 1234 --source-grade F --reason "on ne sait rien d’elle" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --grade 3 --reason "concorde avec la météo" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --status corroborated --external "for:l’image montre le toit brûlé" --method "comparé à une image" --source 5e6f7a8b --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --dissent --reason "l’image est plus ancienne" --office office
examples-retract =
    {"  "}plico retract 1234 1a2b3c4d --reason "une erreur" --office office
arg-quote = Les mots, tels qu’ils sont dans le texte
arg-prefix = Ce qui les précède directement, s’ils y sont plusieurs fois
arg-suffix = Ce qui les suit directement
arg-at = Ou les mots par leur position, d’un caractère à un autre : 120-157
arg-text = Quel texte : statement, ou answers/ et la place d’une réponse, comme answers/events/0/what
arg-message = Quel message, si le dossier en a plusieurs
arg-claim-kind = Quelle sorte : fact (fait), event (événement), identity (identité), hearsay (ouï-dire), opinion
arg-basis = D’où la source le sait : saw (vu), heard (entendu), told (raconté), inferred (déduit)
arg-says = L’affirmation, dans vos mots
arg-claim-from = Le premier jour possible, AAAA-MM-JJ
arg-claim-to = Le dernier jour
arg-place = Où, dans vos mots
arg-propose = Montrer ce que les réponses suggèrent comme affirmations, avec des numéros
arg-accept = Faire de celles-ci des affirmations
arg-reference = Où cela se trouve : une référence, une adresse, une description
arg-lineage = D’où cela vient en fin de compte ; deux choses de même origine comptent pour une
arg-independent = L’origine ne doit rien à cette source ni à son entourage
arg-source-file = Le fichier que vous avez vu : son empreinte est notée, il reste où il est
arg-sha256 = Son empreinte, si vous la connaissez déjà
arg-archived = Où une copie est archivée
arg-source-grade = Votre note de la source : de A à F
arg-assess-claim = L’affirmation, par les premiers caractères de son enregistrement
arg-grade = Votre note de l’affirmation : de 1 à 6
arg-assess-status = Le résultat : unreviewed, in_review, corroborated (corroboré), uncorroborated (ni pour ni contre), contradicted (contredit), fabricated (inventé), withdrawn (retiré)
arg-detail = Assez de détails ? for, against, neutral ou unknown, puis deux-points et pourquoi
arg-internal = Le récit est-il cohérent avec lui-même ? De la même façon
arg-external = Concorde-t-il avec ce qu’on sait d’ailleurs ? De la même façon
arg-plausibility = Cela a-t-il pu se passer ? De la même façon
arg-method = Comment vous l’avez vérifié
arg-assess-source = À quoi on a comparé, par son enregistrement ; peut être répété
arg-contradicts = Une affirmation qui la contredit : DOSSIER:ENREGISTREMENT ; peut être répété
arg-limits = Ce qui n’a pu être vérifié
arg-risk = Danger si cela se savait, de 0 à 3, pour la source, la famille, d’autres : 2,1,0
arg-agree = Être d’accord avec l’évaluation d’un collègue
arg-dissent = Ne pas l’être ; les deux restent
arg-of = Quelle évaluation, si ce n’est la dernière
arg-assess-reason = Pourquoi
arg-record = L’enregistrement, par ses premiers caractères
judge-said = { $count ->
    [one] Signé et noté.
   *[other] { $count } enregistrements signés et notés.
}
judge-withheld-source = { $count ->
    [one] Un collègue a noté la source. Vous le verrez quand vous aurez noté vous-même la source et chaque affirmation.
   *[other] Des collègues ont noté la source. Vous le verrez quand vous aurez noté vous-même la source et chaque affirmation.
}
judge-withheld-claim =   { $count ->
    [one] Un collègue a jugé cette affirmation. Vous le verrez quand vous aurez noté vous-même l’affirmation et la source.
   *[other] Des collègues ont jugé cette affirmation. Vous le verrez quand vous aurez noté vous-même l’affirmation et la source.
}
claim-none = Pas encore d’affirmation. --propose montre ce que suggèrent les réponses.
claim-no-candidates = Les réponses ne suggèrent rien. Marquez des mots avec --quote.
claim-broken = {"  "}Ces mots ne sont pas là où le dit l’enregistrement. Ne vous y fiez pas.
source-none = Rien encore à quoi comparer.
log-withheld = {"    "}Son contenu se voit quand vous aurez donné vos propres notes.
assess-begin = On ne vous demande que ce que vous n’avez pas encore jugé. L’avis des collègues se voit ensuite.
assess-end = C’est tout. plico claim { $case } montre ce que chacun pense.
ask-source-grade = La source, de A à F :
ask-grade = Quel crédit lui donner, de 1 à 6 :
ask-reason = Pourquoi :
ask-status = Le résultat :
ask-indicator = { $name } : for (pour), against (contre), neutral (ni l’un ni l’autre) ou unknown (je ne sais pas).
ask-weight = Cela parle :
ask-method = Comment l’avez-vous vérifié :
ask-sources = Comparé à (enregistrements, ou rien) :
ask-limits = Ce qui n’a pu être vérifié (ou rien) :
ask-risk = Danger si cela se savait, de 0 à 3, pour la source, la famille, d’autres (comme 2 1 0) :
ask-again = Ce n’est pas une des réponses.
error-assess-nothing = Il n’y a rien à dire : donnez une note, un résultat, --agree ou --dissent ; dans un terminal, sans rien de cela, le programme vous interroge.
error-assess-none = Aucun collègue n’a évalué cette affirmation.
error-judge-empty = { $what ->
    [reason] Dites pourquoi.
    [method] Dites comment cela a été vérifié.
    [reference] Dites où cela se trouve.
    [lineage] Dites d’où cela vient en fin de compte.
   *[other] Vide : { $what }.
}
error-judge-too-long = C’est plus long que { $limit } caractères ({ $what }).
error-judge-day = { $text } n’est pas un jour de la forme AAAA-MM-JJ.
error-judge-order = Le dernier jour précède le premier.
error-judge-risk = Un danger est un nombre de 0 à 3.
error-judge-no-record = Il n’y a pas un tel enregistrement dans ce dossier : { $id }.
error-judge-ambiguous-record = Plusieurs enregistrements commencent par { $id }. Donnez-en davantage.
error-judge-not-independent = Rien d’origine indépendante ne l’appuie. Deux échos d’une même source n’en font qu’une.
hint-judge-not-independent = Notez à quoi vous avez comparé (plico source … --independent) et citez-le avec --source.
error-judge-no-reason = Un indicateur a été pesé sans raison ({ $what }).
error-judge-no-indicators = Aucun des quatre indicateurs n’a été pesé.
claim-made = Déjà marquée.
judge-broken = {"  "}Ne compte pas comme son auteur l’entendait. { $reason }
judge-lost = L’enregistrement { $record } est dans le journal et reste sans effet. { $reason }
judge-superseded = {"  "}Remplacé par son auteur ; un collègue n’était pas d’accord avec ceci :
error-judge-too-many = Il y en a déjà { $limit }, il n’en tient pas davantage ({ $what }).
error-judge-fabricated = « Inventé » dit que quelque chose parle contre l’affirmation. Mettez un indicateur à « contre », et dites pourquoi.
error-judge-itself = Une affirmation ne parle pas contre elle-même.
error-judge-own = Nul ne réagit à sa propre évaluation.
error-judge-not-yours = Seul qui l’a dit peut le reprendre.
error-judge-custody = Ce qui s’est passé ne se reprend pas.
error-judge-already = C’est déjà ainsi.
error-judge-gone = Le dossier a été détruit.
error-judge-ungraded = Donnez d’abord vos propres notes, sans voir celles des autres : à la source (--source-grade) et à l’affirmation (--grade).
error-anchor-no-bundle = Le message où sont ces mots n’est pas ici.
error-anchor-no-text = Il n’y a pas de texte { $text }.
error-anchor-empty = Aucun mot n’a été donné.
error-anchor-absent = Ces mots ne sont pas dans { $text }.
error-anchor-ambiguous = Ces mots sont { $times } fois dans { $text }. Donnez-en davantage, ou --prefix et --suffix.
error-anchor-changed = { $text } n’est pas le texte qui a été ancré.
error-anchor-position = Les mots ne sont pas dans { $text } là où il est dit.
error-anchor-cut = Les mots commencent ou finissent à l’intérieur d’un caractère.

### five
size-units = o Kio Mio Gio Tio
size-point = ,
question-number = Question { $number }
write-keep-back = Tapez maintenant cette phrase vous-même
write-keep-back-text = Sans elle, le brouillon ne s’ouvre pas. Elle se voit pendant que vous tapez, comme à l’instant ; revenez en arrière pour la revoir.
write-file-more = Ce répertoire contient plus de fichiers qu’il n’en est montré ici. Pour en prendre un autre, revenez en arrière et tapez son chemin.

### link
cmd-link = Trouver les dossiers qui parlent peut-être du même événement, en mettre deux côte à côte, ou noter leur lien
cmd-event = Ce dont parlent les affirmations de plusieurs dossiers
cmd-event-new = Noter un événement
cmd-event-list = Montrer la liste des événements
cmd-event-show = Montrer un événement et toutes les affirmations à son sujet
cmd-event-add = Noter qu’une affirmation porte sur un événement
cmd-event-remove = Noter qu’une affirmation ne porte pas, finalement, sur un événement
examples-link =
    {"  "}plico link 1234 --office office
    {"  "}plico link 1234 5678 --office office
    {"  "}plico link 1234 5678 --is contradicts --reason "Un autre homme a donné l’ordre, par écrit" --office office
examples-event =
    {"  "}plico event new --title "L’incendie du séchoir" --from 2030-10-11 --to 2030-10-12 --place "Nébyl" --office office
    {"  "}plico event add 9f3a 1234 77c0 --office office
    {"  "}plico event show 9f3a --office office
arg-other = L’autre dossier
arg-days = Combien de jours peuvent séparer ce que racontent les deux ; 7 par défaut
arg-relation = Leur lien : same_event, agrees, contradicts, copy, same_person, unrelated
arg-claims = Une affirmation de chacun, dont il s’agit, par leurs premiers caractères
arg-event = L’événement, par les premiers caractères de son nom
arg-claim = L’affirmation, par ses premiers caractères
arg-title = Quelques mots pour le désigner
arg-event-new-from = Le premier jour possible, AAAA-MM-JJ
arg-event-new-to = Le dernier jour
arg-safe = Une image seulement : réécrire ses pixels, pour qu’il ne reste rien du fichier qui puisse attaquer la visionneuse
arg-original = Enregistrer l’original scellé du fichier joint de ce numéro, sans le desceller, pour le coffre des preuves
arg-dangerzone = Enregistrer tous les fichiers du dossier dans ce nouveau répertoire, pour Dangerzone
same-picture = Très probablement la même image que dans le dossier { $case }.
link-recorded = Noté ; { $case } et { $other } le montrent tous deux.
link-nothing = Aucun autre dossier ne parle d’un lieu de celui-ci à { $days } jours près.
link-no-common-ground = Les réponses de ces deux dossiers ne nomment aucun lieu commun à { $days } jours près.
link-proposals-note = Une proposition, pas un constat : les noms sont comparés à l’oreille. « plico link CASE OTHER » met deux dossiers côte à côte.
link-proposal = { $case } parle peut-être du même événement :
link-name = {"  "}{ $kind } : « { $ours } » et « { $theirs } », dans { $cases ->
        [one] { $cases } dossier
       *[other] { $cases } dossiers
    }
link-days-there = {"  "}jours sur place : { $ours } et { $theirs }, { $apart ->
        [0] qui se recoupent
        [one] à { $apart } jour d’écart
       *[other] à { $apart } jours d’écart
    }
link-days-text = {"  "}jours dans le texte : { $ours } et { $theirs }, { $apart ->
        [0] qui se recoupent
        [one] à { $apart } jour d’écart
       *[other] à { $apart } jours d’écart
    }
link-differs = {"  "}DIFFÈRENT : { $question }
link-agrees = {"  "}concordent : { $question }
link-words = {"  "}dans leurs mots : { $question }
event-made = Noté. « plico event add » y ajoute des affirmations.
event-no-events = Il n’y a pas encore d’événement.
event-counts = {"  "}affirmations : { $claims }, dossiers : { $cases }
event-case = Dossier { $case }
event-lineage = Remonte à « { $lineage } », indépendamment des sources ; cité dans { $cases }
event-lineage-own = Remonte à « { $lineage } », sans indépendance envers une source ; cité dans { $cases }
event-empty = Aucune affirmation n’a encore été ajoutée.
show-written-safe = Enregistré dans { $path } : des pixels seuls, refaits. Sans protection.
show-written-original = Enregistré dans { $path }, toujours scellé pour la clé des preuves.
show-dangerzone = { $count ->
        [one] { $count } fichier de ce seul dossier. Ne l’ouvrez pas tel quel : confiez le répertoire à Dangerzone.
       *[other] { $count } fichiers de ce seul dossier. Ne les ouvrez pas tels quels : confiez le répertoire à Dangerzone.
    }
error-link-itself = Un dossier n’est pas lié à lui-même.
error-link-claim = Le dossier { $case } n’a pas d’affirmation { $claim }.
error-link-days = On ne peut pas demander plus de { $limit } jours.
error-event-none = Il n’y a pas d’événement { $event }.
error-event-several = Plusieurs événements commencent par { $event }. Tapez davantage de caractères.
error-event-absent = L’affirmation { $claim } n’est pas parmi celles de cet événement.
error-event-there = L’affirmation { $claim } est déjà parmi celles de cet événement.
error-event-no-casebook = Il n’y a pas encore de registre. « plico open » en crée un.
error-show-no-original = Aucun original n’est venu avec le fichier joint { $number }.
error-show-not-safe = ce fichier joint n’est pas une image, on ne peut pas l’écrire en pixels
hint-show-not-safe = Lancez « plico show CASE --dangerzone DIR » et ouvrez le répertoire avec Dangerzone, qui change aussi les documents en pixels.
error-show-no-files = Le dossier { $case } n’a pas de fichier joint.
error-show-not-empty = il y a déjà quelque chose dans ce répertoire
hint-show-not-empty = Nommez un répertoire qui n’existe pas encore. Les fichiers de deux dossiers n’en partagent jamais un.

### sync
cmd-sync = Échanger les écritures du registre avec des collègues par un répertoire
arg-sync-dir = Le répertoire partagé : sur une clé USB, ou porté par Syncthing, rclone ou Nextcloud
examples-sync =
    {"  "}plico sync /media/stick/exchange --office office
    {"  "}plico sync ~/Shared --office office --as second --json
sync-taken = Nouveaux paquets lus : { $read }. Ce qui n’était pas encore ici : { $records ->
        [one] { $records } écriture
       *[other] { $records } écritures
    }, { $evidence ->
        [one] { $evidence } fichier reçu
       *[other] { $evidence } fichiers reçus
    }.
sync-given = Paquets écrits, que le répertoire n’avait pas : { $written }.
sync-removed = Paquets retirés du répertoire : { $count }. Ils contenaient ce qui a été détruit, ou les mots de quelqu’un qui a été écarté. Les copies faites ailleurs les contiennent encore.
sync-keys = Les personnes ou les clés du bureau ont changé ; les nouvelles sont en vigueur ici.
sync-waiting = { $count ->
        [one] { $count } fichier reçu attend son écriture, qui n’est pas encore arrivée.
       *[other] { $count } fichiers reçus attendent leur écriture, qui n’est pas encore arrivée.
    } Relancez sync plus tard.
sync-state = État : { $digits }. Tous les registres qui ont vu les mêmes écritures ont les mêmes chiffres.
sync-refused = { $count ->
        [one] { $count } fichier a été refusé :
       *[other] { $count } fichiers ont été refusés :
    }
error-sync-folder = lecture du répertoire impossible : { $source }
error-sync-write = écriture impossible dans le répertoire : { $source }
error-sync-stopped = Arrêté. Ce qui est déjà lu et écrit reste ; relancez pour la suite.
error-sync-left = Vous ne faites plus partie des vérificateurs du bureau. Rien n’a été écrit.
error-sync-stranger = il contient les mots de quelqu’un que le bureau n’a pas nommé
error-sync-removed = il contient les mots de quelqu’un, d’après sa mise à l’écart
error-sync-forbidden = il contient ce que son auteur n’a pas le droit de dire
error-sync-stripped = il contient une écriture du bureau sans son contenu
error-sync-another = ce qui est à l’intérieur n’est pas ce qui a été reçu
error-packet-read = lecture impossible : { $source }
error-packet-keep = impossible de garder ce qu’il contient : { $source }
error-packet-foreign = ce n’est pas un paquet, ou son début est endommagé
hint-packet-foreign = Seuls des paquets ont leur place dans ce répertoire. Si c’en était un, supprimez-le : le prochain sync d’un collègue réécrira ce qu’il contenait.
error-packet-length = il a été coupé, ou quelque chose y a été ajouté : aucun paquet n’a cette longueur
hint-packet-length = Il est peut-être encore en chemin. S’il reste ainsi, supprimez-le : son contenu sera réécrit.
error-packet-too-large = il dépasse { $limit } octets
error-packet-no-key = il a été scellé pour une clé inconnue ici
hint-packet-no-key = Si quelqu’un a été écarté du bureau, la nouvelle clé vient avec un paquet de la personne qui l’a fait.
error-packet-not-authentic = il a été modifié ou endommagé en chemin
hint-packet-not-authentic = Supprimez-le : le prochain sync d’un collègue réécrira ce qu’il contenait.
error-packet-form = son contenu n’a pas la forme d’un paquet
error-packet-newer = il est du format { $format }, plus récent que ce programme

### review
cmd-review = Lire les dossiers et les évaluer, en plein écran
examples-review =
    {"  "}plico review --office office
    {"  "}plico review --office office --as anna
error-review-no-screen = Le plein écran demande un terminal d’au moins 40 colonnes et 12 lignes.
hint-review-no-screen = Chaque chose est aussi une commande : plico list, search, show, claim, source, assess, retract, note, tag, assign, status, hold, log show.
error-review-sha256 = Une empreinte (SHA-256) a 64 caractères, de 0 à 9 et de a à f.
review-cases = Dossiers
review-all-cases = Tous les dossiers
review-claims = { $count ->
    [one] 1 affirmation
   *[other] { $count } affirmations
}
review-mark-alike = ressemble à un autre
review-mark-withdrawn = accord retiré
review-mark-held = bloqué
review-mark-destroyed = détruit
review-mark-due = délai passé
review-order-received = derniers reçus d’abord
review-order-touched = derniers travaux d’abord
review-order-status = non commencés d’abord
review-find = Recherche
review-find-text = Des mots des récits, des réponses et des notes, sous toute forme. "Entre guillemets" : côte à côte. -mot : sans lui. Rien : tous les dossiers.
review-found-more = les { $count } meilleurs textes
review-which-status = Les dossiers de quel statut ?
review-which-tag = Avec quelle étiquette ?
review-which-assigned = Confiés à qui ?
review-key-open = Entrée ouvrir
review-key-find = / chercher
review-key-filter = F filtrer
review-key-order = S ordre
review-key-all = Échap tous, quitter
review-key-help = ? touches
review-key-menu = Entrée que faire
review-key-tabs = Tab pages
review-key-claim = C affirmation
review-key-note = N note
review-key-status = S statut
review-key-grade = G noter
review-key-assess = A évaluer
review-key-second = D second avis
review-key-words = ← → mots
review-key-mark = Espace début, fin
review-key-take = Entrée prendre
review-keys = Touches
review-keys-list =
    ↑ ↓ PageUp PageDown Home End : parcourir les dossiers
    Entrée : ouvrir le dossier
    / ou Ctrl-F : chercher des mots
    F : seulement les dossiers d’un statut, d’une étiquette ou d’une personne
    S : un autre ordre
    Échap : de nouveau tous les dossiers ; encore une fois : quitter
    Q : quitter
review-keys-case =
    Tab, ← → ou 1 à 5 : les pages du dossier
    ↑ ↓ PageUp PageDown : lire la suite, ou choisir une affirmation
    Entrée : tout ce qu’on peut faire
    C : choisir des mots et en faire une affirmation
    P : les affirmations que suggèrent les réponses
    R : noter la source
    G, A, D : noter l’affirmation, l’évaluer, approuver ou contredire
    X : retirer une affirmation à soi
    E : noter à quoi on confronte
    N : note ; sur la page des affirmations, à propos d’elle
    T, W, S, H : étiquettes, qui y travaille, statut, blocage
    Échap : retour à la liste
review-tab-account = Récit
review-tab-claims = Affirmations
review-tab-judged = Jugements
review-tab-notes = Notes
review-tab-custody = Journal
review-forbidden = Tout le reste est interdit.
review-never-shown = Les fichiers ne sont jamais montrés ici. plico show DOSSIER --attachment N -o FICHIER en écrit un.
review-no-claims = Pas encore d’affirmation. C choisit des mots ; P montre ce que suggèrent les réponses.
review-no-proposals = Les réponses ne suggèrent rien. Choisissez plutôt des mots du récit (C).
review-no-words = Il n’y a pas ici de mots dont faire une affirmation.
review-choose-claim = Choisissez d’abord une affirmation sur sa page (2).
review-choose-words = Allez au premier mot, appuyez sur Espace, allez au dernier.
review-tags = Étiquettes :
review-menu = Que faire
review-do-claim = Choisir des mots pour une affirmation
review-do-proposals = Ce que suggèrent les réponses
review-do-grade-source = Noter la source
review-do-grade = Noter cette affirmation
review-do-assess = Évaluer cette affirmation
review-do-second = Approuver une évaluation, ou la contredire
review-do-retract = Retirer cette affirmation
review-do-source = Noter à quoi on confronte les affirmations
review-do-note = Écrire une note
review-do-tag = Changer les étiquettes
review-do-assign = Dire qui y travaille
review-do-status = Fixer le statut du dossier
review-do-hold = Bloquer le dossier, ou lever le blocage
review-nobody = personne
review-ask-why = Pourquoi ?
review-ask-kind = Quelle sorte d’affirmation est-ce ?
review-ask-basis = D’où la source le sait-elle ?
review-ask-says = L’affirmation dans vos propres mots
review-ask-from = Quand était-ce, ou quand cela a-t-il commencé ?
review-ask-from-text = Un jour, un mois ou une année : 2031-03-14, 2031-03, 2031.
review-ask-to = Quand était-ce fini ?
review-ask-to-text = De la même façon. À laisser si c’était un seul jour, mois ou an.
review-ask-place = Où était-ce ?
review-ask-source-grade = À quel point la source est-elle fiable ?
review-ask-source-grade-text = D’après ce que vous savez d’elle, non d’après ce qu’elle dit ici. Qui est inconnu est F.
review-ask-grade = À quel point l’affirmation est-elle crédible ?
review-ask-evidence = À quoi l’avez-vous confrontée ?
review-ask-status = À quoi êtes-vous arrivé ?
review-ask-indicator-why = { $name } : pourquoi ?
review-ask-method = Comment l’avez-vous vérifiée ?
review-ask-against = Quelles affirmations parlent contre elle ?
review-ask-limits = Qu’est-ce qui n’a pu être vérifié ?
risk-level-0 = aucun
risk-level-1 = des ennuis
risk-level-2 = violence ou prison
risk-level-3 = la vie
review-ask-which = De quelle évaluation s’agit-il ?
review-ask-second = Êtes-vous d’accord ?
review-ask-retract = Pourquoi la retirer ?
review-ask-reference = Où le trouve-t-on ?
review-ask-lineage = D’où cela vient-il à l’origine ?
review-ask-lineage-text = L’œil, l’appareil ou le papier où tout a commencé. Deux choses de même origine comptent une fois.
review-ask-independent = Est-ce indépendant de la source et de ses proches ?
review-ask-archived = Où une copie est-elle archivée ?
review-ask-sha256 = L’empreinte (SHA-256) du fichier que vous avez regardé
review-ask-note = Note
review-ask-tags = Quelles étiquettes restent ?
review-ask-new-tags = Nouvelles étiquettes
review-ask-new-tags-text = Plusieurs, séparées par une virgule.
review-ask-assign = Qui y travaille ?
review-ask-case-status = Jusqu’où le dossier est-il vérifié ?
review-ask-hold = Pourquoi bloquer le dossier ?
review-ask-unhold = Pourquoi lever le blocage ?
review-ask-hold-text = Tant qu’il est bloqué, rien du dossier n’est détruit.

### backup
cmd-backup = Faire du bureau et de tous ses dossiers un seul fichier scellé
cmd-restore = Rétablir une sauvegarde dans un nouveau répertoire, ou prouver que c’est possible
arg-backup-output = Le fichier, ou un répertoire où il est nommé d’après son contenu
arg-backup-to = Le sceller pour cette personne qui vérifie, et non pour la clé racine du bureau
arg-restore-file = La sauvegarde
arg-restore-to = Le nouveau répertoire
arg-restore-drill = Tout ouvrir et vérifier, sans rien rétablir
arg-restore-noted = Ce que log head montrait avant la sauvegarde ; elle doit le contenir
arg-restore-office = Le répertoire dont les clés l’ouvrent : celui du bureau, ou une copie
arg-restore-verifier = La personne pour qui elle est scellée ; la clé racine du bureau si rien n’est dit
examples-backup =
    {"  "}plico backup -o /media/stick --office office
    {"  "}plico backup -o /media/stick --to second --office office
examples-restore =
    {"  "}plico restore 0123456789012345.age --drill --office office
    {"  "}plico restore 0123456789012345.age --to office-again --office copy-of-office
backup-made = { $cases ->
    [one] Un dossier
   *[other] { $cases } dossiers
}, { $evidence } fichiers reçus : { $size }, scellés.
backup-head = Le journal se termine par : { $head }
backup-keys = Sans clés ni phrase de passe, personne ne l’ouvre : gardez une copie du répertoire du bureau en un autre lieu, et mettez la sauvegarde à l’épreuve avec plico restore --drill.
backup-no-root = Ce répertoire ne contient pas la clé racine ; la sauvegarde non plus. Qui la rétablit aura besoin du répertoire du bureau lui-même.
backup-missing = { $name } : le fichier reçu a disparu, et manque dans la sauvegarde.
backup-evidence-changed = { $name } : le fichier reçu a été modifié ; il est dans la sauvegarde tel quel.
restore-holds = Faite { $time } : { $cases ->
    [one] un dossier
   *[other] { $cases } dossiers
}, { $records } enregistrements, { $evidence } fichiers reçus.
restore-head = Le journal se termine par : { $head }
restore-integrity = La base de données est abîmée : { $what }
restore-head-differs = Le registre n’est pas celui que la sauvegarde annonce.
restored = Tout est dans { $dir }. Les phrases de passe sont celles du jour de la sauvegarde.
restore-drill = Elle s’ouvre, tout y est intact, et on pourrait la rétablir. Rien n’a été modifié.
restore-drill-faults = Elle s’ouvre, mais tout n’y est pas intact.
error-backup-write = écriture impossible : { $source }
error-backup-read = lecture impossible de { $name } : { $source }
error-backup-file-system = Ce disque n’accepte pas de fichier de cette taille.
hint-backup-file-system = Une clé USB en FAT32 n’accepte que 4 Gio par fichier. Formatez-la en exFAT, ou écrivez la sauvegarde sur un disque.
error-backup-too-large = { $name } est plus grand que ce qu’une archive peut contenir.
error-backup-name = Le nom { $name } est trop long pour une archive.
error-backup-changed = { $name } a changé pendant la lecture. Réessayez.
error-backup-meanwhile = Un dossier a été détruit pendant la sauvegarde. Réessayez, pour qu’il n’y soit pas.
error-restore-write = écriture impossible : { $source }
error-restore-taken = { $dir } existe déjà. Une sauvegarde n’est rétablie que dans un nouveau répertoire.
error-restore-unfinished = { $dir } existe : un rétablissement a été interrompu, ou est en cours.
hint-restore-unfinished = Si aucun n’est en cours, supprimez ce répertoire et réessayez.

### stats
cmd-stats = Compter les dossiers pour un rapport, sans les nombres qui pourraient être une personne
arg-stats-min-cell = Taire les nombres plus petits ; 5 si rien n’est dit, jamais moins de 3
arg-stats-internal = Compter tous les dossiers, et pas seulement ceux dont la source le permet ; ne pas publier
arg-stats-csv = Produire du CSV, pour un tableur
examples-stats =
    {"  "}plico stats --office office
    {"  "}plico stats --min-cell 10 --csv --office office > counts.csv
stats-total = Dossiers comptés : { $cases }
stats-too-few = Il y a moins de { $least } dossiers à compter. Rien n’est montré.
stats-by-status = Par statut :
stats-by-month = Par mois d’arrivée :
stats-by-language = Par langue du récit, pour autant que ses mots la montrent :
stats-by-information = Par la meilleure note d’une affirmation :
stats-by-consent = Ce que leurs sources permettent à présent (un dossier peut être dans plusieurs lignes) :
stats-by-claim-kind = Avec des affirmations de cette sorte (un dossier peut être dans plusieurs lignes) :
stats-by-tag = Avec cette étiquette (un dossier peut être dans plusieurs lignes) :
stats-row = {"  "}{ $value } : { $cases }
stats-row-hidden = {"  "}{ $value } : non montré
stats-incomplete = {"  "}Le reste n’est pas montré.
stats-ungraded = sans note
stats-cells = Les nombres inférieurs à { $least } sont tus, ainsi que d’autres dont on pourrait les déduire.
stats-public = Seuls sont comptés les dossiers dont la source le permet. Deux rapports peuvent être soustraits l’un de l’autre : faites-en rarement, et jamais pour un seul dossier.
stats-internal = Tous les dossiers sont comptés, même ceux dont la source ne le permet pas : pour le bureau seulement.

### list
list-more = Encore { $more } : --skip { $skip } les montre.
arg-sort = Selon quoi : received (réception), touched (dernier travail) ou status
arg-list-limit = Combien de dossiers montrer
arg-skip = Combien en passer au début
arg-list-assigned = { arg-search-assigned }
arg-list-consent = { arg-search-consent }
arg-list-from = { arg-search-from }
arg-list-status = { arg-search-status }
arg-list-tag = { arg-search-tag }
arg-list-to = { arg-search-to }
