import { deflateRawSync, crc32 as nodeCrc32 } from 'node:zlib';

/** A part of an archive; what is told of it may be a lie. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly isStored?: boolean;
  /** The unpacked size that the archive claims. */
  readonly claimed?: number;
}

const crc32 = nodeCrc32 as (data: Uint8Array) => number;

/** An archive made by hand, honest or not. */
export function aZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, isStored = false, claimed } of parts) {
    const raw = Buffer.from(bytes as string);
    const packed = isStored ? raw : deflateRawSync(raw);
    const title = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(0x0800, 2);
    facts.writeUInt16LE(isStored ? 0 : 8, 4);
    facts.writeUInt32LE(crc32(raw), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(claimed ?? raw.length, 18);
    facts.writeUInt16LE(title.length, 22);
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, title, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, rest, title);
    offset += 4 + 26 + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
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
