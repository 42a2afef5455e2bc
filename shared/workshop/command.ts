import { z } from 'zod';
import type { Problem } from '../failure';
import { fail, type Result } from '../result';
import { Line } from '../text/text';
import type { Instant, Stamp } from '../time';
import type { Patch } from './patch';
import type { Workshop } from './workshop';

/** What a rule is told of the world. */
export interface Context {
  readonly now: Instant;
  /** The wall clock, for people to read. */
  readonly stamp: Stamp;
  readonly newId: () => string;
}

/** A named, checked, plain-data change of a workshop. */
export interface CommandRule<S extends z.ZodType = z.ZodType> {
  readonly input: S;
  readonly decide: (workshop: Workshop, input: z.output<S>, context: Context) => Result<Patch[]>;
}

export const command = <S extends z.ZodType>(input: S, decide: CommandRule<S>['decide']): CommandRule<S> => ({
  input,
  decide,
});

/** A command as it travels. Its input is checked by the rule of that name. */
export const AnyCommand = z.strictObject({ name: Line, input: z.json() });
export type AnyCommand = z.infer<typeof AnyCommand>;

/** zod's issues with what was given as plain problems: where, and which rule is broken. A schema can name its rule by a message of one word. */
export const problemsOf = ({ issues }: z.ZodError, given: unknown): Problem[] =>
  issues.map((issue) => {
    const path = issue.path.map(String);
    const last = path.at(-1);
    // Whatever the schema wanted there, nothing was said.
    if (last !== undefined && isAbsent(given, path))
      return { path: path.slice(0, -1).join('.'), rule: 'fieldMissing', detail: last };
    if (issue.code === 'unrecognized_keys')
      return { path: path.join('.'), rule: issue.code, detail: issue.keys.join(', ') };
    return {
      path: path.join('.'),
      rule: /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : issue.code,
      ...(issue.message === '' ? {} : { detail: issue.message }),
    };
  });

const isAbsent = (given: unknown, path: readonly string[]): boolean => path.reduce(fieldOf, given) === undefined;

const fieldOf = (at: unknown, name: string): unknown =>
  typeof at === 'object' && at !== null && Object.hasOwn(at, name)
    ? (at as Readonly<Record<string, unknown>>)[name]
    : undefined;

export const invalid = (path: string, rule: string, detail?: string) =>
  fail({ kind: 'invalid', problems: [{ path, rule, ...(detail === undefined ? {} : { detail }) }] });

export const missing = (thing: string) => fail({ kind: 'missing', thing });
