import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findTable } from '#shared/people/import/find-table';
import { planImport } from '#shared/people/import/plan';
import { readTable } from '../../../../electron/foreign/tables/read-table';
import { aBook, aZip } from '../../../support/a-zip';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/rosters');
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

const refusal = async (bytes: Uint8Array, name = 'list.xlsx') => {
  const read = await readTable({ name, bytes });
  return read.ok ? 'read' : read.failure.kind;
};

const TYPES = { name: '[Content_Types].xml', bytes: '<Types/>' };
const thirtyThousand = Array.from({ length: 30_000 }, (_, at) => `<row><c><v>${at * 7919}</v></c></row>`).join('');
const row = '<row><c t="str"><v>x</v></c></row>';

describe('a file that is no list', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'fileEmpty'],
    ['blank lines', Buffer.from(' \r\n\r\n\t\n'), 'fileEmpty'],
    ['twenty-one megabytes', Buffer.alloc(21_000_000, 'а;б\n'), 'fileTooLarge'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'fileKind'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'fileKind'],
    ['a web page called .xls', Buffer.from('<html><table><tr><td>ФИО'), 'fileKind'],
    ['a workbook of the nineties', Buffer.concat([OLE, Buffer.from('Workbook', 'utf16le')]), 'fileOldExcel'],
    ['a workbook with a password', Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]), 'filePassword'],
    [
      'an OpenDocument table',
      aZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', isStored: true }]),
      'fileOpenDocument',
    ],
    ['a Word document', aZip([TYPES, { name: 'word/document.xml', bytes: '<w/>' }]), 'fileKind'],
    ['a binary workbook', aZip([TYPES, { name: 'xl/workbook.bin', bytes: 'x' }]), 'fileKind'],
    ['an archive of anything', aZip([{ name: 'a.txt', bytes: 'x' }]), 'fileKind'],
    ['a workbook without cells', aBook({ sheet: '<sheetData/>' }), 'fileEmpty'],
    ['a workbook cut off', aBook({ sheet: `<sheetData>${row}</sheetData>` }).subarray(0, 400), 'fileBroken'],
    ['a workbook without its workbook', aZip([TYPES]), 'fileBroken'],
    ['a sheet that ends too early', aBook({ sheet: '<sheetData><row>' }), 'fileBroken'],
    ['thirty thousand rows', Buffer.from('ФИО;СМИ\n'.repeat(30_000)), 'listTooLong'],
    ['a sheet of thirty thousand rows', aBook({ sheet: `<sheetData>${thirtyThousand}</sheetData>` }), 'listTooLong'],
  ])('but %s is refused with its reason', async (_, bytes, kind) => {
    expect(await refusal(bytes)).toBe(kind);
  });

  it.each([
    ['a bomb', aBook({ sheet: ' '.repeat(60_000_000) }), 'fileHeavy'],
    [
      'a hundred thousand parts',
      aZip(Array.from({ length: 3_000 }, (_, at) => ({ name: `a${at}`, bytes: '' }))),
      'fileHeavy',
    ],
    ['a name that climbs out', aZip([TYPES, { name: '../../etc/passwd', bytes: 'x' }]), 'fileBroken'],
    ['an absolute name', aZip([TYPES, { name: '/etc/passwd', bytes: 'x' }]), 'fileBroken'],
    [
      'a size that lies',
      aZip([{ name: 'mimetype', bytes: 'x'.repeat(500), isStored: true, claimed: 5 }]),
      'fileBroken',
    ],
    [
      'entities that grow',
      aBook({
        sheet: '<sheetData/>',
        workbook: '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><workbook><sheets/></workbook>',
      }),
      'fileBroken',
    ],
    [
      'entities from outside',
      aBook({
        sheet: '<sheetData/>',
        workbook: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><workbook><sheets/></workbook>',
      }),
      'fileBroken',
    ],
  ])('and %s does no harm', async (_, bytes, kind) => {
    expect(await refusal(bytes)).toBe(kind);
  });

  it('has a cell in the last column of all without a million cells before it', async () => {
    const sheet = '<sheetData><row><c r="XFD1" t="str"><v>x</v></c><c r="A1" t="str"><v>y</v></c></row></sheetData>';
    const read = await readTable({ name: 'wide.xlsx', bytes: aBook({ sheet }) });

    expect(read.ok && read.value.sheets[0]?.rows).toEqual([{ number: 1, cells: ['y'] }]);
  });
});

/** Everything that happens to a file before anybody sees it. */
async function understood(bytes: Uint8Array): Promise<number> {
  const read = await readTable({ name: 'list', bytes });
  if (!read.ok) return 0;
  return read.value.sheets
    .map((sheet) => planImport(findTable(sheet), true, { participants: {}, regions: {} }, { choices: {}, regions: {} }))
    .reduce((count, plan) => count + plan.length, 0);
}

const samples = ['roster-astana.csv', 'roster-almaty.xlsx'].map((name) => readFileSync(join(FIXTURES, name)));
const plain = aBook({
  sheet: `<sheetData>${'<row><c t="inlineStr"><is><t>Ким Кайрат</t></is></c><c><v>87014828772</v></c></row>'.repeat(3)}</sheetData>`,
});

const damage = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), fc.integer({ min: 0, max: 255 })),
  { minLength: 1, maxLength: 12 },
);

describe('a damaged list', () => {
  test.prop([fc.constantFrom(...samples, plain), damage, fc.double({ min: 0.2, max: 1, noNaN: true })], {
    numRuns: 400,
  })(
    'is read or refused, and never breaks the program',
    async (sample, bytes, share) => {
      const broken = Buffer.from(sample);
      for (const [where, byte] of bytes) broken[Math.floor(where * broken.length)] = byte;

      expect(await understood(broken.subarray(0, Math.ceil(share * broken.length)))).toBeTypeOf('number');
    },
    60_000,
  );

  const xml = fc.string({
    unit: fc.constantFrom(
      '<row>',
      '</row>',
      '<c r="A1" t="s">',
      '<c',
      '</c>',
      '<v>',
      '</v>',
      '1',
      '&',
      ';',
      '"',
      '>',
      '<',
      '/',
      'é',
    ),
    maxLength: 40,
  });
  test.prop([xml, xml], { numRuns: 300 })(
    'inside an archive that is whole does no more harm',
    async (sheet, strings) => {
      expect(await understood(aBook({ sheet, strings }))).toBeTypeOf('number');
    },
  );

  test.prop([fc.uint8Array({ maxLength: 300 })], { numRuns: 500 })('of any bytes at all is no worse', async (bytes) => {
    expect(await understood(bytes)).toBeTypeOf('number');
  });
});
