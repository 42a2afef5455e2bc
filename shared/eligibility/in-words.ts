import { asksTooMuch } from '../attendance/rule';
import type { Language } from '../text/language';
import { numberInWords, perCent } from '../text/numbers';
import type { Say } from '../text/say';
import type { CompletionRule, Overview } from '../workshop/overview';
import type { MissingItem } from './missing-item';

/** What is missing as a phrase without a full stop, for a list beside the person's name. */
export function missingInWords(item: MissingItem, say: Say, language: Language): string {
  switch (item.kind) {
    case 'halfDays':
      return say('eligibility.missing.halfDays', {
        count: item.need,
        have: numberInWords(item.have, language),
        need: numberInWords(item.need, language),
      });
    case 'minutes':
      return say('eligibility.missing.minutes', {
        have: perCent(item.have, language),
        need: perCent(item.need, language),
      });
    case 'attendanceNotTaken':
      return say('eligibility.missing.attendanceNotTaken', { count: item.halfDays });
    case 'unfinished':
      return say('eligibility.missing.unfinished', { count: item.drafts });
    case 'decision':
      return say('eligibility.missing.decision', { count: item.criteria });
    case 'mark':
      return say('eligibility.missing.mark', {
        have: perCent(item.have, language, 2),
        need: perCent(item.need, language),
      });
    default:
      return say(`eligibility.missing.${item.kind}`);
  }
}

/** How much attendance the workshop asks for, and that it is too much where half-days were taken away later. */
export function attendanceRuleInWords(
  { rule, halfDays }: Pick<Overview, 'rule' | 'halfDays'>,
  say: Say,
  language: Language,
) {
  const { attendance } = rule;
  if (attendance.kind === 'minutes')
    return say('eligibility.rule.minutes', { percent: perCent(attendance.percent, language) });
  const count = halfDays.length;
  if (count === 0) return say('eligibility.rule.noHalfDays');
  const asked = say('eligibility.rule.halfDays', { atLeast: attendance.atLeast, count });
  return asksTooMuch(attendance, halfDays) ? `${asked} ${say('eligibility.rule.tooMuch', { count })}` : asked;
}

/** What the final assignment must come to, and how several sheets become one result. */
export const assignmentRuleInWords = ({ passMark, result }: CompletionRule, say: Say, language: Language): string =>
  say(`eligibility.rule.${result}`, { passMark: perCent(passMark, language) });
