import { assetOf, isComment, type Token } from './markdown';
import type { LeftOut, WrittenSlide } from './read-deck';

type Cut = WrittenSlide & { readonly leftOut: LeftOut };

/** Settings of a neighbouring program, written as a comment: no notes for a person. */
const DIRECTIVE =
  /^\s*(?:_?(?:class|paginate|theme|header|footer|color|size|style|math|marp|title|headingDivider|background\w*)\s*:.*\s*)+$/;

/** A slide's lines with the comments taken out as notes, and scripts, HTML and foreign pictures left out. */
export function cutOut(lines: readonly string[], start: number, end: number, tokens: readonly Token[]): Cut {
  const page = lines.slice(start, end);
  const notes: string[] = [];
  const leftOut = { scripts: 0, html: 0, images: 0 };
  const gone = new Set<number>();

  const takeHtml = (token: Token) => {
    if (isComment(token)) notes.push(...notesIn(token.content));
    else if (/^\s*<script\b/i.test(token.content)) leftOut.scripts += 1;
    else leftOut.html += [...token.content.matchAll(/<[a-z!?]/gi)].length;
  };
  for (const token of tokens) {
    const [from, to] = [(token.map?.[0] ?? start) - start, Math.min((token.map?.[1] ?? end) - start, page.length)];
    if (token.type === 'html_block') {
      takeHtml(token);
      for (let line = from; line < to; line += 1) gone.add(line);
      continue;
    }
    const hidden = (token.children ?? []).filter(isForeign);
    for (const each of hidden) {
      if (each.type === 'image') leftOut.images += 1;
      else takeHtml(each);
    }
    if (hidden.length === 0) continue;
    const cut = withoutForeign(page.slice(from, to).join('\n'), token.children ?? []).split('\n');
    cut.forEach((text, line) => {
      if (text.trim() === '' && page[from + line]?.trim() !== '') gone.add(from + line);
      page[from + line] = text;
    });
    for (let line = from + cut.length; line < to; line += 1) gone.add(line);
  }
  const markdown = page
    .filter((_, line) => !gone.has(line))
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
  return { markdown, notes: notes.join('\n\n'), leftOut };
}

const isForeign = (token: Token): boolean =>
  token.type === 'html_inline' || (token.type === 'image' && assetOf(token) === null);

/** The words of the comments; what stands after a comment's end belongs to no slide. */
const notesIn = (html: string): string[] =>
  [...html.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)]
    .map(([, words = '']) => words.trim())
    .filter((words) => words !== '' && !DIRECTIVE.test(words));

/** What is said of a picture may have square brackets of its own: `![photo [left]](a.png)`. */
const SAID = String.raw`\[(?:\\.|[^\[\]\\]|\[[^\[\]]*\])*\]`;

/** An address may have round brackets of its own, `photo%20(1).png`, and a title any: `a.png "left (2"`. */
const ADDRESS = String.raw`\(\s*(?:<[^>]*>|(?:\\.|[^\s()\\]|\((?:[^()]|\([^()]*\))*\))*)(?:\s+(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\([^()]*\)))?\s*\)`;

const IMAGE = new RegExp(`!${SAID}(?:${ADDRESS}|\\[[^\\]]*\\])?`, 's');

/** The source of a picture by what is said of it, which may stand as mere words before: `![wow] ![a](a.png)`. */
const pictureIn = (source: string, said: string): string =>
  IMAGE.exec(source.slice(Math.max(0, source.indexOf(`![${said}]`))))?.[0] ?? '';

/** Cuts foreign pieces out of a paragraph's source. Code spans are stepped over, so that an example stays an example. */
function withoutForeign(source: string, children: readonly Token[]): string {
  let rest = source;
  let done = '';
  let silent: string | null = null;
  const stepTo = (piece: string, keep: boolean) => {
    const at = piece === '' ? -1 : rest.indexOf(piece);
    if (at < 0) return;
    done += silent === null ? rest.slice(0, at) : '';
    done += keep ? piece : '';
    rest = rest.slice(at + piece.length);
  };
  for (const child of children) {
    if (child.type === 'code_inline') stepTo(child.content, true);
    else if (child.type === 'image') stepTo(pictureIn(rest, child.content), assetOf(child) !== null);
    else if (child.type === 'html_inline') {
      stepTo(child.content, false);
      if (/^<script\b/i.test(child.content)) silent = 'script';
      else if (silent !== null && /^<\/script/i.test(child.content)) silent = null;
    }
  }
  return done + rest;
}
