import type { Key, Say } from './say';

const STEP = 1_024;

const UNITS = ['common.kilobytes', 'common.megabytes', 'common.gigabytes'] as const satisfies readonly Key[];

/** A size as people say it: in whole kilobytes, never fewer than one, then in megabytes and gigabytes with one decimal. */
export function sizeInWords(bytes: number, say: Say): string {
  const kilobytes = bytes / STEP;
  // What would round to 1 024 of a unit is one of the next.
  const power = kilobytes < STEP - 0.5 ? 0 : kilobytes / STEP < STEP - 0.5 ? 1 : 2;
  const size = kilobytes / STEP ** power;
  return say(UNITS[power], { size: power === 0 ? Math.max(1, Math.round(size)) : Math.round(size * 10) / 10 });
}
