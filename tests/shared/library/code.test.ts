import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { suggestedCode } from '#shared/library/code';
import { NO_TEXT } from '#shared/text/text';
import { WorkshopCode } from '#shared/workshop/overview';

describe('the suggested code', () => {
  it.each([
    [{ ru: 'Астана' }, 'AST'],
    [{ kk: 'Алматы' }, 'ALA'],
    [{ ru: 'г. Караганда' }, 'KAR'],
    [{ en: 'Oskemen', ru: 'Усть-Каменогорск' }, 'OSK'],
    [{ kk: 'Өскемен' }, 'OSK'],
    [{ ru: 'Щучинск' }, 'SHU'],
    [{}, ''],
    [{ ru: '— ?' }, ''],
  ])('of %j is %s', (place, code) => {
    expect(suggestedCode({ ...NO_TEXT, ...place }, [])).toBe(code);
  });

  it('is counted on when another workshop has it', () => {
    expect(suggestedCode({ ...NO_TEXT, en: 'Astana' }, ['AST', 'AST2'])).toBe('AST3');
  });

  test.prop([fc.string(), fc.array(fc.constantFrom<string[]>('AST', 'A', 'B2', 'ALA'))])(
    'can always be used as it is, or is empty',
    (en, taken) => {
      const code = suggestedCode({ ...NO_TEXT, en }, taken);

      expect(code === '' || (WorkshopCode.safeParse(code).success && !taken.includes(code))).toBe(true);
    },
  );
});
