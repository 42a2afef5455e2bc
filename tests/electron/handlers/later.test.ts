import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { damageRequests } from '#shared/contract/damage';
import { ok } from '#shared/result';
import { damageHandlers } from '../../../electron/handlers/damage';
import { later } from '../../../electron/handlers/later';
import { Locked } from '../../../electron/vault/keys';
import type { Vault } from '../../../electron/vault/vault';
import { discard, type Headless, openHeadless } from '../../support/headless';

const NONE = ok({ parts: [], ways: [] });

let house: Headless;
let held: Vault | null;
let examined: number;

beforeEach(() => {
  house = openHeadless();
  held = house.program.vault;
  examined = 0;
});
afterEach(() => {
  house.close();
  discard(house.vault);
});

/** A module whose code is there when `load` says so. */
const laterBehind = (load: () => Promise<void>) =>
  later({ held: () => held }, damageRequests, async () => {
    await load();
    return {
      ...damageHandlers(house.program),
      'damage.examine': async () => {
        examined += 1;
        return NONE;
      },
    };
  });

it('answers each request of a module as the module itself, which is loaded with the first one and once', async () => {
  let loads = 0;
  const handlers = laterBehind(async () => {
    loads += 1;
  });
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(damageHandlers(house.program)).sort());
  expect(loads).toBe(0);

  const answers = await Promise.all([
    handlers['damage.examine']({ workshop: 'none' }),
    handlers['damage.salvage']({ workshop: 'none', generation: 1 }),
  ]);

  expect(answers[0]).toEqual(NONE);
  expect(answers[1]).toMatchObject({ ok: false, failure: { kind: 'missing', thing: 'workshop' } });
  expect(loads).toBe(1);
});

it('loads a module again that could not be loaded', async () => {
  let loads = 0;
  const handlers = laterBehind(async () => {
    loads += 1;
    if (loads === 1) throw new Error('EMFILE');
  });
  const examine = () => handlers['damage.examine']({ workshop: 'none' });

  await expect(Promise.all([examine(), examine()])).rejects.toThrow('EMFILE');
  expect(await examine()).toEqual(NONE);
  expect(loads).toBe(2);
});

it.each([
  ['locked meanwhile', () => null],
  ['locked and opened again meanwhile', (vault: Vault | null) => ({ ...vault }) as Vault],
])('carries out no request that waited for its module when the vault was %s', async (_, next) => {
  const handlers = laterBehind(() => setImmediate());

  const answer = handlers['damage.examine']({ workshop: 'none' });
  held = next(held);

  await expect(answer).rejects.toThrow(Locked);
  expect(examined).toBe(0);
  expect(await handlers['damage.examine']({ workshop: 'none' })).toEqual(NONE);
});
