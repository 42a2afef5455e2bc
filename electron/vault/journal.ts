import { z } from 'zod';
import { Line } from '#shared/text/text';
import { Stamp } from '#shared/time';
import { Patch } from '#shared/workshop/patch';
import type { Disk } from './disk';
import { type Key, OVERHEAD, seal, tagOf, unseal } from './seal';

/** One change as it is kept for ever: what, when, by whom, and the way back. */
export const Entry = z.strictObject({
  seq: z.number().int().min(1),
  stamp: Stamp,
  author: Line,
  command: Line,
  /** The entry that this one undoes or redoes. */
  of: z.number().int().min(1).optional(),
  patches: z.array(Patch),
  inverse: z.array(Patch),
});
export type Entry = z.infer<typeof Entry>;

/** What reading a journal found; `cut` bytes at its end were never acknowledged. */
export interface Reading {
  readonly entries: Entry[];
  readonly size: number;
  readonly cut: number;
  readonly chain: string | Uint8Array;
}

export interface Journal {
  /** Takes an entry as JSON; returns once it would survive a power cut. */
  append(entry: string): void;
  close(): void;
}

/** A record is its length and then what was sealed. */
const LENGTH = 4;

const START = 'start';

/** Reads every whole record; what follows the last whole one is a torn tail. Each is sealed to the one before it, so none can be dropped, moved or put in. */
export function readJournal(disk: Disk, path: string, key: Key): Reading {
  const bytes = disk.read(path) ?? new Uint8Array();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  let chain: Reading['chain'] = START;
  let at = 0;
  while (at + LENGTH + OVERHEAD <= bytes.length) {
    const end = at + LENGTH + view.getUint32(at);
    const sealed = bytes.subarray(at + LENGTH, end);
    const plain = end > bytes.length ? null : unseal(key, sealed, chain);
    if (plain === null) break;
    // Only this program can seal, so what opens was checked when it was written.
    entries.push(JSON.parse(plain.toString()) as Entry);
    chain = tagOf(sealed);
    at = end;
  }
  return { entries, size: at, cut: bytes.length - at, chain };
}

/** Opens a journal behind its last whole record. */
export function openJournal(disk: Disk, path: string, key: Key, { size, cut, chain }: Reading): Journal {
  const file = disk.append(path);
  if (cut > 0) file.cut(size);
  let link = chain;
  return {
    append: (entry) => {
      const record = seal(key, Buffer.from(entry), link, LENGTH);
      record.writeUInt32BE(record.length - LENGTH);
      file.append(record);
      link = tagOf(record);
    },
    close: () => file.close(),
  };
}
