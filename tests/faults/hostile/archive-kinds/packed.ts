import { constants, deflateRawSync, crc32 as nodeCrc32 } from 'node:zlib';
import { aZip, type ZipPart } from '../../../support/a-zip';
import { ROW } from './archive-kind';

const crc32 = nodeCrc32 as (data: Uint8Array, before?: number) => number;

/** Blanks by the megabyte, packed without ever being there: making a bomb must not take what reading it may not. */
export function bomb(megabytes: number, head = '', tail = ''): Partial<ZipPart> {
  const blank = Buffer.alloc(1_000_000, ' ');
  const options = { finishFlush: constants.Z_FULL_FLUSH };
  const [first, block, last] = [
    deflateRawSync(Buffer.from(head), options),
    deflateRawSync(blank, options),
    deflateRawSync(Buffer.from(tail)),
  ];
  let checksum = crc32(Buffer.from(head));
  for (let at = 0; at < megabytes; at += 1) checksum = crc32(blank, checksum);
  checksum = crc32(Buffer.from(tail), checksum);
  const packed = Buffer.concat([first, ...Array.from({ length: megabytes }, () => block), last]);
  return { bytes: '', packed, checksum, claimed: head.length + megabytes * 1_000_000 + tail.length };
}

/** A workbook of which one part is another. */
export const withPart = (name: string, part: Partial<ZipPart>) =>
  aZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    {
      name: 'xl/workbook.xml',
      bytes: '<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes:
        '<Relationships><Relationship Id="r1" Type="a/worksheet" Target="s.xml"/><Relationship Id="r2" Type="a/sharedStrings" Target="t.xml"/></Relationships>',
    },
    { name, bytes: '', ...part },
    ...(name === 'xl/s.xml' ? [] : [{ name: 'xl/s.xml', bytes: `<worksheet>${ROW}</worksheet>` }]),
  ]);

/** Parts without a byte, written at once: one by one they would take more than reading them may. */
export function emptyParts(count: number): Buffer {
  const [local, listed] = [36, 52];
  const bytes = Buffer.alloc(count * (local + listed) + 22);
  for (let at = 0; at < count; at += 1) {
    const name = String(at).padStart(6, '0');
    bytes.write('PK\u0003\u0004', at * local, 'latin1');
    bytes.writeUInt16LE(6, at * local + 26);
    bytes.write(name, at * local + 30);
    const entry = count * local + at * listed;
    bytes.write('PK\u0001\u0002', entry, 'latin1');
    bytes.writeUInt16LE(6, entry + 28);
    bytes.writeUInt32LE(at * local, entry + 42);
    bytes.write(name, entry + 46);
  }
  const end = bytes.length - 22;
  bytes.write('PK\u0005\u0006', end, 'latin1');
  bytes.writeUInt16LE(count & 0xffff, end + 8);
  bytes.writeUInt16LE(count & 0xffff, end + 10);
  bytes.writeUInt32LE(count * listed, end + 12);
  bytes.writeUInt32LE(count * local, end + 16);
  return bytes;
}
