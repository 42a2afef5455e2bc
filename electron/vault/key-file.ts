import { z } from 'zod';
import { Stamp } from '#shared/time';
import { AS_IT_IS } from '../as-it-is';
import { Kdf } from './derive';
import type { Disk } from './disk';
import { Damaged } from './sealed-file';

/** One way to the master key. The open slot holds it in the clear: the vault is sealed, but not protected. */
export const Slot = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open'), since: Stamp, key: z.base64().length(44) }),
  z.strictObject({ kind: z.literal('passphrase'), since: Stamp, kdf: Kdf, key: z.base64().length(80) }),
  z.strictObject({
    kind: z.literal('recovery'),
    since: Stamp,
    salt: z.base64().length(24),
    key: z.base64().length(80),
  }),
]);
export type Slot = z.infer<typeof Slot>;

/** The one file that opens all the others. */
const KeyFile = z.strictObject({
  format: z.literal('rostrum-vault'),
  schema: z.literal(1),
  /** Counts the changes of this file: of two copies the later one holds. */
  turn: z.number().int().min(1),
  slots: z.array(Slot).min(1).max(3),
  keyring: z.base64(),
});
export type KeyFile = z.infer<typeof KeyFile>;

/** The same twice, so that one bad sector does not take everything. */
export const COPIES = ['keys', 'keys-copy'] as const;

/** The copies that can be read, the later one first; none at all only where no vault has ever been. */
export function readKeyFiles(disk: Disk, folder: string): KeyFile[] {
  const found = COPIES.map((name) => disk.read(`${folder}/${name}`));
  const whole = found.flatMap((bytes) =>
    bytes === null ? [] : (KeyFile.safeParse(parsedOr(bytes), AS_IT_IS).data ?? []),
  );
  const isThere =
    found.some((bytes) => bytes !== null) ||
    ['own', 'workshops'].some((name) => disk.list(`${folder}/${name}`).length > 0);
  if (whole.length === 0 && isThere) throw new Damaged(`${folder}/${COPIES[0]}`);
  return whole.sort((one, other) => other.turn - one.turn);
}

/** Thrown when a write of the keys went wrong in such a way that nobody can say whether the old or the new ones are on disk. */
export class KeysUncertain extends Error {}

/**
 * Writes both copies, one after the other: at every moment one of them is whole. What throws anything but
 * `KeysUncertain` has changed nothing.
 */
export function writeKeyFile(disk: Disk, folder: string, file: KeyFile): void {
  const bytes = Buffer.from(JSON.stringify(file));
  const [first, second] = COPIES.map((name) => `${folder}/${name}`) as [string, string];
  const before = disk.read(first);
  try {
    disk.supplant(first, bytes);
  } catch (error) {
    if (isAsBefore(disk, first, before)) throw error;
    throw new KeysUncertain(first, { cause: error });
  }
  try {
    disk.supplant(second, bytes);
  } catch (error) {
    throw new KeysUncertain(second, { cause: error });
  }
}

function isAsBefore(disk: Disk, path: string, before: Uint8Array | null): boolean {
  try {
    const now = disk.read(path);
    return now === null ? before === null : before !== null && Buffer.compare(now, before) === 0;
  } catch {
    return false;
  }
}

/** What the keyring is sealed about: a slot that was changed, added or put back no longer opens anything. */
export const aboutKeyring = ({ format, schema, turn, slots }: Omit<KeyFile, 'keyring'>): string =>
  JSON.stringify({ format, schema, turn, slots });

const parsedOr = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString());
  } catch {
    return null;
  }
};
