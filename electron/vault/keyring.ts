import { randomBytes } from 'node:crypto';
import type { Key } from './seal';

/** A key for data, and the number of the folder that is sealed with it: a new key is a new folder. */
export interface Epoch {
  readonly number: number;
  readonly key: Key;
}

/** The data keys of a vault: its own, and each workshop's. */
export interface Keyring {
  readonly own: Epoch;
  readonly workshops: ReadonlyMap<string, Epoch>;
}

const KEY = 32;

export const nextEpoch = (before: Epoch | undefined): Epoch => ({
  number: (before?.number ?? 0) + 1,
  key: randomBytes(KEY),
});

/** The keyring as bytes: never as text, because text cannot be wiped from memory. */
export function packed({ own, workshops }: Keyring): Buffer {
  const line = (id: string, { number, key }: Epoch): Buffer => {
    const head = Buffer.alloc(5 + id.length);
    head.writeUInt8(id.length);
    head.write(id, 1, 'latin1');
    head.writeUInt32BE(number, 1 + id.length);
    return Buffer.concat([head, key]);
  };
  return Buffer.concat([line('', own), ...[...workshops].map(([id, epoch]) => line(id, epoch))]);
}

/** What `packed` put together; the bytes it was read from are wiped. */
export function unpacked(bytes: Buffer): Keyring {
  const epochs = new Map<string, Epoch>();
  for (let at = 0; at < bytes.length; ) {
    const length = bytes.readUInt8(at);
    const id = bytes.toString('latin1', at + 1, at + 1 + length);
    const keyAt = at + 5 + length;
    epochs.set(id, {
      number: bytes.readUInt32BE(at + 1 + length),
      key: Buffer.from(bytes.subarray(keyAt, keyAt + KEY)),
    });
    at = keyAt + KEY;
  }
  bytes.fill(0);
  const own = epochs.get('');
  if (own === undefined) throw new Error('A keyring without the key of its vault');
  epochs.delete('');
  return { own, workshops: epochs };
}

/** Overwrites every key in memory. */
export function wipe({ own, workshops }: Keyring): void {
  for (const { key } of [own, ...workshops.values()]) key.fill(0);
}
