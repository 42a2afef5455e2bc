import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { carriedOut } from '#shared/people/import/carry-out';
import { findTable, likeliest } from '#shared/people/import/find-table';
import { type Choice, planImport, type RegionChoices } from '#shared/people/import/plan';
import type { Doubt } from '#shared/people/import/read-cell';
import type { TableRow } from '#shared/people/import/table';
import { Participant } from '#shared/people/participant';
import { aParticipant } from '../../../support/a-workshop';

interface Wished {
  readonly participants?: readonly Participant[];
  readonly choices?: Record<string, Choice>;
  readonly regions?: RegionChoices;
  readonly isRagged?: boolean;
}

const rowsOf = (cells: readonly (readonly string[])[]): TableRow[] =>
  cells.map((each, at) => ({ number: at + 1, cells: each }));

/** What would become of a list, and what an import would do. */
function planOf(
  rows: readonly TableRow[],
  { participants = [], choices = {}, regions = {}, isRagged = false }: Wished = {},
) {
  const people = Object.fromEntries(participants.map((person) => [person.id, person]));
  const table = findTable({ name: 'Лист1', isHidden: false, rows });
  const plan = planImport(table, isRagged, { participants: people, regions: {} }, { choices, regions });
  let count = 0;
  return { table, plan, ...carriedOut(plan, people, regions, () => `new${(count += 1)}`) };
}

const list = (...cells: string[][]) => rowsOf([['ФИО', 'СМИ', 'Регион', 'Телефон', 'E-mail', 'Пол'], ...cells]);

const doubtsOf = (cells: string[]): [Doubt['rule'], string][] => {
  const [row] = planOf(list(cells)).plan;
  return row === undefined || row.outcome === 'refused' ? [] : row.doubts.map(({ rule, text }) => [rule, text]);
};

describe('a row of a list', () => {
  it.each([
    ['blank', ['', '', '', '', '', '']],
    ['total', ['Итого: 39', '', '', '', '', '']],
    ['total', ['', 'Барлығы', '39', '', '', '']],
    ['total', ['Всего участников', '39', '', '', '', '']],
    ['total', ['TOTAL', '', '39', '', '', '']],
    ['headingAgain', ['ФИО', 'СМИ', 'Регион', 'Телефон', 'E-mail', 'Пол']],
    ['headingAgain', ['Аты-жөні', 'БАҚ', 'Өңірі', 'Ұялы', 'Пошта', 'Тілі']],
    ['title', ['', 'Второй день', '', '', '', '']],
    ['title', ['Карагандинская область', '', '', '', '', '']],
    ['title', ['Карагандинская область', '\u00a0', '', '', '', '']],
    ['noName', ['', 'Tau FM', '', '87014828772', '', '']],
    ['noName', ['—', 'Tau FM', '', '87014828772', '', '']],
    ['notName', ['Список подготовила: Асель, тел. 87014828772', '', '', '', '', '']],
    ['notName', ['asel@example.org', 'Tau FM', '', '', '', '']],
    ['tooManyCells', ['Ким', 'Кайрат', 'Aq Jol TV', 'ВКО', '87014828772', 'a@example.org', 'муж']],
  ])('is refused as %s: %j', (reason, cells) => {
    const rows = list(cells, ['Ким Кайрат', 'Aq Jol TV', 'ВКО', '', '', '']);

    expect(planOf(rows, { isRagged: true }).plan[0]).toMatchObject({
      outcome: 'refused',
      reason,
    });
  });

  it.each([
    [
      ['emailBroken', 'kim.example.org'],
      ['Ким Кайрат', '', '', '', 'kim.example.org', ''],
    ],
    [
      ['moreEmails', 'b@example.org'],
      ['Ким Кайрат', '', '', '', 'a@example.org, b@example.org', ''],
    ],
    [
      ['phoneBroken', '12-34'],
      ['Ким Кайрат', '', '', '12-34', '', ''],
    ],
    [
      ['morePhones', '+77024828772'],
      ['Ким Кайрат', '', '', '87014828772, 87024828772', '', ''],
    ],
    [
      ['regionUnknown', 'Бишкек'],
      ['Ким Кайрат', '', 'Бишкек', '', '', ''],
    ],
    [
      ['genderUnknown', 'м/ж'],
      ['Ким Кайрат', '', '', '', '', 'м/ж'],
    ],
    [
      ['fromCapitals', 'Ким Кайрат'],
      ['КИМ КАЙРАТ', '', '', '', '', ''],
    ],
    [
      ['oneWord', 'Кайрат'],
      ['Кайрат', 'Tau FM', '', '', '', ''],
    ],
  ])('is doubted with %j', (doubt, cells) => {
    expect(doubtsOf(cells)).toEqual([doubt]);
  });

  it('without a doubt has none', () => {
    expect(doubtsOf(['Ким Кайрат', 'нет', '-', '+7 701 482 87 72', 'KIM@example.org', 'муж'])).toEqual([]);
  });

  it('names one person in three spellings', () => {
    const { people } = planOf(list(['Өтеген Ұлпан / Утеген Улпан (Ulpan Utegen)', '', '', '', '', '']));

    expect(people[0]?.names).toEqual({ kk: 'Өтеген Ұлпан', ru: 'Утеген Улпан', en: 'Ulpan Utegen' });
  });

  it('has its name put together from parts, the surname first in Cyrillic and last in Latin', () => {
    const rows = rowsOf([
      ['Фамилия', 'Имя', 'Отчество', 'Фамилия лат.', 'Имя лат.', 'Город'],
      ['Утеген', 'Улпан', 'Асановна', 'Utegen', 'Ulpan', 'Астана'],
      ['Smith', 'Ann', '', '', '', 'Астана'],
    ]);

    expect(planOf(rows).people.map(({ names }) => names)).toEqual([
      { kk: '', ru: 'Утеген Улпан Асановна', en: 'Ulpan Utegen' },
      { kk: '', ru: '', en: 'Ann Smith' },
    ]);
  });

  it('under a Russian heading still goes by its own Kazakh letters', () => {
    const { people } = planOf(list(['Құнанбай Айгүл', '', '', '', '', ''], ['Ким Сергей', '', '', '', '', '']));

    expect(people.map(({ names }) => names)).toEqual([
      { kk: 'Құнанбай Айгүл', ru: '', en: '' },
      { kk: '', ru: 'Ким Сергей', en: '' },
    ]);
  });
});

describe('a list', () => {
  it('without headings is understood by what its cells look like', () => {
    const { table, people } = planOf(
      rowsOf([
        ['1', 'Утеген Улпан', 'ulpan@example.org', '87014828772'],
        ['2', 'Ким Кайрат', 'kim@example.org', '87024828772'],
      ]),
    );

    expect(table.headingRow).toBe(0);
    expect(people.map(({ email, phone }) => [email, phone])).toEqual([
      ['ulpan@example.org', '+77014828772'],
      ['kim@example.org', '+77024828772'],
    ]);
  });

  it('under headings of unknown words is told from them by what its cells look like', () => {
    const rows = rowsOf([
      ['Aty-jóni', 'Óńiri', 'Telefony', 'Elektrondyq pochta'],
      ['Sársen Qanat', 'Aqtóbe', '87015556677', 'q@example.kz'],
      ['Álim Dana', 'Shymkent', '87015556678', 'd@example.kz'],
    ]);

    expect(planOf(rows).table.headingRow).toBe(1);
    expect(planOf(rows).people.map(({ names, region }) => [names.en, region])).toEqual([
      ['Sársen Qanat', 'KZ-15'],
      ['Álim Dana', 'KZ-79'],
    ]);
    expect(planOf(rows.slice(1)).table.headingRow).toBe(0);
    expect(planOf(rows.slice(1)).people).toHaveLength(2);
  });

  it('has a province and a town in two columns: the province counts, and the town where it is missing', () => {
    const rows = rowsOf([
      ['ФИО', 'Город', 'Область'],
      ['Ким Кайрат', 'Алматы', 'Алматинская'],
      ['Ким Сергей', 'Алматы', '-'],
      ['Ким Анна', 'Село', 'Край'],
      ['Ким Ольга', 'Семей', 'Край'],
    ]);

    expect(planOf(rows).people.map(({ region }) => region)).toEqual(['KZ-19', 'KZ-75', '', 'KZ-10']);
    expect(planOf(rows).plan.map((row) => 'doubts' in row && row.doubts.map(({ text }) => text))).toEqual([
      ...[[], [], ['Край'], []],
    ]);
  });

  it('has people by their initials, with a form of address, a degree or a number before the name', () => {
    const { people } = planOf(
      list(
        ...['А. Байтұрсынұлы', 'Ms. Aliya Bekova', 'д.ф.н. Ким Анна', '12. Сұлтан Әли'].map((name) => [
          name,
          '',
          '',
          '',
          '',
          '',
        ]),
      ),
    );

    expect(people.map(({ names: { kk, ru, en } }) => kk || ru || en)).toEqual([
      ...['А. Байтұрсынұлы', 'Aliya Bekova', 'д.ф.н. Ким Анна', 'Сұлтан Әли'],
    ]);
  });

  it('of anything but people has no score', () => {
    const rows = rowsOf([
      ['Товар', 'Цена'],
      ['Стол', '12000'],
      ['Стул', '4500'],
    ]);

    expect(findTable({ name: 'a', isHidden: false, rows }).score).toBe(0);
  });

  it('is looked for where names could stand when no sheet looks like one, hidden sheets last', () => {
    const sheet = (name: string, isHidden: boolean, ...cells: string[][]) => ({ name, isHidden, rows: rowsOf(cells) });
    const figures = sheet('Итоги', false, ['1', '12 000'], ['2', '4 500']);
    const hidden = sheet('Черновик', true, ['q1', 'q2'], ['Утеген Улпан', 'Tau FM'], ['Ли Анна', 'Tau FM']);
    const codes = sheet('Ответы', false, ['q1', 'q2'], ['Ким Кайрат', 'Tau FM']);

    expect(likeliest([figures, hidden, codes])?.sheet.name).toBe('Ответы');
    expect(likeliest([figures, hidden])?.sheet.name).toBe('Черновик');
    expect(likeliest([figures])).toBeUndefined();
  });

  it('may have its headings in two lines under a title', () => {
    const { table } = planOf(
      rowsOf([
        ['Список участников семинара'],
        [],
        ['№', 'Участник', 'Контакты', ''],
        ['№', 'Участник', 'Телефон', 'E-mail'],
        ['1', 'Ким Кайрат', '87014828772', 'kim@example.org'],
      ]),
    );

    expect(table.headingRow).toBe(4);
    expect(table.rows).toHaveLength(1);
  });
});

describe('somebody who is there already', () => {
  const ulpan: Participant = {
    ...aParticipant('p1'),
    names: { kk: 'Өтеген Ұлпан', ru: '', en: '' },
    phone: '+77643431815',
    email: 'ulpan@example.org',
  };
  const found = (cells: string[], person = ulpan) => {
    const [row] = planOf(list(cells), { participants: [person] }).plan;
    return row === undefined || row.outcome === 'refused' ? undefined : row.match?.by;
  };

  it.each([
    ['e-mail', ['Другое Имя', '', '', '', 'ULPAN@example.org', ''], ['email']],
    ['phone', ['Другое Имя', '', '', '8 764 343 18 15', '', ''], ['phone']],
    ['the name in Russian', ['Утеген Улпан', '', '', '', '', ''], ['name']],
    ['the name in Latin, turned about', ['Ulpan Utegen', '', '', '', '', ''], ['name']],
    ['the name with a patronymic', ['Утеген Улпан Асановна', '', '', '', '', ''], ['name']],
    ['all of them', ['Өтеген Ұлпан', '', '', '87643431815', 'ulpan@example.org', ''], ['email', 'phone', 'name']],
  ])('is found by %s', (_, cells, by) => {
    expect(found(cells)).toEqual(by);
  });

  it.each([['Утеген Жанар'], ['Өтеген Ұлпанай'], ['Ulpana Utegenova']])('is not found by %s', (name) => {
    expect(found([name, '', '', '', '', ''])).toBeUndefined();
  });

  it('is not found by the same sound when the letters of one script differ', () => {
    const sania = { ...aParticipant('p2'), names: { kk: '', ru: 'Ким Сания', en: '' } };

    expect(found(['Ким Сана', '', '', '', '', ''], sania)).toBeUndefined();
    expect(found(['Kim Saniya', '', '', '', '', ''], sania)).toEqual(['name']);
  });

  it('with nothing new is left unchanged, however often the list is handed in', () => {
    const first = planOf(list(['Ким Кайрат', 'Tau FM', 'ВКО', '87014828772', 'kim@example.org', 'муж']));
    const participants = first.people.map((facts, at) => ({ id: `p${at}`, ...facts }));

    const again = planOf(list(['Ким Кайрат', 'Tau FM', 'ВКО', '87014828772', 'kim@example.org', 'муж']), {
      participants,
    });

    expect(again.counts).toEqual({ rows: 1, added: 0, updated: 0, unchanged: 1, skipped: 0, refused: 0 });
  });

  it('is skipped, filled in, or added as another person, as was chosen', () => {
    const rows = list(['Утеген Улпан', 'Tau FM', 'Астана', '87000000000', 'ulpan@example.org', 'жен']);
    const chosen = (choice: Choice) => planOf(rows, { participants: [ulpan], choices: { 2: choice } });

    expect(planOf(rows, { participants: [ulpan] }).counts).toMatchObject({ skipped: 1, updated: 0, added: 0 });
    expect(chosen('skip').changes).toEqual([]);
    expect(chosen('update').changes).toEqual([
      {
        id: 'p1',
        facts: {
          names: { kk: 'Өтеген Ұлпан', ru: 'Утеген Улпан', en: '' },
          gender: 'f',
          region: 'KZ-71',
          outlet: 'Tau FM',
        },
      },
    ]);
    expect(chosen('add').people).toHaveLength(1);
  });

  it('further up in the same file is filled in from the repeated row', () => {
    const rows = list(
      ['Ким Кайрат', '', '', '87014828772', '', ''],
      ['Ким Кайрат', 'Tau FM', '', '87014828772', 'kim@example.org', 'муж'],
      ['Kairat Kim', '', 'ВКО', '', 'kim@example.org', ''],
    );

    const { people, counts } = planOf(rows, { choices: { 3: 'update', 4: 'update' } });

    expect(people).toMatchObject([
      { names: { ru: 'Ким Кайрат', en: 'Kairat Kim' }, outlet: 'Tau FM', region: 'KZ-63', email: 'kim@example.org' },
    ]);
    expect(counts).toEqual({ rows: 3, added: 1, updated: 2, unchanged: 0, skipped: 0, refused: 0 });
  });

  it('is not taken for a colleague who shares the office phone', () => {
    const { plan } = planOf(
      list(['Ким Кайрат', 'Tau FM', '', '87271234567', '', ''], ['Ли Анна', 'Tau FM', '', '87271234567', '', '']),
    );

    expect(plan[1]).toMatchObject({ outcome: 'duplicate', match: { by: ['phone'] }, choice: 'add' });
  });
});

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

describe('whatever a list holds', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'Ким Кайрат', 'Өтеген Ұлпан', 'Ulpan Utegen', 'Итого: 3', '87014828772', 'kim@example.org'),
    fc.constantFrom('ФИО', 'Телефон', 'жен', 'Астана', 'Бишкек', 'қаз/рус', 'нет', '8 701 482-87-72 / 8 702 111 22 33'),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const sheet = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 });
  const choices = fc.dictionary(
    fc.integer({ min: 1, max: 13 }).map(String),
    fc.constantFrom<Choice>('skip', 'update', 'add'),
    { noNullPrototype: true },
  );

  test.prop([sheet, choices, fc.boolean()])(
    'every row is accounted for, every person can be saved, and nothing stumbles',
    (cells, chosen, isRagged) => {
      const participants = [{ ...aParticipant('p1', 'Ким Кайрат'), phone: '+77014828772' }];
      const rows = rowsOf([['ФИО', 'СМИ', 'Регион', 'Телефон', 'E-mail', 'Пол', 'Язык'], ...cells]);

      const { table, counts, people, changes } = planOf(rows, { participants, choices: chosen, isRagged });

      expect(counts.rows).toBe(table.rows.length);
      expect(counts.added + counts.updated + counts.unchanged + counts.skipped + counts.refused).toBe(counts.rows);
      expect(people).toHaveLength(counts.added);
      for (const facts of people) expect(Participant.parse({ id: 'x', ...facts })).toEqual({ id: 'x', ...facts });
      for (const { facts } of changes) expect(Participant.partial().parse(facts)).toEqual(facts);
    },
  );
});
