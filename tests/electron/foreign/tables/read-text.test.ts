import { createHash } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { codesOf, decodeText } from '../../../../electron/foreign/tables/decode-text';
import { readCsv as readWritten } from '../../../../electron/foreign/tables/read-csv';

const TEXT = 'ФИО;Пол\r\nӨтеген Ұлпан;жен\r\n';

const wide = (text: string) => Buffer.from(text, 'utf16le');

/** Bytes without order, the same each time. */
const noise = (length: number) =>
  Array.from({ length }, (_, at) => createHash('sha256').update(`${at}`).digest()[0] ?? 0);

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8', Buffer.from(`\uFEFF${TEXT}`)],
    ['UTF-16', wide(`\uFEFF${TEXT}`)],
    ['UTF-16', wide(`\uFEFF${TEXT}`).swap16()],
    ['UTF-16', wide(TEXT)],
    ['UTF-16', wide(TEXT).swap16()],
  ])('in %s is read letter by letter', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, codes: codesOf(TEXT), encoding });
  });

  it('in Windows-1251 is read in Russian', () => {
    const bytes = Buffer.from([
      0xd4, 0xc8, 0xce, 0x3b, 0xa8, 0xe6, 0x20, 0xb8, 0xe6, 0x20, 0xb9, 0x31, 0x20, 0xab, 0xff, 0xbb,
    ]);

    expect(decodeText(bytes)).toMatchObject({ text: 'ФИО;Ёж ёж №1 «я»', encoding: 'Windows-1251' });
  });

  it('in the Kazakh form of Windows-1251 is read in Kazakh', () => {
    const bytes = Buffer.from([
      0xa5, 0xf2, 0xe5, 0xe3, 0xe5, 0xed, 0x20, 0xa1, 0xeb, 0xef, 0xe0, 0xed, 0x20, 0x9d, 0xbc,
    ]);

    expect(decodeText(bytes)?.text).toBe('Өтеген Ұлпан қә');
  });

  it('may be full of smiling faces', () => {
    expect(decodeText(wide('\uFEFF😀;🎓\r\n'))?.text).toBe('😀;🎓\r\n');
  });

  it('may hold a sign that nobody sees and somebody copied along', () => {
    const text = `${TEXT.repeat(20)}Ким\u001f Анна;жен\r\n`;

    expect(decodeText(Buffer.from(text))?.text).toBe(text);
  });

  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['random bytes behind the mark of UTF-16', Buffer.from([0xff, 0xfe, ...noise(4_000)])],
    ['random bytes', Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 73 + 11) % 256))],
  ])('is not made of %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull();
  });
});

const readCsv = (text: string) => readWritten({ text, codes: codesOf(text) });
const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells);

/** Cells between semicolons, by the plainest way: a cell that begins with a quote goes on to the quote that closes it. */
function letterByLetter(text: string): string[][] {
  const records: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const cells: string[] = [];
    for (let mark = ';'; mark === ';'; ) {
      const [whole, quoted, plain = '', end = ''] = CELL.exec(rest) ?? [''];
      const inside = quoted?.slice(1, -1).replaceAll('""', '"').replaceAll('\r\n', '\n') ?? '';
      cells.push(inside + (end === ';' ? plain : plain.replace(/\r$/, '')));
      rest = rest.slice(whole.length);
      mark = end;
    }
    records.push(cells);
  }
  return records;
}

const CELL = /^("(?:[^"]|"")*"(?!"))?([^;\n]*)([;\n]|$)/;

describe('separated values', () => {
  it.each([';', ',', '\t', '|'] as const)('are told apart by “%s” without asking', (separator) => {
    const text = [
      ['ФИО', 'СМИ', 'E-mail'],
      ['Ким Кайрат', 'Tau FM', 'kim@example.org'],
      ['Ли Анна', 'Aq Jol', 'li@example.org'],
    ];

    expect(readCsv(text.map((row) => row.join(separator)).join('\r\n'))).toMatchObject({
      separator,
      rows: text.map((cells) => ({ cells })),
    });
  });

  it('are told by the separator that makes a table, not by the one that is frequent', () => {
    const text = 'ФИО;СМИ;Регион\nКим, Кайрат, мл.;Tau FM;г. Алматы, центр\nЛи, Анна;Aq Jol;ВКО\n';

    expect(readCsv(text).separator).toBe(';');
  });

  it('may say their separator themselves, as Excel does', () => {
    expect(readCsv('sep=|\nФИО|СМИ\nКим; Кайрат|Tau, FM\n')).toEqual({
      separator: '|',
      rows: [
        { number: 2, cells: ['ФИО', 'СМИ'] },
        { number: 3, cells: ['Ким; Кайрат', 'Tau, FM'] },
      ],
    });
  });

  it('keep separators, quotes and line breaks inside quotes', () => {
    const text = 'ФИО;СМИ\r\n"Ким ""Кай"" Кайрат";"Tau;\r\nFM"\r\nЛи Анна;Aq "Jol" TV\r\n';

    expect(cellsOf(text)).toEqual([
      ['ФИО', 'СМИ'],
      ['Ким "Кай" Кайрат', 'Tau;\nFM'],
      ['Ли Анна', 'Aq "Jol" TV'],
    ]);
  });

  it('survive a quote that is never closed, losing no line', () => {
    expect(cellsOf('ФИО;СМИ\n"Ким;Tau FM\nЛи;Aq Jol\n')).toEqual([
      ['ФИО', 'СМИ'],
      ['"Ким', 'Tau FM'],
      ['Ли', 'Aq Jol'],
    ]);
  });

  it('may end their lines as old Macintoshes did', () => {
    expect(cellsOf('ФИО;СМИ\rКим;Tau FM\r')).toEqual([
      ['ФИО', 'СМИ'],
      ['Ким', 'Tau FM'],
    ]);
  });

  const cell = fc.string({ unit: fc.constantFrom(...'аәb ";,\t|\n'), maxLength: 8 });
  const quoted = (text: string) => (/[";,\t|\n]|^ /.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  test.prop([fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 })])(
    'come out as they were put in',
    (rows) => {
      const table = [['a1', 'b1', 'c1'], ['a2', 'b2', 'c2'], ...rows];
      const text = `sep=;\n${table.map((row) => row.map(quoted).join(';')).join('\n')}\n`;

      expect(cellsOf(text)).toEqual(table);
    },
  );

  const ragged = fc.constantFrom(
    'Ким',
    'a',
    '"',
    '""',
    '"Tau',
    'FM"',
    '"a\nb"',
    ';',
    ';',
    '\r',
    '\n',
    '\r\n',
    ' ',
    '|',
  );

  test.prop([fc.array(ragged, { maxLength: 40 }).map((parts) => parts.join(''))])(
    'are read as one would read them letter by letter',
    (text) => {
      expect(cellsOf(`sep=;\n${text}`)).toEqual(letterByLetter(text));
    },
  );

  test.prop([fc.string({ unit: fc.constantFrom(...'аb";,\t|\r\n\u0000'), maxLength: 60 })])(
    'never stumble over what is not well formed',
    (text) => {
      expect(Array.isArray(readCsv(text).rows)).toBe(true);
    },
  );
});
