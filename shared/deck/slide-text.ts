import { LANGUAGES, type Language } from '../text/language';
import type { Face, Slide } from './deck';
import { faceIn } from './deck';
import { parse, type Token, withoutHtml } from './markdown';

/** A title in a list is a reminder, not a paragraph. */
const LONGEST_TITLE = 120;

/** A slide's heading, else its first words; empty when it has none. */
export function titleOf(face: Face): string {
  const text = face.kind === 'page' ? face.text : (headingIn(face.markdown) ?? plainText(face.markdown));
  const [first = ''] = text.trim().split('\n');
  return first.trim().slice(0, LONGEST_TITLE);
}

/** The title that a slide goes by in one language. */
export function slideTitle(slide: Slide, language: Language): string {
  const face = faceIn(slide, language);
  return face === undefined ? '' : titleOf(face);
}

/** The words of a slide as they are read, one block a line. */
export const plainText = (markdown: string): string =>
  withoutHtml(parse(markdown))
    .flatMap((token) => (token.type === 'inline' ? [wordsOf(token)] : isCode(token) ? [token.content.trim()] : []))
    .filter(Boolean)
    .join('\n');

/** All that a search looks through: text and notes of every language. */
export const searchText = ({ faces }: Slide): string =>
  LANGUAGES.flatMap((language) => {
    const face = faces[language];
    if (face === undefined) return [];
    return [face.kind === 'page' ? face.text : plainText(face.markdown), face.notes];
  })
    .join('\n')
    .toLowerCase();

const isCode = ({ type }: Token): boolean => type === 'fence' || type === 'code_block';

function headingIn(markdown: string): string | undefined {
  const tokens = withoutHtml(parse(markdown));
  const at = tokens.findIndex(({ type }) => type === 'heading_open');
  const words = at < 0 ? '' : wordsOf(tokens[at + 1] as Token);
  return words === '' ? undefined : words;
}

const wordsOf = ({ children }: Token): string =>
  (children ?? [])
    .map((child) => (child.type.endsWith('break') ? ' ' : child.type === 'image' ? '' : child.content))
    .join('')
    .trim();
