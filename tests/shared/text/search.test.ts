import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { searchable, searchOf } from '#shared/text/search';

const finds = (typed: string, text: string): boolean => searchOf(typed)(searchable(text));

describe('a search', () => {
  it.each([
    ['Aigul', 'Aıgúl Serikbaıqyzy'],
    ['Aygül', 'Aigul Serikbay'],
    ['Shokan', 'Şoqan Ýálıhanov'],
    ['Ualikhanov', 'Şoqan Ýálıhanov'],
    ['Şoq', 'Shokan'],
    ['Soqan', 'Şoqan'],
    ['zhan', 'Janar Jüsip'],
    ['Qanysh', 'Kanysh'],
    ['Ghalym', 'Ǵalym'],
    ['Erlan', 'Yerlan Tursyn'],
    ['Asel', 'Assel Äliqyzy'],
    ['сеитахметова', 'Сеит-Ахметова Гүлнұр'],
    ['Сеит-Ахметова', 'Сеитахметова Гульнур'],
    ['ахмет', 'Сеит-Ахметова Гүлнұр'],
    ['гулнур сеит', 'Сеит-Ахметова Гүлнұр'],
    ['aq-jol', 'Aq Jol / AqJol TV'],
    ['ulpan@example', 'ulpan@example.org'],
    ['өтеген', 'Утеген Улпан'],
    ['утеген', 'Өтеген Ұлпан'],
    ['Бөкенбай', 'Bukenbay Aigul'],
    ['Bukenbay', 'Бөкенбай Айгүл'],
    ['омирбек', 'Өмірбек Шыңғыс'],
    ['Kunanbay', 'Құнанбай Айгүл'],
    ['Құнанбай', 'Aigul Kunanbay'],
    ['Жүнісов', 'Yerlan Zhunissov'],
    ['Shcherbakova Yuliya', 'Щербакова Юлия'],
    ['Alexey', 'Иванов Алексей'],
    ['Shyngys', 'Өмірбек Шыңғыс'],
    ['Сеиттимур', 'Сеит-Тимур Асан'],
    ['Аликхан', 'Алик-Хан'],
    ['Жанниет', 'Жан–Ниет'],
  ])('for “%s” finds %s', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
  });

  it.each([
    ['Aigul', 'Aiman'],
    ['Ахметова', 'Сеитова'],
    ['Ким Анна', 'Ким Сергей'],
    ['Shokan', 'Sokan'],
  ])('for “%s” does not find %s', (typed, text) => {
    expect(finds(typed, text)).toBe(false);
  });

  const word = fc.string({ unit: fc.constantFrom(...'өӨAaÁáşŞçyzhkgqwxeiıСсҚқ-– ’1'), maxLength: 10 });

  test.prop([word, word])('for any word of a text finds it', (before, after) => {
    for (const each of `${before} ${after}`.split(' ')) expect(finds(each, `${before} ${after}`)).toBe(true);
  });
});
