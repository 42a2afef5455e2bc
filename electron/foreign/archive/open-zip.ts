import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

/** A foreign archive whose parts come out one by one, none larger than it may be. */
export interface Zip {
  readonly names: ReadonlySet<string>;
  /** The bytes of a part; null when there is none of that name. */
  read(name: string): Promise<Buffer | null>;
}

/** An archive that promises more than a list of people can need. */
export class ZipTooLarge extends Error {}

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all parts that are read, unpacked. */
  readonly bytes: number;
  /** How many times its packed size a part may unpack to, once it is larger than a megabyte. */
  readonly ratio: number;
}

export const WORKBOOK_LIMITS: ZipLimits = { entries: 2_000, bytes: 192_000_000, ratio: 200 };

const MEGABYTE = 1_000_000;

/** Opens an archive in memory. yauzl refuses names that climb out and sizes that lie; the rest is refused here. */
export async function openZip(bytes: Uint8Array, limits: ZipLimits): Promise<Zip> {
  const file = await new Promise<ZipFile>((done, failed) =>
    fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), { lazyEntries: true }, (error, zip) =>
      error === null ? done(zip) : failed(error),
    ),
  );
  if (file.entryCount > limits.entries) throw new ZipTooLarge('entries');
  const entries = await entriesOf(file);
  let left = limits.bytes;
  return {
    names: new Set(entries.keys()),
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const packed = await packedBytes(file, entry);
      const most = Math.min(left, Math.max(MEGABYTE, packed.length * limits.ratio));
      const unpacked = unpack(packed, entry, most);
      left -= unpacked.length;
      return unpacked;
    },
  };
}

/** Where two entries share a name the last one counts, as it does for everybody who reads archives in order. */
async function entriesOf(file: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  await new Promise<void>((done, failed) => {
    file.on('error', failed);
    file.on('end', done);
    file.on('entry', (entry: Entry) => {
      entries.set(entry.fileName.replace(/^\//, ''), entry);
      file.readEntry();
    });
    file.readEntry();
  });
  return entries;
}

async function packedBytes(file: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((done, failed) => {
    const take = (error: Error | null, opened: NodeJS.ReadableStream) =>
      error === null ? done(opened) : failed(error);
    if (entry.compressionMethod === 0) file.openReadStream(entry, take);
    else file.openReadStream(entry, { decompress: false } as never, take);
  });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function unpack(packed: Buffer, entry: Entry, most: number): Buffer {
  if (entry.compressionMethod === 0) {
    if (packed.length > most) throw new ZipTooLarge('bytes');
    return packed;
  }
  if (entry.compressionMethod !== 8) throw new Error('An unknown way of packing');
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new ZipTooLarge('bytes');
    throw error;
  }
}
