import { SCHEMA, Workshop } from './workshop';

/** What makes a document of one schema a document of the next; the step from schema n stands at n. */
export type Migrations = Readonly<
  Record<number, (older: Readonly<Record<string, unknown>>) => Record<string, unknown>>
>;

/** Every step since the first schema. One that moves what tells who somebody is needs its line in `scrub` as well. */
export const MIGRATIONS: Migrations = {};

/** Thrown when a newer program wrote this. */
export class Newer extends Error {}

/** A document of any schema up to today's as one of today's, itself when it is one already; throws when a step is not there or does not lead to today's shape, and `Newer`. */
export function upToDate(document: Workshop, steps = MIGRATIONS): Workshop {
  if (document.schema === SCHEMA) return document;
  let now: Record<string, unknown> = document;
  if (Number(now['schema']) > SCHEMA) throw new Newer(document.id);
  for (let schema = Number(now['schema']); schema < SCHEMA; schema += 1) {
    const step = steps[schema];
    if (step === undefined) throw new Error(`Nothing leads from schema ${schema} to ${schema + 1}`);
    now = { ...step(now), schema: schema + 1 };
  }
  return Workshop.parse(now);
}
