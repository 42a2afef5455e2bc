import { describe, expect, it } from 'vitest';
import { doubtsOf, list, planOf, rowsOf } from '../../../support/a-list';

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
    ['title', ['', 'Tau FM', '', '', '', '']],
    ['noName', ['', 'Tau FM', '', '87014828772', '', '']],
    ['noName', ['—', 'Tau FM', '', '87014828772', '', '']],
    ['notName', ['Список подготовила: Асель, тел. 87014828772', '', '', '', '', '']],
    ['notName', ['Согласовано', '', '', '', '', '']],
    ['notName', ['Жауапты', 'Медиа-орталық', '', '', '', '']],
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

  it.each([
    ['Мұқан Әсел (Радио Азаттық)', { kk: 'Мұқан Әсел', ru: '', en: '' }, 'Радио Азаттық'],
    ['Ахметов Данияр (Astana Times)', { kk: '', ru: 'Ахметов Данияр', en: '' }, 'Astana Times'],
    ['Радио Азаттық / Мұқан Әсел', { kk: 'Мұқан Әсел', ru: '', en: '' }, 'Радио Азаттық'],
    ['Главный редактор / Мұқан Әсел / Mukan Asel', { kk: 'Мұқан Әсел', ru: '', en: 'Mukan Asel' }, 'Главный редактор'],
    ['Мұқан Әсел / Ли Вера', { kk: 'Мұқан Әсел', ru: '', en: '' }, 'Ли Вера'],
  ])('takes nothing for a spelling that has no word of the name: %s', (cell, names, beside) => {
    const cells = [cell, '', '', '', '', ''];

    expect(planOf(list(cells)).people[0]?.names).toEqual(names);
    expect(doubtsOf(cells)).toEqual([['besideName', beside]]);
  });

  it('takes a spelling for one that shares a word with the name, though not each sounds the same', () => {
    const { people } = planOf(list(['Сәтбаев Қаныш / Сатпаев Каныш (Kanysh Satpayev)', '', '', '', '', '']));

    expect(people[0]?.names).toEqual({ kk: 'Сәтбаев Қаныш', ru: 'Сатпаев Каныш', en: 'Kanysh Satpayev' });
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
