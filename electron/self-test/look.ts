import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LaptopCheck } from '#shared/contract/laptop';
import { shownPath } from '#shared/text/shown-path';
import { brokenCiphers } from './ciphers';
import { encryptionUnder } from './disk-encryption';
import { lettersMissing } from './letters';
import type { Machine } from './machine';
import { memoryOnDisk } from './memory-on-disk';
import type { FoundOpen } from './vault-modes';

/** What the program knows of itself and a file system cannot tell. */
export interface Standing {
  /** Null where there is no window, so nothing to sandbox. */
  readonly sandbox: 'on' | 'off' | null;
  /** Null where there is no screen. */
  readonly displays: number | null;
}

export interface Subject {
  readonly vault: string;
  readonly resources: string;
  readonly standing: Standing;
  /** Folders of workshops that no key of the vault opens. */
  readonly unopened: readonly string[];
  /** Whether Argon2id answers rightly: it cannot be asked at once. */
  readonly argon2: boolean;
}

type Looks = { readonly [C in LaptopCheck['check']]: () => Omit<LaptopCheck, 'check'> };

const found = (state: LaptopCheck['state'], finding: string, detail = '', count = 0) => ({
  state,
  finding,
  detail,
  count,
});

/** Below this a batch of certificates or a backup may not fit. */
const LITTLE_SPACE = 1024 ** 3;
const NO_SPACE = 100 * 1024 ** 2;

/** How many files are named in a sentence. */
const NAMED = 3;

/** Everything that "Check this laptop" says, in the order of its weight. */
export function lookAt(subject: Subject, machine: Machine): LaptopCheck[] {
  const looks: Looks = {
    ciphers: () => {
      const broken = [...brokenCiphers(), ...(subject.argon2 ? [] : ['Argon2id'])];
      return broken.length === 0 ? found('ok', 'right') : found('failed', 'wrong', broken.join(', '));
    },
    sandbox: () => {
      const { sandbox } = subject.standing;
      if (sandbox === null) return found('ok', 'none');
      return sandbox === 'on' ? found('ok', 'on') : found('failed', 'off');
    },
    permissions: () => permissionsOf(subject.vault, machine),
    folders: () => {
      const { unopened } = subject;
      if (unopened.length === 0) return found('ok', 'keyed');
      return found('attention', 'unopened', namedIn(unopened), unopened.length);
    },
    encryption: () => {
      const encryption = encryptionUnder(subject.vault, machine);
      if (encryption === 'untold') return found('attention', untold(machine));
      return found(encryption === 'encrypted' ? 'ok' : 'attention', encryption);
    },
    memory: () => {
      const memory = memoryOnDisk(machine);
      if (memory === 'untold') return found('attention', untold(machine));
      return found(memory === 'never' || memory === 'encrypted' ? 'ok' : 'attention', memory);
    },
    space: () => spaceUnder(subject.vault, machine),
    fonts: () => fontsIn(join(subject.resources, 'fonts')),
    displays: () => {
      const { displays } = subject.standing;
      if (displays === null) return found('ok', 'none');
      return displays > 1 ? found('ok', 'several', '', displays) : found('attention', 'one', '', displays);
    },
  };
  return Object.entries(looks).map(([check, look]) => ({ check: check as LaptopCheck['check'], ...look() }));
}

/** What somebody must hear of when the program starts, unasked: who could read the vault, no room to save in, no letters to print with. */
export function lookAtStart(
  { vault, resources }: Pick<Subject, 'vault' | 'resources'>,
  foundOpen: FoundOpen,
  machine: Machine,
): LaptopCheck[] {
  const checks: LaptopCheck[] = [
    { check: 'space', ...spaceUnder(vault, machine) },
    { check: 'fonts', ...fontsIn(join(resources, 'fonts')) },
  ];
  return [...accessAtStart(foundOpen), ...checks.filter(({ state }) => state === 'failed')];
}

/** Who could read the vault when it was opened; nothing when nobody could. */
export function accessAtStart({ mended, left }: FoundOpen): LaptopCheck[] {
  if (left.length > 0) return [{ check: 'permissions', ...openTo(left) }];
  if (mended.length === 0) return [];
  return [{ check: 'permissions', ...found('attention', 'mended', namedIn(mended), mended.length) }];
}

function spaceUnder(folder: string, machine: Machine) {
  const free = machine.freeBytes(folder);
  if (free === null) return found('attention', 'untold');
  if (free < NO_SPACE) return found('failed', 'none', '', free);
  return free < LITTLE_SPACE ? found('attention', 'little', '', free) : found('ok', 'enough', '', free);
}

/** Where the system does not tell, each has its own place to look. */
const untold = ({ platform }: Machine): string =>
  platform === 'win32' ? 'untoldWindows' : platform === 'darwin' ? 'untoldMac' : 'untold';

/** Nobody but the owner may read a file of the vault; Windows keeps that in lists that are not looked at here. */
function permissionsOf(vault: string, machine: Machine) {
  if (machine.platform === 'win32') return found('attention', 'untoldWindows');
  const open: string[] = [];
  const visit = (path: string) => {
    const mode = machine.mode(path);
    if (mode === null) return;
    if ((mode.bits & 0o077) !== 0) open.push(path);
    if (mode.isFolder) for (const name of machine.list(path)) visit(`${path}/${name}`);
  };
  visit(vault);
  return open.length === 0 ? found('ok', 'owner') : openTo(open);
}

/** The first of them, and a sign when there are more. */
const namedIn = (paths: readonly string[]): string =>
  [...paths.slice(0, NAMED).map(shownPath), ...(paths.length > NAMED ? ['…'] : [])].join(', ');

const openTo = (paths: readonly string[]) => found('failed', 'others', namedIn(paths), paths.length);

/** Every font of the documents has every Kazakh and Russian letter. */
function fontsIn(folder: string) {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.ttf'));
    const lacking = names.flatMap((name) => {
      const missing = lettersMissing(readFileSync(join(folder, name)));
      return missing.length === 0 ? [] : [`${name}: ${missing.join(' ')}`];
    });
    if (names.length === 0) return found('failed', 'missing', folder);
    return lacking.length === 0
      ? found('ok', 'whole', '', names.length)
      : found('failed', 'lacking', lacking.join('; '));
  } catch {
    return found('failed', 'missing', folder);
  }
}
