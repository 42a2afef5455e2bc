import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { nextEpoch, packed, unpacked, wipe } from '../../../electron/vault/keyring';

const EPOCH = fc.record({
  number: fc.integer({ min: 1, max: 1_000_000 }),
  key: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
});
const IDS = fc.stringMatching(/^[A-Za-z0-9_-]{1,40}(~\d{1,4})?$/);

describe('a keyring', () => {
  test.prop([EPOCH, fc.dictionary(IDS, EPOCH, { maxKeys: 20 })])(
    'comes back whole from its bytes, which are wiped',
    (own, some) => {
      const workshops = new Map(Object.entries(some));
      const bytes = packed({ own, workshops });

      expect(unpacked(bytes)).toEqual({ own, workshops });
      expect(bytes.every((byte) => byte === 0)).toBe(true);
    },
  );

  it('gives each epoch a key of its own and the next number', () => {
    const first = nextEpoch(undefined);
    const second = nextEpoch(first);

    expect([first.number, second.number]).toEqual([1, 2]);
    expect(Buffer.from(second.key).equals(Buffer.from(first.key))).toBe(false);
  });

  it('has nothing left in memory once it is wiped', () => {
    const keyring = { own: nextEpoch(undefined), workshops: new Map([['w1', nextEpoch(undefined)]]) };
    wipe(keyring);

    for (const { key } of [keyring.own, ...keyring.workshops.values()])
      expect(Buffer.from(key)).toEqual(Buffer.alloc(32));
  });
});
