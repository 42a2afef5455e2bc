import { expect, it } from 'vitest';
import { damageRequests } from '#shared/contract/damage';
import { ok } from '#shared/result';
import { damageHandlers } from '../../../electron/handlers/damage';
import { later } from '../../../electron/handlers/later';
import { discard, openHeadless } from '../../support/headless';

it('answers each request of a module as the module itself, which is loaded with the first one and once', async () => {
  const house = openHeadless();
  try {
    let loads = 0;
    const handlers = later(damageRequests, async () => {
      loads += 1;
      return { ...damageHandlers(house.program), 'damage.examine': async () => ok({ parts: [], ways: [] }) };
    });
    expect(Object.keys(handlers).sort()).toEqual(Object.keys(damageHandlers(house.program)).sort());
    expect(loads).toBe(0);

    const answers = await Promise.all([
      handlers['damage.examine']({ workshop: 'none' }),
      handlers['damage.salvage']({ workshop: 'none', generation: 1 }),
    ]);

    expect(answers[0]).toEqual(ok({ parts: [], ways: [] }));
    expect(answers[1]).toMatchObject({ ok: false, failure: { kind: 'missing', thing: 'workshop' } });
    expect(loads).toBe(1);
  } finally {
    house.close();
    discard(house.vault);
  }
});
