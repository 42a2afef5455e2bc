import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appearanceIn } from '../../electron/appearance';
import { memoryDisk } from '../support/memory-disk';

const PATH = '/vault/appearance';
const FIRST = { schema: 1, language: null, theme: 'system', onLock: 'rest' };

describe('how the program looks while it is locked', () => {
  it('is what was chosen last, over a restart', () => {
    const disk = memoryDisk();
    appearanceIn(disk, PATH).change({ language: 'kk', theme: 'dark' });
    appearanceIn(disk, PATH).change({ onLock: 'black' });

    expect(appearanceIn(disk, PATH).read()).toEqual({ schema: 1, language: 'kk', theme: 'dark', onLock: 'black' });
  });

  it('is as at the first start when its file was never written or says nothing that can be understood', () => {
    const disk = memoryDisk();
    expect(appearanceIn(disk, PATH).read()).toEqual(FIRST);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        disk.replace(PATH, Buffer.from(text));

        expect(appearanceIn(disk, PATH).read()).toEqual(FIRST);
      }),
    );
  });

  it('holds a language, colours and what the room sees, and nothing else that the settings know', () => {
    const disk = memoryDisk();
    const settings = { language: 'ru', theme: 'light', onLock: 'rest', author: 'Әсел' } as const;

    expect(() => appearanceIn(disk, PATH).change(settings)).toThrow();
    expect(disk.read(PATH)).toBeNull();
  });
});
