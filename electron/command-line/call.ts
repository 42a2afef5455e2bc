import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Language } from '#shared/text/language';

export const USAGE = `Usage: rostrum [--vault DIR] [--language kk|ru|en] [--passphrase-file FILE] [--mend] METHOD [JSON | @FILE | -]
       rostrum methods               every method with the JSON Schema of its input and output
       rostrum [--vault DIR] batch   one {"method", "input"} a line from standard input, one answer a line;
                                     stops at the first failure, whose answer has "done": how many went before it`;

/** Misuse of the command line itself, as opposed to a failure of the method. */
export class Misuse extends Error {}

/** What one start of the command line asks for. */
export interface Call {
  readonly vault: string;
  /** The language of messages; null is the vault's own. */
  readonly language: Language | null;
  /** The file whose first line opens a protected vault; without one, a terminal is asked. */
  readonly passphraseFile: string | null;
  /** Puts the value before, or a first one, in the place of a damaged value of the vault's own. */
  readonly mend: boolean;
  readonly method: string;
  /** JSON text, not yet read. */
  readonly given: string | undefined;
}

/** Reads the words after the program's name; throws `Misuse`. */
export function callOf(argv: readonly string[]): Call {
  const words: string[] = [];
  let vault = process.env['ROSTRUM_VAULT'] ?? defaultVault();
  let language: Language | null = null;
  let passphraseFile: string | null = null;
  let mend = false;
  const rest = [...argv];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--vault') vault = rest.shift() ?? '';
    else if (word === '--language') language = languageOf(rest.shift());
    else if (word === '--passphrase-file') passphraseFile = rest.shift() ?? '';
    else if (word === '--mend') mend = true;
    else if (word.startsWith('--')) throw new Misuse(`Unknown option ${word}\n${USAGE}`);
    else words.push(word);
  }
  const [method, given] = words;
  if (method === undefined || words.length > 2 || vault === '') throw new Misuse(USAGE);
  return { vault, language, passphraseFile, mend, method, given };
}

/** The input of a method: JSON in the word itself, in a file, or on standard input. */
export function inputOf(given: string | undefined): unknown {
  if (given === undefined) return {};
  return jsonOf(given === '-' ? readFileSync(0, 'utf8') : given.startsWith('@') ? fileText(given.slice(1)) : given);
}

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Misuse(`The input is not JSON.\n${USAGE}`);
  }
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Misuse(`There is no input file ${path}.\n${USAGE}`);
  }
}

function languageOf(word: string | undefined): Language {
  const language = Language.safeParse(word);
  if (!language.success) throw new Misuse(`Unknown language ${word ?? ''}\n${USAGE}`);
  return language.data;
}

/** Where the window keeps its vault when none is named. */
function defaultVault(): string {
  const { APPDATA, XDG_CONFIG_HOME } = process.env;
  const configuration =
    process.platform === 'win32'
      ? (APPDATA ?? join(homedir(), 'AppData/Roaming'))
      : process.platform === 'darwin'
        ? join(homedir(), 'Library/Application Support')
        : (XDG_CONFIG_HOME ?? join(homedir(), '.config'));
  return join(configuration, 'Rostrum/vault');
}
