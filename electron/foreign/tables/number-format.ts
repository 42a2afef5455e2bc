import { attributeOf, scanXml } from '../scan-xml';

/** What the numbers under a cell's style mean. */
export type NumberKind = 'number' | 'date' | 'time';

const BUILT_IN_DATES = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const BUILT_IN_TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** For each style of a workbook, by its index, what its numbers mean. */
export function numberKinds(styles: string): NumberKind[] {
  const own = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let isInCells = false;
  scanXml(styles, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true;
      else if (name === 'numFmt')
        own.set(Number(attributeOf(attributes, 'numFmtId')), kindOf(attributeOf(attributes, 'formatCode') ?? ''));
      else if (name === 'xf' && isInCells) {
        const id = Number(attributeOf(attributes, 'numFmtId') ?? 0);
        kinds.push(own.get(id) ?? (BUILT_IN_DATES.has(id) ? 'date' : BUILT_IN_TIMES.has(id) ? 'time' : 'number'));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
    text: () => {},
  });
  return kinds;
}

/** A format's own letters, without what it only prints. */
function kindOf(code: string): NumberKind {
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  if (/[dy]/.test(letters)) return 'date';
  return /[hs]/.test(letters) ? 'time' : 'number';
}

const DAY = 86_400_000;

/** A number as a person would have typed it: no exponent, no invented decimals. */
export function numberText(raw: string, kind: NumberKind, is1904: boolean): string {
  if (kind === 'number' && /^-?\d{1,15}$/.test(raw)) return raw;
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (kind !== 'number' && value >= 0 && value < 2_958_466) return dateText(value, kind, is1904);
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return value.toFixed(0);
  return String(Number(value.toPrecision(15)));
}

/** Excel counts days from the last one of 1899, and believes that there was a 29 February 1900. */
function dateText(value: number, kind: NumberKind, is1904: boolean): string {
  const days = is1904 ? value + 1_462 : value < 60 ? value + 1 : value;
  const moment = new Date(Math.round(((days - 25_569) * DAY) / 1_000) * 1_000).toISOString();
  const time = moment.slice(11, 19).replace(/:00$/, '');
  if (kind === 'time' && value < 1) return time;
  return value % 1 === 0 ? moment.slice(0, 10) : `${moment.slice(0, 10)} ${time}`;
}
