import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../../electron/foreign/tables/read-table';
import { aBook } from '../../../support/a-zip';

async function sheetsOf(bytes: Uint8Array) {
  const read = await readTable({ name: 'list.xlsx', bytes });
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.sheets;
}

const rowsOf = async (bytes: Uint8Array) => (await sheetsOf(bytes))[0]?.rows ?? [];
const cellsOf = async (bytes: Uint8Array) => (await rowsOf(bytes)).map(({ cells }) => cells);

const written = async (fill: (workbook: Workbook) => void) => {
  const workbook = new Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
};

describe('a workbook as Excel writes it', () => {
  it('has its texts, rich texts, formulas, links, dates and long numbers read as people see them', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('Список');
      sheet.addRow(['Ким <Кайрат> & "Ко"', 77014828772, true]);
      sheet.getCell('A2').value = { richText: [{ text: 'Өтеген ' }, { text: 'Ұлпан', font: { bold: true } }] };
      sheet.getCell('B2').value = { formula: '"7701"&"4828772"', result: '77014828772' };
      sheet.getCell('C2').value = { text: 'написать', hyperlink: 'mailto:ulpan@example.org' };
      sheet.getCell('A3').value = new Date(Date.UTC(2025, 5, 16));
      sheet.getCell('A3').numFmt = 'dd.mm.yyyy';
      sheet.getCell('B3').value = 0.1 + 0.2;
    });
    const rows = await rowsOf(bytes);

    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Ким <Кайрат> & "Ко"', '77014828772', 'true'],
      ['Өтеген Ұлпан', '77014828772', 'написать'],
      ['2025-06-16', '0.3'],
    ]);
    expect(rows[1]?.links).toEqual({ 2: 'mailto:ulpan@example.org' });
  });

  it('says which sheets and rows are hidden', async () => {
    const bytes = await written((workbook) => {
      workbook.addWorksheet('Черновик', { state: 'hidden' }).addRow(['а']);
      const sheet = workbook.addWorksheet('Список');
      sheet.addRow(['Ким Кайрат']);
      sheet.addRow(['Ли Анна']);
      sheet.getRow(2).hidden = true;
    });
    const sheets = await sheetsOf(bytes);

    expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
      ['Черновик', true],
      ['Список', false],
    ]);
    expect(sheets[1]?.rows.map(({ isHidden }) => isHidden ?? false)).toEqual([false, true]);
  });

  it('has what is merged downwards in each of its rows, and what is merged sideways in one', async () => {
    const bytes = await written((workbook) => {
      const sheet = workbook.addWorksheet('Список');
      sheet.addRow(['Список участников семинара']);
      sheet.mergeCells('A1:D1');
      sheet.addRow(['Tau FM', 'Ким Кайрат', 'жур.', '1']);
      sheet.addRow(['', 'Ли Анна', 'ред.', '2']);
      sheet.mergeCells('A2:A3');
    });
    const rows = await rowsOf(bytes);

    expect(rows[0]).toMatchObject({ cells: ['Список участников семинара'], isWide: true });
    expect(rows.slice(1).map(({ cells }) => cells)).toEqual([
      ['Tau FM', 'Ким Кайрат', 'жур.', '1'],
      ['Tau FM', 'Ли Анна', 'ред.', '2'],
    ]);
  });
});

describe('a workbook as other programs write it', () => {
  it('may write its texts into the cells, leave references out, and prefix its names', async () => {
    const sheet =
      '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t xml:space="preserve"> Ким </x:t></x:is></x:c><x:c><x:v>5</x:v></x:c></x:row></x:sheetData>';

    expect(await cellsOf(aBook({ sheet }))).toEqual([[' Ким ', '5']]);
  });

  it.each([
    ['7.7014828772E10', '', '77014828772'],
    ['7.7014828772e+10', '', '77014828772'],
    ['45824', 's="1"', '2025-06-16'],
    ['45824.395833333336', 's="1"', '2025-06-16 09:30'],
    ['0.395833333333333', 's="2"', '09:30'],
    ['60', 's="1"', '1900-02-28'],
    ['12345678901234567890', '', '12345678901234600000'],
    ['', 't="s"', undefined],
    ['99', 't="s"', undefined],
    ['#N/A', 't="e"', undefined],
    ['a&amp;b&#1178;&#x49A;&nbsp;_x000D_', 't="str"', 'a&bҚҚ&nbsp;\r'],
  ])('has %s %s read as %s', async (value, attributes, text) => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-43F]dd/mm/yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="20"/></cellXfs>';
    const sheet = `<sheetData><row r="1"><c r="A1" t="str"><v>x</v></c><c r="B1" ${attributes}><v>${value}</v></c></row></sheetData>`;

    expect((await cellsOf(aBook({ sheet, styles })))[0]?.[1] || undefined).toBe(text);
  });

  it('has no readings of characters in its texts, and shows small gaps as blank rows', async () => {
    const strings = '<si><t>Ким</t><rPh sb="0" eb="1"><t>キム</t></rPh></si><si><r><t>А</t></r><r><t>нна</t></r></si>';
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" s="4"/></row><row r="4"><c r="C4" t="s"><v>1</v></c></row></sheetData>';

    expect(await rowsOf(aBook({ sheet, strings }))).toEqual([
      { number: 1, cells: ['Ким'] },
      { number: 2, cells: [] },
      { number: 3, cells: [] },
      { number: 4, cells: ['', '', 'Анна'] },
    ]);
  });

  it('may hold a ">" in an attribute, notes and raw text', async () => {
    const sheet =
      '<!-- <c> --><sheetData><row r="1" note="a>b"><c r="A1" t="str"><v><![CDATA[Tau & <FM>]]></v></c></row></sheetData>';

    expect(await cellsOf(aBook({ sheet }))).toEqual([['Tau & <FM>']]);
  });
});
