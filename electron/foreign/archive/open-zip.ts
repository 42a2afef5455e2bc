import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { checkedEntries } from './check-entries';
import { ZipBroken, ZipTooLarge } from './zip-refusals';

/** A foreign archive whose parts come out one by one, none larger than it may be. Nothing is ever written under its names. */
export interface Zip {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; null when there is none of that name. */
  read(name: string): Buffer | null;
}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly bytes: number;
  /** How many times its packed size a part may unpack to, once it is larger than a megabyte. */
  readonly ratio: number;
}

/** Ten times the largest list that anybody has sent. An archive within it is only bytes, and is not opened. */
export const WORKBOOK_LIMITS: ZipLimits = { entries: 2_000, bytes: 80_000_000, ratio: 100 };

const MEGABYTE = 1_000_000;

/** Opens an archive in memory. It must say the same of itself at both of its ends, and hold nothing that a list cannot. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<Zip> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const file = await new Promise<ZipFile>((done, failed) =>
    fromBuffer(archive, { lazyEntries: true }, (error, zip) => (error === null ? done(zip) : failed(error))),
  );
  if (file.entryCount > limits.entries) throw new ZipTooLarge('entries');
  const entries = checkedEntries(archive, await listed(file, limits.entries));
  let left = limits.bytes;
  return {
    names: new Set(entries.keys()),
    read: (name) => {
      const part = entries.get(name);
      if (part === undefined) return null;
      const packed = archive.subarray(part.start, part.start + part.entry.compressedSize);
      const most = Math.min(left, Math.max(MEGABYTE, packed.length * limits.ratio));
      const unpacked = unpack(packed, part.entry, most);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

/** The archive's own list of its parts; its count of them is not believed. */
async function listed(file: ZipFile, most: number): Promise<Entry[]> {
  const entries: Entry[] = [];
  await new Promise<void>((done, failed) => {
    file.on('error', failed);
    file.on('end', done);
    file.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > most) failed(new ZipTooLarge('entries'));
      else file.readEntry();
    });
    file.readEntry();
  });
  return entries;
}

function unpack(packed: Buffer, entry: Entry, most: number): Buffer {
  if (entry.uncompressedSize > most) throw new ZipTooLarge('bytes');
  const unpacked =
    entry.compressionMethod === 0 ? packed : inflated(packed, Math.min(most, entry.uncompressedSize + 1));
  if (unpacked.length !== entry.uncompressedSize) throw new ZipBroken('a size that lies');
  if (crc32(unpacked) !== entry.crc32) throw new ZipBroken('a checksum that does not hold');
  return unpacked;
}

function inflated(packed: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ZipBroken('a size that lies');
    throw error;
  }
}
