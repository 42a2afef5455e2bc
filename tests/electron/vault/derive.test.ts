import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argon2 } from '../../../electron/vault/argon2';
import { calibrated, Kdf, type KdfCosts, newKdf } from '../../../electron/vault/derive';

const MEBIBYTE = 1_024;
const bytes = (text: string) => Buffer.from(text);

describe('the key of a passphrase', () => {
  // From the reference implementation of RFC 9106, whose own vector needs associated data, which nobody here uses.
  it.each([
    [2, 64, 'password', 'somesalt', '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'],
    [4, 64, 'password', 'somesalt', '9025d48e68ef7395cca9079da4c4ec3affb3c8911fe4f86d1a2520856f63172c'],
    [2, 64, 'differentpassword', 'somesalt', '0b84d652cf6b0c4beaef0dfe278ba6a80df6696281d7e0d2891b817d8c458fde'],
    [2, 64, 'password', 'diffsalt', 'bdf32b05ccc42eb15d58fd19b1f856b113da1e9a5874fdcc544308565aa8141c'],
  ])('is Argon2id’s: %i passes, %i MiB, %s, %s', async (passes, memory, passphrase, salt, expected) => {
    const key = await argon2(bytes(passphrase), bytes(salt), { memory: memory * MEBIBYTE, passes });

    expect(Buffer.from(key).toString('hex')).toBe(expected);
  });
});

describe('the recipe of a key', () => {
  const recipe = newKdf({ memory: 64 * MEBIBYTE, passes: 3 });

  it('has a salt of its own each time', () => {
    expect(Kdf.parse(recipe)).toEqual(recipe);
    expect(newKdf(recipe).salt).not.toBe(recipe.salt);
  });

  it('is refused outside its bounds, before any memory is taken', () => {
    const outside = [
      { memory: 19 * MEBIBYTE - 1 },
      { memory: 1_024 * MEBIBYTE + 1 },
      { memory: 1e12 },
      { passes: 1 },
      { passes: 11 },
      { lanes: 4 },
      { salt: 'AAAA' },
      { name: 'argon2i' },
      { more: 1 },
    ];
    for (const wrong of outside)
      expect(Kdf.safeParse({ ...recipe, ...wrong }).success, JSON.stringify(wrong)).toBe(false);
  });

  it('costs about a second on slow and fast machines, and never less than 64 MiB and 3 passes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.double({ min: 0.02, max: 8, noNaN: true }), async (secondsFor64) => {
        const time = async ({ memory }: KdfCosts) => (secondsFor64 * memory) / (64 * MEBIBYTE);
        const { memory, passes } = await calibrated(time);
        const took = await time({ memory, passes });

        expect(Kdf.safeParse(newKdf({ memory, passes })).success).toBe(true);
        expect(passes).toBe(3);
        expect(memory).toBeGreaterThanOrEqual(64 * MEBIBYTE);
        if (memory > 64 * MEBIBYTE && memory < 1_024 * MEBIBYTE) {
          expect(took).toBeGreaterThanOrEqual(0.8);
          expect(took).toBeLessThanOrEqual(1.5);
        }
      }),
    );
  });

  it('is taken down when the memory of a machine is slower than it promised', async () => {
    const { memory } = await calibrated(async (costs) => (costs.memory / (64 * MEBIBYTE)) ** 2 * 0.2);

    expect(memory).toBeLessThan(352 * MEBIBYTE);
    expect(memory).toBeGreaterThanOrEqual(64 * MEBIBYTE);
  });
});
