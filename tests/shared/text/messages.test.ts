import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/text/language';
import { en, kk, ru } from '#shared/text/messages';
import { commandInWords, sayIn } from '#shared/text/say';
import { commands } from '#shared/workshop/commands';

type Tree = { readonly [name: string]: string | Tree };

const PLURALS: Record<Language, readonly string[]> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
};

const flat = (tree: Tree, before = ''): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[before + name, value]] : flat(value, `${before}${name}.`),
  );

const all: Record<Language, [string, string][]> = { kk: flat(kk), ru: flat(ru), en: flat(en) };

const stem = (key: string) => key.replace(/_(one|few|many|other)$/, '');
const stems = (language: Language) => [...new Set(all[language].map(([key]) => stem(key)))].sort();
/** A gap named for a language takes the text of that language, so it differs as it must. */
const gaps = (text: string) =>
  [...new Set((text.match(/\{\{\w+\}\}/g) ?? []).map((gap) => gap.replace(/\{\{(kk|ru|en)\}\}/, '{{text}}')))].sort();

describe('the messages', () => {
  it.each(LANGUAGES)('are the same in %s as in English', (language) => {
    expect(stems(language)).toEqual(stems('en'));
  });

  it.each(LANGUAGES)('have every plural form that %s needs, and none that it does not', (language) => {
    const forms = new Map<string, string[]>();
    for (const [key] of all[language])
      if (key !== stem(key)) forms.set(stem(key), [...(forms.get(stem(key)) ?? []), key.slice(stem(key).length + 1)]);

    expect([...forms].filter(([, found]) => found.sort().join() !== PLURALS[language].join())).toEqual([]);
  });

  it.each(LANGUAGES)('leave no gap unfilled in %s that English fills, nor the other way round', (language) => {
    const english = new Map(all.en.map(([key, text]) => [stem(key), gaps(text)]));
    const different = all[language].filter(
      ([key, text]) => gaps(text).join() !== english.get(stem(key))?.join() && !/_one$/.test(key),
    );

    expect(different).toEqual([]);
  });

  it.each(LANGUAGES)('have no empty one in %s', (language) => {
    expect(all[language].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(LANGUAGES)('name every command in %s', (language) => {
    expect(Object.keys(commands).filter((name) => commandInWords(name, sayIn(language)) === name)).toEqual([]);
  });
});
