import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Facts } from '#shared/people/participant';
import { NO_TEXT } from '#shared/text/text';
import { discard, type Headless, openHeadless } from '../../support/headless';

const HEADINGS = 'ФИО;СМИ;Регион;Телефон;E-mail';
const ROWS = [
  'Утегенова Улпан;Tau FM;Астана;87014828771;ulpan@example.org',
  'Ким Анна Сергеевна;КТК;Алматы;87014828772;',
  'Ким Анна Андреевна;Хабар;Астана;87014828773;',
  'Төлеу Асқар;Ертіс;Павлодар;;askar@example.org',
  'Ли Вера;Дидар;ВКО;87014828774;office@example.org',
  'Цой Ян;Дидар;ВКО;87014828775;office@example.org',
];

let house: Headless;
let workshop: string;
let folder: string;
let file: { readonly file: string };

const write = (...rows: string[]) => writeFileSync(file.file, [HEADINGS, ...rows].join('\n'));

const people = async () => Object.values((await house.must('workshop.read', { id: workshop })).workshop.participants);

const named = async (name: string) => (await people()).filter(({ names }) => Object.values(names).includes(name));

const change = async (name: string, facts: Partial<Facts>) => {
  const [person] = await named(name);
  await house.must('workshop.do', {
    id: workshop,
    command: { name: 'participant.change', input: { id: person?.id ?? '', facts } },
  });
};

const again = async () => (await house.must('roster.import', { workshop, file })).counts;

beforeEach(async () => {
  house = openHeadless();
  folder = mkdtempSync(join(tmpdir(), 'rostrum-again-'));
  file = { file: join(folder, 'list.csv') };
  workshop = (
    await house.must('library.createWorkshop', {
      programme: null,
      title: { ...NO_TEXT, ru: 'Опыт' },
      place: NO_TEXT,
      code: 'TEST',
    })
  ).id;
  write(...ROWS);
  await house.must('roster.import', { workshop, file });
});

afterEach(() => {
  house.close();
  discard(house.vault);
  rmSync(folder, { recursive: true });
});

describe('the same list, imported again', () => {
  it('adds nobody and says that it changed nothing', async () => {
    expect(await people()).toHaveLength(6);

    expect(await again()).toMatchObject({ rows: 6, unchanged: 6, added: 0 });
  });

  it.each<[string, string, Partial<Facts>]>([
    ['a letter of the name', 'Утегенова Улпан', { names: { kk: '', ru: 'Отегенова Улпан', en: '' } }],
    ['the name, by a patronymic', 'Утегенова Улпан', { names: { kk: '', ru: 'Утегенова Улпан Асановна', en: '' } }],
    ['the name, by another script', 'Төлеу Асқар', { names: { kk: 'Төлеу Асқар', ru: '', en: 'Asqar Tóleý' } }],
    ['the phone', 'Утегенова Улпан', { phone: '+77770000000' }],
    ['the only phone', 'Ким Анна Сергеевна', { phone: '+77770000000' }],
    ['the e-mail and the newsroom', 'Утегенова Улпан', { email: 'other@example.org', outlet: 'Другая' }],
    ['the region', 'Ли Вера', { region: 'KZ-10' }],
    ['the office address', 'Ли Вера', { email: '' }],
  ])('after somebody changed %s by hand, adds nobody and overwrites nothing', async (_, name, facts) => {
    await change(name, facts);
    const before = await people();

    expect(await again()).toMatchObject({ rows: 6, added: 0, updated: 0, refused: 0 });
    expect(await people()).toEqual(before);
  });

  it('after people were added to it, adds those alone, and one undo takes just them back', async () => {
    const before = await people();
    write('Ким Анна;Хабар;Астана;87014828799;anna@example.org', ...ROWS, 'Әлі Сара;КТК;Алматы;;sara@example.org');

    expect(await again()).toMatchObject({ rows: 8, added: 2, unchanged: 6 });
    await house.must('workshop.undo', { id: workshop, lane: 'workshop' });
    expect(await people()).toEqual(before);
    await house.must('workshop.undo', { id: workshop, lane: 'workshop' });
    expect(await people()).toEqual([]);
  });
});

describe('a workbook with people on several sheets', () => {
  it('says which other sheets have people before one of them is taken', async () => {
    const workbook = new Workbook();
    const sheet = (name: string, rows: string[][]) => {
      const made = workbook.addWorksheet(name);
      for (const row of rows) made.addRow(row);
      return made;
    };
    sheet('Алматы', [
      ['ФИО', 'Тел'],
      ['Ахмет Бота', '87072220060'],
    ]);
    sheet('Астана', [
      ['ФИО', 'Тел'],
      ['Сабыр Ерік', '87072220061'],
    ]);
    sheet('Итоги', [
      ['Город', 'Кол-во'],
      ['Астана', '1'],
      ['Алматы', '1'],
    ]);
    sheet('Черновик', [
      ['ФИО', 'Тел'],
      ['Тест Тестов', '87072220062'],
    ]).state = 'hidden';
    const book = { file: `${file.file}.xlsx` };
    writeFileSync(book.file, new Uint8Array(await workbook.xlsx.writeBuffer()));

    const { sheet: read, sheets } = await house.must('roster.preview', { workshop, file: book });

    expect(read).toBe('Алматы');
    expect(sheets.map(({ name, hasPeople, isHidden }) => [name, hasPeople, isHidden])).toEqual([
      ['Алматы', true, false],
      ['Астана', true, false],
      ['Итоги', false, false],
      ['Черновик', true, true],
    ]);
  });
});
