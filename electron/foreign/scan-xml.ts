/** What a scan meets: elements by their local names, and the text between them, still escaped. */
export interface XmlVisitor {
  /** A prefix such as "x:" is left off the name; the attributes are the raw text of the tag. */
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(raw: string): void;
}

/** A document that is not XML as spreadsheets write it. */
export class XmlBroken extends Error {}

/**
 * Walks over the tags of an XML document, one look at each character. It knows no entities but the five and
 * numbers, and refuses a document type, so nothing in a file can grow or reach outside of it.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  let at = 0;
  let depth = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at) visitor.text(xml.slice(at, start));
    const kind = xml.charCodeAt(start + 1);
    if (kind === QUESTION) at = after(xml, '?>', start);
    else if (kind === EXCLAMATION) at = special(xml, start, visitor);
    else {
      const end = tagEnd(xml, start);
      at = end + 1;
      if (kind === SLASH) {
        depth -= 1;
        if (depth < 0) throw new XmlBroken('an element is closed that was not opened');
        visitor.close(localName(xml, start + 2, end));
      } else if (openTag(xml, start, end, visitor)) depth += 1;
    }
  }
  if (depth !== 0) throw new XmlBroken('the document ends too early');
}

const [QUESTION, EXCLAMATION, SLASH, SPACE, COLON, GREATER] = [63, 33, 47, 32, 58, 62];

/** Tells the visitor of an element; answers whether it stays open. */
function openTag(xml: string, start: number, end: number, visitor: XmlVisitor): boolean {
  const isClosed = xml.charCodeAt(end - 1) === SLASH;
  const last = isClosed ? end - 1 : end;
  let nameEnd = start + 1;
  let nameStart = nameEnd;
  for (; nameEnd < last; nameEnd += 1) {
    const code = xml.charCodeAt(nameEnd);
    if (code <= SPACE) break;
    if (code === COLON) nameStart = nameEnd + 1;
  }
  const name = xml.slice(nameStart, nameEnd);
  visitor.open(name, xml.slice(nameEnd, last));
  if (isClosed) visitor.close(name);
  return !isClosed;
}

function localName(xml: string, start: number, end: number): string {
  const name = xml.slice(start, end).trimEnd();
  return name.slice(name.indexOf(':') + 1);
}

/** A ">" inside an attribute's quotes does not end the tag. */
function tagEnd(xml: string, start: number): number {
  const end = xml.indexOf('>', start);
  if (end < 0) throw new XmlBroken('a tag is never closed');
  if (!isInQuotes(xml, start, end)) return end;
  let at = start;
  let open = 0;
  for (; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (open !== 0) open = code === open ? 0 : open;
    else if (code === 34 || code === 39) open = code;
    else if (code === GREATER) return at;
  }
  throw new XmlBroken('a tag is never closed');
}

/** Whether a quote that was opened in a tag is still open where a ">" was found. */
function isInQuotes(xml: string, start: number, end: number): boolean {
  let open = 0;
  for (let at = start; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (open !== 0) open = code === open ? 0 : open;
    else if (code === 34 || code === 39) open = code;
  }
  return open !== 0;
}

function special(xml: string, start: number, visitor: XmlVisitor): number {
  if (xml.startsWith('<!--', start)) return after(xml, '-->', start);
  if (!xml.startsWith('<![CDATA[', start)) throw new XmlBroken('a document type');
  const end = after(xml, ']]>', start);
  visitor.text(xml.slice(start + 9, end - 3).replaceAll('&', '&amp;'));
  return end;
}

function after(xml: string, mark: string, start: number): number {
  const at = xml.indexOf(mark, start);
  if (at < 0) throw new XmlBroken('a note is never closed');
  return at + mark.length;
}

/** The value of an attribute, unescaped; undefined when the tag has none of that name. */
export function attributeOf(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before > SPACE && before !== COLON) continue;
    let from = at + name.length;
    while (attributes.charCodeAt(from) <= SPACE) from += 1;
    if (attributes[from] !== '=') continue;
    from += 1;
    while (attributes.charCodeAt(from) <= SPACE) from += 1;
    const end = attributes.indexOf(attributes[from] ?? '"', from + 1);
    if (end < 0) return undefined;
    return unescapeXml(attributes.slice(from + 1, end));
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Undoes XML's entities and Excel's own _x000D_. */
export function unescapeXml(raw: string): string {
  const text = raw.includes('&') ? raw.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,4});/gi, entity) : raw;
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => fromCode(Number.parseInt(code, 16)))
    : text;
}

function entity(whole: string, name: string): string {
  if (name.startsWith('#x') || name.startsWith('#X')) return fromCode(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return fromCode(Number(name.slice(1)));
  return ENTITIES[name] ?? whole;
}

const fromCode = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');
