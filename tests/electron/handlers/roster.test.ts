import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract';
import { isPerson } from '#shared/people/import/planned-row';
import { findRegion } from '#shared/people/regions';
import { NO_TEXT } from '#shared/text/text';
import { discard, type Headless, openHeadless } from '../../support/headless';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/rosters');
const ASTANA = { file: join(FIXTURES, 'roster-astana.csv') };
const ALMATY = { file: join(FIXTURES, 'roster-almaty.xlsx') };

interface Known {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
  readonly sex: 'f' | 'm';
  readonly region: readonly string[];
  readonly outlet: string;
  readonly phone: string;
  readonly email: string;
  readonly lang: 'kk' | 'ru';
}

const PEOPLE = JSON.parse(readFileSync(join(FIXTURES, 'people.json'), 'utf8')) as Record<'astana' | 'almaty', Known[]>;

/** A person as the roster should have them, with the names in the scripts that the file has. */
const expected = (known: Known, scripts: readonly ('kk' | 'ru' | 'en')[], outlet: string, photo: string) => ({
  names: { ...NO_TEXT, ...Object.fromEntries(scripts.map((script) => [script, known[script]])) },
  gender: known.sex,
  region: findRegion(known.region[0] ?? '', {}),
  outlet,
  role: '',
  phone: `+${known.phone}`,
  email: known.email,
  languages: [known.lang],
  consents: { photo, nameInReports: 'unasked', contactSharing: 'unasked' },
});

/** The Russian list writes a Kazakh outlet with Russian letters. */
const russian = (outlet: string) => outlet.replace('Жайық жаңалықтары', 'Жайык жаналыктары');

/** Those who said no to photographs in the Almaty list, by their numbers. */
const NO_PHOTOS = [4, 8, 12, 16, 20];

let house: Headless;
let workshop: string;

const newWorkshop = async (code: string) =>
  (
    await house.must('library.createWorkshop', {
      programme: null,
      title: { ...NO_TEXT, ru: code },
      place: NO_TEXT,
      code,
    })
  ).id;

const roster = async () =>
  Object.values((await house.must('workshop.read', { id: workshop })).workshop.participants).map(
    ({ id: _, ...facts }) => facts,
  );

const outcomes = (preview: Output<'roster.preview'>) =>
  preview.rows.filter(({ outcome }) => outcome !== 'new').map((row) => [row.row, row.outcome]);

beforeEach(async () => {
  house = openHeadless();
  workshop = await newWorkshop('TEST');
});

afterEach(() => {
  house.close();
  discard(house.vault);
});

describe("the Astana organizer's list, a Windows-1251 CSV", () => {
  it('imports into exactly the nineteen people', async () => {
    const { counts } = await house.must('roster.import', { workshop, file: ASTANA });

    expect(await roster()).toEqual(
      PEOPLE.astana.map((known) => expected(known, ['ru'], russian(known.outlet), 'unasked')),
    );
    expect(counts).toEqual({ rows: 21, added: 19, updated: 0, unchanged: 0, skipped: 1, refused: 1, headings: 0 });
  });

  it('offers the repeated person as a duplicate and refuses the blank row, applying nothing', async () => {
    const preview = await house.must('roster.preview', { workshop, file: ASTANA });

    expect(preview.form).toEqual({ kind: 'csv', encoding: 'Windows-1251', separator: ';' });
    expect(preview.columns.map(({ field }) => field)).toEqual([
      ...['ignore', 'name', 'outlet', 'region', 'gender', 'phone', 'email', 'languages'],
    ]);
    expect(outcomes(preview)).toEqual([
      [13, 'refused'],
      [22, 'duplicate'],
    ]);
    expect(preview.rows.find(({ row }) => row === 13)).toMatchObject({ reason: 'blank' });
    expect(preview.rows.find(({ row }) => row === 22)).toMatchObject({
      match: { by: ['email', 'phone', 'name'], participant: null, row: 6 },
      choice: 'skip',
      person: { phone: '+77271740738', gender: '' },
    });
    expect(preview.rows.every((row) => !isPerson(row) || row.doubts.length === 0)).toBe(true);
    expect(await roster()).toEqual([]);
  });
});

describe("the Almaty organizer's list, an XLSX with titles above and a total below", () => {
  it('imports into exactly the twenty people, in Kazakh and Latin letters', async () => {
    const { counts, sheet } = await house.must('roster.import', { workshop, file: ALMATY });

    expect(sheet).toBe('Қатысушылар');
    expect(await roster()).toEqual(
      PEOPLE.almaty.map((known, at) =>
        expected(known, ['kk', 'en'], known.outlet, NO_PHOTOS.includes(at + 1) ? 'no' : 'yes'),
      ),
    );
    expect(counts).toEqual({ rows: 21, added: 20, updated: 0, unchanged: 0, skipped: 0, refused: 1, headings: 0 });
  });

  it('finds the headings in the fourth row and refuses the total', async () => {
    const preview = await house.must('roster.preview', { workshop, file: ALMATY });

    expect(preview.headingRow).toBe(4);
    expect(preview.columns.map(({ field }) => field)).toEqual([
      ...['ignore', 'name', 'nameLatin', 'outlet', 'region', 'gender', 'phone', 'email', 'languages', 'consentPhoto'],
    ]);
    expect(outcomes(preview)).toEqual([[25, 'refused']]);
    expect(preview.rows.at(-1)).toMatchObject({ reason: 'total' });
  });
});

describe('an import', () => {
  it('is one step: one undo takes all of it back, one redo brings it again', async () => {
    await house.must('roster.import', { workshop, file: ASTANA });
    const imported = await roster();

    await house.must('workshop.undo', { id: workshop, lane: 'workshop' });
    expect(await roster()).toEqual([]);
    await house.must('workshop.redo', { id: workshop, lane: 'workshop' });
    expect(await roster()).toEqual(imported);
  });

  it('of the same list again changes nothing and says so', async () => {
    await house.must('roster.import', { workshop, file: ALMATY });

    const { seq, counts } = await house.must('roster.import', { workshop, file: ALMATY });

    expect(seq).toBeNull();
    expect(counts).toEqual({ rows: 21, added: 0, updated: 0, unchanged: 20, skipped: 0, refused: 1, headings: 0 });
  });

  it('does with each row what was chosen', async () => {
    const choices = { 22: 'add', 3: 'skip' } as const;

    const { counts } = await house.must('roster.import', { workshop, file: ASTANA, choices });

    expect(counts).toMatchObject({ added: 19, skipped: 1 });
    expect((await roster()).map(({ names }) => names.ru)).not.toContain('Турсын Ерлан');
    expect((await roster()).filter(({ names }) => names.ru === 'Утеген Жанар')).toHaveLength(2);
  });

  it('reads the columns as it was told', async () => {
    const mapping = ['ignore', 'nameKk', 'role', 'ignore', 'ignore', 'ignore', 'email'] as const;

    await house.must('roster.import', { workshop, file: ASTANA, mapping: [...mapping] });

    expect((await roster())[0]).toMatchObject({
      names: { kk: 'Утеген Улпан', ru: '', en: '' },
      role: 'Aq Jol TV',
      outlet: '',
      phone: '',
      email: 'ulpan.utegen@example.org',
    });
  });

  it.each([
    [['ignore', 'name', 'name'], { kind: 'columnTwice', headings: 'B (ФИО), C (Редакция)' }],
    [['ignore', 'outlet'], { kind: 'noNameColumn', name: 'roster-astana.csv' }],
  ] as const)('whose columns are %j asks for a decision and changes nothing', async (mapping, failure) => {
    expect(await house.ask('roster.import', { workshop, file: ASTANA, mapping: [...mapping] })).toEqual({
      ok: false,
      failure,
    });
    expect(await roster()).toEqual([]);
  });

  it('from a sheet that has no people, or is not there, is refused with a sentence', async () => {
    const sheet = (name: string) => house.ask('roster.import', { workshop, file: ALMATY, sheet: name });

    expect(await sheet('Ескертпелер')).toMatchObject({ failure: { kind: 'noNameColumn' } });
    expect(await sheet('Лист9')).toMatchObject({ failure: { kind: 'sheetMissing', sheet: 'Лист9' } });
    expect(await roster()).toEqual([]);
  });

  it('whose headings are codes is shown with the names unchosen, and taken once they were chosen', async () => {
    const codes = join(house.vault, '../codes.csv');
    writeFileSync(codes, 'q1;q2;q3\nУтеген Улпан;Tau FM;корреспондент\nКим Кайрат;Aq Jol TV;редактор\n');
    const source = { workshop, file: { file: codes } };

    const { columns, problems, counts } = await house.must('roster.preview', source);
    expect(columns.map(({ field }) => field)).toEqual(['ignore', 'ignore', 'ignore']);
    expect(problems).toEqual([{ rule: 'noName' }]);
    expect(counts.added).toBe(0);
    expect(await house.ask('roster.import', source)).toMatchObject({ failure: { kind: 'noNameColumn' } });

    await house.must('roster.import', { ...source, mapping: ['name', 'outlet', 'role'] });
    expect((await roster()).map(({ names, outlet, role }) => [names.ru, outlet, role])).toEqual([
      ['Утеген Улпан', 'Tau FM', 'корреспондент'],
      ['Ким Кайрат', 'Aq Jol TV', 'редактор'],
    ]);
  });

  it('whose heading for the name stands above nothing keeps what else was understood', async () => {
    const moved = join(house.vault, '../moved.csv');
    writeFileSync(moved, 'ФИО;q2;E-mail\n;Утеген Улпан;ulpan@example.org\n;Ким Кайрат;kim@example.org\n');

    const { columns, problems } = await house.must('roster.preview', { workshop, file: { file: moved } });

    expect(columns.map(({ field }) => field)).toEqual(['ignore', 'ignore', 'email']);
    expect(problems).toEqual([{ rule: 'noName' }]);
  });

  it('of a file without people, or without a file, is refused with a sentence', async () => {
    const figures = join(house.vault, '../figures.csv');
    writeFileSync(figures, '1;12000\n2;4500\n');

    expect(await house.ask('roster.preview', { workshop, file: { file: figures } })).toMatchObject({
      failure: { kind: 'noPeople', name: 'figures.csv' },
    });
    expect(await house.ask('roster.preview', { workshop, file: { file: '/nowhere/list.csv' } })).toMatchObject({
      failure: { kind: 'fileMissing', path: '/nowhere/list.csv' },
    });
  });
});
