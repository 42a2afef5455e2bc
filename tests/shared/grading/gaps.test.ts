import { expect, it } from 'vitest';
import { assignmentGaps, criterionGaps } from '#shared/grading/gaps';
import { aCriterion } from '../../support/a-workshop';

const WRITTEN = { kk: 'Дәлел', ru: 'Доказательства', en: 'Evidence' };

it('names every text that is missing, and in which languages', () => {
  const criterion = { ...aCriterion('facts', 1, 1), name: { ...WRITTEN, kk: '' } };
  const levels = criterion.levels.map((level, index) => ({
    ...level,
    text: index === 0 ? WRITTEN : { ...WRITTEN, en: '' },
  }));

  expect(criterionGaps({ ...criterion, levels })).toEqual([
    { kind: 'name', languages: ['kk'] },
    { kind: 'level', number: 2, languages: ['en'] },
  ]);
  expect(assignmentGaps({ title: WRITTEN, brief: { kk: '', ru: '', en: '' } })).toEqual([
    { kind: 'brief', languages: ['kk', 'ru', 'en'] },
  ]);
});

it('says that a criterion without points does not count yet', () => {
  expect(criterionGaps({ id: 'new', name: WRITTEN, weight: 1, levels: [] })).toEqual([{ kind: 'notCounted' }]);
});
