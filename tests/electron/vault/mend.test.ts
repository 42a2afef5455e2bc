import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { failureOf } from '../../../electron/ipc/failure-of';
import type { OwnDamage } from '../../../electron/vault/mend';
import { discard, type Headless, openHeadless } from '../../support/headless';

let house: Headless;
beforeEach(async () => {
  house = openHeadless();
  await house.must('settings.change', { author: 'Әсел' });
  await house.must('library.openSample', {});
  await house.must('library.createProgramme', { title: { kk: '', ru: 'Права', en: '' } });
});
afterEach(() => {
  house.close();
  discard(house.vault);
});

const own = (name: string) => join(house.vault, 'own', '1', name);
const spoil = (...names: string[]) => {
  house.close();
  for (const name of names) {
    const bytes = readFileSync(own(name));
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    writeFileSync(own(name), bytes);
  }
};
/** The failure of an opening that nobody wanted mended. */
const refusal = () => {
  try {
    openHeadless(house.vault).close();
    return null;
  } catch (error) {
    return failureOf(error, () => {});
  }
};
const reopenMending = (): OwnDamage[] => {
  const asked: OwnDamage[] = [];
  const mend = (damage: OwnDamage) => {
    asked.push(damage);
    return true;
  };
  house = openHeadless(house.vault, { mend });
  return asked;
};

describe('a damaged value of the vault’s own', () => {
  it.each(['library', 'settings', 'ledger'] as const)(
    'is refused in a sentence of its own and changes nothing: %s',
    (name) => {
      spoil(name);
      const before = readFileSync(own(name));

      expect(refusal()).toEqual({ kind: `${name}Damaged` });

      expect(readFileSync(own(name))).toEqual(before);
      reopenMending();
    },
  );

  it('is replaced by the value before its last change, and its bytes are kept', async () => {
    spoil('library');
    const damaged = readFileSync(own('library'));

    expect(reopenMending()).toEqual([{ name: 'library', from: 'before' }]);

    const { workshops, programmes } = await house.must('library.read', {});
    expect(workshops.length).toBe(2);
    expect(programmes.map(({ id }) => id)).toEqual(['sample']);
    expect(readFileSync(own('library-damaged'))).toEqual(damaged);
  });

  it('is made again from the workshops that are there when the value before is damaged too', async () => {
    spoil('library', 'library-before');

    expect(reopenMending()).toEqual([{ name: 'library', from: 'again' }]);

    const { workshops } = await house.must('library.read', {});
    expect(workshops.map(({ id, participants }) => [id, participants]).sort()).toEqual([
      ['sample-almaty', 20],
      ['sample-astana', 19],
    ]);
    house.close();
    expect(reopenMending()).toEqual([]);
  });

  it('is never taken for a new one when its file is gone', () => {
    house.close();
    rmSync(own('settings'));

    expect(refusal()).toEqual({ kind: 'settingsDamaged' });
    expect(reopenMending()).toEqual([{ name: 'settings', from: 'before' }]);
  });

  it('has its spare written anew when only that is damaged', () => {
    spoil('library-before');
    const damaged = readFileSync(own('library-before'));

    expect(reopenMending()).toEqual([]);

    expect(readFileSync(own('library-before'))).not.toEqual(damaged);
    house.close();
    spoil('library');
    expect(reopenMending()).toEqual([{ name: 'library', from: 'before' }]);
  });

  it('keeps no spare that still knows an erased workshop', async () => {
    await house.must('erasure.workshop', { workshop: 'sample-astana' });
    spoil('library');

    reopenMending();

    expect((await house.must('library.read', {})).workshops.map(({ id }) => id)).toEqual(['sample-almaty']);
  });
});

describe('damage of both copies of the keys', () => {
  it('is said in a sentence that tells what to do, and nothing new is begun in its place', () => {
    house.close();
    for (const name of ['keys', 'keys-copy']) writeFileSync(join(house.vault, name), 'broken');

    expect(refusal()).toEqual({ kind: 'keysDamaged' });

    expect(existsSync(own('library'))).toBe(true);
    house = openHeadless();
  });
});
