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

/** zod's issues as plain problems: where, and which rule is broken. A schema can name its rule by a message of one word. */
export const problemsOf = (error: z.ZodError): Problem[] =>
  error.issues.map((issue) => ({
    path: issue.path.join('.'),
    rule: /^[a-z][A-Za-z]*$/.test(issue.message) ? issue.message : issue.code,
    ...(issue.message === '' ? {} : { detail: issue.message }),
  }));

export const invalid = (path: string, rule: string, detail?: string) =>
  fail({ kind: 'invalid', problems: [{ path, rule, ...(detail === undefined ? {} : { detail }) }] });

export const missing = (thing: string) => fail({ kind: 'missing', thing });
