import { type Patch, remove, set } from './patch';
import type { Workshop } from './workshop';

/** The patches that make one document of the other, part by part. */
export function differences(from: Workshop, to: Workshop): Patch[] {
  const parts = Object.keys(to) as (keyof Workshop)[];
  const gone = Object.keys(from).filter((part) => !Object.hasOwn(to, part));
  return [
    ...gone.map((part) => remove([part])),
    ...parts
      .filter((part) => JSON.stringify(from[part]) !== JSON.stringify(to[part]))
      .map((part) => set([part], to[part])),
  ];
}
