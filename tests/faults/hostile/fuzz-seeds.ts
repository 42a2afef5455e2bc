import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32 as nodeCrc32 } from 'node:zlib';
import { encode } from 'jpeg-js';
import PDFDocument from 'pdfkit';
import type { ReadingKind } from '../../../electron/foreign/foreign';
import { aPng, exif } from '../../support/a-picture';
import { aBook } from '../../support/a-zip';
import { mutated } from './mutate';

type Random = () => number;

/** A way of making files of one kind, wrong in ever new ways. */
export interface Target {
  readonly name: string;
  readonly kind: ReadingKind;
  /** How often it is tried beside the others: slow readers less. */
  readonly share: number;
  make(random: Random): Buffer;
}

const crc32 = nodeCrc32 as (data: Uint8Array) => number;

const CSV = Buffer.from(
  '\uFEFFФИО;Телефон;E-mail;Область\r\nКим Кайрат;87014828772;kim@example.org;Алматы\r\n"Ли ""Анна""";+7 701 123-45-67;li@example.org;"ШҚО\nОблысы"\r\n',
);
const MARKDOWN = Buffer.from(
  '---\ntitle: A\n---\n# Бірінші\n\n- бір\n- екі\n\n<!-- notes -->\n\n---\n\n## Two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```js\n---\n```\n\n![x](asset:00) <b>x</b>\n',
);
const SVG = Buffer.from(
  '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><defs><g id="a"><path d="M0 0L9 9Z"/></g><linearGradient id="b"><stop offset="0.5" stop-color="red"/></linearGradient></defs><use href="#a"/><rect width="9" height="9" fill="url(#b)"/></svg>',
);
const SHEET = Buffer.from(
  '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45824.4</v></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ким Кайрат</t></is></c><c><v>7.7E10</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells><hyperlinks><hyperlink ref="B2" r:id="r1"/></hyperlinks>',
);
const STRINGS = Buffer.from('<si><t>ФИО</t></si><si><r><t>Те</t></r><r><t>лефон</t></r></si>');
const STYLES = Buffer.from(
  '<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
);

function photo(): Buffer {
  const data = Buffer.alloc(24 * 16 * 4, 90);
  const jpeg = encode({ width: 24, height: 16, data }, 60).data;
  return Buffer.concat([jpeg.subarray(0, 2), exif(6, 'x'), jpeg.subarray(2)]);
}

async function pdf(): Promise<Buffer> {
  const document = new PDFDocument({ size: [200, 100], compress: false });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  document.text('Page one').addPage().text('Page two').outline.addItem('Title');
  document.end();
  await once(document, 'end');
  return Buffer.concat(parts);
}

/** A PNG's checksums made right again, so that what is inside is reached. */
function withChecksums(png: Buffer): Buffer {
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    if (end > png.length) break;
    png.writeUInt32BE(crc32(png.subarray(at + 4, end - 4)), end - 4);
    at = end;
  }
  return png;
}

/** Files to begin with, each of which is read when it is whole. */
export async function targets(): Promise<Target[]> {
  const fixtures = resolve('tests/fixtures/rosters');
  const [astana, almaty] = ['roster-astana.csv', 'roster-almaty.xlsx'].map((name) =>
    readFileSync(join(fixtures, name)),
  );
  const png = aPng(
    { width: 9, height: 7, type: 3, depth: 4, interlace: 1 },
    Array.from({ length: 63 }, (_, at) => [at % 16]),
  );
  const [jpeg, pages] = [photo(), await pdf()];
  const both = [astana ?? CSV, almaty ?? CSV] as const;
  const either = (random: Random) => both[random() < 0.5 ? 0 : 1];
  return [
    {
      name: 'CSV',
      kind: 'table',
      share: 30,
      make: (random) => mutated(random() < 0.8 ? CSV : both[0], random, either(random)),
    },
    { name: 'XLSX', kind: 'table', share: 8, make: (random) => mutated(both[1], random, both[1]) },
    {
      name: 'insides of XLSX',
      kind: 'table',
      share: 20,
      make: (random) => {
        const change = (part: Buffer) => (random() < 0.6 ? mutated(part, random, SHEET) : part).toString('utf8');
        return aBook({ sheet: change(SHEET), strings: change(STRINGS), styles: change(STYLES) });
      },
    },
    { name: 'Markdown', kind: 'deck', share: 20, make: (random) => mutated(MARKDOWN, random, SVG) },
    { name: 'PDF', kind: 'deck', share: 0.3, make: (random) => mutated(pages, random, pages) },
    { name: 'PNG', kind: 'picture', share: 10, make: (random) => mutated(png, random, png) },
    { name: 'insides of PNG', kind: 'picture', share: 6, make: (random) => withChecksums(mutated(png, random, png)) },
    { name: 'JPEG', kind: 'picture', share: 4, make: (random) => mutated(jpeg, random, jpeg) },
    { name: 'SVG', kind: 'picture', share: 0.05, make: (random) => mutated(SVG, random, SVG) },
  ];
}
