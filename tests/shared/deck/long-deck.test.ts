import { describe, expect, it, vi } from 'vitest';
import type * as Markdown from '#shared/deck/markdown';
import { readDeck } from '#shared/deck/read-deck';

let looks = 0;

/** A piece of a deck that counts how often somebody asks where it stands. */
function counted<T extends Markdown.Token>(token: T): T {
  const { map } = token;
  return Object.defineProperty(token, 'map', {
    get: () => {
      looks += 1;
      return map;
    },
  });
}

vi.mock('#shared/deck/markdown', async (original) => {
  const real = await original<typeof Markdown>();
  return { ...real, parse: (source: string) => real.parse(source).map(counted) };
});

function looksFor(slides: number): number {
  looks = 0;
  const deck = Array.from({ length: slides }, (_, at) => `# ${at}\n\ntext <b>bold</b>\n\n<!-- note ${at} -->`);
  const read = readDeck(deck.join('\n\n---\n\n'));
  expect(read.slides.map(({ notes }) => notes)).toEqual(deck.map((_, at) => `note ${at}`));
  return looks;
}

describe('a Markdown deck of many slides', () => {
  it('is gone through once: ten times the slides are ten times the work', () => {
    const few = looksFor(20);

    expect(few).toBeGreaterThan(20);
    expect(looksFor(200)).toBeLessThan(few * 11);
  });
});
