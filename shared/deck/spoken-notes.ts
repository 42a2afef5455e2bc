import type { Token } from './markdown';

/** Where the notes of other programs begin, which last to the slide's end: reveal.js writes «Note:», remark a line of «???». */
const MARK = /^\s*(?:\?\?\?\s*$|Notes?:)/;

/** The line of a slide from which on nobody but the speaker reads; the slide's end when there is none. Examples in fences stay examples. */
export function whereNotesBegin(lines: readonly string[], end: number, tokens: readonly Token[]): number {
  for (const { type, map } of tokens) {
    if (type !== 'inline' || map === null) continue;
    for (let line = map[0]; line < Math.min(map[1], end); line += 1) if (MARK.test(lines[line] ?? '')) return line;
  }
  return end;
}

/** What is to be said there, without the mark. */
export const spokenIn = ([marked = '', ...lines]: readonly string[]): string =>
  [marked.replace(MARK, ''), ...lines].join('\n').trim();
