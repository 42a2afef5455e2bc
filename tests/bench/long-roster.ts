import { Workbook } from '@cj-tech-master/excelts';

const GIVEN = ['Ұлпан', 'Ерлан', 'Іңкәр', 'Жанар', 'Қарлығаш', 'Тимур', 'Өмірбек', 'Динара', 'Сергей', 'Гүлнұр'];
const GIVEN_LATIN = [
  ...['Ulpan', 'Yerlan', 'Inkar', 'Zhanar', 'Karlygash', 'Timur', 'Omirbek', 'Dinara', 'Sergey', 'Gulnur'],
];
const ENDINGS = ['ұлы', 'бек', 'ова', 'нов', 'хан'];
const ENDINGS_LATIN = ['uly', 'bek', 'ova', 'nov', 'khan'];
const OUTLETS = ['Aq Jol TV', 'ТОО "Tau FM"', 'фриланс', 'газета "Степной вестник"', 'Дала дауысы'];
const REGIONS = ['г. Алматы', 'область Улытау', 'Түркістан облысы', 'Карагандинская обл.', 'ВКО'];

export const HEADINGS = ['Р/с', 'Тегі, аты', 'Имя латиницей', 'БАҚ', 'Өңірі', 'Жынысы', 'Телефон', 'Эл. пошта', 'Тілі'];

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

const CYRILLIC = [...'бвгджзклмнпрст'];
const LATIN = ['b', 'v', 'g', 'd', 'zh', 'z', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't'];

/** A number as syllables, the same in both alphabets: 0 is "ба", 15 is "вава". */
const syllables = (count: number, letters: readonly string[], vowel: string): string =>
  (count >= letters.length ? syllables(Math.floor(count / letters.length), letters, vowel) : '') +
  letters[count % letters.length] +
  vowel;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

/** A list as organizers send it, with a given number of people of whom no two are one. */
export function longRoster(people: number): (string | number)[][] {
  return Array.from({ length: people }, (_, at) => {
    const latin = syllables(at, LATIN, 'a');
    const address = `person.${latin}${at}@example.org`;
    return [
      at + 1,
      `${capital(syllables(at, CYRILLIC, 'а'))}${pick(ENDINGS, at)} ${pick(GIVEN, at * 7)}`,
      `${pick(GIVEN_LATIN, at * 7)} ${capital(latin)}${pick(ENDINGS_LATIN, at)}`,
      pick(OUTLETS, at),
      pick(REGIONS, at * 3),
      at % 2 === 0 ? 'ер' : 'әйел',
      77_010_000_000 + at * 37,
      at % 5 === 0 ? address.toUpperCase() : address,
      at % 3 === 0 ? 'орысша' : 'қазақша',
    ];
  });
}

const csvOf = (rows: readonly (string | number)[][]): Buffer =>
  Buffer.from(`\uFEFF${[HEADINGS, ...rows].map((row) => row.join(';')).join('\r\n')}\r\n`);

/** As a spreadsheet saves it: companies have quotes in their names, and so are quoted. */
export const asCsv = (rows: readonly (string | number)[][]): Buffer =>
  csvOf(
    rows.map((row) =>
      row.map((cell) => (String(cell).includes('"') ? `"${String(cell).replaceAll('"', '""')}"` : cell)),
    ),
  );

/** The same without a single quote: the least that any reader can have to do. */
export const asPlainCsv = (rows: readonly (string | number)[][]): Buffer =>
  csvOf(rows.map((row) => row.map((cell) => String(cell).replaceAll('"', ''))));

export async function asWorkbook(rows: readonly (string | number)[][]): Promise<Uint8Array> {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Қатысушылар');
  for (const row of [HEADINGS, ...rows]) sheet.addRow(row);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
