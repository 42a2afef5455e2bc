import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { extend, pause, readyFor, start, timeLeft } from '#shared/exercise/timer';
import { apartWatch, type Instant, inMilliseconds, type Milliseconds, Minutes, stampOf } from '#shared/time';
import { type MachineClocks, steadyClock } from '../../electron/clock';

/** A laptop whose owner sleeps it, sets its clock and restarts the program, in any order. */
function aLaptop(boot = 'boot-1') {
  // The true time since the machine started, which no setting of the wall clock changes.
  let elapsed = 100_000;
  let wallAhead = 1_750_000_000_000;
  const clocks: MachineClocks = { boot, uptime: () => elapsed / 1000, wall: () => elapsed + wallAhead };
  return {
    clocks,
    pass: (milliseconds: number) => {
      elapsed += milliseconds;
    },
    setWallClock: (by: number) => {
      wallAhead += by;
    },
  };
}

const HOUR = 3_600_000;

/** Working, sleeping (time passes all the same), turning the wall clock, restarting the program after a crash. */
const anEvent = fc.oneof(
  fc.record({ kind: fc.constant('pass' as const), milliseconds: fc.integer({ min: 1, max: 12 * HOUR }) }),
  fc.record({ kind: fc.constant('setWallClock' as const), by: fc.integer({ min: -24 * HOUR, max: 24 * HOUR }) }),
  fc.record({ kind: fc.constant('restart' as const) }),
);

describe('the steady clock', () => {
  it('starts at the wall clock, so that a time of day can be read from it', () => {
    const { clocks } = aLaptop();

    expect(steadyClock(clocks, null).now()).toBe(1_750_000_100_000);
  });

  test.prop([fc.array(anEvent, { maxLength: 60 })])(
    'counts every second once, through sleep, a changed wall clock and any number of restarts',
    (events) => {
      const laptop = aLaptop();
      let clock = steadyClock(laptop.clocks, null);
      const began = clock.now();
      let passed = 0;
      for (const event of events) {
        if (event.kind === 'pass') {
          laptop.pass(event.milliseconds);
          passed += event.milliseconds;
        } else if (event.kind === 'setWallClock') laptop.setWallClock(event.by);
        else clock = steadyClock(laptop.clocks, JSON.parse(JSON.stringify(clock.anchor)));

        expect(Math.abs(clock.now() - began - passed)).toBeLessThanOrEqual(1);
      }
    },
  );

  test.prop([fc.array(anEvent, { maxLength: 60 }), fc.integer({ min: 1, max: 600 })])(
    'leaves a running countdown exactly where it should be, whatever happens to the laptop',
    (events, length) => {
      const laptop = aLaptop();
      let clock = steadyClock(laptop.clocks, null);
      const timer = start(readyFor(Minutes.parse(length)), clock.now());
      let left = length * 60_000;
      for (const event of events) {
        if (event.kind === 'pass') {
          laptop.pass(event.milliseconds);
          left -= event.milliseconds;
        } else if (event.kind === 'setWallClock') laptop.setWallClock(event.by);
        else clock = steadyClock(laptop.clocks, clock.anchor);
      }

      expect(Math.abs(timeLeft(timer, clock.now()) - left)).toBeLessThanOrEqual(1);
    },
  );

  it('goes on from the wall clock after the machine itself was restarted', () => {
    const before = aLaptop('boot-1');
    const { anchor } = steadyClock(before.clocks, null);
    const after: MachineClocks = { boot: 'boot-2', uptime: () => 30, wall: () => 1_750_000_400_000 };

    expect(steadyClock(after, anchor).now()).toBe(1_750_000_400_000);
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 300 })])(
    'is never behind the last repaint, however rarely a window repaints',
    (ticks) => {
      const laptop = aLaptop();
      const clock = steadyClock(laptop.clocks, null);
      let last: Instant = clock.now();
      for (const tick of ticks) {
        laptop.pass(tick);
        const now = clock.now();
        expect(Math.abs(now - last - tick)).toBeLessThanOrEqual(1);
        last = now;
      }
    },
  );
});

describe('a countdown', () => {
  test.prop([
    fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('pass' as const), by: fc.integer({ min: 0, max: HOUR }) }),
        fc.record({ kind: fc.constant('start' as const), by: fc.constant(0) }),
        fc.record({ kind: fc.constant('pause' as const), by: fc.constant(0) }),
        fc.record({ kind: fc.constant('extend' as const), by: fc.integer({ min: -HOUR, max: HOUR }) }),
      ),
      { maxLength: 80 },
    ),
  ])('loses no time by being paused, started and extended in any order', (steps) => {
    let now = 0 as Instant;
    let timer = readyFor(Minutes.parse(30));
    let left: number = inMilliseconds(Minutes.parse(30));
    let runs = false;
    for (const { kind, by } of steps) {
      if (kind === 'pass') {
        now = (now + by) as Instant;
        if (runs) left -= by;
      } else if (kind === 'start') {
        timer = start(timer, now);
        runs = true;
      } else if (kind === 'pause') {
        timer = pause(timer, now);
        runs = false;
      } else {
        timer = extend(timer, by as Milliseconds, now);
        // Taking more than is left ends the countdown now; it never makes overtime.
        left = Math.max(Math.min(0, left), left + by);
      }

      expect(timeLeft(timer, now)).toBe(left);
    }
  });
});

describe('a stamp', () => {
  it('says the wall clock with its offset', () => {
    expect(stampOf(new Date(2025, 5, 16, 9, 30, 5))).toMatch(/^2025-06-16T09:30:05[+-]\d\d:\d\d$/);
  });
});

describe('a window that watches for sleep', () => {
  it('notices once that time passed which its own clock did not count', () => {
    let wall = 1_000_000;
    let local = 5_000;
    const cameApart = apartWatch(
      () => wall,
      () => local,
    );
    const pass = (onWall: number, here: number) => {
      wall += onWall;
      local += here;
      return cameApart();
    };

    expect(pass(60_000, 60_000)).toBe(false);
    expect(pass(3_600_000, 20)).toBe(true);
    expect(pass(250, 250)).toBe(false);
    expect(pass(-3_600_000, 250)).toBe(true);
    expect(pass(900, 0)).toBe(false);
  });
});
