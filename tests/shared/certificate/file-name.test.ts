import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { fileName, unknownWords } from '#shared/certificate/file-name';
import { distinctNames, safeName } from '#shared/text/file-name';

const PARTS = { serial: 'AST-2025-C017-K', name: 'Өтеген Ұлпан', kind: 'аяқтау', language: 'kk-ru' };

describe('the name of a certificate file', () => {
  it('fills in what the pattern mentions and leaves the rest', () => {
    expect(fileName('{serial} {name}', PARTS)).toBe('AST-2025-C017-K Өтеген Ұлпан');
    expect(fileName('{kind}_{language}_{unknown}_{name}', PARTS)).toBe('аяқтау_kk-ru_{unknown}_Өтеген Ұлпан');
  });

  it.each([
    ['{serial} {name} ({kind}, {language})', []],
    ['{nme} {serial} {Name} {}', ['{nme}', '{Name}', '{}']],
    ['a } b { c', []],
  ])('knows what in %s would stay in braces', (pattern, unknown) => {
    expect(unknownWords(pattern)).toEqual(unknown);
  });

  it('falls back on the serial when nothing would be left', () => {
    expect(fileName('{name}', { ...PARTS, name: ' ... ' })).toBe(PARTS.serial);
  });

  it('shortens a long name and never the serial', () => {
    const name = 'Мұхамедғалиев-Құнанбайұлы Нұрсұлтан-Әбілқайыр Өмірзақұлы Шәкәрімғазы';
    const made = fileName('{name} — {kind}, {language}, {name} {serial}', { ...PARTS, name });

    expect(made).toMatch(/^Мұхамедғалиев.* — аяқтау, kk-ru, Мұхамедғалиев.* AST-2025-C017-K$/);
    expect(made.length).toBeLessThanOrEqual(100);
  });

  it.each(['CON', 'nul', 'Com1.report', 'LPT9'])('does not let %s become a device on Windows', (name) => {
    expect(safeName(name).startsWith('_')).toBe(true);
  });

  test.prop([fc.string({ unit: 'binary', maxLength: 300 })])(
    'is safe on every system, whatever a person is called',
    (name) => {
      const made = fileName('{name}', { ...PARTS, name });

      expect(made).not.toMatch(/[<>:"/\\|?*\u0000-\u001F]/);
      expect(made).toBe(made.replace(/^[. ]+|[. ]+$/g, ''));
      expect(made.length).toBeGreaterThan(0);
      expect([...made].length).toBeLessThanOrEqual(101);
    },
  );

  test.prop([fc.array(fc.constantFrom('Асель', 'АСЕЛЬ', 'асель', 'Асель (2)', 'Дана'), { maxLength: 12 })])(
    'is never the same as another, not even where a system ignores case',
    (names) => {
      const made = distinctNames(names).map((name) => name.toUpperCase());

      expect(new Set(made).size).toBe(names.length);
    },
  );
});
