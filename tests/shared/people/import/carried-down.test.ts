import { describe, expect, it } from 'vitest';
import { isPerson } from '#shared/people/import/planned-row';
import { planOf, rowsOf } from '../../../support/a-list';

const HEADINGS = ['№', 'Облыс', 'Редакция', 'ФИО', 'Телефон'];

const read = (...cells: string[][]) =>
  planOf(rowsOf([HEADINGS, ...cells]))
    .plan.filter(isPerson)
    .map(({ person: { region, outlet }, doubts }) => [
      region,
      outlet,
      ...doubts.map(({ field, rule, text }) => `${field} ${rule} ${text}`),
    ]);

describe('a place or a newsroom before the names that only the first row of a group says', () => {
  it('holds for those beneath, each with a doubt; a newsroom of one place for nobody of another', () => {
    expect(
      read(
        ['1', 'Ақтөбе облысы', 'Tau FM', 'Ли Анна', ''],
        ['2', '', '', 'Ким Кайрат', ''],
        ['3', '', '', 'Ким Вера', ''],
        ['4', 'Алматы қаласы', '', 'Ким Сергей', '87014828772'],
        ['5', '', 'Егемен', 'Әлиева Айгүл', ''],
      ),
    ).toEqual([
      ['KZ-15', 'Tau FM'],
      ['KZ-15', 'Tau FM', 'region fromAbove Ақтөбе облысы', 'outlet fromAbove Tau FM'],
      ['KZ-15', 'Tau FM', 'region fromAbove Ақтөбе облысы', 'outlet fromAbove Tau FM'],
      ['KZ-75', ''],
      ['KZ-75', 'Егемен', 'region fromAbove Алматы қаласы'],
    ]);
  });

  it('is asked about once where it is unknown, and means the same for all of them', () => {
    const rows = rowsOf([
      HEADINGS,
      ['1', 'Бишкек', '', 'Ли Анна', ''],
      ['2', '', '', 'Ким Кайрат', ''],
      ['3', 'Алматы', '', 'Ким Сергей', ''],
      ['4', '', '', 'Әлиева Айгүл', ''],
    ]);

    const { people } = planOf(rows, { regions: { Бишкек: 'new' } });

    expect(people.map(({ region }) => region)).toEqual(['new1', 'new1', 'KZ-75', 'KZ-75']);
  });

  it('ends with its group, and a total says nothing of it', () => {
    expect(
      read(
        ['1', 'Алматы', '', 'Ли Анна', ''],
        ['2', '', '', 'Ким Кайрат', ''],
        ['', 'Итого', '', '', '2'],
        ['3', 'Астана', '', 'Ким Сергей', ''],
        ['4', '', '', 'Әлиева Айгүл', ''],
        ['', 'Итого', '', '', '2'],
        ['', '', '', 'Тренеры', ''],
        ['5', '', '', 'Цой Вера', ''],
      ).map(([region]) => region),
    ).toEqual(['KZ-75', 'KZ-75', 'KZ-71', 'KZ-71', '']);
  });

  it('ends where a row without a name, a dash or a heading of a region begins another group', () => {
    expect(
      read(
        ['1', 'Алматы', '', 'Ли Анна', ''],
        ['2', '', '', 'Ким Кайрат', ''],
        ['3', 'Астана', '', '', '87014828772'],
        ['4', '', '', 'Цой Вера', ''],
        ['5', '-', '', 'Тен Инна', ''],
        ['6', '', '', 'Пак Олег', ''],
      ).map(([region]) => region),
    ).toEqual(['KZ-75', 'KZ-75', 'KZ-71', '', '']);
    expect(
      read(
        ['', 'Алматы', '', '', ''],
        ['1', '', 'Tau FM', 'Ли Анна', ''],
        ['2', '', '', 'Ким Кайрат', ''],
        ['3', '', '', 'Ким Сергей', ''],
        ['', 'Астана', '', '', ''],
        ['4', '', '', 'Цой Вера', ''],
        ['5', '', 'Егемен', 'Пак Олег', ''],
      ).map(([region, outlet]) => [region, outlet]),
    ).toEqual([
      ['KZ-75', 'Tau FM'],
      ['KZ-75', 'Tau FM'],
      ['KZ-75', 'Tau FM'],
      ['KZ-71', ''],
      ['KZ-71', 'Егемен'],
    ]);
  });

  it('is no freelancer’s where it is a newsroom that as many have as have none', () => {
    const { people } = planOf(
      rowsOf([
        ['Организация', 'ФИО'],
        ['Tengri', 'Ли Анна'],
        ['', 'Ким Кайрат'],
        ['КТК', 'Ким Сергей'],
        ['', 'Әлиева Айгүл'],
      ]),
    );

    expect(people.map(({ outlet }) => outlet)).toEqual(['Tengri', '', 'КТК', '']);
  });

  it.each([
    ['says the same twice', [['Алматы'], [''], ['Алматы'], ['']]],
    ['is not said in the first row', [[''], ['Алматы'], [''], ['Астана']]],
    ['is a dash where nobody knows', [['Алматы'], ['-'], ['Астана'], ['—']]],
    ['is missing once', [['Алматы'], [''], ['Астана'], ['Абай облысы']]],
  ])('is nobody else’s where it %s', (_, said) => {
    const names = ['Ли Анна', 'Ким Кайрат', 'Ким Сергей', 'Әлиева Айгүл'];
    const own = read(...said.map(([region = ''], at) => [String(at + 1), region, '', names[at] ?? '', '']));

    expect(own.filter(([region]) => region !== '').length).toBe(
      said.filter(([cell = '']) => /\p{L}/u.test(cell)).length,
    );
    expect(own.flat().join(' ')).not.toContain('fromAbove');
  });

  it('is nobody else’s where it stands behind the names, as in the answers to a form', () => {
    const { people } = planOf(
      rowsOf([
        ['ФИО', 'Облыс'],
        ['Ли Анна', 'Алматы'],
        ['Ким Кайрат', ''],
        ['Ким Сергей', 'Астана'],
        ['Әлиева Айгүл', ''],
      ]),
    );

    expect(people.map(({ region }) => region)).toEqual(['KZ-75', '', 'KZ-71', '']);
  });
});
