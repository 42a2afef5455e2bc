/**
 * Arithmetic in the field of 2048 elements, one for each word of the list: elements are polynomials over
 * one bit, modulo x^11 + x^2 + 1, whose root generates every element but nothing.
 */
const SIZE = 2048;
const MODULUS = 0b1000_0000_0101;

/** Every element but 0 is a power of the root; there are this many before they repeat. */
export const ORDER = SIZE - 1;

const powers = new Uint16Array(ORDER);
const logarithms = new Uint16Array(SIZE);
for (let exponent = 0, element = 1; exponent < ORDER; exponent += 1) {
  powers[exponent] = element;
  logarithms[element] = exponent;
  element <<= 1;
  if (element >= SIZE) element ^= MODULUS;
}

/** The root to this power; the power may be negative. */
export const power = (exponent: number): number => powers[((exponent % ORDER) + ORDER) % ORDER] ?? 0;

/** Which power of the root an element is; the element must not be 0. */
export const logarithm = (element: number): number => logarithms[element] ?? 0;

export const times = (one: number, other: number): number =>
  one === 0 || other === 0 ? 0 : power(logarithm(one) + logarithm(other));

export const over = (one: number, other: number): number => (one === 0 ? 0 : power(logarithm(one) - logarithm(other)));
