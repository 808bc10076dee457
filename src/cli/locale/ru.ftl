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
arg-small = Начать ступени размера с 4 KiB, а не с 256 KiB: для того, что будет выведено на бумагу
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

## Asking for everything (no arguments)

guided-languages = Language: 1 русский, 2 українська, 3 français, 4 English
guided-ask-language = Номер или Enter, чтобы оставить русский:
guided-menu = Что вы хотите сделать?
    {"  "}1  написать рассказ и запечатать его
    {"  "}2  посмотреть, что файлы говорят о вас
    {"  "}3  сделать чистые копии файлов
    {"  "}4  проверить, цел ли запечатанный файл
    {"  "}0  выйти
guided-ask-menu = Номер:
guided-ask-card = Путь к карточке приёмной:
guided-card-name = В этой карточке сказано, что она от: { $name }
guided-remembers = Этот компьютер может запомнить, что здесь запускали эту программу и какой флешкой пользовались. Если можете, сначала отключите сеть. То, что можете знать только вы, указывает на вас, как бы вы об этом ни рассказали.
guided-story = Расскажите своими словами. В конце каждой строки нажимайте Enter. Чтобы закончить, введите строку, в которой только точка.
guided-line-not-text = Эту строку не удалось прочитать как текст. Наберите её, пожалуйста, ещё раз.
guided-line-too-long = Эта строка длиннее, чем можно ввести здесь. Наберите её ещё раз, строками покороче.
guided-files = Какие файлы приложить? По одному пути в строке; пустая строка завершает список. Каждый файл сначала очищается, потом запечатывается.
guided-which-files = Какие файлы? По одному пути в строке; пустая строка завершает список.
guided-ask-file = Файл:
guided-consent = Приёмная может это прочитать. Что ещё можно с этим делать? Каждый следующий пункт запрещён, пока вы не согласитесь.
guided-yes-no = (д или н)
guided-yes = д
guided-no = н
guided-not-agreed = Без этого запечатать нельзя. Ничего не сохранено.
guided-ask-output = Папка для запечатанного файла, например флешка:
guided-ask-clean = Папка для чистых копий:
guided-after = Отдайте файл тому, кто его понесёт. Этот человек сможет проверить, что файл цел, но открыть его не сможет.
guided-courier-digits = Для бумаги, чтобы файл можно было проверить и под другим именем: { $digits }

question-answer = Ответ:
question-answer-or-skip = Ответ (Enter — пропустить, ? — не знаю):
question-date = Дата, например 2031, 2031-H1, 2031-Q2, 2031-03 или 2031-03-14, со знаком ~ впереди, если вы не уверены (Enter — пропустить, ? — не знаю):
question-until = До:
question-precision = Насколько точно это название? Номер:
question-does-not-fit = Такой ответ не подходит к вопросу. Ещё раз, пожалуйста.
question-add = Есть ли что рассказать об этом, или ещё что-то?
precision-country = страна
precision-part_of_country = часть страны
precision-region = область или край
precision-settlement = город или посёлок
guided-not-before = Есть ли день, до которого это можно только читать? Например, 2031-05-20; Enter — нет:
guided-review-after = Есть ли день, после которого вас нужно спросить ещё раз? Например, 2031-05-20; Enter — нет:

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
error-store-no-key-file = В журнале дел нет файла ключа (casebook.key), и открыть его нельзя. Верните этот файл из копии.
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
guided-words = Оставить слова как есть? Их прочтут только в приёмной. Если нет, можно рассказать заново, в более общих словах.
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
