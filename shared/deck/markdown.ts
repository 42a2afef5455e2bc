import MarkdownIt, { type Token } from 'markdown-it';

/** HTML is parsed so that it can be told apart and left out; nothing below ever prints it. */
const parser = new MarkdownIt({ html: true, breaks: true, linkify: false });

// No address is ever followed, so that of a file or a script is one like any other; else its brackets would stand on the wall.
parser.validateLink = () => true;

export type { Token };

export const parse = (source: string): Token[] => parser.parse(source, {});

/** How Markdown names a stored picture: `![what it shows](asset:9f86d0…)`. */
const ASSET = /^asset:([0-9a-f]{64})$/;

/** The hash of a stored picture; null for a picture of anywhere else. */
export const assetOf = (image: Token): string | null => ASSET.exec(String(image.attrGet('src') ?? ''))?.[1] ?? null;

export const isHtml = ({ type }: Token): boolean => type === 'html_block' || type === 'html_inline';

export const isComment = (token: Token): boolean => isHtml(token) && token.content.trimStart().startsWith('<!--');

/** Tags whose text is not for reading. */
const SILENT = /^<(script|style|iframe|object|template|noscript)\b/i;

/** Tokens without HTML, and without the text between the tags of a script. */
export function withoutHtml(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  let until: RegExp | null = null;
  for (const token of tokens) {
    if (until !== null) {
      if (isHtml(token) && until.test(token.content)) until = null;
    } else if (isHtml(token)) {
      const [, tag] = SILENT.exec(token.content) ?? [];
      if (token.type === 'html_inline' && tag !== undefined) until = new RegExp(`^</${tag}`, 'i');
    } else {
      if (token.children !== null) token.children = withoutHtml(token.children);
      kept.push(token);
    }
  }
  return kept;
}

const { escapeHtml } = parser.utils;

// A link on a wall cannot be followed; a picture is shown only when it is stored with the workshop.
parser.renderer.rules['link_open'] = () => '<u>';
parser.renderer.rules['link_close'] = () => '</u>';
parser.renderer.rules['html_block'] = () => '';
parser.renderer.rules['html_inline'] = () => '';
parser.renderer.rules['image'] = (tokens, at) => {
  const image = tokens[at] as Token;
  const hash = assetOf(image);
  return hash === null ? '' : `<img src="/asset/${hash}" alt="${escapeHtml(image.content)}">`;
};

/** The page's policy forbids style attributes, so a column's side becomes a class. */
const sided = (tokens: Token[], at: number): string => {
  const token = tokens[at] as Token;
  const [, side] = /text-align:(\w+)/.exec(String(token.attrGet('style') ?? '')) ?? [];
  return side === undefined ? `<${token.tag}>` : `<${token.tag} class="${side}">`;
};
parser.renderer.rules['th_open'] = sided;
parser.renderer.rules['td_open'] = sided;

/** A slide as HTML of our own making: text, lists, tables, quotes, code, stored pictures; nothing that runs or leads away. */
export const slideHtml = (markdown: string): string =>
  parser.renderer.render(withoutHtml(parse(markdown)), parser.options, {});
