import type { Language } from '../text/language';
import { perCent } from '../text/numbers';
import { sayIn } from '../text/say';
import type { MissingItem } from './missing-item';

/** What a person still needs, as a phrase to stand after their name. */
export function missingInWords(item: MissingItem, language: Language): string {
  const say = sayIn(language);
  const { kind, ...figures } = item;
  if (item.kind !== 'minutes' && item.kind !== 'mark') return say(`eligibility.missing.${kind}`, figures);
  const [have, need] = [perCent(item.have, language, 2), perCent(item.need, language)];
  return say(`eligibility.missing.${kind}`, { have, need });
}
