import { cutOut } from './cut-out';
import { isHtml, parse, type Token } from './markdown';
import { spokenIn, whereNotesBegin } from './spoken-notes';
import { tidyMarkdown } from './tidy-markdown';

/** What a deck had that no slide may show. */
export interface LeftOut {
  readonly scripts: number;
  readonly html: number;
  readonly images: number;
}

/** A slide as it stands in a Markdown file. */
export interface WrittenSlide {
  readonly markdown: string;
  readonly notes: string;
}

/** Reads a Markdown deck: `---` between slides, notes in comments or behind a mark, nothing foreign kept. */
export function readDeck(source: string): { slides: WrittenSlide[]; leftOut: LeftOut } {
  const lines = withoutFrontMatter(withWholeAddresses(tidyMarkdown(source))).split('\n');
  const tokens = parse(lines.join('\n'));
  const borders = tokens.filter((token) => isBorder(token, lines)).map(({ map }) => map?.[0] ?? 0);
  const starts = [0, ...borders.map((line) => line + 1)];
  const mine = tokensOfSlides(withWholeRows(tokens).filter(mayHide), borders);
  const slides = starts.map((start, index) =>
    slideIn(lines, start, borders[index] ?? lines.length, mine.get(index) ?? []),
  );
  const sum = (what: keyof LeftOut) => slides.reduce((total, { leftOut }) => total + leftOut[what], 0);
  return {
    slides: slides
      .filter(({ markdown, notes }) => markdown !== '' || notes !== '')
      .map(({ markdown, notes }) => ({ markdown, notes })),
    leftOut: { scripts: sum('scripts'), html: sum('html'), images: sum('images') },
  };
}

function slideIn(lines: readonly string[], start: number, end: number, tokens: readonly Token[]) {
  const spoken = whereNotesBegin(lines, end, tokens);
  const slide = cutOut(
    lines,
    start,
    spoken,
    tokens.filter(({ map }) => (map?.[0] ?? start) < spoken),
  );
  const notes = [slide.notes, spokenIn(lines.slice(spoken, end))].filter((each) => each !== '').join('\n\n');
  return { ...slide, notes };
}

/** «![](C:\\Мои фото\\Снимок экрана (2).png)» is a picture to whoever wrote it, though Markdown knows no spaces in an address. */
const SPACED =
  /(!\[[^\]\n]{0,300}\]\()((?:[^()<>"'\n]|\([^()\n]{0,99}\)){0,300}\.(?:png|jpe?g|jfif|gif|svg|webp|bmp|tiff?|heic))\)/gi;

const withWholeAddresses = (source: string): string =>
  source.replace(SPACED, (all, said: string, address: string) =>
    address.includes(' ') ? `${said}<${address}>)` : all,
  );

/** The tokens of each slide, which stand in the order of their lines: gone through once, however many slides there are. */
export function tokensOfSlides(tokens: readonly Token[], borders: readonly number[]): Map<number, Token[]> {
  const found = new Map<number, Token[]>();
  let slide = 0;
  for (const token of tokens) {
    if (token.map === null) continue;
    while (token.map[0] > (borders[slide] ?? Infinity)) slide += 1;
    const mine = found.get(slide);
    if (mine === undefined) found.set(slide, [token]);
    else mine.push(token);
  }
  return found;
}

/** The cells of a table have no lines of their own: what they hide stands in the line of their row. */
function withWholeRows(tokens: readonly Token[]): Token[] {
  let row: Token | null = null;
  return tokens.flatMap((token): Token[] => {
    if (token.type === 'tr_open') {
      row = Object.assign(Object.create(token) as Token, { type: 'inline', children: [] });
      return [token, row];
    }
    if (token.type === 'tr_close') row = null;
    if (token.type !== 'inline' || row === null) return [token];
    row.children?.push(...(token.children ?? []));
    return [];
  });
}

const mayHide = (token: Token): boolean => isHtml(token) || token.type === 'inline';

/** Only a rule of hyphens on the page's own level: not one in a fence, a list or a comment, nor a heading's underline. */
const isBorder = ({ type, level, map }: Token, lines: readonly string[]): boolean =>
  type === 'hr' && level === 0 && /^ {0,3}-{3,}\s*$/.test(lines[map?.[0] ?? 0] ?? '');

/** Settings that other programs keep at the top of a deck: `key: value` between two lines of hyphens. */
const withoutFrontMatter = (source: string): string =>
  source.replace(/^\s*---[^\S\n]*\n(?:[^\S\n]*\n)*(?=[\w-]+[^\S\n]*:)[\s\S]*?\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/, '');
