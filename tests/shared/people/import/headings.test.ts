import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { columnsOf, problemsIn } from '#shared/people/import/columns';
import { recognise } from '#shared/people/import/headings';

const fields = (...headings: string[]) => columnsOf(headings, [], headings.length).map(({ field }) => field);

describe('a heading', () => {
  it.each([
    [
      'name',
      'ФИО',
      'Ф.И.О.',
      'Ф. И. О. участника',
      'фио (полностью)',
      'Фамилия, имя, отчество',
      'Фамилия и имя',
      'Участник',
    ],
    ['name', 'Аты-жөні', 'Тегі, аты', 'Тегі, аты, әкесінің аты', 'Толық аты', 'Қатысушы', 'Қатысушының аты-жөні'],
    ['name', 'Full name', 'Name', 'Participant name', 'First and last name', 'Name and surname'],
    [
      'name',
      'Т.А.Ә.',
      'Қатысушының\nТ.А.Ә.',
      'ТАӘ',
      'Толық есімі',
      'Names',
      'Delegate',
      'Name of participant',
      'ФИО, СМИ',
    ],
    [
      'nameLatin',
      'Имя латиницей (как в паспорте)',
      'ФИО на английском',
      'Name in Latin',
      'Аты-жөні (ағылшынша)',
      'ФИО (лат.)',
    ],
    ['nameKk', 'ФИО на казахском', 'Аты-жөні (қазақша)', 'Имя (каз)', 'Name in Kazakh'],
    ['nameRu', 'ФИО на русском', 'Аты-жөні (орысша)', 'Имя по-русски', 'ФИО (рус.)'],
    [
      'outlet',
      'БАҚ',
      'СМИ',
      'Редакция',
      'Организация',
      'Место работы',
      'Ұйымы',
      'Media outlet',
      'Жұмыс орны',
      'Название СМИ',
    ],
    [
      'outlet',
      'Organization',
      'Organisation name',
      'Қызмет орны',
      'БАҚ атауы',
      'Издание',
      'Редакциясы',
      'Мекемесі',
      'Басылым',
    ],
    [
      'outlet',
      'Name of organization',
      'Қайда жұмыс істейсіз? / Где вы работаете?',
      'Where do you work?',
      'Representing',
    ],
    ['role', 'Қызметі', 'Должность', 'Лауазымы', 'Position', 'Job title', 'Роль'],
    ['region', 'Өңірі', 'Регион', 'Область', 'Город', 'Region', 'Облысы', 'Қала', 'Область, город', 'City'],
    ['region', 'Из какого вы города?', 'Based in', 'Қай өңірденсіз?', 'Город проживания', 'Аймағы'],
    ['gender', 'Жынысы', 'Пол', 'Gender', 'Sex', 'Пол (м/ж)', 'М/Ж', 'Ер/Әйел', 'M/F', 'Пол участника'],
    [
      'phone',
      'Телефон',
      'Моб.',
      'Моб. тел.',
      'Ұялы',
      'Байланыс',
      'Контактный телефон',
      'Phone',
      'Тел./WhatsApp',
      'Сот.',
    ],
    ['phone', 'Телефон / e-mail', 'Эл. пошта, телефоны', 'Phone, email', 'Почта и тел.'],
    ['phone', 'Байланыс нөмірі', 'Ұялы телефон нөмірі', 'Mobile phone', 'Номер телефона'],
    [
      'email',
      'E-mail',
      'Эл. пошта',
      'Эл. почта',
      'Почта',
      'email',
      'Е-mail',
      'Электронная почта',
      'Электрондық пошта',
      'Mail',
    ],
    ['email', 'Адрес электронной почты', 'E-mail address'],
    ['languages', 'Тілі', 'Язык', 'Язык обучения', 'Оқу тілі', 'Language', 'Владение языками'],
    ['languages', 'Сертификат қай тілде керек?', 'Қай тілдерді білесіз?', 'Тіліңіз'],
    ['consentPhoto', 'Согласие на фото', 'Суретке түсуге келісім', 'Photo consent', 'Согласие на фото- и видеосъёмку'],
    ['consentContact', 'Согласие на передачу контактов', 'Байланысын беруге келісім'],
    ['consentName', 'Согласие на упоминание имени', 'Consent to name in reports'],
  ] as const)('means %s in each of its spellings', (field, ...headings) => {
    expect(headings.map((heading) => [heading, fields(heading)[0]])).toEqual(
      headings.map((heading) => [heading, field]),
    );
  });

  it.each(['№', '№ п/п', 'Р/с', 'No', '#', 'п/п', 'Реттік нөмір'])('“%s” only counts', (heading) => {
    expect(recognise(heading)).toMatchObject({ field: 'ignore', isKnown: true });
  });

  it.each([
    'Комментарий',
    'Дата рождения',
    'ИИН',
    'Подпись',
    'Согласие на обработку персональных данных',
    '',
    '   ',
    '77014828772',
  ])('“%s” is left out', (heading) => {
    expect(recognise(heading).field).toBe('ignore');
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 200 })])(
    'is read without a stumble, whatever it says',
    (heading) => {
      expect(recognise(heading).field).toBeTypeOf('string');
    },
  );
});

describe('headings beside each other', () => {
  it('make a name of its parts', () => {
    expect(fields('Фамилия', 'Имя', 'Отчество')).toEqual(['surname', 'given', 'patronymic']);
    expect(fields('Тегі', 'Аты', 'Әкесінің аты')).toEqual(['surname', 'given', 'patronymic']);
    expect(fields('Surname', 'First name')).toEqual(['surname', 'given']);
    expect(fields('Фамилия', 'Имя', 'Фамилия латиницей', 'Имя латиницей')).toEqual([
      ...['surname', 'given', 'surnameLatin', 'givenLatin'],
    ]);
  });

  it('take a lone “Имя” for the whole name', () => {
    expect(fields('Имя', 'СМИ')).toEqual(['name', 'outlet']);
    expect(fields('Аты', 'БАҚ')).toEqual(['name', 'outlet']);
    expect(fields('Surname', 'Name', 'Media')).toEqual(['surname', 'given', 'outlet']);
  });

  it('in three languages are three spellings of one name, not three claims', () => {
    expect(fields('ФИО', 'Аты-жөні', 'Full name')).toEqual(['nameRu', 'nameKk', 'nameLatin']);
    expect(fields('Name (as in passport)', 'Имя в сертификате')).toEqual(['nameLatin', 'nameRu']);
  });

  it('that say the same but no name are one answer: the best is read, and a town helps out a region', () => {
    expect(fields('ФИО', 'Телефон', 'Моб.')).toEqual(['name', 'ignore', 'phone']);
    expect(fields('ФИО', 'Моб.', 'Сот.')).toEqual(['name', 'phone', 'ignore']);
    expect(fields('ФИО', 'Организация', 'СМИ')).toEqual(['name', 'ignore', 'outlet']);
    expect(fields('ФИО', 'Город', 'Область')).toEqual(['name', 'region', 'region']);
    expect(problemsIn(columnsOf(['ФИО', 'Город', 'Область', 'Тел.', 'Моб.'], [], 5))).toEqual([]);
  });

  it('that claim the same are a problem, which the person settles', () => {
    const twice = (...headings: string[]) => problemsIn(columnsOf(headings, [], headings.length));

    expect(twice('ФИО', 'Участник', 'СМИ')).toEqual([{ rule: 'twice', field: 'name', columns: [0, 1] }]);
    expect(twice('СМИ', 'Телефон')).toEqual([{ rule: 'noName' }]);
    expect(twice('ФИО', 'Телефон')).toEqual([]);
  });
});
