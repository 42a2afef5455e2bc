import { MOST_PIXELS } from '../../pictures/pixels';
import { pngSize } from '../../pictures/read-png';
import { scanXml, unescapeXml } from '../scan-xml';
import { jpegFacts } from './jpeg-facts';
import { growsTooLarge, type Shape } from './svg-growth';

/** Elements that run, or that hold a whole page. */
const REFUSED = new Set(['script', 'foreignObject', 'iframe', 'object', 'embed', 'audio', 'video', 'handler']);

/** A shape while its tag is being read. */
interface Growing extends Shape {
  id: string | null;
  readonly refers: string[];
  readonly holds: Growing[];
}

/** Elements within elements; a drawing by hand or by program has a dozen. */
const DEEPEST = 100;

/** Cuts out a document type that only names the format, as drawing programs write it; nothing is ever fetched for it. */
export const withoutDoctype = (text: string): string => text.replace(/<!DOCTYPE\s+svg\b[^>[]*>/, '');

/** What a drawing has that a logo must not have, as it stands in the file; null when there is nothing of the kind. */
export function refusedIn(text: string): string | null {
  if (/<!DOCTYPE/i.test(text)) return 'DOCTYPE';
  const open: Growing[] = [{ id: null, refers: [], holds: [] }];
  const shapes: Growing[] = [...open];
  let part: string | null = null;
  let embedded = 0;
  const refuse = (what: string) => {
    part ??= what.slice(0, 60);
  };
  scanXml(text, {
    open: (name, raw) => {
      if (REFUSED.has(name)) refuse(`<${name}>`);
      const shape: Growing = { id: null, refers: [], holds: [] };
      for (const [, key = '', value = ''] of attributesIn(raw)) {
        const local = key.slice(key.indexOf(':') + 1);
        if (/^on/i.test(local)) refuse(`${key}=`);
        else if (local === 'id') shape.id = value;
        else if (local === 'href' && !value.startsWith('#'))
          embedded += embeddedPixels(value) ?? Number.POSITIVE_INFINITY;
        else if (local === 'href') shape.refers.push(value.slice(1));
        const outside = outsideIn(value);
        if (local !== 'href' && outside !== null) refuse(outside);
        for (const [, id = ''] of value.matchAll(/url\(\s*['"]?#([^'")\s]+)/g)) shape.refers.push(id);
        if (embedded > MOST_PIXELS) refuse(`${key}="${value}`);
      }
      open.at(-1)?.holds.push(shape);
      shapes.push(shape);
      open.push(shape);
      if (open.length > DEEPEST) refuse(`<${name}> × ${DEEPEST}`);
    },
    close: () => void open.pop(),
    text: (raw) => {
      const outside = outsideIn(unescapeXml(raw));
      if (outside !== null) refuse(outside);
    },
  });
  return part ?? (growsTooLarge(shapes) ? '<use>' : null);
}

const attributesIn = (raw: string) =>
  [...raw.matchAll(/([^\s=/"'<>]+)\s*=\s*("[^"]*"|'[^']*')/g)].map(
    ([whole, key, value = '']) => [whole, key, unescapeXml(value.slice(1, -1))] as const,
  );

/** Styles that would fetch something. */
const outsideIn = (text: string): string | null =>
  /@import[^;]*|url\(\s*['"]?(?!\s*['"]?#)[^)]*/i.exec(text)?.[0] ?? null;

/** The pixels of a picture that a drawing carries within itself; null for one of another kind, and for an address. */
function embeddedPixels(address: string): number | null {
  const [, base64] = /^data:image\/(?:png|jpe?g);base64,([\w+/=\s]*)$/.exec(address) ?? [];
  if (base64 === undefined) return null;
  const bytes = Buffer.from(base64, 'base64');
  const size = pngSize(bytes) ?? jpegFacts(bytes);
  return size === null ? null : size.width * size.height;
}
