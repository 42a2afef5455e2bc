import { aBook, aZip } from '../../../support/a-zip';
import { type ArchiveKind, book, ROW } from './archive-kind';
import { bomb, emptyParts, withPart } from './packed';

const DOCTYPE = (inside: string) => `<!DOCTYPE a [${inside}]><workbook><sheets/></workbook>`;
const merged = '<mergeCell ref="A1:A25000"/>'.repeat(200_000);
const rows = '<row><c t="str"><v>x</v></c></row>'.repeat(24_000);

/** Archives that are small until they are read. */
export const BOMBS: readonly ArchiveKind[] = [
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
