import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../electron/foreign/pictures/read-picture';
import { readPng } from '../../../../electron/pictures/read-png';
import { RESOURCES } from '../../../support/a-certificate';
import { aPng } from '../../../support/a-picture';

const SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
const drawing = (inside: string, attributes = 'width="200" height="100"') =>
  `<svg ${SVG} ${attributes}>${inside}</svg>`;
const read = (text: string) => readPicture({ name: 'logo.svg', bytes: Buffer.from(text) }, RESOURCES);
const red = '<rect width="100" height="100" fill="#c00"/>';
const DOT = aPng({ width: 1, height: 1, type: 2 }, [[0, 0, 200]]).toString('base64');

/** The pixels of a drawing, and the colour of any of them. */
async function drawn(text: string) {
  const came = await read(text);
  if (!came.ok) throw new Error(JSON.stringify(came.failure));
  const { width, height, rgba } = readPng(came.value.bytes) ?? { width: 0, height: 0, rgba: new Uint8Array() };
  const colourAt = (x: number, y: number) => [...rgba.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
  return { width, height, rgba, colourAt };
}

describe('a drawing as a logo', () => {
  it('becomes pixels sharp enough for print, clear where nothing is drawn', async () => {
    const { width, height, colourAt } = await drawn(drawing(red));

    expect([width, height]).toEqual([2_000, 1_000]);
    expect(colourAt(500, 500)).toEqual([204, 0, 0, 255]);
    expect(colourAt(1_500, 500)).toEqual([0, 0, 0, 0]);
  });

  it('may open as drawing programs open it, carry a picture within itself, and draw a shape twice', async () => {
    const doctype =
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">';
    const inside = `<defs><g id="a">${red}</g></defs><use xlink:href="#a" x="100"/><image width="100" height="100" href="data:image/png;base64,${DOT}"/>`;
    const text = `\uFEFF<?xml version="1.0"?>\n<!-- Generator: Adobe Illustrator -->\n${doctype}\n${drawing(inside)}`;

    const { colourAt } = await drawn(text);
    expect(colourAt(1_500, 500)).toEqual([204, 0, 0, 255]);
    expect(colourAt(500, 500)).toEqual([0, 0, 200, 255]);
  });

  it('has its words drawn in our own font, in Kazakh too', async () => {
    const { rgba } = await drawn(drawing('<text x="5" y="80" font-size="90" font-family="Arial">Ққ</text>'));

    let inked = 0;
    for (let at = 3; at < rgba.length; at += 4) inked += Number(rgba[at] !== 0);
    expect(inked).toBeGreaterThan(20_000);
  });
});

const uses = (count: number, id: string) => `<use href="#${id}"/>`.repeat(count);
const laughs = Array.from({ length: 9 }, (_, at) => `<g id="l${at + 1}">${uses(10, `l${at}`)}</g>`).join('');

describe('a drawing that is more than a drawing', () => {
  it.each([
    ['a script', drawing('<script>alert(1)</script>'), '<script>'],
    ['a script under a prefix', drawing('<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>'), '<script>'],
    ['a page within it', drawing('<foreignObject><body/></foreignObject>'), '<foreignObject>'],
    ['something that runs when it is touched', drawing('<rect onload="alert(1)"/>'), 'onload='],
    [
      'a picture from elsewhere',
      drawing('<image href="https://example.org/a.png"/>'),
      'href="https://example.org/a.png',
    ],
    ['a file of this laptop', drawing('<image xlink:href="file:///etc/passwd"/>'), 'xlink:href="file:///etc/passwd'],
    ['an address in disguise', drawing('<use href="java&#115;cript:alert(1)"/>'), 'href="javascript:alert(1)'],
    [
      'a style from elsewhere',
      drawing('<style>@import "https://example.org/a.css";</style>'),
      '@import "https://example.org/a.css"',
    ],
    [
      'a paint from elsewhere',
      drawing('<rect fill="url(https://example.org/a.svg#b)"/>'),
      'url(https://example.org/a.svg#b',
    ],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "aaaa">]>${drawing('&a;')}`, 'DOCTYPE'],
    [
      'a file as an entity',
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing('<text>&a;</text>')}`,
      'DOCTYPE',
    ],
    ['shapes that multiply', drawing(`<g id="l0">${red}</g>${laughs}${uses(1, 'l9')}`), '<use>'],
    ['a shape within itself', drawing(`<g id="a">${uses(1, 'a')}</g>`), '<use>'],
    [
      'masks that multiply',
      drawing(`<mask id="a"><rect mask="url(#b)"/></mask><mask id="b"><rect mask="url(#a)"/></mask>`),
      '<use>',
    ],
    ['a thousand floors', drawing('<g>'.repeat(1_000) + '</g>'.repeat(1_000)), '<g> × 100'],
    ['a size beyond any wall', drawing(red, 'width="1000000" height="100"'), '1000000 × 100'],
  ])('is refused, and the sentence names it: %s', async (_, text, part) => {
    expect(await read(text)).toEqual({ ok: false, failure: { kind: 'drawingRefused', name: 'logo.svg', part } });
  });

  it.each([
    ['cut short', drawing(red).slice(0, -10)],
    ['without a size', drawing(red, 'width="0" height="0"')],
  ])('is called damaged when it is one: %s', async (_, text) => {
    expect(await read(text)).toMatchObject({ ok: false });
  });
});
