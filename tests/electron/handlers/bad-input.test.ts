import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Method } from '#shared/contract/contract';
import { isPerson } from '#shared/people/import/plan';
import type { Result } from '#shared/result';
import { explain } from '#shared/text/explain';
import { LANGUAGES } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { aBook, aZip } from '../../support/a-zip';
import { writePdf } from '../../support/decks';
import { discard, type Headless, openHeadless } from '../../support/headless';

const ID = 'sample-astana';
const isRoot = process.getuid?.() === 0;

let house: Headless;
let folder: string;
let mounted: string[];

beforeEach(async () => {
  house = openHeadless();
  folder = mkdtempSync(join(tmpdir(), 'rostrum-bad-'));
  mounted = [];
  await house.must('library.openSample', {});
});

afterEach(() => {
  for (const place of mounted) execFileSync('umount', [place]);
  house.close();
  discard(house.vault);
  rmSync(folder, { recursive: true, force: true });
});

const put = (name: string, bytes: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** A disk of its own, as only root can make one; null, with the reason printed, for anybody else. */
function disk(options: string): string | null {
  const place = join(folder, 'disk');
  mkdirSync(place);
  try {
    if (!isRoot) throw new Error('not root');
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place], { stdio: 'pipe' });
  } catch (error) {
    process.stdout.write(`skipped: a disk of ${options} cannot be mounted here (${(error as Error).message.trim()})\n`);
    return null;
  }
  mounted.push(place);
  return place;
}

const KAZAKH = /[әғқңөұүһі]/i;
const CYRILLIC = /[а-яё]/i;

/** The sentences for a refusal, after making sure that each is one of its own language. */
function sentences(answer: Result<unknown>): string[] {
  if (answer.ok) throw new Error('It was not refused');
  const said = LANGUAGES.map((language) => explain(answer.failure, sayIn(language)));
  for (const sentence of said) expect(sentence).not.toMatch(/\{\{|failure\.|problem\./);
  const [kk = '', ru = '', en = ''] = said;
  expect([
    KAZAKH.test(kk),
    CYRILLIC.test(ru) && !/[әғқңөұүһ]/.test(ru.replace(/[^а-яёәғқңөұүһі ]/gi, '')),
    /[a-z]{3}/.test(en),
  ]).toEqual([true, true, true]);
  return said;
}

/** Everything that is kept, to be compared with itself. */
const kept = async () =>
  JSON.stringify([await house.must('workshop.read', { id: ID }), await house.must('library.read', {})]);

async function refused<M extends Method>(method: M, input: Input<M>): Promise<[string, string]> {
  const before = await kept();
  const answer = await house.ask(method, input);
  const said = sentences(answer);
  expect(await kept()).toBe(before);
  return [answer.ok ? '' : answer.failure.kind, said[2] ?? ''];
}

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
    const answer = await house.ask('roster.preview', { workshop: ID, file });

    expect(sentences(answer)[1]).toBe('Файл имя сgnp.csv пуст. Ничего не изменено.');
  });

  it('a folder, a pipe, a name that cannot be, and what is not there', async () => {
    const pipe = join(folder, 'pipe.csv');
    execFileSync('mkfifo', [pipe]);

    const kinds = [];
    for (const file of [
      folder,
      pipe,
      `${folder}/a\0b.csv`,
      join(folder, 'x'.repeat(300)),
      join(folder, 'none.csv'),
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
    const { rows } = await house.must('roster.preview', { workshop: ID, file });

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

describe('a deck that cannot be shown is refused in three languages and changes nothing', () => {
  it('broken, locked, empty, of noise', async () => {
    const files = [
      put('broken.pdf', '%PDF-1.7\nnothing'),
      await writePdf(folder, 'locked.pdf', 1, { password: 'x' }),
      put('none.md', '\n---\n'),
      put('noise.md', Buffer.from([0, 1, 2, 3])),
    ];
    const kinds = [];
    for (const file of files)
      kinds.push((await refused('deck.import', { workshop: ID, file: { file }, language: null, deck: null }))[0]);

    expect(kinds).toEqual(['fileBroken', 'filePassword', 'deckEmpty', 'fileKind']);
  });

  it('with scripts and pictures from elsewhere is brought in without them, and says so', async () => {
    const file = { file: put('wild.md', '# A\n\n<script>alert(1)</script>\n\n![x](https://example.org/a.png)\n') };

    expect(await house.must('deck.import', { workshop: ID, file, language: null, deck: null })).toMatchObject({
      leftOut: { scripts: 1, html: 0, images: 1 },
    });
  });
});

const command = (name: string, input: object) => ({ id: ID, command: { name, input: input as never } });
const person = {
  names: { kk: '', ru: 'Ким', en: '' },
  gender: '',
  region: '',
  outlet: '',
  role: '',
  phone: '',
  email: '',
  languages: [],
  consents: { photo: 'unasked', nameInReports: 'unasked', contactSharing: 'unasked' },
};
const halfDay = { id: 'h1', day: '2025-06-16', start: '14:00', end: '09:00' };

describe('a fact that cannot be is refused in three languages and changes nothing', () => {
  it.each([
    ['an e-mail', 'participant.add', { ...person, email: 'kim@' }, /e-mail/],
    ['a phone', 'participant.add', { ...person, phone: '870' }, /phone/],
    ['an end before its beginning', 'overview.change', { halfDays: [halfDay] }, /the end comes before the start/],
    [
      'a pass mark over 100',
      'overview.change',
      { rule: { attendance: { kind: 'halfDays', atLeast: 1 }, passMark: 101, result: 'mean' } },
      /pass mark: a whole number from 0 to 100/,
    ],
  ])('%s', async (_, name, input, words) => {
    const [kind, said] = await refused('workshop.do', command(name, input));

    expect([kind, said]).toEqual(['invalid', expect.stringMatching(words)]);
    expect(said).toMatch(/Nothing was changed/);
  });
});

const report = (place: string): Input<'reports.write'> => ({
  workshop: ID,
  formats: ['csv', 'xlsx', 'pdf'],
  language: 'ru',
  folder: { folder: place },
});

describe('a folder that cannot take a document', () => {
  it('is not there, or is a file', async () => {
    expect((await refused('reports.write', report(join(folder, 'none'))))[0]).toBe('fileMissing');
    expect((await refused('reports.write', report(put('a', 'x'))))[0]).toBe('fileMissing');
  });

  it('may not be written', async () => {
    const place = isRoot ? disk('size=1m,ro') : join(folder, 'locked');
    if (place === null) return;
    if (!isRoot) mkdirSync(place, { mode: 0o500 });

    expect((await refused('reports.write', report(place)))[0]).toBe('notWritable');
  });

  it('is full: what was written before is whole, and nothing half-written stays', async () => {
    const place = disk('size=1m');
    if (place === null) return;
    writeFileSync(join(place, 'filler'), Buffer.alloc(1_010_000));
    const [kind, said] = await refused('reports.write', report(place));

    expect(kind).toMatch(/^(exportDiskFull|diskFull)$/);
    expect(said).toMatch(/The disk is full/);
    expect(readdirSync(place).filter((name) => /\.part$|\.probe$/.test(name))).toEqual([]);
  });
});

describe('a name with a letter that the fonts have not', () => {
  it('is named before anything is written', async () => {
    const { workshop } = await house.must('workshop.read', { id: ID });
    const [first] = Object.keys(workshop.participants);
    await house.must(
      'workshop.do',
      command('participant.change', { id: first, facts: { names: { kk: '', ru: 'Ким 漢', en: '' } } }),
    );
    for (const { id } of workshop.overview.halfDays)
      await house.must(
        'workshop.do',
        command('attendance.mark', { participants: [first], halfDay: id, mark: { status: 'present' } }),
      );
    const asked = { workshop: ID, kind: 'attended', participants: [first ?? ''], languages: ['ru'] } as const;
    const { held } = await house.must('certificates.preflight', {
      ...asked,
      languages: ['ru'],
      participants: [first ?? ''],
    });
    const [kind, said] = await refused('certificates.issue', {
      ...asked,
      languages: ['ru'],
      participants: [first ?? ''],
      folder: { folder },
      each: true,
      together: false,
    });

    expect(held).toMatchObject([{ reason: 'letters', letters: [{ letter: '漢' }] }]);
    expect([kind, said]).toEqual(['nothingToIssue', expect.stringMatching(/Nothing was written/)]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
