import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { shownPath } from '#shared/text/shown-path';

describe('a path in a sentence', () => {
  it('stands as it is, in any language', () => {
    expect(shownPath('/media/Үлпан/Копия 2026')).toBe('/media/Үлпан/Копия 2026');
  });

  it('neither turns nor breaks the sentence', () => {
    expect(shownPath('/media/\u202Eevil\u2066/a\nb\u200F')).toBe('/media/evil/a b');
  });

  it('is shortened in the middle when it is very long, so that disk and name are still seen', () => {
    const shown = shownPath(`/media/stick/${'папка/'.repeat(60)}Rostrum 2026-11-21`);

    expect(shown).toMatch(/^\/media\/stick\/.*….*\/Rostrum 2026-11-21$/u);
    expect(shown.length).toBe(120);
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 400 })])(
    'is never longer, and shown twice is shown once',
    (path) => {
      const shown = shownPath(path);

      expect([...shown].length).toBeLessThanOrEqual(120);
      expect(shownPath(shown)).toBe(shown);
    },
  );
});
