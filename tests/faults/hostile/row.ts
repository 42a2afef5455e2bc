/** How much of a row is tried: so many seconds, or so many inputs, whichever is named. */
export interface Budget {
  readonly seconds?: number;
  readonly count?: number;
}

/** One line of `npm run faults`. */
export interface Row {
  readonly row: string;
  readonly goal: string;
  readonly got: string;
  readonly ok: boolean;
}

/** The most that the process has held since it began, in millions of bytes. */
export const peak = (): number => process.resourceUsage().maxRSS / 1_000;

/** Numbers that are the same in each run of one seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
