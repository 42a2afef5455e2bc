import { aZip } from '../../../support/a-zip';
import { type ArchiveKind, book, named, whole } from './archive-kind';

/** Changes what the end of an archive says of it. */
function withEnd(change: (end: Buffer) => void, archive = whole()): Buffer {
  const changed = Buffer.from(archive);
  change(changed.subarray(-22));
  return changed;
}

/** The end of an archive of more than four gigabytes, with lies in its sizes. */
function zip64(entries: bigint, size: bigint, offset: bigint): Buffer {
  const archive = whole();
  const [record, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
  record.write('PK\u0006\u0006', 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(entries, 24);
  record.writeBigUInt64LE(entries, 32);
  record.writeBigUInt64LE(size, 40);
  record.writeBigUInt64LE(offset, 48);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(BigInt(archive.length - 22), 8);
  locator.writeUInt32LE(1, 16);
  const end = Buffer.from(archive.subarray(-22));
  end.writeUInt16LE(0xffff, 8);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 12);
  end.writeUInt32LE(0xffffffff, 16);
  return Buffer.concat([archive.subarray(0, -22), record, locator, end]);
}

/** Archives whose lists, sizes and sums are not so. */
export const LIES: readonly ArchiveKind[] = [
  { kind: 'a link', make: () => named('xl/link', { bytes: '/etc/passwd', mode: 0o120777, isStored: true }) },
  { kind: 'a device file', make: () => named('xl/device', { mode: 0o060666 }) },
  { kind: 'a pipe', make: () => named('xl/pipe', { mode: 0o010666 }) },
  { kind: 'another name in the head', make: () => named('xl/a.xml', { head: { name: 'xl/b.xml' } }) },
  { kind: 'another way of packing in the head', make: () => named('xl/a.xml', { head: { method: 0 } }) },
  { kind: 'another size in the head', make: () => named('xl/a.xml', { head: { claimed: 9_999 } }) },
  {
    kind: 'a size that is too small',
    make: () =>
      aZip([
        { name: '[Content_Types].xml', bytes: 'x'.repeat(500) },
        { name: 'mimetype', bytes: 'y'.repeat(500), claimed: 5 },
      ]),
  },
  {
    kind: 'a size that is too large',
    make: () => aZip([{ name: 'mimetype', bytes: 'y'.repeat(500), claimed: 50_000 }]),
  },
  {
    kind: 'a stored part of another size',
    make: () => aZip([{ name: 'mimetype', bytes: 'y'.repeat(500), isStored: true, claimed: 5 }]),
  },
  {
    kind: 'a checksum that does not hold',
    make: () => aZip([{ name: 'mimetype', bytes: 'y'.repeat(500), checksum: 1 }]),
  },
  {
    kind: 'packed bytes that are noise',
    make: () => aZip([{ name: 'mimetype', bytes: 'y', packed: Buffer.alloc(900, 0xa7) }]),
  },
  { kind: 'an unknown way of packing', make: () => named('xl/a.xml', { method: 99 }) },
  { kind: 'a way of packing from the eighties', make: () => named('xl/a.xml', { method: 6 }) },
  { kind: 'a password', make: () => named('xl/a.xml', { flags: 0x0801 }) },
  { kind: 'a strong password', make: () => named('xl/a.xml', { flags: 0x0841 }) },
  { kind: 'hidden names', make: () => named('xl/a.xml', { flags: 0x2800 }) },
  {
    kind: 'parts that overlap',
    make: () =>
      book([
        { name: 'xl/a', bytes: 'a'.repeat(90), isStored: true },
        { name: 'xl/b', bytes: 'b', isStored: true, place: (at) => at - 40 },
      ]),
  },
  {
    kind: 'two parts in one place',
    make: () =>
      book([
        { name: 'xl/a', bytes: 'same', isStored: true },
        { name: 'xl/a', bytes: 'same', isStored: true, place: (at) => at - 38 },
      ]),
  },
  { kind: 'a part beyond the end', make: () => named('xl/a.xml', { place: () => 0x7ffffff0 }) },
  { kind: 'a part in the middle of another', make: () => named('xl/a.xml', { place: () => 7 }) },
  {
    kind: 'a second name in the extra field',
    make: () => named('xl/a.xml', { extra: Buffer.from([0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, 0x2e, 0x2e, 0x2f, 0x78]) }),
    harmless: 'the second name is believed only with the checksum of the first',
  },
  { kind: 'a list that begins beyond the end', make: () => withEnd((end) => end.writeUInt32LE(0x7fffffff, 16)) },
  {
    kind: 'a list of no length',
    make: () => withEnd((end) => end.writeUInt32LE(0, 12)),
    harmless: 'the list is read by its count, which is true',
  },
  {
    kind: 'more parts than there are',
    make: () =>
      withEnd((end) => {
        end.writeUInt16LE(1_900, 8);
        end.writeUInt16LE(1_900, 10);
      }),
  },
  { kind: 'an archive on many disks', make: () => withEnd((end) => end.writeUInt16LE(3, 4)) },
  { kind: 'a remark that is not there', make: () => withEnd((end) => end.writeUInt16LE(400, 20)) },
  { kind: 'four billion parts', make: () => zip64(4_000_000_000n, 1_000n, 0n) },
  { kind: 'a list of more than all memory', make: () => zip64(8n, 0xffff_ffff_ffff_ff00n, 0xffff_ffff_ffff_0000n) },
  { kind: 'a large archive’s end that leads to itself', make: () => zip64(8n, 100n, BigInt(whole().length - 22)) },
];
