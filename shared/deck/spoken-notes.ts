import type { Token } from './markdown';

/** Where the notes of other programs begin, which last to the slide's end: reveal.js writes «Note:», remark a line of «???». */
const MARK = /^(?:\?\?\?\s*$|Notes?:)/;

/** Beneath a line of these it is a heading or the first row of a table. */
const UNDERLINE = /^\s*(?:=+|[-:| ]*-[-:| ]*)\s*$/;

/** The line of a slide from which on nobody but the speaker reads; the slide's end when there is none. Examples in fences stay examples. */
export function whereNotesBegin(lines: readonly string[], end: number, tokens: readonly Token[]): number {
  for (const { type, map, children } of tokens) {
    if (type !== 'inline' || map === null) continue;
    for (const line of beginnings(children ?? [], map[0]))
      if (line < end && MARK.test(lines[line] ?? '') && !UNDERLINE.test(lines[line + 1] ?? '')) return line;
  }
  return end;
}

/** The lines of a paragraph that begin with its words, and not in the middle of a comment, of code or of a picture's words. */
function beginnings(children: readonly Token[], first: number): number[] {
  const found: number[] = [];
  let line = first;
  let isAtStart = true;
  for (const { type, content } of children) {
    if (isAtStart && type === 'text') found.push(line);
    isAtStart = type === 'softbreak' || type === 'hardbreak';
    line += isAtStart ? 1 : content.split('\n').length - 1;
  }
  return found;
}

/** What is to be said there, without the mark. */
export const spokenIn = ([marked = '', ...lines]: readonly string[]): string =>
  [marked.replace(MARK, ''), ...lines].join('\n').trim();
