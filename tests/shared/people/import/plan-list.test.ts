import { describe, expect, it } from 'vitest';
import { findTable, likeliest } from '#shared/people/import/find-table';
import { list, planOf, rowsOf } from '../../../support/a-list';

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

  it('says in the second line of its headings what the first holds together', () => {
    const { table, people } = planOf(
      rowsOf([
        ['№', 'Тегі, аты, әкесінің аты', 'Жұмыс орны', '', 'Байланыс', ''],
        ['', '', 'Ұйымы', 'Қызметі', 'Ұялы тел.', 'Электрондық пошта'],
        ['1', 'Жүнісов Ерлан', 'Qazaqstan TV', 'бас редактор', '87059998877', 'yerlan@example.org'],
      ]),
    );

    expect(table.columns.map(({ field }) => field)).toEqual(['ignore', 'name', 'outlet', 'role', 'phone', 'email']);
    expect(table.rows).toHaveLength(1);
    expect(people[0]).toMatchObject({ outlet: 'Qazaqstan TV', role: 'бас редактор', phone: '+77059998877' });
  });

  it('has no second line of headings in somebody whose name is missing', () => {
    const { plan } = planOf(
      list(['', 'Редакция', 'Алматы', '87059998877', '', ''], ['Ким Кайрат', '', '', '', '', '']),
    );

    expect(plan[0]).toMatchObject({ outcome: 'refused', row: 2, reason: 'noName' });
  });

  it.each([
    [
      ['Кім барады', 'Лауазымы', 'БАҚ', 'Қала'],
      ['Әлиева Айгүл', 'Тілші', 'Дала газеті', 'Алматы қаласы'],
    ],
    [
      ['Кто едет', 'Должность', 'СМИ', 'Город'],
      ['Ким Анна', 'Журналист', 'Телеканал Хабар', 'Алматы'],
    ],
    [
      ['Who', 'Position', 'Media', 'City'],
      ['Anna Kim', 'Journalist', 'Kazinform agency', 'Almaty'],
    ],
    [
      ['ФИО', 'Должность', 'СМИ', 'Город'],
      ['', 'Журналист', 'Телеканал Хабар', 'Алматы'],
    ],
  ])('has no second line of headings in its first row under %j', (headings, first) => {
    const { table } = planOf(rowsOf([headings, first, ['Ли Вера', 'Редактор', 'Газета Егемен', 'Астана']]));

    expect(table.rows).toHaveLength(2);
    expect(table.columns[0]?.field).toBe('name');
  });

  it('has nobody’s home where it says in two lines where they were born', () => {
    const { people } = planOf(
      rowsOf([
        ['ФИО', 'Место рождения', '', 'Телефон'],
        ['', 'Область', 'Город', ''],
        ['Ли Вера', 'Актюбинская область', 'Актобе', '87014828772'],
      ]),
    );

    expect(people.map(({ region }) => region)).toEqual(['']);
  });

  it('has its numbers in their own column where another is for addresses or, if there is none, a number', () => {
    const { people } = planOf(
      rowsOf([
        ['ФИО', 'E-mail (если нет, телефон)', 'Телефон'],
        ['Ли Вера', 'li@example.org', '87014828772'],
      ]),
    );

    expect(people).toMatchObject([{ email: 'li@example.org', phone: '+77014828772' }]);
  });

  it('loses no second address in a column of numbers and addresses without a word', () => {
    const { plan } = planOf(
      rowsOf([
        ['ФИО', 'Телефон, e-mail'],
        ['Цой Вера', 'tsoi@example.org; 2@example.org'],
      ]),
    );

    expect(plan).toMatchObject([
      { person: { email: 'tsoi@example.org' }, doubts: [{ rule: 'moreEmails', text: '2@example.org' }] },
    ]);
  });

  it('has its numbers and addresses read where they share a column', () => {
    const { people } = planOf(
      rowsOf([
        ['Тегі, аты', 'Телефон / e-mail'],
        ['Есенова Айнұр', '8-702-333-44-55 / ainur@example.org'],
        ['Тұрсынов Ерасыл', 'erasyl@example.org'],
      ]),
    );

    expect(people.map(({ phone, email }) => [phone, email])).toEqual([
      ['+77023334455', 'ainur@example.org'],
      ['', 'erasyl@example.org'],
    ]);
  });

  it('knows regions in a column that nothing stands above, and none where it says something else', () => {
    const rows = [
      ['Астана', 'Ким Анна', 'КТК'],
      ['Алматы', 'Пак Инна', 'Власть'],
    ];
    const regions = (heading: string) =>
      planOf(rowsOf([[heading, 'ФИО участника', 'СМИ'], ...rows])).people.map(({ region }) => region);

    expect(regions('')).toEqual(['KZ-71', 'KZ-75']);
    expect(regions('Место рождения')).toEqual(['', '']);
  });
});
