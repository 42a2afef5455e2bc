import { describe, expect, it } from 'vitest';
import { findTable } from '#shared/people/import/find-table';
import { planImport } from '#shared/people/import/plan';
import { isPerson, type PlannedRow } from '#shared/people/import/planned-row';
import type { TableRow } from '#shared/people/import/table';
import { list, planOf, rowsOf } from '../../../support/a-list';

describe('an unknown region', () => {
  const rows = list(['Ким Кайрат', '', 'Бишкек', '', '', ''], ['Ли Анна', '', 'Бишкек', '', '', '']);

  it('is left empty until somebody says what it means', () => {
    expect(planOf(rows).people.map(({ region }) => region)).toEqual(['', '']);
  });

  it('becomes one new region for all who come from there', () => {
    const { people, regions } = planOf(rows, { regions: { Бишкек: 'new' } });

    expect(regions).toEqual([{ id: 'new1', names: { kk: '', ru: 'Бишкек', en: '' } }]);
    expect(people.map(({ region }) => region)).toEqual(['new1', 'new1']);
  });

  it('or is one of those that are known', () => {
    expect(planOf(rows, { regions: { Бишкек: { id: 'KZ-71' } } }).people[0]?.region).toBe('KZ-71');
  });
});

describe('a row of one cell between people', () => {
  const rows = (...cells: string[][]) => rowsOf([['№', 'ФИО', 'СМИ', 'Телефон'], ...cells]);
  const regionsIn = (plan: readonly PlannedRow[]) => plan.filter(isPerson).map(({ person }) => person.region);
  const kinds = (plan: readonly PlannedRow[]) =>
    plan.map((row) => (row.outcome === 'refused' ? row.reason : row.outcome === 'heading' ? row.region : row.outcome));

  it.each(['АҚТӨБЕ ОБЛЫСЫ', 'г. Актобе', 'Aktobe region', 'Актюбинская обл. (3 чел.)'])(
    'says where those below it are from, in whichever column it stands: %s',
    (said) => {
      for (const at of [0, 1, 2, 3]) {
        const { plan, people, counts } = planOf(
          rows(
            ['1', 'Ли Анна', 'Tau FM', ''],
            [0, 1, 2, 3].map((column) => (column === at ? said : '')),
            ['2', 'Ким Кайрат', 'Tau FM', ''],
            ['3', 'Ким Сергей', '', '87014828772'],
          ),
        );

        expect(kinds(plan)).toEqual(['new', 'KZ-15', 'new', 'new']);
        expect(plan[1]).toEqual({ outcome: 'heading', row: 3, region: 'KZ-15', text: said });
        expect(people.map(({ region }) => region)).toEqual(['', 'KZ-15', 'KZ-15']);
        expect(counts).toMatchObject({ rows: 4, added: 3, refused: 0, headings: 1 });
      }
    },
  );

  it('holds until the next one, and over rows that say nothing of places', () => {
    const { plan } = planOf(
      rows(
        ['г. Алматы', '', '', ''],
        ['1', 'Ли Анна', '', ''],
        ['', '', '', ''],
        ['2', 'Ким Анна', '', ''],
        ['', 'Итого: 2', '', ''],
        ['Kostanay region', '', '', ''],
        ['1', 'Ким Кайрат', '', ''],
      ),
    );

    expect(kinds(plan)).toEqual(['KZ-75', 'new', 'blank', 'new', 'total', 'KZ-39', 'new']);
    expect(regionsIn(plan)).toEqual(['KZ-75', 'KZ-75', 'KZ-39']);
  });

  it('ends at a heading that is no region of ours: nobody is said to be from where they may not be', () => {
    const { plan } = planOf(
      rows(['г. Алматы', '', '', ''], ['1', 'Ли Анна', '', ''], ['Бишкек', '', '', ''], ['2', 'Ким Анна', '', '']),
    );

    expect(kinds(plan)).toEqual(['KZ-75', 'new', 'title', 'new']);
    expect(regionsIn(plan)).toEqual(['KZ-75', '']);
  });

  it('spread over the width of the table is one too', () => {
    const [heading, person] = rows(['Павлодар облысы'], ['1', 'Ли Анна', 'Tau FM', '']).slice(1);
    const all = [...rows(), { ...(heading as TableRow), isWide: true }, person as TableRow];

    expect(regionsIn(planOf(all).plan)).toEqual(['KZ-55']);
  });

  it('that names no region that is known is what it was, and says nothing of anybody', () => {
    const { plan } = planOf(rows(['', '', 'Tau FM', ''], ['1', 'Ли Анна', '', ''], ['Бишкек', '', '', '']));

    expect(kinds(plan)).toEqual(['title', 'new', 'title']);
    expect(regionsIn(plan)).toEqual(['']);
  });

  it('fills only what a column of regions leaves empty', () => {
    const { plan } = planOf(
      list(
        ['Карагандинская область', '\u00a0', '', '', '', ''],
        ['Ли Анна', '', '', '', '', 'жен'],
        ['Ким Анна', '', '-', '', '', 'жен'],
        ['Ким Кайрат', '', 'ВКО', '', '', 'муж'],
        ['Ким Сергей', '', 'Бишкек', '', '', 'муж'],
      ),
    );

    expect(regionsIn(plan)).toEqual(['KZ-35', 'KZ-35', 'KZ-63', '']);
    expect(plan.filter(isPerson).map(({ doubts }) => doubts.map(({ rule }) => rule))).toEqual([
      ...[[], [], [], ['regionUnknown']],
    ]);
  });

  it('is somebody in a list of names alone, unless it calls itself a place', () => {
    const { people } = planOf(rowsOf([['ФИО'], ['Абай'], ['АҚТӨБЕ ОБЛЫСЫ'], ['Ли Анна']]));

    expect(people.map(({ names, region }) => [names.ru, region])).toEqual([
      ['Абай', ''],
      ['Ли Анна', 'KZ-15'],
    ]);
  });

  it.each(['Абай', 'АБАЙ', 'Abai'])('is somebody where names stand, though a region is called %s too', (said) => {
    const { plan, people } = planOf(rows(['1', 'Ли Анна', '', ''], ['', said, '', ''], ['2', 'Ким Анна', '', '']));

    expect(kinds(plan)).toEqual(['new', 'new', 'new']);
    expect(people.map(({ region }) => region)).toEqual(['', '', '']);
  });

  it('is the region Abai where other regions stand, where no names do, or when it says so', () => {
    const others = planOf(
      rows(['', 'Ақтөбе', '', ''], ['1', 'Ли Анна', '', ''], ['', 'Абай', '', ''], ['2', 'Ким Анна', '', '']),
    );
    const elsewhere = planOf(rows(['Абай', '', '', ''], ['1', 'Ли Анна', '', '']));
    const said = planOf(rows(['', 'Абай облысы', '', ''], ['1', 'Ли Анна', '', '']));

    expect(kinds(others.plan)).toEqual(['KZ-15', 'new', 'KZ-10', 'new']);
    expect(kinds(elsewhere.plan)).toEqual(['KZ-10', 'new']);
    expect(kinds(said.plan)).toEqual(['KZ-10', 'new']);
  });

  it('may name a region that was added by hand', () => {
    const table = findTable({
      name: 'a',
      isHidden: false,
      rows: rows(['Бишкек', '', '', ''], ['1', 'Ли Анна', '', '']),
    });
    const regions = { own: { id: 'own', names: { kk: 'Бішкек', ru: 'Бишкек', en: 'Bishkek' } } };

    expect(regionsIn(planImport(table, false, { participants: {}, regions }, { choices: {}, regions: {} }))).toEqual([
      'own',
    ]);
  });
});
