import type { Entry } from 'yauzl';
import { ZipBroken, ZipLocked } from './zip-refusals';

/** A part of an archive, and where its packed bytes begin. */
export interface Part {
  readonly entry: Entry;
  readonly start: number;
}

/** Flags of a part: locked by a password, or by the stronger lock that hides names too; see APPNOTE 4.4.4. */
const LOCKED = 0x0001 | 0x0040 | 0x2000;

/** Sizes and checksum follow the part's bytes instead of standing before them. */
const SIZES_FOLLOW = 0x0008;

/** Unix's kinds of files: plain ones, folders, and those that said nothing. */
const PLAIN = new Set([0, 0o040000, 0o100000]);

/** Names that Windows keeps for its devices. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

/**
 * The parts by their names, once each of them was found to be a plain part of one meaning: the same at both ends of
 * the archive, alone in its bytes, and named like no other part on any disk. Throws otherwise.
 */
export function checkedEntries(archive: Buffer, entries: readonly Entry[]): Map<string, Part> {
  const parts = new Map<string, Part>();
  const names = new Set<string>();
  const places: (readonly [number, number])[] = [];
  for (const entry of entries) {
    const { fileName, generalPurposeBitFlag, compressionMethod, externalFileAttributes } = entry;
    if ((generalPurposeBitFlag & LOCKED) !== 0) throw new ZipLocked();
    if (compressionMethod !== 0 && compressionMethod !== 8) throw new ZipBroken('an unknown way of packing');
    if (!PLAIN.has((externalFileAttributes >>> 16) & 0o170000)) throw new ZipBroken('a link');
    checkName(fileName);
    // One disk tells capitals apart, another does not; one writes an accent with its letter, another beside it.
    const folded = fileName.normalize('NFKC').toLowerCase().replace(/\/$/, '');
    if (names.has(folded)) throw new ZipBroken('two parts of one name');
    names.add(folded);
    const start = startOf(archive, entry);
    places.push([entry.relativeOffsetOfLocalHeader, start + entry.compressedSize]);
    parts.set(fileName, { entry, start });
  }
  checkPlaces(places, archive.length);
  return parts;
}

/** yauzl has already refused names that climb out or start at the root. */
function checkName(name: string): void {
  if (/[\u0000-\u001f\u007f:*?"<>|]/.test(name)) throw new ZipBroken('a name that no file has');
  const steps = name.replace(/\/$/, '').split('/');
  if (name.length > 250 || steps.some((step) => step === '' || DEVICE.test(step) || /[. ]$/.test(step)))
    throw new ZipBroken('a name that no file has');
}

/** Where a part's packed bytes begin, once the head before them says what the archive's list says. */
function startOf(archive: Buffer, entry: Entry): number {
  const at = entry.relativeOffsetOfLocalHeader;
  if (at + 30 > archive.length || archive.readUInt32LE(at) !== 0x04034b50) throw new ZipBroken('a part without a head');
  const flags = archive.readUInt16LE(at + 6);
  const [nameLength, extraLength] = [archive.readUInt16LE(at + 26), archive.readUInt16LE(at + 28)];
  const name = archive.subarray(at + 30, at + 30 + nameLength);
  const isSame =
    name.equals(entry.fileNameRaw) &&
    archive.readUInt16LE(at + 8) === entry.compressionMethod &&
    (flags & LOCKED) === 0 &&
    ((flags & SIZES_FOLLOW) !== 0 ||
      (archive.readUInt32LE(at + 14) === entry.crc32 &&
        isSize(archive.readUInt32LE(at + 18), entry.compressedSize) &&
        isSize(archive.readUInt32LE(at + 22), entry.uncompressedSize)));
  if (!isSame) throw new ZipBroken('a head that says something else');
  return at + 30 + nameLength + extraLength;
}

/** All ones: the size is too large for its place, and stands elsewhere (APPNOTE 4.5.3). */
const isSize = (said: number, known: number): boolean => said === known || said === 0xffffffff;

/** Parts that share bytes unpack to more than there is. */
function checkPlaces(places: (readonly [number, number])[], length: number): void {
  const inOrder = [...places].sort(([one], [other]) => one - other);
  for (const [at, [, end]] of inOrder.entries())
    if (end > (inOrder[at + 1]?.[0] ?? length)) throw new ZipBroken('parts that overlap');
}
