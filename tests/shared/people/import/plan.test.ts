import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { type Choice, isPerson } from '#shared/people/import/planned-row';
import { Participant } from '#shared/people/participant';
import { list, planOf, rowsOf } from '../../../support/a-list';
import { aParticipant } from '../../../support/a-workshop';

describe('somebody who is there already', () => {
  const ulpan: Participant = {
    ...aParticipant('p1'),
    names: { kk: 'Өтеген Ұлпан', ru: '', en: '' },
    phone: '+77643431815',
    email: 'ulpan@example.org',
  };
  const found = (cells: string[], person = ulpan) => {
    const [row] = planOf(list(cells), { participants: [person] }).plan;
    return row !== undefined && isPerson(row) ? row.match?.by : undefined;
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

    expect(again.counts).toEqual({ rows: 1, added: 0, updated: 0, unchanged: 1, skipped: 0, refused: 0, headings: 0 });
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
    expect(counts).toEqual({ rows: 3, added: 1, updated: 2, unchanged: 0, skipped: 0, refused: 0, headings: 0 });
  });

  it('is not taken for a colleague who shares the office phone', () => {
    const { plan } = planOf(
      list(['Ким Кайрат', 'Tau FM', '', '87271234567', '', ''], ['Ли Анна', 'Tau FM', '', '87271234567', '', '']),
    );

    expect(plan[1]).toMatchObject({ outcome: 'duplicate', match: { by: ['phone'] }, choice: 'add' });
  });

  it('is found behind a colleague who shares the office address, so that the same list adds nobody twice', () => {
    const rows = list(
      ['Ким Кайрат', 'Tau FM', '', '87014828772', 'office@example.org', ''],
      ['Ли Анна', 'Tau FM', '', '87014828773', 'office@example.org', ''],
    );
    const participants = planOf(rows).people.map((facts, at) => ({ id: `p${at}`, ...facts }));

    const again = planOf(rows, { participants });

    expect(again.plan[1]).toMatchObject({ match: { by: ['email', 'phone', 'name'], participant: 'p1' } });
    expect(again.counts).toMatchObject({ rows: 2, unchanged: 2, added: 0 });
  });

  it.each([
    ['phone', '87271234567', ''],
    ['address', '', 'office@example.org'],
  ])('is found by the name when a later list has the %s of the office for everybody', (_, phone, email) => {
    const of = (...contacts: string[]) =>
      list(...['Ким Кайрат', 'Ли Анна', 'Цой Ян'].map((name) => [name, 'Tau FM', '', ...contacts, '']));
    const participants = planOf(of('', '')).people.map((facts, at) => ({ id: `p${at}`, ...facts }));

    const { plan, counts } = planOf(of(phone, email), { participants });

    expect(plan.filter(isPerson).map(({ match }) => match?.participant)).toEqual(['p0', 'p1', 'p2']);
    expect(counts).toMatchObject({ rows: 3, skipped: 3, added: 0 });
  });

  it('is not taken for a namesake at another office when a new colleague comes with the address of this one', () => {
    const { plan } = planOf(
      list(
        ['Ким Кайрат', 'Tau FM', '', '', 'office@example.org', ''],
        ['Ли Анна', 'Ertis', '', '', 'anna@example.org', ''],
        ['Ли Анна', 'Tau FM', '', '', 'office@example.org', ''],
      ),
    );

    expect(plan[2]).toMatchObject({ outcome: 'duplicate', match: { by: ['email'], row: 2 }, choice: 'add' });
  });

  it('is not a new colleague of whom a list says nothing but the office phone', () => {
    const kairat = { ...aParticipant('p2'), names: { kk: '', ru: 'Ким Кайрат', en: '' }, phone: '+77271234567' };

    const { plan, people } = planOf(list(['Ли Анна', '', '', '87271234567', '', '']), { participants: [kairat] });

    expect(plan).toMatchObject([{ outcome: 'duplicate', match: { by: ['phone'] }, choice: 'add' }]);
    expect(people).toMatchObject([{ names: { ru: 'Ли Анна' } }]);
  });
});

describe('whatever a list holds', () => {
  const cell = fc.oneof(
    fc.constantFrom('', 'Ким Кайрат', 'Өтеген Ұлпан', 'Ulpan Utegen', 'Итого: 3', '87014828772', 'kim@example.org'),
    fc.constantFrom(
      'ФИО',
      'Телефон',
      'жен',
      'Астана',
      'Бишкек',
      'АҚТӨБЕ ОБЛЫСЫ',
      'қаз/рус',
      'нет',
      '8 701 482-87-72 / 8 702 111 22 33',
    ),
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
      expect(counts.added + counts.updated + counts.unchanged + counts.skipped + counts.refused + counts.headings).toBe(
        counts.rows,
      );
      expect(people).toHaveLength(counts.added);
      for (const facts of people) expect(Participant.parse({ id: 'x', ...facts })).toEqual({ id: 'x', ...facts });
      for (const { facts } of changes) expect(Participant.partial().parse(facts)).toEqual(facts);
    },
  );
});
