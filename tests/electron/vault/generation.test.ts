import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { GenerationFacts } from '#shared/workshop/generation';
import { Newer } from '#shared/workshop/migrations';
import { kept, readGeneration, writeGeneration } from '../../../electron/vault/generation';
import { Damaged } from '../../../electron/vault/sealed-file';
import { aTraining } from '../../support/a-workshop';
import { memoryDisk } from '../../support/memory-disk';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const AN_HOUR = 3_600_000;
const A_DAY = 24 * AN_HOUR;

const facts = (seq: number, age: number) => ({
  seq,
  stamp: new Date(NOW - age).toISOString(),
  reason: 'routine' as const,
  participants: 39,
});

/** Generations of the last month, the newest with the highest number. */
const MONTH = fc
  .array(fc.integer({ min: 0, max: 30 * A_DAY }), { maxLength: 120 })
  .map((ages) => [...ages].sort((one, other) => other - one).map((age, at) => facts(at, age)));

describe('thinning out generations', () => {
  test.prop([MONTH])('keeps the last ten, and never more than ten, 24 hourly and 14 daily ones', (all) => {
    const keep = kept(all);

    for (const { seq } of all.slice(-10)) expect(keep.has(seq)).toBe(true);
    // An hour and a day that have begun count as one each.
    expect(keep.size).toBeLessThanOrEqual(10 + 25 + 15);
  });

  test.prop([MONTH])('keeps the last one of each of the last 24 hours and 14 days', (all) => {
    const keep = kept(all);

    for (const [letters, span] of [
      [13, A_DAY],
      [10, 14 * A_DAY],
    ] as const)
      for (const { seq, stamp } of all) {
        const isLast = !all.some(
          (other) => other.seq > seq && other.stamp.slice(0, letters) === stamp.slice(0, letters),
        );
        if (isLast && NOW - Date.parse(stamp) < span) expect(keep.has(seq)).toBe(true);
      }
  });

  it('loses one hour and one day at most to a generation that was written under a wrong clock', () => {
    const twoWeeks = Array.from({ length: 14 * 24 }, (_, at) => facts(at, (14 * 24 - at) * AN_HOUR));
    const right = thinned(twoWeeks);
    expect(right.length).toBeGreaterThanOrEqual(24 + 13);

    for (const years of [-30, 10]) {
      const wrong = { ...facts(twoWeeks.length, 0), stamp: new Date(NOW + years * 365 * A_DAY).toISOString() };
      const lost = right.filter(({ seq }) => !kept([...right, wrong]).has(seq));

      expect(lost.length).toBeLessThanOrEqual(2);
    }
  });

  test.prop([fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 1, maxLength: 60 })])(
    'keeps as many hours as it can of work whose clock went wrong time and again',
    (jumps) => {
      const all = jumps.map((days, at) => facts(at, days * A_DAY - at * AN_HOUR));
      const hours = all.filter(({ stamp }, at) => all[at + 1]?.stamp.slice(0, 13) !== stamp.slice(0, 13));

      const keep = new Set(thinned(all).map(({ seq }) => seq));

      for (const { seq } of hours.slice(-24)) expect(keep.has(seq)).toBe(true);
    },
  );
});

/** What is left of generations that were written one after another, each with a thinning behind it. */
const thinned = (all: readonly GenerationFacts[]): GenerationFacts[] =>
  all.reduce<GenerationFacts[]>((left, next) => {
    const written = left.concat(next);
    const keep = kept(written);
    return written.filter(({ seq }) => keep.has(seq));
  }, []);

describe('a generation', () => {
  const place = () => ({
    disk: memoryDisk(),
    path: '/vault/snapshot',
    key: Buffer.alloc(32, 1),
    about: 'workshop w1 0',
  });

  it('comes back as it was written', () => {
    const here = place();
    const workshop = aTraining();
    writeGeneration(here, facts(0, 0), workshop);

    expect(readGeneration(here)).toEqual({ facts: facts(0, 0), workshop });
  });

  it('is refused when it is another one’s, and when a newer program wrote it', () => {
    const here = place();
    writeGeneration(here, facts(0, 0), aTraining());
    expect(() => readGeneration({ ...here, about: 'workshop w2 0' })).toThrow(Damaged);

    writeGeneration(here, facts(0, 0), { ...aTraining(), schema: 99 as never });
    expect(() => readGeneration(here)).toThrow(Newer);
  });
});
