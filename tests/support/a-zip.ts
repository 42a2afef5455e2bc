import { deflateRawSync, crc32 as nodeCrc32 } from 'node:zlib';

/** A part of an archive; what is told of it may be a lie. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array | string;
  readonly isStored?: boolean;
  /** The unpacked size that the archive claims. */
  readonly claimed?: number;
  /** What the head before the bytes says, where it differs from the list at the end. */
  readonly head?: { readonly name?: string; readonly method?: number; readonly claimed?: number };
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
  /** The kind of file that Unix would make of it. */
  readonly mode?: number;
  /** Bytes as they are packed, when they are not those of `bytes`. */
  readonly packed?: Uint8Array;
  /** Where the list says that the part begins, given where it does. */
  readonly place?: (offset: number) => number;
  readonly extra?: Uint8Array;
}

const crc32 = nodeCrc32 as (data: Uint8Array) => number;

/** An archive made by hand, honest or not. */
export function aZip(parts: readonly ZipPart[], claimedCount = parts.length): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const { name, bytes, isStored = false, claimed, head = {}, flags = 0x0800, place = (at) => at } = part;
    const raw = Buffer.from(bytes as string);
    const packed = Buffer.from(part.packed ?? (isStored ? raw : deflateRawSync(raw)));
    const [title, extra] = [Buffer.from(name as string), Buffer.from(part.extra ?? [])];
    const method = part.method ?? (isStored ? 0 : 8);
    const factsOf = (size: number, way: number, length: number) => {
      const facts = Buffer.alloc(26);
      facts.writeUInt16LE(20, 0);
      facts.writeUInt16LE(flags, 2);
      facts.writeUInt16LE(way, 4);
      facts.writeUInt32LE(part.checksum ?? crc32(raw), 10);
      facts.writeUInt32LE(packed.length, 14);
      facts.writeUInt32LE(size, 18);
      facts.writeUInt16LE(length, 22);
      return facts;
    };
    const size = claimed ?? raw.length;
    const own = head.name === undefined ? title : Buffer.from(head.name);
    locals.push(
      Buffer.from('PK\u0003\u0004', 'latin1'),
      factsOf(head.claimed ?? size, head.method ?? method, own.length),
      own,
      packed,
    );
    const listed = factsOf(size, method, title.length);
    listed.writeUInt16LE(extra.length, 24);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((part.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(place(offset), 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), listed, rest, title, extra);
    offset += 4 + 26 + own.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(claimedCount & 0xffff, 8);
  end.writeUInt16LE(claimedCount & 0xffff, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface BookParts {
  readonly sheet: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly workbook?: string;
  readonly links?: string;
  readonly more?: readonly ZipPart[];
}

const relation = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;

/** The archive of a workbook with one sheet, from the insides of its parts. */
export const aBook = ({ sheet, strings = '', styles = '', workbook, links = '', more = [] }: BookParts): Buffer =>
  aZip([
    { name: '[Content_Types].xml', bytes: TYPES },
    {
      name: '_rels/.rels',
      bytes: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: workbook ?? '<workbook><sheets><sheet name="Лист1" sheetId="1" r:id="r1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'sharedStrings', 'sharedStrings.xml')}${relation('r3', 'styles', '/xl/styles.xml')}</Relationships>`,
    },
    { name: 'xl/worksheets/sheet1.xml', bytes: `<worksheet>${sheet}</worksheet>` },
    { name: 'xl/worksheets/_rels/sheet1.xml.rels', bytes: `<Relationships>${links}</Relationships>` },
    { name: 'xl/sharedStrings.xml', bytes: `<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', bytes: `<styleSheet>${styles}</styleSheet>` },
    ...more,
  ]);
