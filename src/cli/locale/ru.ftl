# The program's words in Russian. One language a file; a test holds all four to the same messages and values.
# Taste: short, plain, warm, exact. "Seal", not "encrypt". Never more than was done. Never a word that names an
# office or its like: such words come only with an office's card.

## Help

cmd-plico = Написать рассказ, очистить файлы, запечатать то и другое для приёмной, доставить, открыть и проверить запечатанное.
    Если запустить без аргументов, программа обо всём спросит сама.
cmd-office = Создать приёмную или показать её карточку
cmd-office-new = Создать приёмную: её ключи под парольной фразой и её карточку
cmd-office-card = Показать контрольные цифры приёмной и записать её карточку в файл
cmd-inspect = Показать, что файлы говорят о том, кто их сделал
cmd-strip = Сделать чистые копии файлов
cmd-scan = Показать, какие слова текста указывают на человека и чем их заменить
cmd-seal = Запечатать рассказ и файлы для приёмной по её карточке
cmd-check = Проверить, целы ли запечатанные файлы; ключ не нужен
cmd-open = Открыть запечатанные файлы и принять их в журнал дел
cmd-list = Показать список дел в журнале дел
cmd-show = Показать дело или записать один из его файлов
cmd-completions = Вывести автодополнение для оболочки
cmd-man = Записать страницы руководства в папку

heading-usage = Использование
heading-commands = Команды
heading-arguments = Аргументы
heading-options = Параметры
heading-examples = Примеры

arg-help = Показать эту справку
arg-lang = Язык: ru, uk, fr или en
arg-version = Показать версию
arg-verbose = Вместе с --version: показать и то, какую защиту даёт этот компьютер
arg-dir = Папка приёмной
arg-man-dir = Папка для страниц
arg-name = Название приёмной, как оно стоит на карточке
arg-classic = Создать ключи X25519, для приёмных, которым нужны старые программы age; запечатанный файл, изъятый сегодня, позже может открыть квантовый компьютер
arg-questionnaire = О чём спрашивает приёмная, в формате JSON
arg-valid-months = Сколько месяцев действует карточка; если не указать, 12
arg-passphrase-file = Не спрашивать парольную фразу, а прочитать её из файла или канала, например /dev/fd/3
arg-files = Файлы
arg-json = Вывести JSON, для скриптов
arg-output = Куда записать
arg-office-card-output = Записать карточку в этот файл
arg-keep-quality = Записать изображения с наивысшим качеством
arg-downscale = Уменьшить изображения: не больше N пикселей по длинной стороне. Так их труднее, но лишь труднее, связать с камерой по шуму
arg-keep-text = Собрать PDF заново с текстом, а не из изображений страниц
arg-keep-hidden = Сделать видимым то, что документ скрывает, а не убирать его
arg-review = Ещё сказать о каждом файле, чего очистка не убирает и какие слова в нём указывают на человека
arg-formats = Показать, какие форматы можно очистить, как и что остаётся
arg-strip-files = Файлы и папки с файлами
arg-strip-output = Папка для чистых копий или имя файла, если копия одна
arg-seal-output = Папка или имя файла; если не указать, текущая папка. В папке файл получает имя по своему содержимому, чтобы его можно было проверить
arg-show-output = Куда записать файл
arg-card = Карточка приёмной
arg-check = 30 контрольных цифр с бумаги; если не указать, программа спросит
arg-statement = Рассказ: текстовый файл или - для стандартного ввода
arg-answers = Ответы на вопросы карточки, в формате JSON
arg-consent = Что вы разрешаете, через запятую; internal_review есть всегда. С keep_originals запечатывается и каждый нетронутый файл, для сейфа с доказательствами
arg-not-before = До этой даты ничего, кроме внутреннего просмотра, YYYY-MM-DD
arg-review-after = После этой даты приёмная спросит вас снова, YYYY-MM-DD
arg-small = Начать ступени размера с 4 КиБ, а не с 256 КиБ: для того, что будет выведено на бумагу
arg-digits = Сверить один файл с 16 цифрами, набранными с бумаги, а не с цифрами в его имени
arg-office = Папка приёмной; если не указать, текущая папка
arg-casebook = Папка журнала дел; если не указать, папка casebook внутри приёмной
arg-to = На крайний случай: открыть не в журнал дел, а в эту обычную папку, без защиты
arg-case = Дело или первые его цифры
arg-attachment = Записать файл с этим номером
arg-shell = bash, elvish, fish, powershell или zsh

examples-office-new =
    {"  "}plico office new office --name "Пример приёмной"
    {"  "}plico office new office --name "Пример приёмной" --questionnaire questions.json
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

protection-no-core-dump = При сбое программы копия памяти не записывается
protection-not-dumpable = Другие программы этого пользователя не могут читать её память
protection-no-new-privileges = Она не может получить новые права
protection-no-socket-no-exec = Она не может выйти в сеть или запустить другую программу
protection-memory-lock = Секреты не попадают в подкачку
protection-write-limits = Она может записывать только туда, куда указано
protection-worker = Чужие файлы читает отдельный процесс, у которого больше ничего нет
protection-held = да
protection-lacking = этот компьютер так не умеет

## Questions

ask-passphrase = Парольная фраза:
ask-new-passphrase = Новая парольная фраза (Enter — взять ту, что выше):
ask-passphrase-again = То же самое ещё раз:
passphrases-differ = Фразы не совпали. Попробуйте ещё раз.
offer-passphrase = Надёжная парольная фраза, если она вам нужна. Запишите её и берегите бумагу:

    { $passphrase }

ask-check-digits = Введите 30 контрольных цифр с вашей бумаги:
ask-expired = Чтобы всё же использовать карточку, наберите слово «продолжить»:
expired-word = продолжить

## Offices

office-made = Приёмная находится в { $dir }.
check-digits-are = Контрольные цифры. Передавайте их людям на бумаге или голосом, но никогда вместе с карточкой:
office-next = Раздавайте файл card.txt. Храните копию папки ещё в одном надёжном месте: без её ключей ничего из того, что запечатано для этой приёмной, уже никогда не открыть.
card-written = Карточка записана в { $path }.

## Looking into files and cleaning them

inspect-file = { $file } ({ $format })
inspect-nothing = {"  "}ничего не найдено
strip-downscaled = Уменьшенные изображения труднее связать с камерой по шуму. Труднее, но не невозможно.
strip-file = { $file } -> { $clean }; в копию не попало:
severity-one = указывает на одного
severity-few = указывает на немногих
severity-narrows = сужает круг

finding-annotations = пометки на страницах
finding-author = имя человека
finding-byte-order-mark = метка в начале, которую ставят некоторые системы
finding-camera = камера
finding-camera-serial = серийный номер
finding-colour-profile = цветовой профиль
finding-comment = комментарий
finding-content-credentials = подписанная история изображения
finding-cover-picture = картинка обложки
finding-data-track = дорожка с другими данными: местами, показаниями датчиков
finding-date = дата и время
finding-description = описание
finding-document-id = идентификатор файла
finding-edit-history = прежние версии или исправления текста
finding-embedded-file = другой файл внутри
finding-encoder-marks = пометки программы, которая его закодировала
finding-encoder-tables = таблицы программы или камеры, записавшей файл
finding-encoding = кодировка текста
finding-external-link = ссылка на что-то снаружи
finding-file-path = путь к файлу или папке
finding-form-data = форма или её данные
finding-hidden-text = скрытый текст
finding-invisible-characters = невидимые символы
finding-language = настройка языка
finding-layers = скрытые слои
finding-lens = объектив
finding-line-ends = концы строк, как в другой системе
finding-maker-notes = собственные пометки изготовителя, часто с серийными номерами
finding-metadata = другие сведения о файле
finding-more-pictures = ещё изображения внутри
finding-organisation = организация
finding-orientation = как держали камеру
finding-other-tracks = другие дорожки: субтитры, меню или вложения
finding-packing = время и пометки программы, которая его упаковала
finding-physical-size = размер для печати
finding-place = место
finding-printer = настройки принтера
finding-reviewer-comments = примечания читавших, с их именами
finding-revision-ids = номера сеансов правки
finding-script = скрипт или макрос
finding-signature = цифровая подпись с именем
finding-software = программа
finding-speaker-notes = заметки докладчика
finding-tags = метки с названием, именем или датой
finding-template = шаблон, из которого он сделан
finding-thumbnail = маленькое изображение, возможно, более ранней версии
finding-title = название
finding-trailing-data = данные после конца
finding-trailing-spaces = пробелы в конце строк
finding-transparency = прозрачные места: под ними могут скрываться цвета
finding-unknown-block = неизвестные данные
finding-unnormalised = буквы, составленные так, как это делают некоторые системы
finding-unused-data = данные, которые не показываются
finding-xmp = сведения о правке (XMP)

remains-picture = Что остаётся, потому что это видно на снимке: лица, номера машин, приметные места, экраны и отражения, водяные знаки и шум матрицы камеры.
method-pixels = Раскодировано, повёрнуто, приведено к обычным цветам и записано заново по пикселям.
method-streams = Кадры и звук копируются как есть; всё вокруг них записывается заново.
method-pages = Каждая страница становится изображением в новом файле; с --keep-text файл собирается заново с текстом.
method-elements = Собирается заново из известных элементов; скрытое убирается и называется.
method-words = Сами слова в UTF-8, без невидимых символов и следов системы.
remains-drawing = Что остаётся: всё, что видно на рисунке.
remains-film = Что остаётся, потому что это видно и слышно в записи: лица, голоса, номера машин, приметные места, экраны и отражения, звуки вокруг и шум матрицы камеры.
remains-sound = Что остаётся: голос, по которому узнают говорящего, и звуки вокруг.
remains-pages = Что остаётся: всё, что можно прочитать и увидеть на страницах, стиль, а на сканах точки, которые ставят цветные принтеры.
remains-words = Что остаётся: сами слова и стиль, по которому знакомые узнают автора.

## Sealing

sealed = Файл запечатан, { $size }. Теперь на этом компьютере его нечем открыть, даже вам. То, что вы набирали или копировали на этом компьютере в других местах, могло там остаться.
progress-files = Готово файлов: { $done } из { $total }
progress = готово { $size }

## Checking

check-whole = цел: { $file } ({ $size })
check-damaged = повреждён: { $file }
check-not-ours = не запечатанный файл: { $file }
check-cannot-tell = нельзя сказать: { $file } ({ $size }): в имени нет цифр, с которыми его можно сверить

## Opening and reading

open-new = { $file }: новое дело { $case }
open-follow-up = { $file }: добавлен к делу { $case }
open-known = { $file }: уже известен, дело { $case }
open-plain = { $file }: открыт в { $case }
open-plain-warning = Внимание: то, что открыто в обычную папку, лежит там без защиты; если его потом удалить, нечитаемым оно от этого не станет.
open-summary = Новых дел: { $new }, добавлено к делам: { $joined }, уже известно: { $known }, не принято: { $refused }.
open-refused = { $count ->
        [one] Не принят { $count } файл:
        [few] Не приняты { $count } файла:
        [many] Не принято { $count } файлов:
       *[other] Не принято { $count } файла:
    }
list-case = { $case }  { $received }  { $attachments ->
        [one] { $attachments } файл
        [few] { $attachments } файла
        [many] { $attachments } файлов
       *[other] { $attachments } файла
    }  { $beginning }
list-empty = Дел пока нет.
show-bundle = Дело { $case }, открыто здесь { $received }. Что с ним было раньше, не записано.
show-consent = Разрешено: { $scopes }
show-not-before = До { $date } ничего, кроме внутреннего просмотра
show-review-after = Снова спросить после { $date }
show-statement = Рассказ:
show-answers = Ответы:
show-attachment = Файл { $number }: { $media }, { $size }
show-originals = { $count ->
        [one] { $count } нетронутый исходный файл, запечатанный для ключа доказательств
        [few] { $count } нетронутых исходных файла, запечатанных для ключа доказательств
        [many] { $count } нетронутых исходных файлов, запечатанных для ключа доказательств
       *[other] { $count } нетронутого исходного файла, запечатанного для ключа доказательств
    }
show-written = Записано в { $path }, без защиты.

## Places and uses

precision-country = страна
precision-part_of_country = часть страны
precision-region = область или край
precision-settlement = город или посёлок

use-internal_review = приёмная может это просмотреть
use-translate = это можно перевести
use-share_named_partners = это можно показать партнёрам, которых вам назвали
use-share_courts = это можно передать в суды
use-publish_anonymised = это можно опубликовать без того, по чему вас можно узнать
use-publish_excerpts = отрывки из этого можно опубликовать
use-statistics = это можно учесть в подсчётах
use-keep_originals = нетронутые файлы тоже запечатываются, для сейфа с доказательствами
use-contact_back = с вами можно связаться

## What the system said

system-not-found = такого файла или папки нет
system-permission = здесь это не разрешено
system-exists = файл с таким именем там уже есть
system-full = там не осталось места
system-read-only = туда ничего нельзя записать
system-is-folder = это папка
system-not-folder = это не папка
system-not-regular = такой файл не подходит
system-too-large = файл слишком большой
system-changed = файл изменился, пока его читали

## Errors and hints

error-bug = Программа сама ошиблась и остановилась. Из того, что она записывала, ничего не сохранено. { $place }
error-quiet = {""}
error-no-answer = Ввод закончился раньше, чем пришёл ответ на вопрос.
error-no-terminal = Нет терминала, чтобы задать вопрос.
hint-no-terminal = В скрипте используйте --passphrase-file.
error-no-check-digits = Нужны контрольные цифры карточки.
hint-no-check-digits = В скрипте укажите их через --check.
error-no-casebook = Это малая сборка, без журнала дел.
hint-no-casebook = Запечатанный файл всё же можно открыть с --to.
error-too-large = Размер больше { $limit } байт.
error-check-one-file = Набранные цифры относятся к одному файлу; проверяйте файлы по одному.
error-show-no-attachment = Файла с номером { $number } нет.

error-usage-language = Языка { $language } нет; есть ru, uk, fr и en.
error-usage-no-command = Не указана команда. Смотрите --help.
error-usage-no-such-command = Команды { $argument } нет. Смотрите --help.
error-usage-unknown = Параметра { $argument } нет. Смотрите --help.
error-usage-missing = Не указано: { $argument }
error-usage-conflict = { $argument } нельзя указать вместе с другим указанным параметром.
error-usage-value = { $value } не подходит для { $argument }.
error-usage-other = Командную строку не удаётся понять. Смотрите --help.

error-passphrase-empty = Парольная фраза пустая.
error-passphrase-unusable = Парольная фраза слишком длинная, или это не текст.
error-passphrase-short = Парольная фраза короче { $min } символов.
hint-passphrase-short = Хорошо подойдут несколько слов; подойдёт и это: { $offer }
error-passphrase-guessable = Эту парольную фразу легко угадать: она слишком короткая для обычных слов, повторяет сама себя или идёт по ряду клавиш.
hint-passphrase-guessable = Хорошо подойдут четыре-пять слов, не связанных между собой; подойдёт и это: { $offer }

error-io-read = не удалось прочитать: { $source }
error-io-write = не удалось записать: { $source }

error-media-open = не удалось прочитать: { $source }
error-media-empty = файл пуст
error-media-unsupported = файлы { $format } нельзя очистить, поэтому отправить этот файл нельзя
error-media-unknown = такой вид файлов неизвестен, поэтому этот файл нельзя ни очистить, ни отправить
hint-media-unknown = Сохраните его как JPEG, PNG или обычный текст и отправьте то, что получится.
error-media-too-large = файл больше { $limit } байт
error-media-too-many-pixels = в изображении больше { $limit } пикселей, или одна из сторон слишком длинная
hint-media-too-many-pixels = Уменьшите его и отправьте то, что получится.
error-media-not-text = текст повреждён, или его кодировка неизвестна
hint-media-not-text = Сохраните его в UTF-8.
error-media-marks = на одной букве больше { $limit } надстрочных знаков
error-media-decode = файл повреждён, его нельзя прочитать
error-media-encode = Файл не удалось записать заново.
error-media-too-many = в файле больше { $limit } частей одного вида
error-media-too-deep = его части вложены глубже { $limit } уровней
error-media-unpacks = он распаковывается больше чем в { $limit } байт
error-media-protected = файл защищён паролем
hint-media-protected = Откройте его, сохраните без пароля и отправьте эту копию.
error-media-codec = в нём { $codec }, это нельзя очистить
hint-media-codec = Сохраните его ещё раз из программы, в которой он сделан, с обычными настройками (фильм как MP4 с H.264, документ как PDF со шрифтами) и отправьте то, что получится.
error-media-embedded = в нём другой файл, который нельзя очистить: { $name }
hint-media-embedded = Извлеките его из документа и отправьте отдельно или сохраните документ как PDF.
error-media-worker = процесс, который читал файл, отказал или занял слишком много времени или памяти
hint-advice-picture = Сохраните его как JPEG или PNG или сделайте снимок экрана и отправьте то, что получится.
hint-advice-film = Сохраните его как MP4 и отправьте то, что получится.
hint-advice-sound = Сохраните его как MP3 или WAV и отправьте то, что получится.
named-a-raw-camera-file = сырые файлы камеры (RAW)
named-a-cursor = файлы курсора
named-e-mail = письма электронной почты
named-a-property-list = списки свойств
named-a-windows-shortcut = ярлыки Windows
named-windows-help = справка Windows
named-heic-of-an-unusual-kind = HEIC необычного вида
named-jpeg-xl-in-printing-colours = JPEG XL в цветах печати
named-animated-jpeg-xl = движущийся JPEG XL
named-mpeg-transport-stream = транспортный поток MPEG
named-svg-with-html-in-it = SVG с HTML внутри
named-svg-with-flowing-text = SVG с текущим текстом
named-a-tiff-of-these-colours = TIFF в таких цветах
named-text-in-utf-32 = текст в UTF-32
named-a-form-or-a-note-whose-words-are-not-drawn = форма или пометка, слова которой не нарисованы
named-a-form-that-only-its-own-program-draws-xfa = форма, которую рисует только её программа (XFA)
named-a-layer-that-is-hidden-by-an-expression = слой, скрытый по условию
named-an-encryption-that-is-not-known = неизвестный шифр
named-an-unknown-stream = неизвестный поток
named-notes-on-layers-of-which-some-are-hidden = пометки на слоях, часть которых скрыта
named-text-in-a-font-that-is-not-in-the-file = текст шрифтом, которого нет в файле
named-laced-frames-of-another-size = связанные кадры другого размера
named-lossless-jpeg = JPEG без потерь
named-jpeg-with-arithmetic-coding = JPEG с арифметическим кодом
named-hierarchical-jpeg = иерархический JPEG
named-jpeg-of-more-than-8-bits = JPEG больше чем в 8 бит
named-jpeg-of-other-than-1-3-or-4-channels = JPEG не в 1, 3 или 4 канала
named-free-format-mpeg-audio = MPEG-звук свободного формата
hint-advice-document = Сохраните его как PDF или в нынешнем формате Office или OpenDocument и отправьте то, что получится.
hint-advice-text = Скопируйте важные слова в обычный текстовый файл и отправьте его.
hint-advice-files = Извлеките файлы, которые внутри, и отправьте их.
hint-advice-none = Сделайте снимок или текст из того, что в нём важно, и отправьте его.
error-media-remains = после очистки что-то всё же нашлось ({ $kind }), поэтому файл не принят
error-media-changed = файл изменился, пока его читали

error-submission-too-many = Файлов больше { $limit }.
error-submission-too-long = Рассказ длиннее { $limit } байт.
error-submission-nothing = Запечатывать нечего: нет ни рассказа, ни файлов.

error-answers-json = Ответы — это не объект JSON: { $detail }
error-answers-unknown = { $field }: карточка об этом не спрашивает.
error-answers-missing = { $field }: на это нужно ответить.
error-answers-shape = { $field }: ответ не подходит к вопросу.
error-answers-too-long = Ответы длиннее { $limit } байт.
error-answers-no-questionnaire = Эта карточка ни о чём не спрашивает, отвечать не на что.
error-consent-scope = Приёмная не предлагает пункта { $scope }.
error-consent-date = { $text } — это не дата вида 2031-05-20.
error-consent-order = Дата, после которой нужно снова спросить, раньше даты, до которой ничего нельзя использовать.
error-consent-no-review = Приёмной не разрешено это даже просмотреть.

error-questionnaire-json = Вопросы записаны не в том виде, какой ожидался: { $detail }
error-questionnaire-format = Формат вопросов неизвестен: { $found }.
error-questionnaire-too-many = { $field }: слишком много вопросов или вариантов ответа, или слишком глубокие группы.
error-questionnaire-name = { $field }: это не имя из строчных латинских букв, цифр и подчёркиваний, или оно встречается дважды.
error-questionnaire-language = { $field }: нет текста на языке { $language }.
error-questionnaire-shape = { $field }: содержимое не подходит к типу.
error-questionnaire-condition = { $field }: условие, при котором это спрашивают, невыполнимо.

error-digits-form = Это не 16 цифр.
error-check-form = Цифр должно быть 30, а не { $found }.
error-check-wrong = Группа цифр { $group } не от этой карточки.
hint-check-wrong = Сверьте её с вашей бумагой ещё раз. Если всё как на бумаге, не используйте эту карточку: получите карточку и цифры заново, каждое другим путём.

error-card-not-a-card = это не карточка
error-card-too-long = файл длиннее { $limit } байт, значит, это не карточка
error-card-version = это карточка версии { $found }; программа для неё слишком старая
error-card-form = строка { $line } не такая, как бывает в карточке
error-card-key-type = ключ { $field } в карточке неизвестного вида
error-card-signature = карточку изменили после подписи, или она подписана другим ключом
hint-card-signature = Не используйте её. Получите карточку ещё раз, другим путём.
error-card-dates = в датах карточки нет смысла
error-card-expired = карточка действовала до { $until }
hint-card-expired = Если можете, попросите более новую. Проверьте также, верна ли дата на этом компьютере.
error-card-not-yet = карточка действует только с { $from }
hint-card-not-yet = Проверьте, верна ли дата на этом компьютере.
error-card-name = Название приёмной — это одна строка, от 1 до 100 видимых символов.

error-key-io = не удалось прочитать ключ: { $source }
error-key-passphrase = Парольная фраза не открывает ключ.
error-key-form = Это не файл ключа приёмной.
error-key-work = Файл ключа требует больше вычислений, чем эта программа готова сделать (2^{ $factor }).
error-key-internal = Ключ не удалось запечатать.

error-office-taken = В { $dir } уже что-то есть. Приёмной нужна своя папка.
error-office-none = В { $dir } нет приёмной.
hint-office-none = Укажите, где она, через --office.
error-office-make = Не удалось создать приёмную: { $source }
error-office-read = не удалось прочитать: { $source }
error-office-months = Карточка может действовать от 1 до { $limit } месяцев.

error-seal-write = не удалось записать: { $source }
error-seal-file = { $path } нельзя запечатать

error-archive-read = не удалось прочитать: { $source }
error-archive-damaged = содержимое устроено неправильно
error-archive-type = запись { $name } внутри — не обычный файл
error-archive-name = внутри есть запись { $name }, такого имени в запечатанном файле быть не может
error-archive-twice = запись { $name } встречается внутри дважды
error-archive-order = запись { $name } стоит внутри не на своём месте
error-archive-too-large = для записи { $name } внутри заявлено больше { $limit } байт
error-archive-header = в заголовке записи { $name } внутри есть не только имя и размер
error-archive-form = внутри содержимое { $name } не такое, как обещает имя
error-archive-no-manifest = внутри в конце нет описи
error-archive-padding = внутри что-то стоит там, где могут быть только нули
error-archive-ladder = у запечатанных файлов не бывает содержимого такого размера
error-manifest-form = опись составлена не в том виде, какой ожидался
error-manifest-format = формат { $format }: программа для него слишком старая
error-manifest-lies = опись расходится с тем, что внутри: { $name }
error-manifest-consent = согласие в описи недействительно

error-open-read = не удалось прочитать: { $source }
error-open-not-a-bundle = это не запечатанный файл, или его начало повреждено
error-open-length = файл обрезан, или к нему что-то добавлено: запечатанных файлов такой длины не бывает
error-open-too-large = файл больше { $limit } байт
error-open-no-key = файл запечатан для другого ключа
error-open-not-authentic = файл изменён или повреждён в пути
error-open-signature = подпись его кодового имени не подтвердилась

error-store-io = журналом дел нельзя воспользоваться: { $source }
error-store-key = Ключ приёмной не открывает этот журнал дел.
error-store-no-key-file = В этом журнале дел нет ключа для вас. Если его переносили, рядом должна лежать его папка keys.
error-store-database = База данных журнала дел дала сбой.
error-store-newer = Это журнал дел версии { $version }; программа для него слишком старая.
error-store-no-case = Дела { $id } нет.
error-store-ambiguous = С { $id } начинается несколько дел. Введите больше цифр.
error-store-missing = Среди доказательств нет { $name }, или это не то, что было получено.
error-intake-read = не удалось прочитать: { $source }
error-intake-keep = не удалось сохранить: { $source }
error-intake-too-large = файл больше { $limit } байт

### scan
examples-scan =
    {"  "}plico scan statement.txt
    {"  "}plico scan statement.txt --json
    {"  "}plico scan - --jsonl < lines.jsonl
    {"  "}plico scan statement.txt --style
arg-scan-file = Текст в UTF-8 или - для стандартного ввода
arg-scan-jsonl = По объекту в строке на входе, {"{"}"id", "text"{"}"}; по отчёту в строке на выходе
quoted = «{ $words }»
scan-file = { $file }: мест, которые указывают на человека: { $count }.
scan-nothing = { $file }: ничего не найдено. Перечитайте сами ещё раз: проверка знает много слов, но не вашу жизнь.
scan-one = Указывает на одного человека:
scan-few = Указывает на одного из немногих:
scan-narrows = Сужает круг:
scan-found = строка { $line }: { $words }, { $kind }
scan-instead = ; вместо этого: { $words }
scan-together = Вместе это указывает на одного человека: { $words }.
scan-quiet = Стоит взглянуть, не больше: { $words }{ $left ->
    [0] .
   *[other] {" "}и ещё { $left }.
}
scan-changes-nothing = Ничего не изменено. Решаете вы: имена виновных могут быть доказательством.
error-scan-line = строка { $line } — не объект с id и text
error-scan-not-utf8 = это не UTF-8: байт { $at } не читается
hint-scan-not-utf8 = plico strip сделает копию текста в UTF-8.
kind-person = имя
kind-callsign = позывной
kind-rank = звание
kind-unit = подразделение
kind-phone = телефон
kind-email = адрес почты
kind-handle = имя учётной записи
kind-url = ссылка
kind-id_document = номер документа
kind-gov_id = номер в государственном реестре
kind-bank = банковский счёт или карта
kind-device_id = номер устройства
kind-ip = сетевой адрес
kind-plate = номерной знак
kind-address = адрес
kind-place = место
kind-coordinates = координаты
kind-date = дата
kind-time = время
kind-organisation = организация
kind-path = путь с именем
kind-invisible = невидимые знаки
kind-homoglyph = буквы двух алфавитов в одном слове
kind-event = то, что пережили немногие
kind-number = число
error-scan-no-words = здесь нет слов, которые программа может прочесть
scan-statement = Ваш рассказ
scan-name = прежнее имя { $name }, у копии его нет
seal-words = Проверка слов нашла мест, которые указывают на человека: { $count }, из них на одного: { $one }. Запечатывается как есть. Их покажет --review.
arg-seal-review = Показать перед запечатыванием, какие слова указывают на человека
scan-left-out = { $file }: слишком длинный, чтобы проверять слова попутно; его проверит plico scan.

### COURIER

system-lost = флешка или диск больше не отвечает
cmd-copy = Скопировать запечатанные файлы на флешку и прочитать копии заново
cmd-split = Разделить запечатанный файл на части, из которых хватит нескольких
cmd-wrap = Запечатать запечатанный файл ещё раз, чтобы у двух копий не было общих байтов
arg-open-files = Запечатанные файлы и части, и папки с ними
arg-check-files = Файлы и папки с файлами
arg-copy-files = Запечатанные файлы с цифрами в имени
arg-copy-to = Папка для копий, например флешка
arg-bundle = Запечатанный файл
arg-parts = Сколько сделать частей, не больше 255
arg-need = Сколько из них должно дойти
arg-split-output = Папка для частей; если не указать — текущая
arg-wrap-output = Папка или имя файла; если не указать — текущая папка
arg-armor = Записать строками текста вместо байтов: для пути, по которому проходит только текст
examples-copy =
    {"  "}plico copy 1234567890123456.age /media/stick
    {"  "}plico copy --digits "1234 5678 9012 3456" renamed.age /media/stick
examples-split =
    {"  "}plico split 1234567890123456.age --card card.txt --parts 5 --need 3 -o parts
    {"  "}plico split 1234567890123456.age --card card.txt --parts 2 --need 1 --armor
examples-wrap =
    {"  "}plico wrap 1234567890123456.age --card card.txt -o /media/stick
copied = { $file } -> { $copy }: прочитано заново, цел
copy-not-from-device = Система не говорит, прочитана копия с флешки или из её собственной памяти. Выньте флешку, вставьте снова и запустите check.
check-summary = целых: { $whole }, повреждённых: { $damaged }, не наших или непонятных: { $other }
split-cannot-tell = { $file }: в имени нет цифр, поэтому неизвестно, был ли файл цел до этого.
split-done = Частей: { $parts }, по { $size }; хватит любых { $need }. Отправьте их разными путями. Что они от одного файла, узнает только приёмная, если их не найдут в одном месте.
wrapped = Запечатано ещё раз, { $size }.
open-spare = { $file }: целая часть, она уже не нужна
open-twice = { $file }: то же, что уже открыто только что
error-open-armor = строки текста повреждены: что-то обрезано, добавлено или перенесено иначе
hint-open-armor = Попросите прислать ещё раз, файлом, а не текстом сообщения.
error-part-counts = Частей может быть от 1 до { $most }, и нужных среди них не больше, чем всех.
error-part-form = содержимое устроено не так, как бывает у части
error-part-format = это часть более нового формата; программа для неё слишком старая
error-part-too-large = целое, от которого эта часть, было бы больше { $limit } байт
error-part-missing = { $missing ->
        [one] нужна ещё { $missing } часть
        [few] нужны ещё { $missing } части
       *[other] нужно ещё { $missing } частей
    } (есть { $have } из { $need })
hint-part-missing = Когда придут другие, откройте все вместе.
error-part-digest = части не дают того, что обещают
error-part-too-deep = запечатано больше { $limit } раз подряд
error-copy-read = не удалось прочитать: { $source }
error-copy-write = копию не удалось записать: { $source }
error-copy-damaged = файл повреждён и поэтому не скопирован
hint-copy-damaged = Попросите его ещё раз, другим путём.
error-copy-not-ours = это не запечатанный файл, и он не скопирован
error-copy-cannot-tell = в имени нет цифр, с которыми его сверить, и он не скопирован: под новым именем повреждение было бы не видно
hint-copy-cannot-tell = Введите 16 цифр с вашей бумаги через --digits.
error-copy-read-back = прочитано не то, что было записано; там ничего не оставлено
hint-copy-read-back = Не пользуйтесь этой флешкой.

### style
habit-misspelling = Необычное написание:
habit-doubled_mark = Знаки подряд:
habit-space_before = Пробел перед знаком:
habit-no_space_behind = Нет пробела после знака:
habit-double_space = Несколько пробелов:
habit-pet_phrase = Повторяющиеся обороты:
habit-jargon = Слова местности, ремесла или возраста:
habit-emoji = Эмодзи:
habit-smiley = Смайлики из знаков:
habit-transliteration = Буквами другого языка:
habit-other_alphabet = Латинские буквы среди русских:
habit-capitals = Прописными буквами:
habit-small_start = Предложения с маленькой буквы:
habit-yo = Буква ё:
habit-quotes = Кавычки:
habit-dashes = Тире:
style-habit = { $words }, раз: { $count }, строка { $lines }
style-nothing = Заметных привычек нет.
style-normalised = Записано, изменений: { $count }; --json перечисляет их, чтобы можно было вернуть.
style-offer = Из этого можно сделать как у всех: { $count }. Такую копию запишет --normalise OUT.
style-limits = Это уменьшает то, что видно любому. Экспертизу стиля это не обманет.
arg-scan-style = Показать привычки письма, видные любому
arg-scan-normalise = Записать копию, где кавычки, тире, пробелы, повторы знаков, ё и прописные как у всех
arg-scan-only = Только эти изменения, через запятую

### paper
cmd-paper = Вывести запечатанный файл на бумагу или на экран в виде кодов, которые читает камера
cmd-unpaper = Восстановить запечатанный файл по снимкам его кодов
arg-paper-file = Запечатанный файл; чтобы страниц было мало, запечатывайте с --small
arg-paper-output = Новый PDF
arg-page = Лист: a4 или letter; если не указать, a4
arg-screen = Показывать коды в терминале один за другим, чтобы их сфотографировать
arg-unpaper-files = Фотографии или сканы страниц либо экрана (JPEG, PNG, HEIC, WebP, TIFF), в любом порядке
arg-unpaper-output = Папка для файла; если не указать, текущая. Имя файла берётся из его содержимого
examples-paper =
    {"  "}plico seal --small --card card.txt --statement - -o bundle.age < statement.txt
    {"  "}plico paper bundle.age -o sheets.pdf
    {"  "}plico paper bundle.age --screen
examples-unpaper =
    {"  "}plico unpaper photo1.jpg photo2.jpg
    {"  "}plico unpaper scans/*.png -o /media/stick
paper-written = Страниц: { $pages }. Из каждых пяти страниц одна может пропасть; из этих – любые в числе { $spare }. Цифры файла: { $digits }. На каждой странице стоят её номер, её собственные цифры и цифры файла. Содержимое остаётся запечатанным, но любой увидит, что это коды.
unpaper-picture = { $file }: новых кодов { $new }, уже прочитанных { $known }
unpaper-strange = Посторонние или изменённые коды пропущены: { $strange }
unpaper-nothing = Пока не найдено ни одного кода запечатанного файла.
unpaper-missing = { $digits }: прочитано кодов: { $have }, нужно: { $need }. Не прочитаны или прочитаны не полностью страницы: { $pages } из { $total }. Пока ничего не записано.
unpaper-more = Ещё один снимок (путь; пустая строка – закончить):
screen-foot = { $number } / { $total }   Пробел: дальше   Backspace: назад   q: выход
error-screen-no-terminal = Коды показываются только в терминале.
hint-screen-no-terminal = Запустите команду в терминале, без канала. Для бумаги укажите -o sheets.pdf.
error-screen-too-small = Терминал слишком мал: { $columns } на { $rows } знаков.
hint-screen-too-small = Увеличьте окно или уменьшите шрифт: достаточно 80 на 24.
error-paper-too-many-pages = он занял бы страниц: { $pages }; предел – { $limit }
hint-paper-too-many-pages = Бумага – для слов. Запечатайте один текст, с --small.
error-paper-too-many-codes = для него нужно кодов: { $codes }; предел – { $limit }
hint-paper-too-many-codes = Увеличьте окно, чтобы в каждый код вошло больше, или запечатайте один текст, с --small.
error-paper-not-a-bundle = Это не запечатанный файл, или он повреждён.
error-paper-contradiction = Кодов хватает, но из них не получается обещанный файл. Ничего не записано.
hint-paper-contradiction = Возможно, один из них изменили нарочно. Попробуйте убирать снимки по одному.
error-paper-internal = Не удалось сделать коды.

### write

plain-ways = На каждый вопрос можно ответить и так: «назад» (или <) — вернуться к предыдущему вопросу, «сохранить» — сохранить рассказанное в запечатанном файле, «выйти» — закончить работу. Когда вы возвращаетесь, ничего не пропадает.
plain-word-back = назад
plain-word-keep = сохранить
plain-word-leave = выйти
plain-surely = Всё, что не сохранено в запечатанном черновике, пропадёт. Чтобы выйти, наберите «выйти» ещё раз; Enter — остаться.
plain-back = < — назад
plain-enter-skips = Enter — пропустить
plain-enter-keeps = Enter — оставить как есть
plain-dash-skips = - — пропустить
plain-not-know = ? — не знаю
plain-enter = Нажмите Enter, чтобы продолжить
plain-number = Номер
plain-numbers = Номера
plain-answer = Ответ
plain-secret = Пока вы набираете, ничего не видно:
plain-several = Несколько номеров через пробел; 0 — ни одного. Уже выбранные отмечены знаком *.
plain-no-such-number = Такого номера здесь нет. Ещё раз, пожалуйста.
plain-question-of = Вопрос { $number } из { $of }
plain-so-far = Сейчас: { $words }
plain-long-text = В конце каждой строки нажимайте Enter. Чтобы закончить, введите строку, в которой только точка.
plain-text-so-far = Вот что вы уже рассказали:
plain-keep-add-anew =
    {"  "}1  оставить как есть
    {"  "}2  дописать
    {"  "}3  рассказать заново
plain-line-not-text = Эту строку не удалось прочитать как текст. Наберите её, пожалуйста, ещё раз.
plain-line-too-long = Эта строка длиннее, чем можно ввести здесь. Наберите её ещё раз, строками покороче.

write-language = Language · Язык · Мова · Langue
write-menu = Что вы хотите сделать?
write-menu-tell = Рассказать, что произошло, и запечатать рассказ
write-menu-files = Заглянуть в файлы: что они говорят о вас, чистые копии
write-menu-inspect = Посмотреть, что файлы говорят о вас
write-menu-strip = Сделать чистые копии файлов
write-menu-scan = Посмотреть, какие слова текста указывают на человека
write-menu-courier = Для того, кто несёт запечатанный файл
write-menu-check = Проверить, целы ли запечатанные файлы
write-menu-copy = Скопировать запечатанные файлы на флешку
write-menu-split = Разделить запечатанный файл на части
write-menu-wrap = Запечатать запечатанный файл ещё раз
write-menu-paper = Перенести запечатанный файл на бумагу или на экран
write-menu-unpaper = Восстановить запечатанный файл по снимкам
write-menu-verifier = Для приёмной, которая получает
write-menu-open = Открыть запечатанные файлы
write-menu-list = Показать список дел
write-menu-show = Показать дело
write-menu-leave = Выйти
write-which-file = Какой файл?
write-which-file-text = Наберите путь к нему или перетащите файл в это окно.
write-another-file = Ещё один файл?
write-another-file-text = Наберите путь к нему. Если файлов больше нет, пропустите этот вопрос.
write-to = В какую папку это положить?
write-to-clean = В какую папку положить чистые копии?
write-to-copy = В какую папку положить копии?
write-other-folder = Другая папка; я наберу путь
write-parts = Сколько сделать частей?
write-need = Сколько из них должно дойти?
write-no-number = Нужно число от 1 до 255.
write-office = Где папка приёмной?
write-case = Какое дело?
write-case-text = Его имя, как в списке.
write-paper-pages = На бумагу: страницы для печати
write-paper-screen = На этот экран: коды, чтобы их сфотографировать

write-trouble = Не получилось
write-go-on = Дальше
write-change = Изменить
write-remove = Убрать
write-change-or-remove = Что с этим сделать?
write-nothing-typed = Ничего не набрано. Ещё раз, пожалуйста.
write-yes = Да
write-no = Нет
write-unknown = Не знаю
write-skipped = пропущено

write-card = Для кого это?
write-card-text = Эти карточки нашлись рядом. Карточка — это файл приёмной; запечатанное для неё сможет открыть только она.
write-card-says = В этой карточке сказано, что она от: { $name }
write-card-another = Другая карточка; я наберу путь
write-card-path = Где карточка?
write-card-path-text = Карточка — это небольшой файл, который вам дала приёмная или помощник. Наберите путь к нему или перетащите его в это окно.
write-card-stays = Для кого это?
write-card-same = Оставить эту карточку
write-card-other = Взять другую карточку
write-card-dates = Срок этой карточки ещё не начался или уже прошёл
write-digits = 30 контрольных цифр с вашей бумаги
write-digits-text = По ним видно, что карточка не подложная. Возьмите их с бумаги или у человека, которому доверяете, но не оттуда, откуда взялась карточка.

write-machine = Прежде чем начать
write-machine-text = То, что вы рассказываете, остаётся в памяти этой программы и стирается из неё, когда вы выходите. Ничего не записывается, пока вы не запечатаете рассказ или не сохраните черновик. Но этот компьютер может запомнить, что здесь запускали эту программу и какой флешкой пользовались, а тот, кто им управляет, может видеть экран. То, что можете знать только вы, указывает на вас, как бы вы об этом ни рассказали.
write-machine-live = Этот компьютер работает с временной системы: большинство следов исчезнет, когда его выключат.
write-machine-network = Сеть включена. Если можете, сначала отключите её: выньте кабель, выключите Wi-Fi.
write-machine-swap = На этом компьютере есть файл подкачки, и закрыть от него свою память программе не удалось: набранное может там остаться.
write-machine-swap-locked = На этом компьютере есть файл подкачки. Ваш текст хранится так, что туда не попадает, но копия на пути к экрану попасть может, а если компьютер уснёт — то и всё.
write-machine-unknown = Эта система не сообщает, не попадает ли память на диск.

write-story = Что произошло?
write-story-text = Своими словами: что вы видели или слышали сами и откуда вы это знаете. Не называйте тех, кто вам помог, дорог и мест, где вы укрывались. Пока не запечатано, всё можно изменить.

write-agree = Прочитано, согласие даю
write-not-agree = Согласия не даю
write-so-far-skipped = Сейчас: пропущено
write-so-far-unknown = Сейчас: вы не знаете
write-tells-little = Ответ мало говорит о вас.
write-tells-with-others = Вместе с другими ответами по этому можно понять, кто вы.
write-tells-much = Уже по одному этому можно понять, кто вы, или навлечь на кого-то опасность. Не говорите больше, чем хотите.
write-publish-never = Публиковать это не предполагается.
write-publish-asked = Публиковать это не предполагается, если вас не спросят и вы не согласитесь.
write-publish-same = Если вы разрешите публикацию, это опубликуют так, как вы ответите.
write-publish-counts = Если вы разрешите, это только учтут в подсчётах.
write-publish-common = Если вы разрешите публикацию, это опубликуют, только если так же ответят многие.
write-publish-courts = Это предназначено только для судов, если вы это разрешите.
write-publish-coarser = Если вы разрешите публикацию, это опубликуют только в более общем виде.
write-publish-excerpts = Если вы разрешите публикацию, после проверки опубликуют отрывки.
write-publish-reviewed = Если вы разрешите публикацию, это опубликуют после проверки.
write-publish-office = Как это публиковать, решает приёмная — в пределах того, что вы разрешите.
write-tell-one = Рассказать об этом
write-tell-another = Добавить ещё
write-told = Рассказано: { $words }
write-told-nothing = (пока ничего)
write-told-count = { $count ->
        [one] рассказано { $count } раз
        [few] рассказано { $count } раза
       *[other] рассказано { $count } раз
    }
write-how-exactly = Насколько точно вы это знаете?
write-date-from = С какого времени?
write-date-to = До какого времени?
known-year = Год
known-half_year = Половину года
known-quarter = Квартал
known-month = Месяц
known-day = День
known-roughly = Только примерно
date-year = Год, например 2031:
date-half_year = Любой месяц этой половины года, например 03.2031, или 2031-H1:
date-quarter = Любой месяц этого квартала, например 03.2031, или 2031-Q1:
date-month = Месяц, например 03.2031:
date-day = День, например 14.03.2031:
date-roughly = Примерно когда, как сможете: 2031, 2031-H1 или 03.2031:
write-about = примерно { $date }
write-no-date = Это не такая точная дата, как вы выбрали. Наберите ещё раз или вернитесь и выберите менее точную.
write-place-exact = Насколько точно это название?

write-files = Какие файлы приложить
write-files-text = Каждый файл перед запечатыванием очищается: то, что он говорит о вас, но не показывает, уходит. То, что в нём видно и слышно, остаётся.
write-file-type = Добавить файл, набрав путь
write-file-choose = Выбрать файлы из папки
write-file-folder = В какой папке файлы?
write-file-which = Какие файлы?
write-file-none = В этой папке нет файлов
write-file-cleaning = Очищаю { $file } …
write-file-clean = Этот файл можно очистить
write-file-and-original = и нетронутый оригинал
write-original = Запечатать и нетронутый оригинал?
write-original-text = За: оригинал может доказать больше, и приёмная хранит его в сейфе с доказательствами, который открывают только несколько человек вместе. Против: в нём есть всё, что убирает очистка, — место, время, устройство, — и это может привести к вам.
write-original-no = Нет, только чистый файл
write-original-yes = Да, и оригинал

write-looking = Просматриваю слова …
write-review = Вот что будет запечатано
write-review-text = Прочитайте ещё раз. Пока ничего не запечатано.
write-review-story = Ваш рассказ, { $words ->
        [one] { $words } слово
        [few] { $words } слова
       *[other] { $words } слов
    }:
write-review-answers = Ваши ответы:
write-review-files = Ваши файлы:
write-review-nothing = Проверка слов не нашла ничего, что указывает на человека. Всего она найти не может.
write-change-story = Изменить рассказ
write-change-answer = Изменить ответ
write-change-files = Изменить список файлов

write-consent = Что с этим можно делать?
write-consent-text = Приёмная может это прочитать и проверить; без этого запечатать нельзя. Всё остальное запрещено, пока вы не разрешите, и вы никому ничего из этого не должны.
write-not-before = Есть ли день, до которого это можно только читать?
write-not-before-text = Например, 20.05.2031. Если такого дня нет, пропустите этот вопрос.
write-review-after = Есть ли день, после которого вас нужно спросить ещё раз?
write-review-after-text = Например, 20.05.2031. Если спрашивать не нужно, пропустите этот вопрос.
write-no-day = Это не полная дата, такая как 20.05.2031. Если дня нет, пропустите этот вопрос.

write-to-sealed = Куда положить запечатанный файл?
write-to-sealed-text = Лучше всего на флешку. Имя файла — 16 цифр, оно ни о чём не говорит.
write-sealing = Запечатываю …
write-after = Запечатано
write-courier-digits = Цифры для того, кто понесёт файл, чтобы его можно было проверить:
write-after-remains = Отдайте файл тому, кто его понесёт. Этот человек сможет проверить, что файл цел, но открыть его не сможет, и вы тоже. Приложенные файлы остались там, где были, а компьютер может помнить, что программу запускали.
error-write-not-agreed = Без этого запечатать нельзя.
hint-write-not-agreed = Можно вернуться назад или выйти; ничего не запечатано.
error-write-no-story = Рассказа пока нет.
hint-write-no-story = Хватит нескольких предложений.
write-menu-draft = Продолжить с запечатанного черновика
write-menu-reply = Прочитать ответы для меня
write-keep = Парольная фраза для черновика
write-keep-text = Хотите продолжить без черновика — вернитесь назад. Без этой фразы черновик не прочтёт никто, и вы тоже: запишите её там, где никто не смотрит, или выучите.
write-offer = Нажмите Enter, чтобы взять эту: { $passphrase }
write-keep-again = Та же фраза ещё раз; не запомнили — вернитесь назад
write-keep-to = В какую папку положить черновик?
write-keep-to-text = Лучше всего на флешку. Теперь черновик будет сохраняться заново на каждом шаге.
write-keeping = Сохраняю черновик …
write-kept = Черновик сохранён
write-kept-text = В нём то, что вы рассказали до этого места; он сохраняется заново на каждом шаге. Кодового имени в нём нет.
write-draft = Какой черновик?
write-draft-other = Другой; я наберу путь
write-draft-path = Где черновик?
write-draft-path-text = Его имя — 16 цифр. Наберите путь к нему или перетащите его в это окно.
write-draft-passphrase = Парольная фраза черновика
write-remove-draft = Черновик больше не нужен
write-remove-draft-text = Если его удалить, на флешке могут остаться следы запечатанного черновика; без фразы их никто не прочтёт.
write-remove-draft-yes = Удалить
write-remove-draft-no = Оставить
write-codename = Хотите ли вы, чтобы вам могли ответить?
write-codename-text = Кодовое имя — это десять слов, которые знаете только вы. По нему приёмная может ответить вам, не зная, кто вы, а вы можете прислать ещё что-то. Оно связывает всё, что вы пришлёте. Без него с вами никто не свяжется, и ничего не связано.
write-codename-none = Без кодового имени
write-codename-take = Взять новое кодовое имя
write-codename-have = У меня уже есть кодовое имя
write-codename-there = Кодовое имя уже выбрано.
write-codename-stays = Оставить его
write-codename-new = Ваше кодовое имя
write-codename-new-text = Выучите эти слова или запишите там, где никто не смотрит. Их видно только здесь; кто их знает, прочтёт и ответы приёмной.
write-codename-back = Наберите своё кодовое имя
write-codename-back-text = Чтобы из-за опечатки вы не остались без ответа. Вернитесь назад, чтобы увидеть его ещё раз.
write-codename-differs = Это не то кодовое имя, которое было показано. Ещё раз, пожалуйста.
write-codename-own = Ваше кодовое имя
write-codename-own-text = Десять слов через пробел.
write-codename-sequence = Которое это сообщение под этим кодовым именем?
write-codename-sequence-text = Первое было 1, значит, это 2 или больше. Если не уверены, возьмите число, которое точно больше прежних.
write-codename-no-sequence = Нужно число от 2 до { $most }.
write-after-codename = Помните своё кодовое имя: заново его вам никто не даст.
cmd-write = Рассказать, что произошло, шаг за шагом, и запечатать рассказ
arg-plain = Спрашивать строка за строкой, ничего не рисуя на экране

### REPLY
cmd-reply = Прочитать ответы на кодовое имя среди любых запечатанных файлов
cmd-answer = Ответить на кодовое имя дела
arg-reply-files = Запечатанные файлы и папки с ними: будет испробован каждый
arg-codename-file = Прочитать кодовое имя из файла или канала, например /dev/fd/3, а не спрашивать
arg-answer-statement = Что написать: текстовый файл или - для стандартного ввода
arg-answer-output = Папка для запечатанного ответа; если не указать, текущая
examples-reply =
    {"  "}plico reply folder --card card.txt
    {"  "}plico reply 1234567890123456.age --card card.txt --check "12345 67890 12345 67890 12345 67890"
examples-answer =
    {"  "}plico answer 1234 --statement answer.txt --office office -o /media/stick
    {"  "}plico answer 1234 --statement - --office office < answer.txt

ask-codename = Ваше кодовое имя, все слова через пробел:
codename-repaired = Слово { $position }: «{ $typed }» прочитано как «{ $meant }».
codename-left-out = Слово { $position }, «{ $typed }», лишнее и пропущено.
codename-deriving = Это займёт несколько секунд.
reply-head = Ответ { $number }. Когда его писали, ваших сообщений дошло: { $received }; самый большой номер среди них — { $highest }.
reply-missing = Среди этих файлов нет ответа с номером: { $numbers }. Возможно, он ещё в пути.
reply-none = Ни один из этих файлов не ответ, который открывает это кодовое имя.
reply-others = Файлов, которые оно не открывает: { $count }. Возможно, это ответы другим людям.
answered = Ответ { $number } по делу { $case } запечатан и записан. Везти его может кто угодно, открыть — только кодовое имя.
show-sequence = Сообщение { $number } под своим кодовым именем.
show-reply = Ответ { $number }, запечатан { $sealed }, цифры { $digits }:
messages-missing = Сюда не дошли сообщения: { $numbers }
messages-twice = Сообщение { $number } пришло не один раз, с разным содержимым. Источник мог ошибиться в счёте, или кодовое имя знает кто-то ещё.
error-no-codename = Нужно кодовое имя, а спросить его негде: терминала нет.
hint-no-codename = В скрипте укажите --codename-file.
error-pseudonym-memory = Для этого нужно { $mebibytes } МиБ памяти, а их нет.
hint-pseudonym-memory = Закройте другие программы и попробуйте ещё раз.
error-pseudonym-internal = Не удалось получить ключи кодового имени.
error-seal-sequence = Сообщения под кодовым именем считаются от 1 до { $limit }.
error-reply-form = файл запечатан для этого кодового имени, но внутри устроен не как ответ
error-reply-format = это ответ формата { $format }; эта программа для него слишком стара
error-reply-too-large = файл запечатан для этого кодового имени, но он длиннее { $limit } байт
error-answer-no-codename = У дела нет кодового имени, писать некому.
error-use-not-allowed = Источник не разрешил такого использования ({ $scope }), поэтому ничего не написано.
error-use-not-before = До { $date } источник не разрешает ничего, кроме внутреннего просмотра, поэтому ничего не написано.

### full screen

full-at = { $number } из { $total }
full-important = Важно
full-go-on = Дальше
full-skip = Пропустить
full-not-know = Не знаю
full-back = Назад
full-keep = Сохранить черновик
full-key-enter = Enter дальше
full-key-arrows = ↑ ↓ выбрать
full-key-mark = Пробел отметить
full-key-buttons = Tab кнопки
full-key-back = Esc назад
full-key-keep = Ctrl-S черновик
full-key-stop = Ctrl-C выход
full-more-below = … ещё текст ниже: PageDown
full-more-above = … ещё текст выше: PageUp
full-more-both = … ещё текст: PageUp, PageDown
full-more-tab = … ещё текст: Tab, PageDown
full-list-above = ↑ выше ещё { $count }
full-list-below = ↓ ниже ещё { $count }
full-busy = Подождите, пожалуйста
full-words = Слов: { $count }
full-find = Найти:
full-aside-back = Чтобы вернуться, нажмите Enter.
full-selecting = Выделение начато
full-find-keys = Enter дальше · Esc закончить поиск
editor-full = Больше не помещается. Ничего не добавлено.
editor-not-found = Не найдено.
editor-undo = отменить
editor-find = найти
editor-select = выделить
editor-cut = вырезать
editor-copy = копировать
editor-paste = вставить
editor-redo = вернуть
editor-select-all = выделить всё
editor-select-from-here = выделять отсюда
editor-erase-word = стереть слово
editor-by-word = по словам
editor-to-ends = начало и конец

### codename
error-codename-long = Это слишком длинно для кодового имени: предел { $limit } байт.
hint-codename-long = Кодовое имя — это десять слов. Введите только их.
error-codename-count = В кодовом имени слов: { $wanted }. Здесь слов: { $found }.
hint-codename-count = Сверьте их с тем, что вы помните или записали, начиная с первого.
error-codename-unknown = Таких слов в кодовых именах не бывает. Номер слова: { $positions }.
hint-codename-unknown = Все остальные слова из списка. Может быть, это другое слово с тем же смыслом или в нём несколько опечаток. Хватит и четырёх первых букв.
error-codename-unclear = Подходит больше одного кодового имени. Проверьте слово номер { $positions }.
hint-codename-unclear = Введите эти слова буква за буквой.
error-codename-checksum = Каждое слово само по себе верно, но вместе они не кодовое имя.
hint-codename-checksum = Какое-то слово должно быть другим, или порядок не тот. Ничего не потеряно: попробуйте ещё раз, с первого слова.

### draft and guide
cmd-guide = Вывести памятку на одну страницу: для того, кто рассказывает, несёт или открывает
arg-role = source (кто рассказывает), courier (кто несёт) или verifier (кто открывает); если не указать, список памяток
examples-guide =
    {"  "}plico guide source
    {"  "}plico guide courier --lang fr > guide.txt
guide-paper = Для бумаги: plico guide source > guide.txt, потом распечатайте этот файл.
error-draft-form = Это не черновик этой программы, или его кто-то изменил ({ $part }).
error-draft-newer = Этот черновик сделан более новой версией программы.
hint-draft-newer = Откройте его той версией.
error-draft-too-much = Столько в черновик не помещается ({ $part }).
error-draft-path = В пути к файлу { $number } есть знаки, которые программа не может записать, поэтому черновик не сохранить.
hint-draft-path = Уберите этот файл из списка или переименуйте его и сохраните черновик снова.
error-draft-read = Черновик не читается: { $source }
error-draft-write = Черновик не удалось записать: { $source }
hint-draft-write = Всё, что вы рассказали, по-прежнему здесь. Выберите другую папку или флешку.
error-draft-not-one = Этот файл — не запечатанный черновик.
error-draft-damaged = Черновик повреждён или изменён.
hint-draft-damaged = Если есть копия, возьмите её.
error-draft-passphrase = Парольная фраза не открывает черновик.
hint-draft-passphrase = Проверьте заглавные буквы, раскладку, пробелы. Без фразы его не откроет никто.
error-draft-work = Открыть этот черновик стоило бы слишком много памяти и времени (2^{ $factor }); у этой программы таких не бывает.
error-draft-internal = Черновик не удалось запечатать.

### path
write-after-end = После этой страницы программа закроется, а экран очистится.
write-half-year = { $part ->
        [1] первая
       *[2] вторая
    } половина { $year } года
write-quarter = { $part }-й квартал { $year } года

### write5
error-questionnaire-key = { $field }: ключ { $key } здесь неизвестен.
error-questionnaire-missing = { $field }: нет ключа { $key }.
error-questionnaire-value = { $field }: здесь не может стоять { $found }.
full-choose-first = Сначала выберите: ↑ ↓ или номер.
error-write-required = На этот вопрос нужно ответить.
plain-choose-first = Наберите один из номеров.

### seek
alike = Похоже на дело { $case } ({ $percent } %).
arg-destroy-agree = Согласиться с просьбой коллеги; содержание исчезнет сразу
arg-destroy-reason = Почему
arg-search-assigned = Только дела, которые ведёт этот проверяющий
arg-search-consent = Только дела, источник которых сейчас это разрешает
arg-search-from = Только дела, где что-то открыто в этот день (ГГГГ-ММ-ДД) или позже
arg-search-limit = Не больше стольких текстов
arg-search-status = Только дела с этим статусом
arg-search-tag = Только дела с этой меткой
arg-search-to = Только дела, где что-то открыто в этот день или раньше
arg-words = Слова в любой форме; "фраза", -без, начал*
cmd-destroy = Уничтожить содержание дела с согласия двоих
cmd-search = Найти слова в делах
consent-withdrawn = Источник больше не разрешает: { $scopes }
destroy-asked = Просьба уничтожить дело { $case } записана. Пока ничего не исчезло: кто-то другой должен выполнить ту же команду с --agree.
destroyed = Содержания дела { $case } здесь больше нет.
destroyed-flash = Никто не может обещать, что накопитель его забыл; сам накопитель должен быть зашифрован. В резервных копиях оно осталось.
error-destroy-done = Это дело уже уничтожено.
error-destroy-held = На дело наложен запрет, поэтому оно не уничтожено.
error-destroy-not-asked = Никто не просил уничтожить это дело. Сначала попросите, без --agree.
error-destroy-same = Вы сами об этом попросили. Согласиться должен кто-то другой.
error-store-query = Здесь нет слова для поиска, или слов слишком много.
examples-destroy =
    {"  "}plico destroy 1234 --office office --reason "просьба источника"
    {"  "}plico destroy 1234 --office office --as second --reason "проверено" --agree
examples-search =
    {"  "}plico search мост --office office
    {"  "}plico search '"второй этаж" окно -зима' --office office --consent publication
search-hit = Дело { $case }, { $kind ->
    [statement] рассказ
    [answer] ответ { $field }
   *[note] заметка
}
search-nothing = Ничего не найдено.
show-destroyed = Содержание этого дела уничтожено.

### desk
cmd-office-verifier = Проверяющие: у каждого свои ключи и своя парольная фраза
cmd-office-verifier-add = Принять человека
cmd-office-verifier-remove = Исключить человека: что он подпишет потом, не считается
cmd-office-verifier-list = Показать, кто проверяет и кто ушёл
cmd-office-verifier-kit = Сделать папку, с которой человек будет работать на другом компьютере
cmd-log = Что делали с делами и цела ли запись об этом
cmd-log-show = Показать, что делали с делом: когда, кто и с чем
cmd-log-verify = Проверить каждую подпись, каждую связь и каждый полученный файл
cmd-log-head = Показать цифры, которые надо записать на бумаге для будущей проверки
examples-office-verifier-add =
    {"  "}plico office verifier add anna --office office
examples-office-verifier-remove =
    {"  "}plico office verifier remove anna --office office --reason "больше здесь не работает"
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
arg-verifier = Кто вы, если здесь проверяют несколько человек
arg-office-new-verifier = Как называть первого проверяющего; если не сказано, lead
arg-office-verifier-add-name = Имя человека здесь: буквы, цифры и дефисы. Лучше не то, что в документах
arg-office-verifier-remove-name = Имя человека здесь
arg-office-verifier-kit-name = Имя человека здесь
arg-new-passphrase-file = Взять парольную фразу нового человека из файла или канала, а не спрашивать
arg-reason = Почему; останется в записи
arg-office-verifier-kit-output = Новая папка
arg-noted = Что было записано из log head: номер и двадцать цифр
ask-office-passphrase = Парольная фраза приёмной:
verifier-own = Теперь { $name } выбирает свою парольную фразу. Больше её никому знать не надо.
verifier-added = { $name } теперь может проверять.
verifier-removed = { $name } больше не проверяет. Подписанное до номера { $last } включительно считается, дальше — нет. Что человек знает или скопировал, уже не забрать: подумайте о новой карточке.
verifier-active = { $name }
verifier-left = { $name } (больше не проверяет; считается до номера { $last })
verifier-kit = Папка для { $name }: { $dir }. Без парольной фразы в ней ничего не открыть.
error-staff-name = Имя — от 1 до { $limit } букв, цифр и дефисов.
error-staff-taken = Проверяющий с именем { $name } уже есть или был. Возьмите другое имя.
error-staff-unknown = Проверяющего с именем { $name } нет.
error-staff-which = Здесь проверяют несколько человек: { $names }.
hint-staff-which = Скажите, кто вы: --as ИМЯ.
error-staff-nobody = Здесь ещё никто не проверяет.
hint-staff-nobody = Примите кого-нибудь: plico office verifier add ИМЯ.
error-staff-many = Проверяющих не может быть больше { $limit }, считая ушедших.
error-staff-ring = Общих ключей приёмной здесь нет, или они запечатаны не для вас.
hint-staff-ring = Попросите новую папку: plico office verifier kit.
error-staff-write = не удаётся записать: { $source }
error-staff-internal = Запись сделать не удалось.
error-record-too-long = Для записи это слишком длинно: больше { $limit } байт.
error-record-form = Запись повреждена, или это не запись.
error-record-content = Запись { $id }: содержание не то, что было подписано.
error-record-signature = Запись { $id }: подпись неверна.
error-store-busy = Из приёмной кто-то ушёл, и ключ журнала дел надо сменить. Сначала закройте plico везде на этом компьютере.
error-store-root = Этот журнал дел другой приёмной.
error-store-older = Журнал дел версии { $version }: тогда у людей ещё не было своих ключей.
hint-store-older = Уберите его и откройте его папку evidence заново: plico open СТАРЫЙ/evidence.
error-log-no-casebook = Журнала дел здесь ещё нет.
error-log-noted = Это не то, что показывает log head: номер, потом двадцать цифр.
log-line = { $time }  { $who }: { $what }
log-before-intake = Что было до вскрытия, намеренно не записывается.
log-head-note = Запишите это на бумаге вместе с датой. Потом log verify --noted покажет, изменили ли или убрали что-то из записанного до сих пор.
log-verdict = Записей: { $records }, полученных файлов: { $evidence }. { $faults ->
    [0] Всё цело.
   *[other] Нарушений: { $faults }.
}
log-received = вскрыт пакет
log-taken-out = что-то записано в файл
log-answered = отправлен ответ
log-hold = запрет на уничтожение поставлен или снят
log-destruction-asked = предложено уничтожить содержание
log-destruction-agreed = дано согласие на уничтожение
log-claim = отмечено утверждение
log-source-graded = оценён источник
log-information-graded = оценено утверждение
log-assessed = утверждение проверено
log-reviewed = чужая проверка просмотрена
log-evidence = добавлено подтверждение
log-note = сделана заметка
log-tagged = изменена метка
log-assigned = сказано, кто ведёт дело
log-status-set = поставлено состояние
log-linked = связано с другим делом
log-about-happening = утверждение связано с событием
log-retracted = что-то взято назад
log-nothing = сказано то, чего уже нет или чего эта программа не понимает
log-fault-form = { $subject }: не запись, или стоит под чужим именем.
log-fault-signature = { $subject }: подпись неверна.
log-fault-content = { $subject }: содержание не то, что было подписано.
log-fault-content-gone = { $subject }: содержания нет, хотя дело не уничтожено.
log-fault-order = { $subject }: стоит не на своём месте. Что-то вставили, вынули или переставили.
log-fault-standing = { $subject }: учтена неверно.
log-fault-gap = { $subject }: нет предыдущей записи того же человека. Возможно, посылка от коллеги ещё не пришла.
log-fault-fork = { $subject }: автор дал тот же номер другой записи.
log-fault-previous = { $subject }: идёт не за той записью, которую называет автор.
log-fault-truncated = В конце не хватает записей: было { $subject }.
log-fault-noted = Записи на номере { $subject } не те, что были отмечены.
log-fault-evidence-gone = { $subject }: полученного файла нет.
log-fault-evidence-changed = { $subject }: полученный файл изменён.

### everyday
cmd-note = Заметки к делу или ещё одна
cmd-tag = Метки дела: поставить или снять
cmd-assign = Кто ведёт дело
cmd-status = Насколько дело проверено
cmd-hold = Хранится ли дело, что бы ни было решено
cmd-policy = Сколько хранятся дела и какие хранить больше не нужно
arg-note-text = Заметка. Набранное здесь может остаться в истории оболочки; с --file не останется
arg-note-file = Взять заметку из этого файла или со стандартного ввода
arg-note-claim = Утверждение, о котором она: начало его записи, от четырёх знаков
arg-tag-tags = Метки; из нескольких слов — в кавычках
arg-tag-remove = Снять эти метки
arg-assign-name = Проверяющий
arg-assign-nobody = Дело больше никто не ведёт
arg-status-status = unreviewed, in_review, corroborated, uncorroborated, contradicted, fabricated или withdrawn
arg-hold-on = Наложить запрет: ничего не уничтожается, срок не истекает
arg-hold-off = Снять запрет
arg-policy-status = Задать для дел с этим статусом
arg-policy-months = Сколько месяцев после последней записи дела
arg-policy-for-ever = Хранить всегда
arg-policy-due = Назвать дела, срок которых истёк
examples-note =
    {"  "}plico note 1234 --office office
    {"  "}plico note 1234 --office office --file zametka.txt
    {"  "}plico note 1234 --office office --claim 5e0fa1b2 --text "спросили о мосте"
examples-tag =
    {"  "}plico tag 1234 мост "спросить ещё" --office office
    {"  "}plico tag 1234 "спросить ещё" --remove --office office
examples-assign =
    {"  "}plico assign 1234 second --office office
    {"  "}plico assign 1234 --nobody --office office
examples-status =
    {"  "}plico status 1234 --office office
    {"  "}plico status 1234 corroborated --reason "два независимых снимка" --office office
examples-hold =
    {"  "}plico hold 1234 --on --reason "запросил суд" --office office
    {"  "}plico hold 1234 --off --reason "суд ответил" --office office
examples-policy =
    {"  "}plico policy --office office
    {"  "}plico policy fabricated --months 6 --office office
    {"  "}plico policy --due --office office
life-noted = Заметка к делу { $case } записана.
life-no-notes = Заметок нет.
life-note = { $record }  { $time }  { $who }{ $claim ->
    [none] { "" }
   *[other] , об утверждении { $claim }
}
life-no-tags = Меток нет.
life-assigned = Дело { $case } ведёт { $name }.
life-nobody = Дело { $case } никто не ведёт.
life-status = Дело { $case }: { $status }.
life-set-by = Поставлено { $time }, { $who }.
life-held = На дело { $case } наложен запрет: ничего из него не уничтожается.
life-not-held = На деле { $case } запрета нет.
life-policy = { $status }: { $months ->
    [one] { $months } месяц
    [few] { $months } месяца
   *[other] { $months } месяцев
} после последней записи
life-policy-ever = { $status }: всегда
life-none-due = Дел с истёкшим сроком нет.
life-due = Дело { $case } ({ $status }) можно не хранить с { $since }. { $asked ->
    [yes] Просьба уничтожить его уже записана; нужно согласие коллеги.
   *[other] { "" }
}
life-due-then = Само ничего не уничтожается. Посмотрите каждое дело; затем plico destroy ДЕЛО --reason записывает просьбу, а коллега соглашается. plico hold сохраняет дело.
life-status-unreviewed = не проверялось
life-status-in-review = проверяется
life-status-corroborated = подтверждается
life-status-uncorroborated = не подтверждено
life-status-contradicted = есть противоречие
life-status-fabricated = вымысел
life-status-withdrawn = отозвано
error-life-no-status = Статуса { $status } нет.
hint-life-no-status = Один из: { $codes }.
error-life-not-utf8 = Заметка — не текст в UTF-8.
error-work-empty = В ней нет ни слова.
error-work-too-long = Слишком длинно: больше { $limit } байт.
error-work-control = Внутри управляющий знак, не перевод строки и не табуляция.
error-work-tag = Метка — одна строка от 1 до { $limit } видимых знаков, и начинается она с буквы или цифры.
error-work-tags = У дела может быть не больше { $limit } меток.
error-work-reason = Для статуса { $status } нужна причина.
hint-work-reason = Скажите почему: --reason "...". Это прочтёт коллега или суд.
error-work-no-claim = Ни одно утверждение этого дела не начинается с { $id }, или таких несколько.
error-work-no-verifier = Среди проверяющих нет { $name }.
hint-work-no-verifier = Имена: plico office verifier list.
error-work-held = Запрет на это дело уже наложен.
error-work-not-held = На этом деле запрета нет.
error-work-months = Дела хранятся от 1 до { $limit } месяцев или всегда.

### scales
status-unreviewed = ещё не смотрели
status-in-review = проверяется
status-corroborated = подтверждено
status-uncorroborated = проверено, ничего ни за, ни против
status-contradicted = опровергается
status-fabricated = выдумано
status-withdrawn = отозвано
claim-kind-fact = факт
claim-kind-event = событие
claim-kind-identity = кто есть кто
claim-kind-hearsay = с чужих слов
claim-kind-opinion = мнение
basis-saw = видел
basis-heard = слышал
basis-told = рассказали
basis-inferred = сделал вывод
reliability-A = полностью надёжен
reliability-B = обычно надёжен
reliability-C = довольно надёжен
reliability-D = обычно ненадёжен
reliability-E = ненадёжен
reliability-F = судить нельзя
information-1 = подтверждено
information-2 = вероятно
information-3 = возможно
information-4 = сомнительно
information-5 = маловероятно
information-6 = судить нельзя
indicator-detail = Достаточно подробно
indicator-internal = Не противоречит себе
indicator-external = Согласуется с известным
indicator-plausibility = Могло ли так быть
weight-unknown = не взвешено
weight-against = против
weight-neutral = ни за, ни против
weight-for = за
risk-source = Опасность для источника
risk-family = Опасность для семьи
risk-others = Опасность для других
relation-same-event = то же событие
relation-agrees = согласуется
relation-contradicts = противоречит
relation-copy = копия
relation-same-person = тот же человек
relation-unrelated = не связано

### dossier
cmd-dossier = Записать одну страницу о деле: кто что в нём оценил и почему
examples-dossier =
    {"  "}plico dossier 1234 -o case.html --office office
    {"  "}plico dossier 1234 -o /media/stick --for share_courts --reason "запросил суд" --office office
arg-dossier-output = Страница или папка, куда её положить
arg-purpose = Для чего: internal_review или использование на share_, которое источник разрешил
dossier-written = Страница ничем не защищена. В ней весь рассказ: держите её только там, где сможете уничтожить. То, что она сделана, записано ({ $scope }).
error-dossier-purpose = В странице весь рассказ, поэтому для { $scope } её сделать нельзя. Можно для internal_review или для использования на share_.
error-dossier-destroyed = Дело уничтожено, показывать нечего.
dossier-title = Дело { $case }
dossier-made = Для { $scope }. Составлено: { $who }, { $time }.
dossier-head = Журнал на этот момент: { $head }
dossier-consent = Что разрешил источник
dossier-yes = да
dossier-no = нет
dossier-withdrawn = отозвано
dossier-account = Рассказ
dossier-bundle = Сообщение { $number }, открыто { $received }
dossier-files = Файлы
dossier-notes = Заметки
dossier-log = Кто что сделал
dossier-limits = Чего эта страница не показывает
dossier-limits-text =
    То, что сообщение открылось, значит: оно пришло неизменным от кого-то, у кого была карточка приёмной. Кто это был и правда ли это — отсюда не видно.
    О том, что было до открытия, ничего не записано. Время и места внутри рассказа — слова самого источника.
    Оценки — суждения людей, а не измерения. Кто читает страницу, пусть прочтёт и несогласие.
dossier-judged = Кто что оценил и почему
dossier-status = Дело в целом:
dossier-source = Источник:
dossier-source-ungraded = Источник никто не оценил.
dossier-evidence = С чем сверяли
dossier-independent = не зависит от источника
dossier-dependent = зависит от источника
dossier-lineage = Откуда:
dossier-archived = Копия:
dossier-claims = Утверждения
dossier-information = Утверждение:
dossier-unsupported = Подтверждённым не считается: за ним нет независимого источника.
dossier-assessed = Оценка:
dossier-method = Как проверяли
dossier-unchecked = Что проверить не удалось
dossier-against = Против говорят:
dossier-agrees = Согласие
dossier-dissents = Несогласие
dossier-not-blind = сказано после чтения такой страницы
dossier-cites = По:
dossier-missing = здесь нет
dossier-about = О событии:
dossier-links = Другие дела
dossier-elsewhere = дело из другого журнала

### judge
cmd-claim = Отметить утверждение в словах дела или показать утверждения и что о них сказано
cmd-source = Записать, с чем сверяли, или показать это
cmd-assess = Оценить источник или утверждение, дать заключение или отозваться на заключение коллеги
cmd-retract = Взять назад то, что вы сказали
examples-claim =
    {"  "}plico claim 1234 --office office
    {"  "}plico claim 1234 --quote "загорелась сушилка" --basis saw --from 2030-10-11 --to 2030-10-12 --place "Небыль" --office office
    {"  "}plico claim 1234 --propose --office office
    {"  "}plico claim 1234 --accept 1,3 --office office
examples-source =
    {"  "}plico source 1234 --reference "Снимок 12 октября, архив поставщика" --lineage "поставщик снимков" --independent --file picture.png --office office
examples-assess =
    {"  "}plico assess 1234 --office office
    {"  "}plico assess 1234 --source-grade F --reason "о нём ничего не известно" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --grade 3 --reason "сходится с погодой" --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --status corroborated --external "for:на снимке сгоревшая крыша" --method "сверено со снимком" --source 5e6f7a8b --office office
    {"  "}plico assess 1234 --claim 1a2b3c4d --dissent --reason "снимок старше" --office office
examples-retract =
    {"  "}plico retract 1234 1a2b3c4d --reason "описка" --office office
arg-quote = Слова, как они стоят в тексте
arg-prefix = Что стоит прямо перед ними, если они встречаются несколько раз
arg-suffix = Что стоит прямо после них
arg-at = Слова по положению: от знака до знака, например 120-157
arg-text = Какой текст: statement или answers/ и место ответа, например answers/events/0/what
arg-message = Какое сообщение, если их в деле несколько
arg-claim-kind = Какое утверждение: fact (факт), event (событие), identity (кто есть кто), hearsay (с чужих слов), opinion (мнение)
arg-basis = Откуда источник знает: saw (видел), heard (слышал), told (рассказали), inferred (сделал вывод)
arg-says = Утверждение вашими словами
arg-claim-from = Первый день, когда это могло быть, ГГГГ-ММ-ДД
arg-claim-to = Последний день
arg-place = Где, вашими словами
arg-propose = Показать, что из ответов годится в утверждения, с номерами
arg-accept = Сделать утверждениями вот эти из предложенных
arg-reference = Где это найти: ссылка, адрес, описание
arg-lineage = Откуда это в конечном счёте; два свидетельства одного происхождения — одно
arg-independent = Происхождение не связано ни с источником, ни с его кругом
arg-source-file = Файл, который вы смотрели: записывается его отпечаток, сам файл остаётся где был
arg-sha256 = Его отпечаток, если он уже известен
arg-archived = Где хранится копия
arg-source-grade = Ваша оценка источника: от A до F
arg-assess-claim = Утверждение: первые знаки его записи
arg-grade = Ваша оценка утверждения: от 1 до 6
arg-assess-status = Что вышло: unreviewed, in_review, corroborated (подтверждено), uncorroborated (ни за, ни против), contradicted (опровергается), fabricated (выдумано), withdrawn (отозвано)
arg-detail = Достаточно ли подробно? for, against, neutral или unknown, затем двоеточие и почему
arg-internal = Не противоречит ли рассказ себе? Так же
arg-external = Согласуется ли с тем, что известно? Так же
arg-plausibility = Могло ли так быть? Так же
arg-method = Как вы проверяли
arg-assess-source = С чем сверяли: запись; можно несколько раз
arg-contradicts = Утверждение, которое говорит против: ДЕЛО:ЗАПИСЬ; можно несколько раз
arg-limits = Что проверить не удалось
arg-risk = Опасность, если об этом узнают, от 0 до 3: для источника, семьи, других: 2,1,0
arg-agree = Согласиться с заключением коллеги
arg-dissent = Не согласиться с ним; останутся оба
arg-of = Какое заключение, если не последнее
arg-assess-reason = Почему
arg-record = Запись: её первые знаки
judge-said = { $count ->
    [one] Подписано и записано ({ $count }).
   *[other] Подписано и записано ({ $count }).
}
judge-withheld-source = { $count ->
    [one] Коллега уже оценил источник. Вы увидите это, когда сами оцените источник и каждое утверждение.
   *[other] Коллеги уже оценили источник. Вы увидите это, когда сами оцените источник и каждое утверждение.
}
judge-withheld-claim =   { $count ->
    [one] Коллега уже судил об этом утверждении. Вы увидите это, когда сами оцените и его, и источник.
   *[other] Коллеги уже судили об этом утверждении. Вы увидите это, когда сами оцените и его, и источник.
}
claim-none = Утверждений пока нет. --propose покажет, что годится из ответов.
claim-no-candidates = Из ответов предложить нечего. Отметьте слова с помощью --quote.
claim-broken = {"  "}Эти слова стоят не там, где сказано в записи. Не полагайтесь на неё.
source-none = Сверять пока не с чем.
log-withheld = {"    "}Что в ней, видно, когда вы поставите свои оценки.
assess-begin = Спросим только о том, о чём вы ещё не судили. Что думают коллеги, видно потом.
assess-end = Это всё. plico claim { $case } покажет, что думают все.
ask-source-grade = Источник, от A до F:
ask-grade = Насколько этому можно верить, от 1 до 6:
ask-reason = Почему:
ask-status = Что вышло:
ask-indicator = { $name }: for (за), against (против), neutral (ни то ни другое) или unknown (не знаю).
ask-weight = Это говорит:
ask-method = Как вы проверяли:
ask-sources = С чем сверяли (записи или ничего):
ask-limits = Что проверить не удалось (или ничего):
ask-risk = Опасность, если узнают, от 0 до 3, для источника, семьи, других (например 2 1 0):
ask-again = Такого ответа нет.
error-assess-nothing = Сказать нечего: дайте оценку, заключение, --agree или --dissent; на терминале без всего этого программа спросит сама.
error-assess-none = Никто из коллег не дал заключения об этом утверждении.
error-judge-empty = { $what ->
    [reason] Скажите почему.
    [method] Скажите, как проверяли.
    [reference] Скажите, где это найти.
    [lineage] Скажите, откуда это в конечном счёте.
   *[other] Пусто: { $what }.
}
error-judge-too-long = Это длиннее { $limit } знаков ({ $what }).
error-judge-day = { $text } — не день вида ГГГГ-ММ-ДД.
error-judge-order = Последний день раньше первого.
error-judge-risk = Опасность — число от 0 до 3.
error-judge-no-record = Такой записи в этом деле нет: { $id }.
error-judge-ambiguous-record = С { $id } начинаются несколько записей. Дайте больше знаков.
error-judge-not-independent = За этим нет ничего независимого по происхождению. Два отголоска одного источника — одно.
hint-judge-not-independent = Запишите, с чем сверяли (plico source … --independent), и сошлитесь на это: --source.
error-judge-no-reason = Показатель взвешен без причины ({ $what }).
error-judge-no-indicators = Ни один из четырёх показателей не взвешен.
claim-made = Уже отмечено.
judge-broken = {"  "}Не имеет того веса, который хотел придать автор. { $reason }
judge-lost = Запись { $record } есть в журнале, но не действует. { $reason }
judge-superseded = {"  "}Автор это заменил; с этим не согласился коллега:
error-judge-too-many = Их уже { $limit }, больше не помещается ({ $what }).
error-judge-fabricated = «Выдумано» значит, что против утверждения что-то говорит. Поставьте показателю «против» и объясните почему.
error-judge-itself = Утверждение не говорит против самого себя.
error-judge-own = На своё заключение не отзываются.
error-judge-not-yours = Взять назад может только тот, кто сказал.
error-judge-custody = Того, что произошло, назад не взять.
error-judge-already = Это уже так.
error-judge-gone = Дело уничтожено.
error-judge-ungraded = Сначала поставьте свои оценки, не видя чужих: источнику (--source-grade) и утверждению (--grade).
error-anchor-no-bundle = Сообщения, в котором стоят эти слова, здесь нет.
error-anchor-no-text = Текста { $text } в нём нет.
error-anchor-empty = Слов не дано.
error-anchor-absent = Этих слов в { $text } нет.
error-anchor-ambiguous = Эти слова стоят в { $text } { $times } раз(а). Дайте больше слов или --prefix и --suffix.
error-anchor-changed = { $text } — не тот текст, к которому привязано.
error-anchor-position = Слова стоят в { $text } не там, где сказано.
error-anchor-cut = Слова начинаются или кончаются внутри знака.

### five
size-units = Б КиБ МиБ ГиБ ТиБ
size-point = ,
question-number = Вопрос { $number }
write-keep-back = Теперь наберите эту фразу сами
write-keep-back-text = Без неё черновик не открыть. Пока вы набираете, её видно, как и минуту назад; вернитесь назад, чтобы увидеть её ещё раз.
write-file-more = В этой папке больше файлов, чем здесь показано. Чтобы взять другой, вернитесь назад и наберите его путь.

### link
cmd-link = Найти дела, которые могут говорить об одном событии, положить два рядом или записать, как они связаны
cmd-event = То, о чём говорят утверждения нескольких дел
cmd-event-new = Записать событие
cmd-event-list = Показать список событий
cmd-event-show = Показать событие и все утверждения о нём
cmd-event-add = Отметить, что утверждение относится к событию
cmd-event-remove = Отметить, что утверждение всё же не относится к событию
examples-link =
    {"  "}plico link 1234 --office office
    {"  "}plico link 1234 5678 --office office
    {"  "}plico link 1234 5678 --is contradicts --reason "Приказ отдал другой человек, письменно" --office office
examples-event =
    {"  "}plico event new --title "Пожар в сушилке" --from 2030-10-11 --to 2030-10-12 --place "Небыль" --office office
    {"  "}plico event add 9f3a 1234 77c0 --office office
    {"  "}plico event show 9f3a --office office
arg-other = Другое дело
arg-days = Сколько дней может лежать между тем, о чём рассказывают оба; если не указано, 7
arg-relation = Как они связаны: same_event, agrees, contradicts, copy, same_person, unrelated
arg-claims = По одному утверждению из каждого дела, о которых речь: первые знаки через запятую
arg-event = Событие: первые знаки его имени
arg-claim = Утверждение: первые его знаки
arg-title = Несколько слов о нём
arg-event-new-from = Первый день, когда это могло быть, ГГГГ-ММ-ДД
arg-event-new-to = Последний день
arg-safe = Только для снимков: записать одни пиксели заново, чтобы от самого файла не осталось ничего, что может навредить при просмотре
arg-original = Записать запечатанный оригинал файла с этим номером, не распечатывая, для сейфа с доказательствами
arg-dangerzone = Записать все файлы дела в эту новую папку, для Dangerzone
same-picture = Скорее всего, тот же снимок есть в деле { $case }.
link-recorded = Записано; это видно и в { $case }, и в { $other }.
link-nothing = Ни одно другое дело не говорит о тех же местах с разницей не больше { $days } дн.
link-no-common-ground = В ответах этих двух дел нет общего места с разницей не больше { $days } дн.
link-proposals-note = Это предложение, а не вывод: имена сравниваются на слух. «plico link CASE OTHER» положит два дела рядом.
link-proposal = { $case }, возможно, о том же событии:
link-name = {"  "}{ $kind }: «{ $ours }» и «{ $theirs }», дел с этим именем: { $cases }
link-days-there = {"  "}дни там: { $ours } и { $theirs }, { $apart ->
        [0] пересекаются
        [one] между ними { $apart } день
        [few] между ними { $apart } дня
       *[other] между ними { $apart } дней
    }
link-days-text = {"  "}дни в тексте: { $ours } и { $theirs }, { $apart ->
        [0] пересекаются
        [one] между ними { $apart } день
        [few] между ними { $apart } дня
       *[other] между ними { $apart } дней
    }
link-differs = {"  "}РАСХОДЯТСЯ: { $question }
link-agrees = {"  "}согласуются: { $question }
link-words = {"  "}их словами: { $question }
event-made = Записано. Утверждения добавляет «plico event add».
event-no-events = Событий пока нет.
event-counts = {"  "}утверждений: { $claims }, дел: { $cases }
event-case = Дело { $case }
event-lineage = Восходит к «{ $lineage }», независимо от источников; на это ссылаются: { $cases }
event-lineage-own = Восходит к «{ $lineage }», не независимо от источника; на это ссылаются: { $cases }
event-empty = Утверждений пока не добавлено.
show-written-safe = Записано в { $path }: одни пиксели, сделанные заново. Без защиты.
show-written-original = Записано в { $path }, по-прежнему запечатано для ключа доказательств.
show-dangerzone = Файлов этого одного дела: { $count }. Не открывайте их сами по себе: отдайте папку программе Dangerzone.
error-link-itself = Дело не связывают с ним самим.
error-link-claim = В деле { $case } нет утверждения { $claim }.
error-link-days = Больше { $limit } дней указать нельзя.
error-event-none = События { $event } нет.
error-event-several = С { $event } начинается несколько событий. Введите больше знаков.
error-event-absent = Утверждения { $claim } среди утверждений этого события нет.
error-event-there = Утверждение { $claim } уже есть среди утверждений этого события.
error-event-no-casebook = Журнала дел ещё нет. Его заводит «plico open».
error-show-no-original = С файлом { $number } оригинал не прислан.
error-show-not-safe = это не снимок, поэтому записать его пикселями нельзя
hint-show-not-safe = Выполните «plico show CASE --dangerzone DIR» и откройте папку в Dangerzone: она превращает в пиксели и документы.
error-show-no-files = В деле { $case } нет файлов.
error-show-not-empty = в этой папке уже что-то есть
hint-show-not-empty = Назовите папку, которой ещё нет. Файлы двух дел никогда не лежат вместе.

### sync
cmd-sync = Обменяться записями журнала дел с коллегами через папку
arg-sync-dir = Общая папка: на флешке или та, которую переносит Syncthing, rclone или Nextcloud
examples-sync =
    {"  "}plico sync /media/stick/exchange --office office
    {"  "}plico sync ~/Shared --office office --as second --json
sync-taken = Прочитано новых пакетов: { $read }. Нового в них: записей — { $records }, полученных файлов — { $evidence }.
sync-given = Записано пакетов, которых в папке не было: { $written }.
sync-removed = Убрано из папки пакетов: { $count }. В них было уничтоженное или слова того, кто отстранён. В копиях, сделанных раньше, это осталось.
sync-keys = Люди или ключи приёмной сменились; здесь уже действуют новые.
sync-waiting = Полученных файлов, о которых ещё не пришла запись: { $count }. Запустите sync позже ещё раз.
sync-state = Состояние: { $digits }. У всех журналов, видевших те же записи, эти цифры одинаковы.
sync-refused = { $count ->
        [one] Не принят { $count } файл:
        [few] Не приняты { $count } файла:
        [many] Не принято { $count } файлов:
       *[other] Не принято { $count } файла:
    }
error-sync-folder = не удаётся прочитать папку: { $source }
error-sync-write = не удаётся записать в папку: { $source }
error-sync-stopped = Остановлено. Уже прочитанное и записанное сохранено; запустите ещё раз, чтобы закончить.
error-sync-left = Вас больше нет среди проверяющих приёмной. Ничего не записано.
error-sync-stranger = в нём слова того, кого приёмная не называла
error-sync-removed = в нём слова человека, сказанные после его отстранения
error-sync-forbidden = в нём то, чего его автор говорить не вправе
error-sync-stripped = в нём запись приёмной без содержания
error-sync-another = внутри не то, что было получено
error-packet-read = не удаётся прочитать: { $source }
error-packet-keep = не удаётся сохранить то, что в нём: { $source }
error-packet-foreign = это не пакет, или повреждено его начало
hint-packet-foreign = В этой папке место только пакетам. Если это должен быть пакет, удалите файл: при следующем sync у коллеги он будет записан заново.
error-packet-length = файл обрезан, или к нему что-то добавлено: пакетов такой длины не бывает
hint-packet-length = Возможно, он ещё в пути. Если так и останется, удалите его: содержимое будет записано заново.
error-packet-too-large = файл больше { $limit } байт
error-packet-no-key = он запечатан ключом, которого здесь нет
hint-packet-no-key = Если кого-то отстранили, новый ключ придёт с пакетом того, кто это сделал.
error-packet-not-authentic = файл изменён или повреждён в пути
hint-packet-not-authentic = Удалите его: при следующем sync у коллеги содержимое будет записано заново.
error-packet-form = внутри не то, что бывает в пакете
error-packet-newer = формат { $format } новее этой программы

### review
cmd-review = Читать дела и оценивать их на полном экране
examples-review =
    {"  "}plico review --office office
    {"  "}plico review --office office --as anna
error-review-no-screen = Для полного экрана нужен терминал не меньше 40 столбцов и 12 строк.
hint-review-no-screen = Всё это есть и отдельными командами: plico list, search, show, claim, source, assess, retract, note, tag, assign, status, hold, log show.
error-review-sha256 = В контрольной сумме (SHA-256) 64 знака: от 0 до 9 и от a до f.
review-cases = Дела
review-all-cases = Все дела
review-claims = { $count ->
    [one] { $count } утверждение
    [few] { $count } утверждения
   *[other] { $count } утверждений
}
review-mark-alike = похоже на другое
review-mark-withdrawn = согласие отозвано
review-mark-held = запрет уничтожать
review-mark-destroyed = уничтожено
review-mark-due = срок истёк
review-order-received = сначала новые
review-order-touched = сначала недавняя работа
review-order-status = сначала неначатые
review-find = Поиск
review-find-text = Слова из рассказов, ответов и заметок в любой форме. "В кавычках": подряд. -слово: без него. Пусто: все дела.
review-found-more = лучшие { $count } текстов
review-which-status = Дела с каким статусом?
review-which-tag = С какой меткой?
review-which-assigned = Кому поручены?
review-key-open = Enter открыть
review-key-find = / поиск
review-key-filter = F отбор
review-key-order = S порядок
review-key-all = Esc все, выход
review-key-help = ? клавиши
review-key-menu = Enter что сделать
review-key-tabs = Tab страницы
review-key-claim = C утверждение
review-key-note = N заметка
review-key-status = S статус
review-key-grade = G оценка
review-key-assess = A разбор
review-key-second = D второе слово
review-key-words = ← → слова
review-key-mark = Пробел начало, конец
review-key-take = Enter взять
review-keys = Клавиши
review-keys-list =
    ↑ ↓ PageUp PageDown Home End: идти по делам
    Enter: открыть дело
    / или Ctrl-F: искать слова
    F: только дела с таким статусом, меткой или исполнителем
    S: другой порядок
    Esc: снова все дела; ещё раз: выйти
    Q: выйти
    Буквы работают и в русской раскладке.
review-keys-case =
    Tab, ← → или 1–5: страницы дела
    ↑ ↓ PageUp PageDown: читать дальше или выбрать утверждение
    Enter: всё, что можно сделать
    C: выбрать слова и сделать из них утверждение
    P: какие утверждения подсказывают ответы
    R: оценить источник
    G, A, D: оценить утверждение, разобрать его, согласиться или возразить
    X: отозвать своё утверждение
    E: записать, с чем сверяли
    N: заметка; на странице утверждений — к утверждению
    T, W, S, H: метки, кто работает, статус, запрет уничтожать
    Esc: назад к списку
    Буквы работают и в русской раскладке.
review-tab-account = Рассказ
review-tab-claims = Утверждения
review-tab-judged = Оценки
review-tab-notes = Заметки
review-tab-custody = Журнал
review-forbidden = Всё остальное запрещено.
review-never-shown = Файлы здесь никогда не показываются. Записать один: plico show ДЕЛО --attachment N -o ФАЙЛ.
review-no-claims = Утверждений пока нет. C — выбрать слова; P — что подсказывают ответы.
review-no-proposals = Ответы ничего не подсказывают. Выберите слова рассказа сами (C).
review-no-words = Здесь нет слов, из которых можно сделать утверждение.
review-choose-claim = Сначала выберите утверждение на его странице (2).
review-choose-words = Встаньте на первое слово, нажмите пробел, идите к последнему.
review-tags = Метки:
review-menu = Что сделать
review-do-claim = Выбрать слова для утверждения
review-do-proposals = Что подсказывают ответы
review-do-grade-source = Оценить источник
review-do-grade = Оценить это утверждение
review-do-assess = Разобрать это утверждение
review-do-second = Согласиться с разбором или возразить
review-do-retract = Отозвать это утверждение
review-do-source = Записать, с чем сверяли
review-do-note = Написать заметку
review-do-tag = Изменить метки
review-do-assign = Указать, кто работает
review-do-status = Поставить статус дела
review-do-hold = Поставить запрет уничтожать или снять его
review-nobody = никто
review-ask-why = Почему?
review-ask-kind = Какого рода это утверждение?
review-ask-basis = Откуда источник это знает?
review-ask-says = Утверждение вашими словами
review-ask-from = Когда это было или когда началось?
review-ask-from-text = День, месяц или год: 2031-03-14, 2031-03, 2031.
review-ask-to = Когда это кончилось?
review-ask-to-text = Так же. Пропустите, если это был один день, месяц или год.
review-ask-place = Где это было?
review-ask-source-grade = Насколько надёжен источник?
review-ask-source-grade-text = По тому, что о нём известно, а не по тому, что он здесь говорит. Неизвестный источник — F.
review-ask-grade = Насколько достоверно утверждение?
review-ask-evidence = С чем вы это сверяли?
review-ask-status = К чему вы пришли?
review-ask-indicator-why = { $name }: почему?
review-ask-method = Как вы это проверяли?
review-ask-against = Какие утверждения говорят против?
review-ask-limits = Что проверить не удалось?
risk-level-0 = никакой
risk-level-1 = неприятности
risk-level-2 = насилие или тюрьма
risk-level-3 = жизнь
review-ask-which = О каком разборе речь?
review-ask-second = Вы с ним согласны?
review-ask-retract = Почему отозвать?
review-ask-reference = Где это можно найти?
review-ask-lineage = Откуда это в конечном счёте?
review-ask-lineage-text = Глаз, камера или бумага, с которых всё началось. Два сведения одного происхождения считаются за одно.
review-ask-independent = Не зависит ли это от источника и его круга?
review-ask-archived = Где сохранена копия?
review-ask-sha256 = Контрольная сумма (SHA-256) файла, который вы смотрели
review-ask-note = Заметка
review-ask-tags = Какие метки оставить?
review-ask-new-tags = Новые метки
review-ask-new-tags-text = Несколько — через запятую.
review-ask-assign = Кто работает над делом?
review-ask-case-status = Насколько проверено дело?
review-ask-hold = Почему поставить запрет уничтожать?
review-ask-unhold = Почему снять запрет уничтожать?
review-ask-hold-text = Пока запрет стоит, ничего из дела не уничтожается.

### backup
cmd-backup = Сделать из приёмной и всех её дел один запечатанный файл
cmd-restore = Вернуть всё из резервной копии в новую папку или доказать, что это получится
arg-backup-output = Файл или папка, где он будет назван по своему содержанию
arg-backup-to = Запечатать этому проверяющему, а не корневому ключу приёмной
arg-restore-file = Резервная копия
arg-restore-to = Новая папка
arg-restore-drill = Открыть и проверить всё, ничего не возвращая
arg-restore-noted = Что показывала log head до резервной копии; это должно в ней быть
arg-restore-office = Папка, ключи которой её открывают: папка приёмной или её копия
arg-restore-verifier = Проверяющий, которому она запечатана; если не указать, корневой ключ приёмной
examples-backup =
    {"  "}plico backup -o /media/stick --office office
    {"  "}plico backup -o /media/stick --to second --office office
examples-restore =
    {"  "}plico restore 0123456789012345.age --drill --office office
    {"  "}plico restore 0123456789012345.age --to office-again --office copy-of-office
backup-made = { $cases ->
    [one] { $cases } дело
    [few] { $cases } дела
   *[other] { $cases } дел
}, полученных файлов { $evidence }: { $size }, запечатано.
backup-head = Журнал кончается на: { $head }
backup-keys = Без ключей и парольной фразы копию не откроет никто: храните копию папки приёмной в другом месте и проверьте резервную копию командой plico restore --drill.
backup-no-root = В этой папке нет корневого ключа, поэтому нет его и в копии. Тому, кто будет всё возвращать, понадобится папка самой приёмной.
backup-missing = { $name }: полученного файла нет, и в копии его нет.
backup-evidence-changed = { $name }: полученный файл изменён; в копии он такой, какой есть.
restore-holds = Сделано { $time }: { $cases ->
    [one] { $cases } дело
    [few] { $cases } дела
   *[other] { $cases } дел
}, записей { $records }, полученных файлов { $evidence }.
restore-head = Журнал кончается на: { $head }
restore-integrity = База данных повреждена: { $what }
restore-head-differs = Журнал дел не тот, о котором говорит резервная копия.
restored = Всё лежит в { $dir }. Парольные фразы — те, что были в день копии.
restore-drill = Копия открывается, всё в ней цело, вернуть её получится. Ничего не изменено.
restore-drill-faults = Копия открывается, но цело в ней не всё.
error-backup-write = не удаётся записать: { $source }
error-backup-read = не удаётся прочитать { $name }: { $source }
error-backup-file-system = Тот диск не принимает файл такого размера.
hint-backup-file-system = Флешка в FAT32 вмещает файл до 4 ГиБ. Отформатируйте её в exFAT или запишите копию на диск.
error-backup-too-large = { $name } больше, чем вмещает архив.
error-backup-name = Имя { $name } слишком длинное для архива.
error-backup-changed = { $name } изменился, пока его читали. Попробуйте ещё раз.
error-backup-meanwhile = Пока делалась копия, одно дело уничтожили. Попробуйте ещё раз, чтобы его в ней не было.
error-restore-write = не удаётся записать: { $source }
error-restore-taken = { $dir } уже есть. Резервная копия возвращается только в новую папку.
error-restore-unfinished = { $dir } есть: возврат прервался или идёт сейчас.
hint-restore-unfinished = Если он не идёт, удалите эту папку и попробуйте ещё раз.

### stats
cmd-stats = Посчитать дела для отчёта, без чисел, за которыми может стоять человек
arg-stats-min-cell = Не показывать чисел меньше этого; если не указать, 5, и никогда меньше 3
arg-stats-internal = Считать все дела, а не только те, источник которых разрешил; не для публикации
arg-stats-csv = Вывести CSV, для таблицы
examples-stats =
    {"  "}plico stats --office office
    {"  "}plico stats --min-cell 10 --csv --office office > counts.csv
stats-total = Посчитано дел: { $cases }
stats-too-few = Дел для подсчёта меньше { $least }. Ничего не показано.
stats-by-status = По статусу:
stats-by-month = По месяцу поступления:
stats-by-language = По языку рассказа, насколько видно по словам:
stats-by-information = По лучшей оценке утверждения:
stats-by-consent = Что сейчас разрешают источники (дело бывает в нескольких строках):
stats-by-claim-kind = С утверждениями такого рода (дело бывает в нескольких строках):
stats-by-tag = С такой меткой (дело бывает в нескольких строках):
stats-row = {"  "}{ $value }: { $cases }
stats-row-hidden = {"  "}{ $value }: не показано
stats-incomplete = {"  "}Остальное не показано.
stats-ungraded = без оценки
stats-cells = Числа меньше { $least } не показаны, и те, по которым их можно вычислить, тоже.
stats-public = Посчитаны только дела, источник которых разрешил. Один отчёт можно вычесть из другого: делайте их редко и никогда ради одного дела.
stats-internal = Посчитаны все дела, и те, источник которых не разрешил: только для самой приёмной.

### list
list-more = Ещё { $more }: их покажет --skip { $skip }.
arg-sort = По чему расположить: received (получено), touched (когда работали), status
arg-list-limit = Сколько дел показать
arg-skip = Сколько пропустить в начале
arg-list-assigned = { arg-search-assigned }
arg-list-consent = { arg-search-consent }
arg-list-from = { arg-search-from }
arg-list-status = { arg-search-status }
arg-list-tag = { arg-search-tag }
arg-list-to = { arg-search-to }
