import { posix } from 'node:path';
import type { Sheet } from '#shared/people/import/table';
import type { Zip } from '../archive/open-zip';
import { attributeOf, scanXml, unescapeXml, XmlBroken } from '../scan-xml';
import { type NumberKind, numberKinds } from './number-format';
import { readSheet } from './read-sheet';

/** A workbook with more sheets is not a list of people; the rest is not read. */
const MOST_SHEETS = 60;

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** Reads every worksheet of an XLSX workbook. */
export function readWorkbook(zip: Zip): Sheet[] {
  const text = (name: string | undefined) => (name === undefined ? null : textOf(zip.read(name)));
  const relationsOf = (name: string) => {
    const { dir, base } = posix.parse(name);
    return relationsIn(text(posix.join(dir, '_rels', `${base}.rels`)) ?? '', dir);
  };
  const top = [...relationsOf('').values()].find(({ kind }) => kind === 'officeDocument');
  const path = top?.target ?? 'xl/workbook.xml';
  const workbook = text(path);
  if (workbook === null) throw new XmlBroken('there is no workbook in it');
  const relations = relationsOf(path);
  const partOf = (kind: string) => [...relations.values()].find((relation) => relation.kind === kind)?.target;

  const { listed, is1904 } = sheetsIn(workbook);
  const strings = stringsIn(text(partOf('sharedStrings')) ?? '');
  const kinds: NumberKind[] = numberKinds(text(partOf('styles')) ?? '');
  const sheets: Sheet[] = [];
  for (const { name, id, isHidden } of listed.slice(0, MOST_SHEETS)) {
    const relation = relations.get(id);
    const xml = relation?.kind === 'worksheet' ? text(relation.target) : null;
    if (relation === undefined || xml === null) continue;
    const links = new Map([...relationsOf(relation.target)].map(([key, { target }]) => [key, target]));
    sheets.push({ name, isHidden, rows: readSheet(xml, { strings, kinds, is1904 }, links) });
  }
  return sheets;
}

/** XML is nearly always UTF-8; two bytes a letter is told by its mark. */
function textOf(bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  return bytes.toString('utf8', bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0);
}

const nothing = () => {};

/** What a part refers to, by id. A target inside the archive is a path from its root. */
function relationsIn(xml: string, folder: string): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  scanXml(xml, {
    open: (name, attributes) => {
      const target = attributeOf(attributes, 'Target');
      if (name !== 'Relationship' || target === undefined) return;
      const isOutside = attributeOf(attributes, 'TargetMode') === 'External';
      const inside = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
      relations.set(attributeOf(attributes, 'Id') ?? '', {
        kind: (attributeOf(attributes, 'Type') ?? '').replace(/^.*\//, ''),
        target: isOutside ? target : inside,
      });
    },
    close: nothing,
    text: nothing,
  });
  return relations;
}

interface ListedSheet {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

function sheetsIn(xml: string): { readonly listed: ListedSheet[]; readonly is1904: boolean } {
  const listed: ListedSheet[] = [];
  let is1904 = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributeOf(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      listed.push({
        name: attributeOf(attributes, 'name') ?? '',
        id: attributeOf(attributes, 'id') ?? '',
        isHidden: (attributeOf(attributes, 'state') ?? 'visible') !== 'visible',
      });
    },
    close: nothing,
    text: nothing,
  });
  return { listed, is1904 };
}

/** The texts that cells share, rich text as its plain words, without how it is pronounced. */
function stringsIn(xml: string): string[] {
  const strings: string[] = [];
  let string = '';
  let isReading = false;
  let isPhonetic = false;
  scanXml(xml, {
    open: (name) => {
      if (name === 'si') string = '';
      else if (name === 't') isReading = !isPhonetic;
      else if (name === 'rPh') isPhonetic = true;
    },
    text: (raw) => {
      if (isReading) string += raw;
    },
    close: (name) => {
      if (name === 't') isReading = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'si') strings.push(unescapeXml(string));
    },
  });
  return strings;
}
