import { type ArchiveKind, book, named } from './archive-kind';

/** A word that no file on this machine has in its name, unless an archive put it there. */
export const MARK = 'rostrum-escaped-7f3a';

/** Names by which a part would land somewhere else, or on another part. */
export const NAMES: readonly ArchiveKind[] = [
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
