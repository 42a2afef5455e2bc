import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { MachineClocks } from '../../../electron/clock';
import { type Attempts, attemptsIn, waitAfter } from '../../../electron/vault/attempts';
import { memoryDisk } from '../../support/memory-disk';

const PATH = '/vault/attempts';

let disk = memoryDisk();
let seconds = 0;
let wall = 0;
let boot = 'first';

/** The program as it is after a start: nothing is left in memory. */
const started = (): Attempts => {
  const clocks: MachineClocks = { boot, uptime: () => seconds, wall: () => wall };
  return attemptsIn(disk, PATH, clocks);
};

const wrong = () => started().attempt(async () => null);
const right = () => started().attempt(async () => 'open');

async function wrongTimes(count: number): Promise<void> {
  for (let time = 0; time < count; time += 1) {
    seconds += started().wait();
    await wrong();
  }
}

beforeEach(() => {
  disk = memoryDisk();
  seconds = 1_000;
  wall = 0;
  boot = 'first';
});

describe('tries to unlock', () => {
  it('wait for nothing twice, then 2, 4, 8 seconds and so on up to 15 minutes', async () => {
    const waits: number[] = [];
    for (let time = 0; time < 12; time += 1) {
      seconds += started().wait();
      const answer = await wrong();
      if (!answer.ok && answer.failure.kind === 'wrongPassphrase') waits.push(answer.failure.waitSeconds);
    }

    expect(waits).toEqual([0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900]);
    expect(waitAfter(1_000)).toBe(900);
  });

  it('are refused unmade until the time has passed, over a restart of the program too', async () => {
    await wrongTimes(5);
    let made = 0;

    const early = await started().attempt(async () => {
      made += 1;
      return 'open';
    });
    seconds += 7.5;
    const stillEarly = await started().attempt(async () => 'open');
    seconds += 0.5;

    expect(early).toEqual({ ok: false, failure: { kind: 'tooSoon', waitSeconds: 8 } });
    expect(stillEarly).toEqual({ ok: false, failure: { kind: 'tooSoon', waitSeconds: 1 } });
    expect(made).toBe(0);
    expect(await right()).toEqual({ ok: true, value: 'open' });
  });

  it('are counted on disk before they are made, so that switching off in the middle gains nothing', async () => {
    await wrongTimes(2);
    const never = new Promise<null>(() => {});

    void started().attempt(() => never);

    expect(started().wait()).toBe(2);
  });

  it('begin again at nothing after one that succeeded', async () => {
    await wrongTimes(6);
    seconds += 900;
    await right();

    expect(await wrong()).toEqual({ ok: false, failure: { kind: 'wrongPassphrase', waitSeconds: 0 } });
  });

  it('wait just as long whatever the wall clock is set to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -1e12, max: 1e12 }), async (by) => {
        await wrongTimes(4);
        const before = started().wait();
        wall += by;

        expect(started().wait()).toBe(before);
        seconds += 900;
        await right();
      }),
      { numRuns: 20 },
    );
  });

  it('wait the whole time again after the machine was restarted, once', async () => {
    await wrongTimes(6);
    seconds += 10;
    boot = 'second';
    seconds = 5;

    expect(started().wait()).toBe(16);
    seconds += 10;
    expect(started().wait()).toBe(6);
  });

  it('are taken for many when the count is damaged', () => {
    for (const bytes of ['', '{}', '{"schema":1,"failed":-1,"boot":"first","uptime":0}', 'xxxx']) {
      disk.files.put(PATH, Buffer.from(bytes));

      expect(started().wait()).toBe(900);
    }
  });
});
