import { createInstance, type TFunction } from 'i18next';
import type { Language } from './language';
import { en, kk, ru } from './messages';

type Plural<K extends string> = K extends `${infer Stem}_${'one' | 'few' | 'many' | 'other'}` ? Stem : K;
type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${Plural<K>}` : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** A message: its section, a dot, its name. One that is not in the English files does not compile. */
export type Key = Paths<typeof en>;

export type Params = Readonly<Record<string, string | number>>;

/** Says a message in one language; `count` chooses the plural form. */
export type Say = (key: Key, params?: Params) => string;

/** A command as undo and the activity log name it; one that a newer program wrote keeps its own name. */
export function commandInWords(name: string, say: Say): string {
  const key = `command.${name}`;
  const words = say(key as Key);
  return words === key ? name : words;
}

const all = { kk, ru, en };

const spoken = new Map<Language, Say>();

/** The voice of one language, the same for windows, documents and the command line. */
export function sayIn(language: Language): Say {
  const already = spoken.get(language);
  if (already !== undefined) return already;
  const voice = createInstance();
  void voice.init({
    lng: language,
    resources: { [language]: { translation: all[language] } },
    initAsync: false,
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  const translate = voice.t as TFunction;
  const say: Say = (key, params) => translate(key as never, (params ?? {}) as never) as unknown as string;
  spoken.set(language, say);
  return say;
}
