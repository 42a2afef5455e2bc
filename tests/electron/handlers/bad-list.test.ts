import { execFileSync } from 'node:child_process';
import { chmodSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isPerson } from '#shared/people/import/planned-row';
import { aBook, aZip } from '../../support/a-zip';
import { badInput, ID, isRoot, sentences } from '../../support/bad-input';

const { ask, must, put, kept, refused, folder } = badInput();

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const people = (text: string) => Buffer.from(text);

const FILES: readonly (readonly [string, string, string | Uint8Array, string])[] = [
  ['an empty list', 'empty.csv', '', 'fileEmpty'],
  ['a list of blank lines', 'blank.csv', '\r\n\r\n ;;\r\n', 'noPeople'],
  [
    'a workbook with a password',
    'locked.xlsx',
    Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    'filePassword',
  ],
  ['an archive with a password', 'locked2.xlsx', aZip([{ name: 'a', bytes: 'x', flags: 1 }]), 'filePassword'],
  ['a binary file', 'photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 0, 0, 9, 9]), 'fileKind'],
  [
    'a list cut by another separator',
    'odd.csv',
    people('ФИО^Телефон\nКим Кайрат^87014828772\nЛи Анна^87014828773\n'),
    'noPeople',
  ],
  ['a list of figures', 'figures.csv', people('1;12 000;7\n2;4 500;9\n'), 'noPeople'],
  [
    'a workbook of which it is not known where the names stand',
    'goods.xlsx',
    aBook({
      sheet:
        '<sheetData><row><c t="str"><v>Товар</v></c><c t="str"><v>Цена</v></c></row><row><c t="str"><v>Стол</v></c><c><v>12</v></c></row></sheetData>',
    }),
    'noNameColumn',
  ],
  [
    'a list with two columns that claim to be the name',
    'two.csv',
    people('ФИО;ФИО;Телефон\nКим Кайрат;Ким Кайрат;87014828772\nЛи Анна;Ли Анна;87014828773\n'),
    'columnTwice',
  ],
  ['a workbook cut short', 'half.xlsx', aBook({ sheet: '<sheetData/>' }).subarray(0, 300), 'fileBroken'],
];

describe('a list that cannot be used is refused in three languages and changes nothing', () => {
  it.each(FILES)('%s', async (_, name, bytes, kind) => {
    const [got, said] = await refused('roster.import', { workshop: ID, file: { file: put(name, bytes) } });

    expect(got).toBe(kind);
    expect(said).toMatch(/Nothing was changed/);
  });

  it('a file of 100 MB, for every importer, before a byte is read', async () => {
    const file = { file: put('huge.bin', 'x') };
    truncateSync(file.file, 100_000_000);
    const start = Date.now();

    expect((await refused('roster.import', { workshop: ID, file }))[1]).toMatch(/100 MB, at most 64 MB/);
    expect((await refused('deck.import', { workshop: ID, file, language: null, deck: null }))[0]).toBe('fileTooLarge');
    expect((await refused('asset.add', { workshop: ID, file }))[0]).toBe('fileTooLarge');
    expect(Date.now() - start).toBeLessThan(20_000);
  });

  it('a name with a line break and signs that turn the direction, said as it reads', async () => {
    const file = { file: put('имя\r\nс\u202Egnp\u2066.csv', '') };
    const answer = await ask('roster.preview', { workshop: ID, file });

    expect(sentences(answer)[1]).toBe('Файл имя сgnp.csv пуст. Ничего не изменено.');
  });

  it('a folder, a pipe, a name that cannot be, and what is not there', async () => {
    const pipe = join(folder(), 'pipe.csv');
    execFileSync('mkfifo', [pipe]);

    const kinds = [];
    for (const file of [
      folder(),
      pipe,
      `${folder()}/a\0b.csv`,
      join(folder(), 'x'.repeat(300)),
      join(folder(), 'none.csv'),
      join(put('a.csv', 'x'), 'b.csv'),
    ])
      kinds.push((await refused('roster.preview', { workshop: ID, file: { file } }))[0]);
    expect(kinds).toEqual(['notReadable', 'notReadable', 'fileMissing', 'fileMissing', 'fileMissing', 'fileMissing']);
  });

  it('a file that may not be read', async () => {
    const file = put('secret.csv', 'ФИО\nКим Кайрат');
    chmodSync(file, 0o000);
    if (isRoot) process.stdout.write('skipped: root may read every file\n');
    else expect((await refused('roster.preview', { workshop: ID, file: { file } }))[0]).toBe('notReadable');
  });
});

describe('a list that can be used in part', () => {
  it('says of each row what is doubtful: ragged rows, bad phones and e-mails, a person twice', async () => {
    const file = {
      file: put(
        'list.csv',
        'ФИО;Телефон;E-mail\nЦой Виктория;870;kim@\nЛи Анна\nПак Вера;87014828775;pak@example.org;лишнее;ещё\nПак Вера;87014828775;pak@example.org\nПак Вера;87014828775;pak@example.org\n',
      ),
    };
    const before = await kept();
    const { rows } = await must('roster.preview', { workshop: ID, file });

    expect(rows.map((row) => [row.row, row.outcome, isPerson(row) ? row.doubts.map(({ rule }) => rule) : []])).toEqual([
      [2, 'new', ['phoneBroken', 'emailBroken']],
      [3, 'new', ['tooFewCells']],
      [4, 'refused', []],
      [5, 'new', []],
      [6, 'duplicate', []],
    ]);
    expect(await kept()).toBe(before);
  });
});
