import { describe, expect, it } from 'vitest';
import type { Derive } from '../../../electron/vault/derive';
import { type KeyPlace, type Keys, Locked, openKeys, openUnasked } from '../../../electron/vault/keys';
import { memoryDisk } from '../../support/memory-disk';
import { quickDerive } from '../../support/quick-derive';

const ENTROPY = new Uint8Array(17).fill(7);

/** A derivation that ends when the test says so. */
function heldDerive(): Derive & { release: () => void } {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  return {
    costs: quickDerive.costs,
    key: async (passphrase, kdf) => {
      await held;
      return quickDerive.key(passphrase, kdf);
    },
    release: () => release(),
  };
}

async function protectedPlace(): Promise<KeyPlace> {
  const place: KeyPlace = {
    folder: '/vault',
    disk: memoryDisk(),
    derive: quickDerive,
    stamp: () => '2026-11-21T10:00:00+05:00',
  };
  await openUnasked(place)?.protect('first', ENTROPY);
  return place;
}

const opensWith = async (place: KeyPlace, passphrase: string): Promise<Keys | null> =>
  openKeys(place, { kind: 'passphrase', passphrase });

describe('the keys of a vault', () => {
  it('are never written once they were wiped, though a new passphrase was under way', async () => {
    const place = await protectedPlace();
    const own = Buffer.from((await opensWith(place, 'first'))?.own().key ?? []);
    const derive = heldDerive();
    const late = await openKeys({ ...place, derive }, { kind: 'recovery', entropy: ENTROPY });

    const changing = late?.changePassphrase('second');
    late?.forget();
    derive.release();

    await expect(changing).rejects.toThrow(Locked);
    expect(await opensWith(place, 'second')).toBeNull();
    expect((await opensWith(place, 'first'))?.own().key).toEqual(own);
  });

  it('refuse to be changed by a late hand in any way', async () => {
    const place = await protectedPlace();
    const keys = await opensWith(place, 'first');
    keys?.forget();

    expect(() => keys?.rotateRecovery(ENTROPY)).toThrow(Locked);
    expect(() => keys?.put('workshop', null)).toThrow(Locked);
    await expect(keys?.protect('third', ENTROPY)).rejects.toThrow(Locked);
    expect(await opensWith(place, 'first')).not.toBeNull();
  });

  it('are asked for by one derivation though there are two copies, right or wrong', async () => {
    const place = await protectedPlace();
    let derived = 0;
    const counting = async (passphrase: string) => {
      derived = 0;
      const key: Derive['key'] = (...given) => {
        derived += 1;
        return quickDerive.key(...given);
      };
      const keys = await openKeys({ ...place, derive: { ...quickDerive, key } }, { kind: 'passphrase', passphrase });
      return { derived, isOpen: keys !== null };
    };

    expect(await counting('first')).toEqual({ derived: 1, isOpen: true });
    expect(await counting('other')).toEqual({ derived: 1, isOpen: false });
  });
});
