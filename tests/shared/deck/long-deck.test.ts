import { describe, expect, it } from 'vitest';
import { parse, type Token } from '#shared/deck/markdown';
import { readDeck, tokensOfSlides } from '#shared/deck/read-deck';

const deckOf = (slides: number): string[] =>
  Array.from({ length: slides }, (_, at) => `# ${at}\n\ntext <b>bold</b>\n\n<!-- note ${at} -->`);

const RULE = '\n\n---\n\n';

/** How often somebody asks where a piece of the deck stands while the pieces are dealt out to their slides. */
function looksFor(slides: number): number {
  let looks = 0;
  const counted = (token: Token): Token => {
    const { map } = token;
    return Object.defineProperty(token, 'map', {
      get: () => {
        looks += 1;
        return map;
      },
    });
  };
  const tokens = parse(deckOf(slides).join(RULE));
  const borders = tokens.filter(({ type }) => type === 'hr').map(({ map }) => map?.[0] ?? 0);
  expect(tokensOfSlides(tokens.map(counted), borders).size).toBe(slides);
  return looks;
}

describe('a Markdown deck of many slides', () => {
  it('has the notes of each slide beside it', () => {
    const { slides } = readDeck(deckOf(300).join(RULE));

    expect(slides.map(({ notes }) => notes)).toEqual(slides.map((_, at) => `note ${at}`));
    expect(slides.length).toBe(300);
  });

  it('is gone through once: ten times the slides are ten times the work', () => {
    const few = looksFor(20);

    expect(few).toBeGreaterThan(20);
    expect(looksFor(200)).toBeLessThan(few * 11);
  });
});
