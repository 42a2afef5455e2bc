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

/** What reading a journal found, up to the first bytes that are not a whole record. */
export interface Reading {
  readonly entries: Entry[];
  readonly size: number;
  /** Bytes of a record that was being written behind the last whole one. */
  readonly cut: number;
  /** The file's own length: a journal that was not closed has room to spare at its end, as zeroes. */
  readonly length: number;
  /** The rest cannot be one record that was being written: something that was whole has been changed. */
  readonly isDamaged: boolean;
  /** What the next record is sealed to. */
  readonly chain: string | Uint8Array;
}

export interface Journal {
  /** Takes an entry as JSON; returns once it would survive a power cut. */
  append(entry: string): void;
  close(): void;
}

/** A record is its length, a check of the length, and then what was sealed. */
const LENGTH = 4;
const HEADER = LENGTH + 4;

/** Disks write this much at once or not at all. */
const SECTOR = 512;

/** Reads every whole record. Each is sealed to the one before it, so none can be dropped, moved or put in. */
export function readJournal(disk: Disk, path: string, key: Key, about: string): Reading {
  const bytes = Buffer.from(disk.read(path) ?? []);
  const entries: Entry[] = [];
  let chain: Reading['chain'] = about;
  let at = 0;
  for (;;) {
    const sealed = recordAt(bytes, at);
    const plain = sealed === null ? null : unseal(key, sealed, chain);
    if (sealed === null || plain === null) break;
    // Only this program can seal, so what opens was checked when it was written.
    entries.push(JSON.parse(plain.toString()) as Entry);
    chain = tagOf(sealed);
    at += HEADER + sealed.length;
  }
  const end = Math.max(at, endOf(bytes));
  return {
    entries,
    size: at,
    cut: end - at,
    length: bytes.length,
    isDamaged: !isTorn(bytes, at, end) || hasRecordIn(bytes, at, end, key),
    chain,
  };
}

/** Where the zeroes begin that go on to the end. */
function endOf(bytes: Buffer): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}

/** The sealed bytes of the record that begins here; null when it does not end within the file. */
function recordAt(bytes: Buffer, at: number): Buffer | null {
  if (at + HEADER + OVERHEAD > bytes.length || !isHeader(bytes, at)) return null;
  const end = at + HEADER + bytes.readUInt32BE(at);
  return end > bytes.length ? null : bytes.subarray(at + HEADER, end);
}

/**
 * True when what follows may be one record that was being written as the power went: at most one is on its way
 * at any time. A length is believed only with its check, so a changed length cannot pass a loss off as a tear.
 */
function isTorn(bytes: Buffer, at: number, end: number): boolean {
  if (end - at < HEADER) return true;
  if (isHeader(bytes, at)) return at + HEADER + bytes.readUInt32BE(at) >= end;
  const border = Math.min(HEADER, SECTOR - (at % SECTOR));
  const isBlank = (from: number, to: number) => bytes.subarray(at + from, at + to).every((byte) => byte === 0);
  return isBlank(0, border) || (border < HEADER && isBlank(border, HEADER));
}

/** Behind a tear there is nothing whole. Where there is, what stands before it was whole once: emptied sectors look like a tear. */
function hasRecordIn(bytes: Buffer, from: number, to: number, key: Key): boolean {
  for (let at = from + HEADER; at < to; at += 1) {
    const sealed = recordAt(bytes, at);
    if (sealed !== null && unseal(key, sealed, tagOf(bytes.subarray(0, at))) !== null) return true;
  }
  return false;
}

const isHeader = (bytes: Buffer, at: number): boolean =>
  checkOf(bytes.readUInt32BE(at)) === bytes.readUInt32BE(at + LENGTH);

/** Against accidents alone; what an enemy would change is under the seal. */
function checkOf(length: number): number {
  const mixed = Math.imul(length ^ 0x9e3779b9, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Opens a journal behind its last whole record. */
export function openJournal(disk: Disk, path: string, key: Key, { size, length, chain }: Reading): Journal {
  const file = disk.append(path);
  if (length > size) file.cut(size);
  let link = chain;
  return {
    append: (entry) => {
      const record = recordOf(key, entry, link);
      file.append(record);
      link = tagOf(record);
    },
    close: () => file.close(),
  };
}

/** A whole journal at once, as `append` would have written it record by record. */
export function journalBytes(key: Key, about: string, entries: readonly Entry[]): Buffer {
  let link: Reading['chain'] = about;
  const records = entries.map((entry) => {
    const record = recordOf(key, JSON.stringify(entry), link);
    link = tagOf(record);
    return record;
  });
  return Buffer.concat(records);
}

function recordOf(key: Key, entry: string, link: Reading['chain']): Buffer {
  const record = seal(key, entry, link, HEADER);
  const length = record.length - HEADER;
  record.writeUInt32BE(length);
  record.writeUInt32BE(checkOf(length), LENGTH);
  return record;
}
