import { describe, expect, it } from 'vitest';
import { missingInWords } from '#shared/eligibility/missing-words';

describe('what is missing, in words', () => {
  it('has its figures with their units, in each language', () => {
    expect(missingInWords({ kind: 'halfDays', have: 2, need: 3 }, 'en')).toBe('half-days attended: 2, needed: 3');
    expect(missingInWords({ kind: 'minutes', have: 74, need: 80 }, 'ru')).toBe(
      'посещено 74\u00A0% времени, нужно 80\u00A0%',
    );
    expect(missingInWords({ kind: 'mark', have: 59.99, need: 60 }, 'kk')).toBe(
      'нәтижесі 59,99\u00A0%, керегі 60\u00A0%',
    );
    expect(missingInWords({ kind: 'work' }, 'ru')).toBe('итоговое задание не сдано');
  });
});
