import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SIZES } from '../../../renderer/stage/fit-letters';
import { contrast } from '../../support/contrast';

const ROOT = resolve(import.meta.dirname, '../../..');
const TOKENS = readFileSync(join(ROOT, 'renderer/ui/tokens.css'), 'utf8');

/** The colours of one look, by the names of their tokens. */
function look(name: string): Record<string, string> {
  const block = TOKENS.match(new RegExp(`\\[data-stage="${name}"\\] \\{([^}]*)\\}`))?.[1] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--stage-([\w-]+): (#[0-9a-f]{6})/g)].map(([, token, colour]) => [token, colour]),
  );
}

describe('the wall', () => {
  it.each(['light', 'dark'])('has every ink at 7:1 or more on its %s grounds', (name) => {
    const { ground, panel, ink, soft, accent } = look(name);
    const measured = [ink, soft, accent].flatMap((each) => [contrast(each, ground), contrast(each, panel)]);

    expect(measured).toHaveLength(6);
    expect(Math.min(...measured)).toBeGreaterThanOrEqual(7);
  });

  it.each(['light', 'dark'])('has its warning and the words on its stop sign at 7:1 or more, %s', (name) => {
    const { ground, warn, over, 'on-over': onOver } = look(name);
    const measured = [contrast(warn, ground), contrast(over, ground), contrast(onOver, over)];

    expect(Math.min(...measured)).toBeGreaterThanOrEqual(7);
  });

  it('breaks the words under a countdown before they reach the ring around them', () => {
    const dial = readFileSync(join(ROOT, 'renderer/stage/dial.module.css'), 'utf8');
    const px = (selector: string, property: string) =>
      Number(dial.match(new RegExp(`\\${selector} \\{[^}]*?\\b${property}: ([\\d.]+)`, 's'))?.[1]);
    // The ring's middle is at 41 hundredths of the dial; at the last mark it is drawn thickest.
    const inner = (px('.dial', 'width') / 100) * (41 - 10 / 2);
    const figures = px('.digits', 'font-size') * px('.digits', 'line-height');
    const lines = 2 * px('.standing', 'font-size') * px('.standing', 'line-height');
    const lowest = (figures + lines) / 2;

    expect(px('.standing', 'max-width')).toBeLessThanOrEqual(2 * Math.sqrt(inner ** 2 - lowest ** 2));
  });

  it('never sets a word of an exercise in letters smaller than a 24th of the height', () => {
    const sizes = ['exercise-face', 'dial'].flatMap((name) =>
      [
        ...readFileSync(join(ROOT, `renderer/stage/${name}.module.css`), 'utf8').matchAll(/font-size: ([\d.]+)cqh/g),
      ].map(([, size]) => Number(size)),
    );

    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(100 / 24);
  });

  it('never sets a slide in letters smaller than a 24th of the height', () => {
    expect(Math.min(...SIZES)).toBeGreaterThanOrEqual(100 / 24);
    const sizes = ['slide-face', 'title-face'].flatMap((face) =>
      [
        ...readFileSync(join(ROOT, `renderer/stage/${face}.module.css`), 'utf8').matchAll(
          /font-size: (?:max\()?([\d.]+)(cqh|em)/g,
        ),
      ].map(([, size, unit]) => [Number(size), unit] as const),
    );

    expect(sizes.length).toBeGreaterThan(5);
    for (const [size, unit] of sizes) expect(size).toBeGreaterThanOrEqual(unit === 'em' ? 1 : 100 / 24);
  });
});
