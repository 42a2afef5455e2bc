import { createInstance, type TFunction } from 'i18next';
import type { Language } from './language';
import { messages } from './messages';
import { numberInWords } from './numbers';

type Plural<K extends string> = K extends `${infer Stem}_${'one' | 'few' | 'many' | 'other'}` ? Stem : K;
type Paths<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string ? `${Before}${Plural<K>}` : Paths<T[K], `${Before}${K}.`>;
}[keyof T & string];

/** A message: its section, a dot, its name. One that is not in the English files does not compile. */
export type Key = Paths<(typeof messages)['en']>;

/** A number is a quantity and is written as people write one; what only names something (a row, a page) comes as text. */
export type Params = Readonly<Record<string, string | number>>;

/** Says a message in one language; `count` chooses the plural form. */
export type Say = (key: Key, params?: Params) => string;

/** A command as undo and the activity log name it; one that a newer program wrote keeps its own name. */
export function commandInWords(name: string, say: Say): string {
  const key = `command.${name}`;
  const words = say(key as Key);
  return words === key ? name : words;
}

const spoken = new Map<Language, Say>();

/** A sentence that has no plural forms, as nearly all: it is read off without the machinery for those. */
function plainSentence(language: Language, key: string): string | undefined {
  let found: unknown = messages[language];
  for (const part of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, part)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[part];
  }
  return typeof found === 'string' ? found : undefined;
}

const DECIMALS = 2;

function filled(sentence: string, params: Params, language: Language): string {
  if (!sentence.includes('{{')) return sentence;
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const param = params[name] ?? '';
    return typeof param === 'number' ? numberInWords(param, language, DECIMALS) : param;
  });
}

/** Makes all that a language is said with, plural forms too, while there is time for it; the first sentence would have to wait. */
export function warmUp(language: Language): void {
  sayIn(language)('common.minutes', { count: 1 });
}

/** The voice of one language, the same for windows, documents and the command line. */
export function sayIn(language: Language): Say {
  const already = spoken.get(language);
  if (already !== undefined) return already;
  let voice: TFunction | undefined;
  const plain = new Map<string, string | undefined>();
  const say: Say = (key, params = {}) => {
    if (!plain.has(key)) plain.set(key, plainSentence(language, key));
    return filled(plain.get(key) ?? formFor(key, params), params, language);
  };
  /** The plural form that the count asks for, its gaps still open. */
  const formFor = (key: Key, params: Params): string => {
    voice ??= voiceOf(language);
    return voice(key as never, { ...params, skipInterpolation: true } as never) as unknown as string;
  };
  spoken.set(language, say);
  return say;
}

function voiceOf(language: Language): TFunction {
  const voice = createInstance();
  void voice.init({
    lng: language,
    resources: { [language]: { translation: messages[language] } },
    initAsync: false,
    fallbackLng: false,
  });
  return voice.t;
}
