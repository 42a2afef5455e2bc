import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#shared/text/language';
import { messages } from '#shared/text/messages';
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

const all: Record<Language, [string, string][]> = {
  kk: flat(messages.kk),
  ru: flat(messages.ru),
  en: flat(messages.en),
};

const stem = (key: string) => key.replace(/_(one|few|many|other)$/, '');
const stems = (language: Language) => [...new Set(all[language].map(([key]) => stem(key)))].sort();
/** A gap named for a language takes the text of that language, so it differs as it must. */
const gaps = (text: string) =>
  [...new Set((text.match(/\{\{\w+\}\}/g) ?? []).map((gap) => gap.replace(/\{\{(kk|ru|en)\}\}/, '{{text}}')))].sort();

const ROOT = resolve(import.meta.dirname, '../../..');

const sources = (folder: string): string[] =>
  readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(ROOT, path)).isDirectory()) return sources(path);
    return /\.tsx?$/.test(name) ? [readFileSync(join(ROOT, path), 'utf8')] : [];
  });

const code = ['shared', 'electron', 'renderer'].flatMap(sources).join('\n');

/** Keys that the code builds: the fixed parts of each template around what is filled in. */
const templates = [...code.matchAll(/`([a-z][A-Za-z]*\.(?:\$\{[^}]*\}|[^`\s])*)`/g)].map(([, text = '']) => {
  const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[A-Za-z0-9_.]+')}$`);
});

/** Sections whose keys are data: names of commands, of fields, and of rules that a schema breaks. */
const BY_NAME = /^(command|problem|failure)\./;

const isUsed = (key: string): boolean =>
  BY_NAME.test(key) || code.includes(`'${key}'`) || templates.some((template) => template.test(key));

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

  it('are all used by the program', () => {
    expect(stems('en').length).toBeGreaterThan(100);
    expect(stems('en').filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(LANGUAGES)('mix no Latin letters into a Cyrillic word in %s, and are composed (NFC)', (language) => {
    const words = all[language].flatMap(([key, text]) =>
      (text.replace(/\{\{.*?\}\}/g, ' ').match(/[\p{L}]+/gu) ?? []).map((word) => `${key}: ${word}`),
    );
    const mixed = words.filter((word) => {
      const [, letters = ''] = word.split(': ');
      return /\p{Script=Latin}/u.test(letters) && /\p{Script=Cyrillic}/u.test(letters);
    });

    expect(mixed).toEqual([]);
    expect(all[language].filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });
});

describe('a sentence of refusal', () => {
  const named = (call: RegExp) => [
    ...new Set(
      [...code.matchAll(call)].flatMap(([, path = '']) => path.split('.').filter((step) => /^[a-z]/i.test(step))),
    ),
  ];
  const lacking = (section: 'problem.field' | 'failure.thing', names: readonly string[]) =>
    LANGUAGES.flatMap((language) => {
      const words = new Map(all[language]);
      return names.filter((name) => !words.has(`${section}.${name}`)).map((name) => `${language} ${name}`);
    });

  it('has words in each language for every place that a rule points at', () => {
    const places = named(/\binvalid\(\s*'([^']+)'/g);

    expect(places).toContain('phase');
    expect(lacking('problem.field', places)).toEqual([]);
  });

  it('has words in each language for every thing that may be missing', () => {
    const things = named(/\bmissing\(\s*'([^']+)'/g);

    expect(things).toContain('exercise');
    expect(lacking('failure.thing', things)).toEqual([]);
  });
});
