import { useRef } from 'react';

/** Which element shows each row in sight, in the rows' order. */
export type Slots = ReadonlyMap<string | number, number>;

/** Rows that stay in sight keep their element; those that come take the elements of those that went. */
export function slotsFor(before: Slots, rows: readonly (string | number)[]): Slots {
  const staying = new Set(rows);
  const free = [...before].flatMap(([row, slot]) => (staying.has(row) ? [] : [slot]));
  let unused = Math.max(-1, ...before.values()) + 1;
  return new Map(rows.map((row) => [row, before.get(row) ?? free.shift() ?? unused++]));
}

/** The slots of the rows in sight, to be used as React's keys: scrolling then changes texts instead of making elements. */
export function useSlots(rows: readonly (string | number)[]): Slots {
  const held = useRef<Slots>(new Map());
  held.current = slotsFor(held.current, rows);
  return held.current;
}
