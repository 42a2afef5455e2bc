import { readdirSync, readFileSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

/** The builder runs in the project's folder. */
const at = (path: string) => normalizePath(resolve(path));

/** The words of each language as one text of JSON: a start speaks one language of three, and reads no other. */
function wordsByLanguage(): (readonly [language: string, words: string])[] {
  const folder = at('shared/messages');
  return readdirSync(folder).map((language) => {
    const files = readdirSync(join(folder, language)).map((name) => join(folder, language, name));
    const sections = files.map((file) => [parse(file).name, JSON.parse(readFileSync(file, 'utf8'))]);
    return [language, JSON.stringify(Object.fromEntries(sections))];
  });
}

/** Puts other code in the place of the module that has all words; `read` is what a language's words are read by. */
const wordsOnDemand = (head: string, read: (language: string, words: string) => string): Plugin => ({
  name: 'words-on-demand',
  load(id) {
    if (id !== at('shared/text/messages.ts')) return null;
    const words = wordsByLanguage().map(([language, text]) => {
      return `get ${language}() { return (known.${language} ??= JSON.parse(${read(language, text)})); }`;
    });
    return `${head}; const known = {}; export const messages = { ${words.join(',\n')} };`;
  },
});

/** A page has its words with it. */
export const wordsInPage = (): Plugin => wordsOnDemand('', (_, words) => JSON.stringify(words));

/** The program reads them from beside its code. */
export const wordsInFiles = (): Plugin => ({
  ...wordsOnDemand(
    `import { readFileSync } from 'node:fs'`,
    (language) => `readFileSync(import.meta.dirname + '/${language}.json', 'utf8')`,
  ),
  generateBundle() {
    for (const [language, source] of wordsByLanguage())
      this.emitFile({ type: 'asset', fileName: `chunks/${language}.json`, source });
  },
});
