import { describe, expect, it } from 'vitest';
import { ARCHIVES } from '../../../faults/hostile/archive-kinds/all';
import { archives, fateOf } from '../../../faults/hostile/archives';

/** Those that take long to make are left to `npm run faults`. */
const LARGE = /thousand|million|bomb|merged|entities that grow/;

describe('an archive made to do harm', () => {
  it.each(ARCHIVES.filter(({ kind }) => !LARGE.test(kind)))(
    'is refused, or read without harm: $kind',
    async (archive) => {
      const { end } = await fateOf(archive);

      if (archive.harmless === undefined)
        expect(end).toMatch(/^(fileBroken|fileKind|fileHeavy|filePassword|fileEmpty)$/);
      else expect(end).toBe('read');
    },
  );

  it('is one of more than forty kinds', () => {
    expect(new Set(ARCHIVES.map(({ kind }) => kind)).size).toBe(ARCHIVES.length);
    expect(ARCHIVES.length).toBeGreaterThan(40);
  });

  it('leaves no file anywhere', async () => {
    expect(await archives({ count: 10 })).toMatchObject({ ok: true });
  });
});
