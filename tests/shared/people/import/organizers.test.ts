import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/people/import/headings';
import { isPerson } from '#shared/people/import/planned-row';
import { planOf, rowsOf } from '../../../support/a-list';

const fieldsOf = (...cells: string[][]) => planOf(rowsOf(cells)).table.columns.map(({ field }) => field);

const peopleOf = (...cells: string[][]) =>
  planOf(rowsOf(cells)).people.map(({ names: { kk, ru, en }, role }) => [kk || ru || en, role]);

const besideOf = (...cells: string[][]) =>
  planOf(rowsOf(cells))
    .plan.filter(isPerson)
    .map(({ doubts }) => doubts.find(({ rule }) => rule === 'besideName')?.text);

describe('a heading as organizers type it', () => {
  it.each([
    ['ФИO', 'name'],
    ['Pегион', 'region'],
    ['Tелефон', 'phone'],
    ['Теле\u00adфон', 'phone'],
    ['\u200bФИО', 'name'],
    ['Эл. мекенжай', 'email'],
    ['Электронды мекенжайы', 'email'],
    ['Электронное СМИ', 'outlet'],
    ['Обращение', 'gender'],
    ['Attendee Status', 'ignore'],
    ['Participants’ full names', 'name'],
    ['Разрешаю публиковать моё имя', 'consentName'],
  ])('“%s” is understood as %s', (heading, field) => {
    expect(recognise(heading).field).toBe(field);
  });
});

describe('a list from a form', () => {
  it('has a column of its own for the name that nobody filled in, and no rivals for it', () => {
    const { table, people } = planOf(
      rowsOf([
        ['ID', 'Адрес электронной почты', 'Имя', 'Фамилия, имя, отчество', 'Ваш e-mail'],
        ['1', 'anonymous', '', 'Ким Анна', 'kim@example.org'],
      ]),
    );

    expect(table.columns.map(({ field }) => field)).toEqual(['ignore', 'ignore', 'ignore', 'name', 'email']);
    expect(people).toMatchObject([{ names: { ru: 'Ким Анна' }, email: 'kim@example.org' }]);
  });

  it('asks for addresses and numbers in words that nobody foresaw', () => {
    expect(
      fieldsOf(
        ['ФИО', 'Куда Вам писать?', 'Нөміріңіз', 'Возраст'],
        ['Ким Анна', 'kim@example.org', '87014828772', '31'],
        ['Ли Вера', 'li@example.org', '87014828773', '27'],
      ),
    ).toEqual(['name', 'email', 'phone', 'ignore']);
  });
});

describe('a name in several columns under one heading', () => {
  const rows = [
    ['1', 'Досжанова', 'Гүлмира', 'Асқарқызы', '87011231234'],
    ['2', 'Иванов', 'Пётр', '', '87011231235'],
  ];

  it('is put together', () => {
    expect(peopleOf(['№', 'ФИО', '', '', 'Телефон'], ...rows)).toEqual([
      ['Досжанова Гүлмира Асқарқызы', ''],
      ['Иванов Пётр', ''],
    ]);
  });

  it('is put together in the order that the heading says', () => {
    expect(peopleOf(['Имя, фамилия', '', 'Тел'], ['Пётр', 'Иванов', '87011231235'])).toEqual([['Иванов Пётр', '']]);
  });

  it('is not taken from a column that holds something else', () => {
    expect(fieldsOf(['ФИО', '', 'Тел'], ['Иванов Пётр', 'Астана', '87011231235'])[1]).toBe('region');
    expect(fieldsOf(['ФИО', '', 'Тел'], ['Иванов', 'вегетарианец', '87011231235'])[1]).toBe('ignore');
  });
});

describe('what stands beside a name', () => {
  it.each([
    ['Ким Анна – журналист', 'Ким Анна', 'журналист'],
    ['1. Ким Анна - редактор отдела', 'Ким Анна', 'редактор отдела'],
    ['Жунусова Айжан, телеканал «Алматы», редактор', 'Жунусова Айжан', 'телеканал «Алматы», редактор'],
    ['Петров Иван Иванович\nТОО «Рика ТВ»\nоператор', 'Петров Иван Иванович', 'ТОО «Рика ТВ», оператор'],
    ['Ким Анна - КТК', 'Ким Анна', 'КТК'],
  ])('“%s” is %s, and the rest is the post', (cell, name, post) => {
    expect(peopleOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([[name, post]]);
    expect(besideOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([post.includes('ТОО') ? post.replace(', ', '\n') : post]);
  });

  it('never takes the place of the post that the list has', () => {
    expect(peopleOf(['ФИО', 'Должность'], ['Ким Анна, журналист', 'редактор'])).toEqual([['Ким Анна', 'редактор']]);
  });

  it.each([
    ['Ким Анна (онлайн)', 'Ким Анна', 'онлайн'],
    ['Иванова (Петрова) Анна', 'Иванова Анна', 'Петрова'],
    ['Әлі Сара (Хабар 24)', 'Әлі Сара', 'Хабар 24'],
  ])('in brackets is told: “%s”', (cell, name, said) => {
    expect(peopleOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([[name, '']]);
    expect(besideOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([said]);
  });

  it('in two places is told once, with both', () => {
    expect(besideOf(['Аты-жөні', 'ФИО'], ['Әлі Сара (тілші)', 'Али Сара, журналист'])).toEqual(['тілші; журналист']);
  });

  it.each([
    ['Смирнова, Ольга Петровна', 'Смирнова Ольга Петровна'],
    ['Пак\nЛариса Ивановна', 'Пак Лариса Ивановна'],
    ['Сеит - Ахметова Анна', 'Сеит - Ахметова Анна'],
    ['Әлі Сара, Нұр қызы', 'Әлі Сара Нұр қызы'],
    ['Жұмаш\nЕрлан\nСаматұлы', 'Жұмаш Ерлан Саматұлы'],
  ])('is not what belongs to it: “%s”', (cell, name) => {
    expect(peopleOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([[name, '']]);
    expect(besideOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([undefined]);
  });

  it('does not make a newsroom of a list without headings into its people', () => {
    expect(
      peopleOf(
        ['1. Ким Анна – журналист', ' Tau FM', ' 87014828772'],
        ['2. Серік Дана – редактор', ' Egemen Qazaqstan', ' 87014828773'],
      ),
    ).toEqual([
      ['Ким Анна', 'журналист'],
      ['Серік Дана', 'редактор'],
    ]);
  });
});

describe('a year of birth behind a name', () => {
  it.each([
    ['Ким Анна Сергеевна, 1985', 'Ким Анна Сергеевна', '1985'],
    ['1. Ким Анна, 1985 г.р.', 'Ким Анна', '1985 г.р.'],
    ['Ким Анна (1985)', 'Ким Анна', '1985'],
    ['Anna Kim (b. 1985)', 'Anna Kim', 'b. 1985'],
    ['Ким Анна (р. 12.03.1985)', 'Ким Анна', 'р. 12.03.1985'],
    ['Өтеген Ұлпан, туған 1985 ж.', 'Өтеген Ұлпан', 'туған 1985 ж.'],
    ['Ким Анна 1985 года рождения', 'Ким Анна', '1985 года рождения'],
    ['КИМ А. С., 12.03.2001', 'Ким А. С.', '12.03.2001'],
    ['КИМ АННА СЕРГЕЕВНА, 1985 Г.Р.', 'Ким Анна Сергеевна', '1985 Г.Р.'],
    ['Ким Анна, 12.03.85', 'Ким Анна', '12.03.85'],
    ['Әлі Сара Нұр қызы, 1999 ж.', 'Әлі Сара Нұр қызы', '1999 ж.'],
  ])('is told and not taken over: “%s”', (cell, name, born) => {
    expect(peopleOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([[name, '']]);
    expect(besideOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([born]);
  });

  it('is no part of the post that follows it', () => {
    expect(peopleOf(['ФИО', 'Телефон'], ['Ким Анна, 1985, журналист', ''])).toEqual([['Ким Анна', 'журналист']]);
    expect(besideOf(['ФИО', 'Телефон'], ['Ким Анна, 1985, журналист', ''])).toEqual(['1985; журналист']);
  });

  it.each(['Семинар Астана, 2025', 'Отчёт за 1985', 'Приказ от 12.03.1985', 'Ким Анна, 19855', '1985'])(
    'makes nobody of “%s”',
    (cell) => {
      expect(peopleOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([]);
    },
  );
});

describe('a cell with two people', () => {
  it.each([
    ['Ким Анна, Ли Вера', 'Ким Анна', 'Ли Вера'],
    ['Ким Анна; Ли Вера', 'Ким Анна', 'Ли Вера'],
    ['Ким Анна & Ли Вера', 'Ким Анна', 'Ли Вера'],
    ['Ким Анна. Ли Вера', 'Ким Анна', 'Ли Вера'],
    ['1. Ким Анна. Иванова Вера.', 'Ким Анна', 'Иванова Вера'],
    ['Ким Анна Сергеевна. Ли Вера. Цой Ян', 'Ким Анна Сергеевна', 'Ли Вера. Цой Ян'],
  ])('“%s” gives the first and names the other', (cell, name, other) => {
    expect(peopleOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([[name, '']]);
    expect(besideOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([other]);
  });

  it.each(['Ким А. В.', 'Ким А. Вера Анна', 'А. В. Ким', 'Ким Анна А.', 'Ким Ж. Ли'])(
    'is not one with initials or a stray point: “%s”',
    (cell) => {
      expect(peopleOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([[cell, '']]);
      expect(besideOf(['ФИО', 'Телефон'], [cell, ''])).toEqual([undefined]);
    },
  );
});

describe('a cell with a name in two languages', () => {
  it('has both, also where one heading is for both', () => {
    const { people } = planOf(
      rowsOf([
        ['Аты-жөні / ФИО', 'Пол'],
        ['Мұқанов Самат / Муканов Самат', 'ер / муж'],
      ]),
    );

    expect(people).toMatchObject([{ names: { kk: 'Мұқанов Самат', ru: 'Муканов Самат' }, gender: 'm' }]);
  });
});

describe('a line that says who the people below are', () => {
  it.each(['Тренеры', 'УЧАСТНИКИ:', 'Қатысушылар', 'Speakers (3)', 'День 2', '2-й день', 'Резерв'])(
    '“%s” is nobody',
    (said) => {
      const { plan } = planOf(
        rowsOf([
          ['ФИО', 'Телефон'],
          [said, ''],
          ['Ким Анна', '87014828772'],
        ]),
      );

      expect(plan[0]).toMatchObject({ outcome: 'refused', reason: 'title' });
      expect(plan[1]).toMatchObject({ outcome: 'new' });
    },
  );

  it.each([
    ['Организаторы', 'УЧАСТНИКИ:'],
    ['Тренерлер', 'Қатысушылар'],
    ['Waiting list', 'Participants (1)'],
  ])('under “%s” each is asked about, and under “%s” nobody', (others, participants) => {
    const { plan } = planOf(
      rowsOf([
        ['ФИО', 'Телефон'],
        [others, ''],
        ['Ким Анна', '87014828772'],
        ['Ли Вера', ''],
        [participants, ''],
        ['Цой Олег', ''],
      ]),
    );

    const asked = plan.filter(isPerson).map(({ doubts }) => doubts.map(({ rule, text }) => [rule, text]));
    expect(asked).toEqual([[['underOthers', others]], [['underOthers', others]], []]);
  });

  it('is somebody when a number stands beside it, or when it is a name', () => {
    const { people } = planOf(
      rowsOf([
        ['ФИО', 'Телефон'],
        ['Динара', ''],
        ['Гости', '87014828772'],
      ]),
    );

    expect(people).toHaveLength(2);
  });
});
