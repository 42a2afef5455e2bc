/** Keys that reach an object's ancestors when a program is careless with them. */
export const POISON = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__defineGetter__',
  'valueOf',
];

/** What somebody would plant on all objects at once. */
export const PLANTED = 'isAdmin';

type Schema = Readonly<Record<string, unknown>>;
type Random = () => number;

const pick = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;

/** Words that are ids of something, ids of nothing, or names of an object's own tools. */
const WORDS = ['p1', 'p2', 'd1', 'e1', 'c1', 'TEST', '2025-06-16', '09:30', 'ru', '', 'x'.repeat(40), ...POISON];

/** A value that a schema asks for, more or less: right in its shape, poisoned in its words. */
export function documentOf(schema: Schema, random: Random, depth = 0): unknown {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as Schema[] | undefined;
  if (choices !== undefined) return documentOf(pick(choices, random), random, depth + 1);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return pick(schema['enum'], random);
  if (depth > 6) return null;
  if (schema['type'] === 'object') return objectOf(schema, random, depth);
  if (schema['type'] === 'array') {
    const items = (schema['items'] ?? {}) as Schema;
    return Array.from({ length: Math.floor(random() * 3) }, () => documentOf(items, random, depth + 1));
  }
  if (schema['type'] === 'string') return pick(WORDS, random);
  if (schema['type'] === 'integer' || schema['type'] === 'number') return pick([0, 1, 2, 50, -1, 1e9, 0.5], random);
  if (schema['type'] === 'boolean') return random() < 0.5;
  return pick([null, 'x', 1, {}, []], random);
}

function objectOf(schema: Schema, random: Random, depth: number): unknown {
  const made: [string, unknown][] = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>).map(
    ([key, each]) => [key, documentOf(each, random, depth + 1)],
  );
  const others = schema['additionalProperties'];
  if (typeof others === 'object' && others !== null)
    made.push([pick(WORDS, random), documentOf(others as Schema, random, depth + 1)]);
  // As JSON.parse makes them: "__proto__" is a key like any other.
  return JSON.parse(
    `{${made.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value ?? null)}`).join(',')}}`,
  );
}

/** Plants poison into a document, at some place of some depth. */
export function poisoned(value: unknown, random: Random): unknown {
  const text = JSON.stringify(value ?? null);
  const places = [...text.matchAll(/\{/g)].map(({ index }) => index + 1);
  if (places.length === 0) return JSON.parse(poison(random));
  const at = pick(places, random);
  const inside = poison(random).slice(1, -1);
  return JSON.parse(text.slice(0, at) + inside + (text[at] === '}' ? '' : ',') + text.slice(at));
}

function poison(random: Random): string {
  const planted = `{"${PLANTED}":true}`;
  return pick(
    [
      `{"__proto__":${planted}}`,
      `{"constructor":{"prototype":${planted}}}`,
      `{"prototype":${planted}}`,
      `{"__proto__":{"__proto__":${planted}}}`,
      `{"__proto__":[${planted}]}`,
      `{"__proto__":null}`,
      `{"toString":null,"${PLANTED}":true}`,
    ],
    random,
  );
}
