import { expect, it } from 'vitest';
import { newCode } from '#shared/grading/code';
import { aContext } from '../../support/a-workshop';

it('gives 10,000 works codes that differ and that nobody misreads', () => {
  const { newId } = aContext();
  const taken = new Set<string>();
  for (let count = 0; count < 10_000; count++) taken.add(newCode(taken, newId));

  expect(taken.size).toBe(10_000);
  expect([...taken].filter((code) => !/^([A-Z][3-9]){2,3}$/.test(code) || /[IOSBZ0158 2]/.test(code))).toEqual([]);
});
