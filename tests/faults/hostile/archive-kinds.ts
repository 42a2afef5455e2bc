import { constants, deflateRawSync, crc32 as nodeCrc32 } from 'node:zlib';
import { aBook, aZip, type ZipPart } from '../../support/a-zip';

/** An archive that somebody made to do harm, or that came to harm. */
export interface ArchiveKind {
  readonly kind: string;
  readonly make: () => Uint8Array;
  /** Why it may be read: nothing of it can do harm. Without it, it must be refused. */
  readonly harmless?: string;
}

/** A word that no file on this machine has in its name, unless an archive put it there. */
export const MARK = 'rostrum-escaped-7f3a';

const ROW = '<sheetData><row r="1"><c t="inlineStr"><is><t>Ким Кайрат</t></is></c></row></sheetData>';
const book = (more: readonly ZipPart[], sheet = ROW) => aBook({ sheet, more });
const named = (name: string | Uint8Array, more: Partial<ZipPart> = {}) => book([{ name, bytes: 'x', ...more }]);
const whole = () => aBook({ sheet: ROW });
const cut = (share: number) => whole().subarray(0, Math.floor(whole().length * share));

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

const crc32 = nodeCrc32 as (data: Uint8Array, before?: number) => number;

/** Blanks by the megabyte, packed without ever being there: making a bomb must not take what reading it may not. */
function bomb(megabytes: number, head = '', tail = ''): Partial<ZipPart> {
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
const withPart = (name: string, part: Partial<ZipPart>) =>
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
function emptyParts(count: number): Buffer {
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

const DOCTYPE = (inside: string) => `<!DOCTYPE a [${inside}]><workbook><sheets/></workbook>`;
const merged = '<mergeCell ref="A1:A25000"/>'.repeat(200_000);
const rows = '<row><c t="str"><v>x</v></c></row>'.repeat(24_000);

const names: readonly ArchiveKind[] = [
  { kind: 'a name that climbs out', make: () => named(`../../${MARK}`) },
  { kind: 'a name that climbs out half-way', make: () => named(`xl/../../../${MARK}`) },
  { kind: 'an absolute name', make: () => named(`/tmp/${MARK}`) },
  { kind: 'a name with backslashes that climbs out', make: () => named(`..\\..\\${MARK}`) },
  { kind: 'a name on a drive', make: () => named(`C:\\${MARK}`) },
  { kind: 'a name on a drive, with slashes', make: () => named(`C:/${MARK}`) },
  { kind: 'a name on another computer', make: () => named(`\\\\server\\share\\${MARK}`) },
  { kind: 'a stream behind a name', make: () => named(`xl/a.txt:${MARK}`) },
  { kind: 'a name cut by a zero', make: () => named(`${MARK}.xml\0.png`) },
  { kind: 'a name with a line break', make: () => named(`${MARK}\n.xml`) },
  { kind: 'a name of nothing', make: () => named('') },
  { kind: 'a name of dots', make: () => named('xl/./a.xml') },
  { kind: 'an empty step in a name', make: () => named('xl//a.xml') },
  { kind: 'a name that ends in a dot', make: () => named('xl/a.xml.') },
  { kind: 'a name of 60,000 letters', make: () => named('a'.repeat(60_000)) },
  { kind: 'a device of Windows', make: () => named('CON') },
  { kind: 'a device of Windows with an ending', make: () => named('xl/com1.xml') },
  { kind: 'a device of Windows among folders', make: () => named('aux/a.xml') },
  {
    kind: 'a name in no known letters',
    make: () => named(Buffer.from([0x78, 0xff, 0xfe, 0x2f, 0x2e, 0x2e])),
  },
  {
    kind: 'backslashes for slashes',
    make: () => named('docProps\\app.xml'),
    harmless: 'old .NET programs write them; they are read as slashes',
  },
  { kind: 'a name twice', make: () => named('xl/workbook.xml') },
  { kind: 'a name in capitals and in small letters', make: () => named('XL/WORKBOOK.XML') },
  {
    kind: 'a letter composed and taken apart',
    make: () =>
      book([
        { name: 'xl/Й.xml', bytes: 'x' },
        { name: 'xl/И\u0306.xml', bytes: 'x' },
      ]),
  },
  {
    kind: 'a file and a folder of one name',
    make: () =>
      book([
        { name: 'xl/a', bytes: 'x' },
        { name: 'xl/a/', bytes: '', isStored: true },
      ]),
  },
];

const lies: readonly ArchiveKind[] = [
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

const bombs: readonly ArchiveKind[] = [
  { kind: 'a thousand to one', make: () => withPart('xl/s.xml', bomb(300)) },
  {
    kind: 'a bomb that keeps to the ratio for a while',
    make: () => withPart('xl/t.xml', bomb(79, '<sst><si><t>', '</t></si></sst>')),
  },
  { kind: 'a bomb that lies of its size', make: () => withPart('xl/t.xml', { ...bomb(100), claimed: 900_000 }) },
  {
    kind: 'a hundred thousand parts',
    make: () => emptyParts(100_000),
  },
  {
    kind: 'an archive in an archive in an archive',
    make: () =>
      aZip([
        { name: 'a.zip', bytes: aZip([{ name: 'b.zip', bytes: aZip([{ name: 'c', bytes: ' '.repeat(1_000_000) }]) }]) },
      ]),
  },
  {
    kind: 'a bomb among the embedded files',
    make: () =>
      book([
        { name: 'xl/embeddings/a.zip', bytes: aZip([{ name: 'a', bytes: ' '.repeat(9_000_000) }]), isStored: true },
      ]),
    harmless: 'an archive within a workbook is never opened',
  },
  {
    kind: 'entities that grow',
    make: () => aBook({ sheet: ROW, workbook: DOCTYPE('<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">') }),
  },
  {
    kind: 'an entity from outside',
    make: () => aBook({ sheet: ROW, workbook: DOCTYPE('<!ENTITY a SYSTEM "file:///etc/passwd">') }),
  },
  {
    kind: 'a document type from outside',
    make: () => aBook({ sheet: '<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><sheetData/>' }),
  },
  { kind: 'a million floors of XML', make: () => aBook({ sheet: '<a>'.repeat(1_000_000) }) },
  {
    kind: 'a tag of ten million letters',
    make: () => withPart('xl/s.xml', { bytes: Buffer.alloc(10_000_000, '<c r="7777'), isStored: true }),
  },
  {
    kind: 'merged cells over each other',
    make: () => aBook({ sheet: `<sheetData>${rows}</sheetData><mergeCells>${merged}</mergeCells>` }),
    harmless: 'what they reach in all is capped',
  },
  {
    kind: 'a cell in the last column of all',
    make: () =>
      aBook({
        sheet: '<sheetData><row><c r="ZZZZZZZ1" t="str"><v>x</v></c><c r="A1" t="str"><v>y</v></c></row></sheetData>',
      }),
    harmless: 'columns beyond the hundredth are not kept',
  },
  {
    kind: 'a row of a number beyond all',
    make: () =>
      aBook({
        sheet:
          '<sheetData><row r="1"><c t="str"><v>x</v></c></row><row r="999999999999"><c t="str"><v>y</v></c></row></sheetData>',
      }),
    harmless: 'a gap of more than twenty rows is not filled',
  },
  {
    kind: 'sheets that are one sheet',
    make: () =>
      aBook({
        sheet: ROW,
        workbook: `<workbook><sheets>${Array.from({ length: 5_000 }, (_, at) => `<sheet name="${at}" sheetId="${at}" r:id="r1"/>`).join('')}</sheets></workbook>`,
      }),
    harmless: 'the sixty first sheets are read',
  },
  {
    kind: 'a workbook that leads out of the archive',
    make: () =>
      aBook({
        sheet: ROW,
        workbook: '<workbook><sheets><sheet name="a" r:id="r9"/></sheets></workbook>',
        links: '<Relationship Id="r9" Type="worksheet" Target="file:///etc/passwd" TargetMode="External"/>',
      }),
  },
];

const ruins: readonly ArchiveKind[] = [
  { kind: 'cut after its first bytes', make: () => whole().subarray(0, 6) },
  ...[0.1, 0.3, 0.5, 0.7, 0.9, 0.99].map((share) => ({ kind: `cut at ${share * 100} %`, make: () => cut(share) })),
  { kind: 'without its end', make: () => whole().subarray(0, -22) },
  { kind: 'without its beginning', make: () => whole().subarray(60) },
  {
    kind: 'with its middle turned to zeros',
    make: () => {
      const bytes = whole();
      bytes.fill(0, 40, bytes.length - 700);
      return bytes;
    },
  },
  { kind: 'with a program in front', make: () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(500), whole()]) },
];

/** Every kind of archive that a workbook could be instead of a workbook. */
export const ARCHIVES: readonly ArchiveKind[] = [...names, ...lies, ...bombs, ...ruins];
