import type { Participant } from '../people/participant';
import { NO_TEXT } from '../text/text';
import { type Patch, set } from './patch';
import type { Workshop } from './workshop';

/** What is blank in a person who was erased. Gender and region stay: they are counted, and name nobody. */
const BLANK = {
  names: NO_TEXT,
  outlet: '',
  role: '',
  phone: '',
  email: '',
  languages: [],
} as const satisfies Partial<Participant>;

/** Whose traces are looked for: a person, and the works that this person ever handed in. */
export interface Traces {
  readonly participant: string;
  readonly works: ReadonlySet<string>;
}

/** The works that a document knows of this person. */
export const worksOf = ({ assignment }: Workshop, participant: string): string[] =>
  Object.values(assignment.works)
    .filter((work) => work.participant === participant)
    .map(({ id }) => id);

/** The works that these patches hand in for this person. */
export const worksIn = (patches: readonly Patch[], participant: string): string[] =>
  patches.flatMap((patch) => {
    if ('gone' in patch) return [];
    const works = step(step(nested(patch.path, patch.value), 'assignment'), 'works');
    if (!isNode(works)) return [];
    return Object.entries(works).flatMap(([id, work]) => (step(work, 'participant') === participant ? [id] : []));
  });

/** What takes the traces out of a document. */
export const scrubbing = (workshop: Workshop, traces: Traces): Patch[] => {
  const clean = scrubbedDocument(workshop, traces);
  const { participant, works } = traces;
  const places = [
    ['participants', participant],
    ...[...works].flatMap((work) => [
      ['assignment', 'sheets', work],
      ['assignment', 'decisions', work],
    ]),
  ];
  return places.flatMap((path) => {
    const [before, after] = [at(workshop, path), at(clean, path)];
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [set(path, after)];
  });
};

/** A document without the traces; the same one when it has none. */
export function scrubbedDocument(workshop: Workshop, traces: Traces): Workshop {
  return scrub(workshop, traces) as Workshop;
}

/** Patches without the traces, at whatever depth they set them. */
export const scrubbedPatches = (patches: readonly Patch[], traces: Traces): Patch[] =>
  patches.map((patch) => {
    if ('gone' in patch) return patch;
    return { path: patch.path, value: at(scrub(nested(patch.path, patch.value), traces), patch.path) } as Patch;
  });

type Part = unknown;
type Path = Patch['path'];

/** A value as part of a document that has nothing else. */
const nested = (path: Path, value: unknown): Part =>
  path.reduceRight<unknown>((inner, key) => Object.fromEntries([[String(key), inner]]), value);

const step = (part: Part, key: string | number): unknown => (isNode(part) ? part[String(key)] : undefined);

const at = (part: Part, path: Path): unknown => path.reduce<unknown>(step, part);

/** Where a person's traces lie in a document, as steps from its root. */
function scrub(part: Part, { participant, works }: Traces): Part {
  const person = changed(part, ['participants', participant], (value) => overlaid(value, BLANK));
  return [...works].reduce((before, work) => {
    const sheets = changed(before, ['assignment', 'sheets', work], (bySheet) =>
      mapped(bySheet, (sheet) => overlaid(sheet, { comment: '' })),
    );
    return changed(sheets, ['assignment', 'decisions', work], (decision) => overlaid(decision, { reason: '' }));
  }, person);
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The part with one of its inner values made another; the same part when there is no such value. */
function changed(part: Part, [key = '', ...rest]: readonly string[], make: (value: unknown) => unknown): Part {
  if (!isNode(part) || !Object.hasOwn(part, key)) return part;
  const value = rest.length === 0 ? make(part[key]) : changed(part[key], rest, make);
  return Object.fromEntries(Object.entries(part).map(([each, old]) => [each, each === key ? value : old]));
}

const mapped = (value: unknown, make: (each: unknown) => unknown): unknown =>
  isNode(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, make(each)])) : value;

/** The fields that are there, overwritten by the blank ones; a field that is itself a node is emptied leaf by leaf. */
function overlaid(value: unknown, blank: Readonly<Record<string, unknown>>): unknown {
  if (!isNode(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, old]) => {
      const empty = blank[key];
      if (!Object.hasOwn(blank, key)) return [key, old];
      return [key, isNode(empty) && isNode(old) ? overlaid(old, empty) : empty];
    }),
  );
}
