import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { markPassed, readyFor, start, type Warning, warning } from '#shared/exercise/timer';
import { markInWords } from '#shared/exercise/words';
import { sayIn } from '#shared/text/say';
import { type Instant, inMilliseconds, type Milliseconds, Minutes } from '#shared/time';

const LENGTH = inMilliseconds(Minutes.parse(10));
const running = start(readyFor(Minutes.parse(10)), 0 as Instant);
const at = (milliseconds: number) => warning(running, LENGTH, milliseconds as Instant);

describe('the marks of a countdown', () => {
  it('warns two minutes before the end, then for the last half minute, then says that it is over', () => {
    expect([at(479_999), at(480_000), at(570_000), at(600_000)]).toEqual(['none', 'soon', 'last', 'over']);
  });

  it('does not warn of a clock that has not been started', () => {
    expect(warning(readyFor(Minutes.parse(1)), inMilliseconds(Minutes.parse(1)), 0 as Instant)).toBe('none');
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 12 * 3_600_000 }), { minLength: 1, maxLength: 50 })])(
    'each ring at most once, however long the laptop slept in between, and the end always does',
    (sleeps) => {
      let now = 0;
      let before: Warning = 'none';
      const rung: Warning[] = [];
      for (const sleep of [...sleeps, 600_000]) {
        now += sleep;
        const mark = at(now);
        const just = markPassed(before, mark);
        if (just !== null) rung.push(just);
        before = mark;
      }

      expect(new Set(rung).size).toBe(rung.length);
      expect(rung.filter((mark) => mark === 'over')).toEqual(['over']);
    },
  );

  it('says them in words, in the room’s language', () => {
    const say = (language: 'kk' | 'ru' | 'en', mark: Warning, left: number) =>
      markInWords(mark, left as Milliseconds, sayIn(language));

    expect(say('en', 'soon', 120_000)).toBe('2 minutes left');
    expect(say('ru', 'soon', 120_000)).toBe('осталось 2 минуты');
    expect(say('ru', 'soon', 59_000)).toBe('осталась 1 минута');
    expect(say('kk', 'soon', 61_000)).toBe('2 минут қалды');
    expect(say('en', 'over', -35_000)).toBe('time is over');
    expect(say('ru', 'none', 300_000)).toBe('');
  });
});
