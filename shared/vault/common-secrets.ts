/** What people who guess try first, in the four scripts of our users' keyboards; the earlier, the sooner tried. Ours, from common knowledge. */
export const COMMON_SECRETS: readonly string[] = `
password 123456 qwerty 111111 abc123 пароль йцукен iloveyou admin welcome letmein parol parol123 привет qazwsx
1q2w3e4r 1qaz2wsx zaq12wsx q1w2e3r4 monkey dragon master login passw0rd sunshine princess football baseball superman
shadow hello freedom whatever trustno1 starwars secret computer internet killer samsung google windows linux
любовь наташа марина максим андрей сергей александр настя солнышко солнце россия москва казахстан қазақстан
kazakhstan kazakstan astana almaty астана алматы алмата шымкент шымкент караганда құпиясөз құпия сәлем махаббат
отан туған айгерім айгерим нурлан нұрлан асель әсел данияр арман абай баян батыр ерлан ерболат жанна журналист
journalist journalism редакция новости жаңалық news media press пресса семинар тренинг workshop seminar training
rostrum трибуна ноутбук laptop notebook компьютер учитель teacher trainer тренер мама папа mama family семья отбасы
summer winter spring autumn лето зима весна осень жаз қыс көктем күз monday понедельник january январь кошка собака
cat dog пушкин king queen champion winner passphrase passcode changeme default temp test тест user guest root system
access open pass word secure security защита қорғау freedomofspeech правда свобода бостандық шындық хабар егемен
correcthorsebatterystaple мамамыларама мамамылараму tobeornottobe менсенісүйемін ятебялюблю ilovekazakhstan
`
  .trim()
  .split(/\s+/);

/** The rows of the keyboards, as a hand runs along them. */
export const KEYBOARD_ROWS: readonly string[] = [
  '1234567890',
  '0123456789',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
  'әіңғүұқөһ',
];

/** The alphabets, as a mind runs along them. */
export const ALPHABETS: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  'абвгдеёжзийклмнопрстуфхцчшщъыьэюя',
  'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя',
];
