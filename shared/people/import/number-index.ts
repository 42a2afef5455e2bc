/** No item of an index. */
export const NONE = 0;

/** Values under numbers, several under one, in the order in which they came. */
export interface NumberIndex {
  put(number: number, value: number): void;
  /** The first item under a number, or NONE. */
  first(number: number): number;
  /** The next one under the same number, or NONE. */
  next(item: number): number;
  valueOf(item: number): number;
}

/** Items for which an index is made; it grows by itself. */
const FEW = 1_024;

/**
 * Makes an index of whole numbers that are as good as random, as those are that stand for texts and sounds. Three Maps of
 * ten thousand took three megabytes, most of which they left behind while they grew.
 */
export function numberIndex(room: number = FEW): NumberIndex {
  let mask = 2 ** Math.ceil(Math.log2(Math.max(room, FEW))) - 1;
  // For every place where numbers meet, the first and the last item of a chain; for every item its number and the next one.
  let [heads, tails] = [new Int32Array(mask + 1), new Int32Array(mask + 1)];
  let [numbers, values, nexts] = [new Int32Array(mask + 2), new Int32Array(mask + 2), new Int32Array(mask + 2)];
  let count = 0;

  const link = (item: number) => {
    const place = (numbers[item] as number) & mask;
    if (heads[place] === NONE) heads[place] = item;
    else nexts[tails[place] as number] = item;
    tails[place] = item;
  };

  const grow = () => {
    mask = mask * 2 + 1;
    [heads, tails, nexts] = [new Int32Array(mask + 1), new Int32Array(mask + 1), new Int32Array(mask + 2)];
    [numbers, values] = [longer(numbers, mask + 2), longer(values, mask + 2)];
    for (let item = 1; item <= count; item += 1) link(item);
  };

  const withNumber = (number: number, from: number): number => {
    let item = from;
    while (item !== NONE && numbers[item] !== number) item = nexts[item] as number;
    return item;
  };

  return {
    put: (number, value) => {
      if (count > mask) grow();
      count += 1;
      numbers[count] = number;
      values[count] = value;
      link(count);
    },
    first: (number) => withNumber(number, heads[number & mask] as number),
    next: (item) => withNumber(numbers[item] as number, nexts[item] as number),
    valueOf: (item) => values[item] as number,
  };
}

function longer(items: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(length);
  copy.set(items);
  return copy;
}
