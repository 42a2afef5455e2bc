import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { isPerson, type PersonRow } from '#shared/people/import/planned-row';
import { Participant } from '#shared/people/participant';
import { list, planOf, rowsOf } from '../../../support/a-list';
import { aParticipant } from '../../../support/a-workshop';

type Told = [outcome: PersonRow['outcome'], choice: PersonRow['choice'], row: number | string | null];

const told = (...[rows, wishes]: Parameters<typeof planOf>): Told[] =>
  planOf(rows, wishes)
    .plan.filter(isPerson)
    .map(({ outcome, choice, match }): Told => [outcome, choice, match?.participant ?? match?.row ?? null]);

const names = (...all: string[]) => list(...all.map((name) => [name, '', '', '', '', '']));

const ordersOf = (all: readonly string[]): string[][] =>
  all.length < 2
    ? [[...all]]
    : all.flatMap((one) => ordersOf(all.filter((each) => each !== one)).map((rest) => [one, ...rest]));

describe('namesakes with two fathers', () => {
  it.each([
    ['Ким Анна Сергеевна', 'Ким Анна', 'Ким Анна Андреевна'],
    ['Төлеу Асқар Ерболұлы', 'Төлеу Асқар', 'Төлеу Асқар Серікұлы'],
    ['Төлеу Асқар Ерболұлы', 'Толеу Аскар', 'Askar Serikovich Toleu'],
  ])('are never joined by one without a patronymic, who may be either: %s, %s, %s', (...three) => {
    expect(told(names(...three))).toEqual([
      ['new', 'add', null],
      ['duplicate', 'add', 2],
      ['duplicate', 'add', 3],
    ]);
  });

  it.each([
    [3, ['Ким Анна Сергеевна', 'Ким Анна', 'Ким Анна Андреевна']],
    [3, ['Ким Анна С.', 'Ким Анна', 'Ким Анна Андреевна']],
    [2, ['Ким Анна А.', 'Ким Анна Сергеевна', 'Ким Анна Андреевна']],
    [3, ['Төлеу Асқар Ерболұлы', 'Толеу Аскар', 'Askar Serikovich Toleu']],
    [1, ['Ким Анна', 'Ким Анна С.', 'Ким Анна Сергеевна']],
    [3, ['Ким Анна', 'Ким Анна Андреевна', 'Ким Анна А.', 'Ким Анна Сергеевна']],
  ])('are %i people in whatever order of %j, and nobody is added when the list comes again', (count, three) => {
    for (const rows of ordersOf(three).map((order) => names(...order))) {
      const { people } = planOf(rows);
      const participants = people.map((facts, at) => ({ id: `p${at}`, ...facts }));

      expect(people).toHaveLength(count);
      expect(planOf(rows, { participants }).counts).toMatchObject({ added: 0 });
    }
  });

  const spelled = fc.constantFrom(
    ...['Ким Анна', 'Ким Анна Сергеевна', 'Ким Анна Андреевна', 'Ким Анна А.', 'Ким Анна С.', 'Ли Вера'],
    ...['Anna Kim', 'Anna Andreevna Kim', 'Ким Анна Александровна'],
  );
  const people = fc.array(spelled, { maxLength: 5 });
  test.prop([people.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))])(
    'are as many people in one order as in another, and nobody is added when the list comes again',
    ([one, other]) => {
      const first = planOf(names(...one));
      const participants = first.people.map((facts, at) => ({ id: `p${at}`, ...facts }));

      expect(planOf(names(...other)).counts.added).toBe(first.counts.added);
      expect(planOf(names(...one), { participants }).counts.added).toBe(0);
    },
  );

  it('are two beside one who is on the roster and may be either, in whatever order', () => {
    for (const order of ordersOf(['Ким Анна Сергеевна', 'Ким Анна Андреевна'])) {
      expect(planOf(names(...order), { participants: [aParticipant('p1', 'Ким Анна')] }).people).toHaveLength(2);
    }
  });

  it('on the roster do not make one without a patronymic into either of them', () => {
    const participants = [aParticipant('p1', 'Ким Анна Сергеевна'), aParticipant('p2', 'Ким Анна Андреевна')];

    expect(told(names('Ким Анна'), { participants })).toEqual([['duplicate', 'add', 'p1']]);
  });

  it('are two beside a third who was said to be another person', () => {
    const choices = { 3: 'add' } as const;

    expect(told(names('Ким Анна Сергеевна', 'Ким Анна', 'Ким Анна Андреевна'), { choices })).toEqual([
      ['new', 'add', null],
      ['duplicate', 'add', 2],
      ['duplicate', 'add', 3],
    ]);
  });

  it('behind one office phone are two as well', () => {
    const at = (name: string) => [name, 'Tau FM', '', '87271234567', '', ''];

    expect(told(list(at('Ким Анна Сергеевна'), at('Ким Анна'), at('Ким Анна Андреевна')))).toEqual([
      ['new', 'add', null],
      ['duplicate', 'skip', 2],
      ['duplicate', 'add', 2],
    ]);
    expect(told(list(at('Ким Анна'), at('Ким Анна Сергеевна'), at('Ким Анна Андреевна')))).toEqual([
      ['new', 'add', null],
      ['duplicate', 'skip', 2],
      ['duplicate', 'add', 2],
    ]);
  });
});

describe('people of one name', () => {
  const kim = ['Ким Анна', 'Tau FM', 'Астана', '87014828772', 'kim@example.org', 'жен'];
  const said = (...cells: string[]): Told | undefined => told(list(kim, cells))[1];

  it.each([
    ['phone and e-mail', ['Ким Анна', 'Tau FM', 'Астана', '87024828772', 'anna@example.org', 'жен']],
    ['the phone, at another newsroom', ['Ким Анна', 'Ertis Media', 'Астана', '87024828772', '', '']],
    ['the phone, at no newsroom', ['Ким Анна', '', '', '87024828772', '', '']],
    ['the phone and the region', ['Ким Анна', 'Tau FM', 'Павлодар', '87024828772', '', '']],
    ['the newsroom', ['Ким Анна', 'Ertis Media', '', '', '', '']],
    ['the region', ['Ким Анна', '', 'Павлодар', '', '', '']],
    ['the gender', ['Ким Анна', 'Tau FM', 'Астана', '', '', 'муж']],
  ])('are two, shown side by side, when they differ in %s', (_, cells) => {
    expect(said(...cells)).toEqual(['duplicate', 'add', 2]);
  });

  it.each([
    ['nothing that both have', ['Ким Анна', '', '', '', '', '']],
    ['the phone alone, at one newsroom', ['Ким Анна', 'ТОО «Tau FM»', 'Астана', '87024828772', '', '']],
    ['the phone, but not the e-mail', ['Ким Анна', 'Ertis', 'Астана', '87024828772', 'KIM@example.org', '']],
  ])('are one until somebody says otherwise when they differ in %s', (_, cells) => {
    expect(said(...cells)).toEqual(['duplicate', 'skip', 2]);
  });

  it('are each found again when the list comes again, and nobody is doubled', () => {
    const rows = list(
      kim,
      ['Ким Анна', 'Ertis Media', 'Павлодар', '87024828772', 'anna@example.org', 'жен'],
      ['Ким Анна', 'Zhaiyq TV', 'Уральск', '87034828772', 'anna.kim@example.org', 'жен'],
    );
    const first = planOf(rows);
    const participants = first.people.map((facts, at) => ({ id: `p${at}`, ...facts }));

    expect(first.counts).toMatchObject({ added: 3, skipped: 0 });
    expect(planOf(rows, { participants }).counts).toMatchObject({ added: 0, unchanged: 3 });
  });

  it('are nobody new when the list comes again in which a colleague has the address of their second row', () => {
    const rows = list(
      ['Ким Анна', 'Tau FM', 'Астана', '', '', ''],
      ['Ким Анна Сергеевна', 'Tau FM', 'Астана', '', 'office@example.org', ''],
      ['Ли Вера', 'Tau FM', 'Астана', '', 'office@example.org', ''],
    );
    const first = planOf(rows);
    const participants = first.people.map((facts, at) => ({ id: `p${at}`, ...facts }));

    expect(first.counts).toMatchObject({ added: 2, skipped: 1 });
    expect(planOf(rows, { participants }).counts).toMatchObject({ added: 0 });
  });

  it('are told apart by the newsroom where a row has no contacts', () => {
    const participants = [
      { ...aParticipant('p1', 'Ким Анна'), outlet: 'Tau FM' },
      { ...aParticipant('p2', 'Ким Анна'), outlet: 'Ertis Media' },
    ];

    expect(told(list(['Ким Анна', 'Ertis Media', 'Астана', '', '', '']), { participants })).toEqual([
      ['duplicate', 'skip', 'p2'],
    ]);
  });
});

it('two colleagues whose names are a letter apart are two, when one telephone is all that they share', () => {
  const at = (name: string, email: string) => [name, 'Tau FM', '', '87271234567', email, ''];

  expect(told(list(at('Ли Марина', 'marina@example.org'), at('Ли Карина', 'karina@example.org')))).toEqual([
    ['new', 'add', null],
    ['duplicate', 'add', 2],
  ]);
  expect(told(list(at('Ли Марина', 'marina@example.org'), at('Ли Марена', ''))).at(-1)).toEqual([
    'duplicate',
    'skip',
    2,
  ]);
});

describe('a name that was corrected by hand', () => {
  const person: Participant = Participant.parse({
    ...aParticipant('p1', 'Утегенова Улпан'),
    ...{ phone: '+77014828772', email: 'ulpan@example.org', gender: 'f' },
  });

  it.each([
    [['Утегенов Улпан', '', '', '87014828772', 'ulpan@example.org', ''], 'skip'],
    [['Утегенова Улпан Асановна', '', '', '87014828772', '', ''], 'skip'],
    [['Утегенов Ислам', '', '', '87014828772', 'ulpan@example.org', ''], 'add'],
    [['Утегенов Улпан', '', '', '87014828772', '', 'муж'], 'add'],
  ])('is still theirs in the list as it was: %j', (cells, choice) => {
    expect(told(list(cells), { participants: [person] })).toEqual([['duplicate', choice, 'p1']]);
  });
});

describe('a name in two spellings', () => {
  it.each([
    ['Aıgúl Serikbaı', 'Aigul Serikbay'],
    ['Şoqan Ýálıhanov', 'Shokan Ualikhanov'],
    ['Şoqan Ýálıhanov', 'Уалиханов Шокан'],
    ['Сеит-Ахметова Анна', 'Сеитахметова Анна'],
  ])('is found to be one: %s and %s', (one, other) => {
    expect(told(rowsOf([['ФИО'], [one], [other]]))[1]).toEqual(['duplicate', 'skip', 2]);
  });
});
