/** An exact share of something: the first over the second, which is never zero. */
export type Fraction = readonly [over: bigint, under: bigint];

/** A number of at most two decimals, exactly. */
export const exactly = (value: number): Fraction => [hundredthsOf(value), 100n];

export const hundredthsOf = (value: number): bigint => BigInt(Math.round(value * 100));

export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];

export const sum = (parts: readonly Fraction[]): Fraction => {
  const under = parts.reduce((product, [, each]) => product * each, 1n);
  return [parts.reduce((total, [over, each]) => total + over * (under / each), 0n), under];
};

/** The one rounding rule of all grading: to two decimals, a half goes up. Done once, at the end. */
export const rounded = ([over, under]: Fraction): number => Number((over * 200n + under) / (under * 2n)) / 100;
