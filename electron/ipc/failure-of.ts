import { randomUUID } from 'node:crypto';
import type { Failure } from '#shared/failure';
import { shownPath } from '#shared/text/shown-path';
import { Newer } from '#shared/workshop/migrations';
import { ReadOnly } from '../handlers/viewing';
import { Refused } from '../sandbox';
import { BrokenCipher } from '../self-test/ciphers';
import { HalfCopy, NoCopy } from '../vault/copies';
import { COPIES, KeysUncertain } from '../vault/key-file';
import { Locked } from '../vault/keys';
import { Busy } from '../vault/lock';
import { OwnDamaged } from '../vault/mend';
import { Damaged } from '../vault/sealed-file';

/** What the system's error codes mean to a person. */
const BY_CODE: Record<string, (path: string) => Failure> = {
  ENOSPC: (path) => ({ kind: 'diskFull', path }),
  EDQUOT: (path) => ({ kind: 'diskFull', path }),
  EACCES: (path) => ({ kind: 'notWritable', path }),
  EPERM: (path) => ({ kind: 'notWritable', path }),
  EROFS: (path) => ({ kind: 'notWritable', path }),
  ENOENT: (path) => ({ kind: 'fileMissing', path }),
  ENOTDIR: (path) => ({ kind: 'fileMissing', path }),
  EISDIR: (path) => ({ kind: 'notReadable', path }),
  EIO: (path) => ({ kind: 'notReadable', path }),
  EBUSY: (path) => ({ kind: 'diskBusy', path }),
  EMFILE: (path) => ({ kind: 'diskBusy', path }),
  ENFILE: (path) => ({ kind: 'diskBusy', path }),
};

/** The fields of failures that say where or in which file, as the disk has it. */
const PLACES = ['path', 'part', 'name', 'last'];

/** The failure with its paths and names of files as they can stand in a sentence. */
export function readable(failure: Failure): Failure {
  const fields = Object.entries(failure).map(([key, value]) =>
    PLACES.includes(key) && typeof value === 'string' ? [key, shownPath(value)] : [key, value],
  );
  return Object.fromEntries(fields) as Failure;
}

/** The one place where something thrown becomes data: the disk's refusals by name, a bug by a reference number. */
export const failureOf = (error: unknown, report: (reference: string, error: unknown) => void): Failure =>
  readable(known(error, report));

function known(error: unknown, report: (reference: string, error: unknown) => void): Failure {
  if (error instanceof Locked) return { kind: 'locked' };
  if (error instanceof Busy) return { kind: 'vaultBusy', holder: error.holder };
  if (error instanceof Refused) return error.failure;
  if (error instanceof BrokenCipher) return { kind: 'cipherBroken', ciphers: error.ciphers };
  if (error instanceof Newer) return { kind: 'vaultNewer' };
  if (error instanceof KeysUncertain) return { kind: 'vaultUncertain' };
  if (error instanceof OwnDamaged) return { kind: `${error.own}Damaged` };
  if (error instanceof Damaged && COPIES.some((name) => error.path.endsWith(`/${name}`)))
    return { kind: 'keysDamaged' };
  if (error instanceof Damaged) return { kind: 'vaultDamaged', part: error.path };
  if (error instanceof NoCopy) return { kind: 'copyMissing', path: error.path };
  if (error instanceof HalfCopy) return { kind: 'copyUnfinished', path: error.path };
  if (error instanceof ReadOnly) return { kind: 'readOnly' };
  const { code, path, dest } = (error ?? {}) as NodeJS.ErrnoException & { dest?: string };
  const refused = code === undefined ? undefined : BY_CODE[code]?.(dest ?? path ?? '');
  if (refused !== undefined) return refused;
  const reference = randomUUID().slice(0, 8);
  report(reference, error);
  return { kind: 'bug', reference };
}
