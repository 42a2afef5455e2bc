import { z } from 'zod';
import { type Exercise, ExerciseId, Phase } from '../../exercise/exercise';
import { LONGEST, SHORTEST } from '../../exercise/length';
import { Id, under } from '../../id';
import { ok, type Result } from '../../result';
import { Text } from '../../text/text';
import { Minutes } from '../../time';
import { command, invalid, missing } from '../command';
import { type Patch, remove, set } from '../patch';
import type { Workshop } from '../workshop';

const MOST_PHASES = 40;
const MOST_EXERCISES = 200;

/** A phase before it has an id. */
const PhaseDraft = Phase.omit({ id: true }).extend({ length: Minutes.min(SHORTEST).max(LONGEST) });

const Place = z.number().int().min(0).max(MOST_EXERCISES);

const exerciseOf = ({ exercises }: Workshop, id: string): Result<Exercise> => {
  const exercise = under(exercises, id);
  return exercise === undefined ? missing('exercise') : ok(exercise);
};

/** What the room is looking at cannot be taken away under it. */
const isUnderWay = ({ stage: { run } }: Workshop, exercise: string, phase?: string): boolean =>
  run?.exercise === exercise && (phase === undefined || run.phase === phase);

/** The list with one item moved; a place past the end means the end. */
function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)];
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Sets what a change names and what it would really change. */
const changed = (path: (string | number)[], before: object, change: object): Patch[] =>
  Object.entries(change)
    .filter(([field, value]) => value !== undefined && !same((before as Record<string, unknown>)[field], value))
    .map(([field, value]) => set([...path, field], value));

const inserted = (workshop: Workshop, exercise: Exercise, at: number): Patch[] => [
  set(['exercises', exercise.id], exercise),
  set(
    ['order', 'exercises'],
    [...workshop.order.exercises.slice(0, at), exercise.id, ...workshop.order.exercises.slice(at)],
  ),
];

export const exerciseCommands = {
  'exercise.add': command(
    z.strictObject({ title: Text, phases: z.array(PhaseDraft).max(MOST_PHASES) }),
    (workshop, { title, phases }, { newId }) => {
      const { exercises } = workshop.order;
      if (exercises.length >= MOST_EXERCISES) return invalid('exercises', 'too_big');
      const exercise = { id: newId(), title, phases: phases.map((phase) => ({ id: newId(), ...phase })) };
      return ok(inserted(workshop, exercise, exercises.length));
    },
  ),
  'exercise.change': command(z.strictObject({ exercise: ExerciseId, title: Text }), (workshop, { exercise, title }) => {
    const found = exerciseOf(workshop, exercise);
    return found.ok ? ok(changed(['exercises', exercise], found.value, { title })) : found;
  }),
  'exercise.remove': command(z.strictObject({ exercise: ExerciseId }), (workshop, { exercise }) => {
    const found = exerciseOf(workshop, exercise);
    if (!found.ok) return found;
    if (isUnderWay(workshop, exercise)) return invalid('exercise', 'underWay');
    const rest = workshop.order.exercises.filter((id) => id !== exercise);
    return ok([set(['order', 'exercises'], rest), remove(['exercises', exercise])]);
  }),
  'exercise.move': command(z.strictObject({ exercise: ExerciseId, to: Place }), (workshop, { exercise, to }) => {
    const before = workshop.order.exercises;
    const from = before.indexOf(exercise);
    if (from < 0) return missing('exercise');
    const after = moved(before, from, to);
    return ok(same(before, after) ? [] : [set(['order', 'exercises'], after)]);
  }),
  /** The same recipe once more, right after it. */
  'exercise.duplicate': command(z.strictObject({ exercise: ExerciseId }), (workshop, { exercise }, { newId }) => {
    const found = exerciseOf(workshop, exercise);
    if (!found.ok) return found;
    if (workshop.order.exercises.length >= MOST_EXERCISES) return invalid('exercises', 'too_big');
    const phases = found.value.phases.map((phase) => ({ ...phase, id: newId() }));
    const copy = { ...found.value, id: newId(), phases };
    return ok(inserted(workshop, copy, workshop.order.exercises.indexOf(exercise) + 1));
  }),
  'exercise.addPhase': command(
    z.strictObject({ exercise: ExerciseId, phase: PhaseDraft }),
    (workshop, { exercise, phase }, { newId }) => {
      const found = exerciseOf(workshop, exercise);
      if (!found.ok) return found;
      const { phases } = found.value;
      if (phases.length >= MOST_PHASES) return invalid('phases', 'too_big');
      return ok([set(['exercises', exercise, 'phases'], [...phases, { id: newId(), ...phase }])]);
    },
  ),
  'exercise.changePhase': command(
    z.strictObject({ exercise: ExerciseId, phase: Id, change: PhaseDraft.partial() }),
    (workshop, { exercise, phase: id, change }) => {
      const found = exerciseOf(workshop, exercise);
      if (!found.ok) return found;
      const at = found.value.phases.findIndex((phase) => phase.id === id);
      const phase = found.value.phases[at];
      return phase === undefined ? missing('phase') : ok(changed(['exercises', exercise, 'phases', at], phase, change));
    },
  ),
  'exercise.removePhase': command(
    z.strictObject({ exercise: ExerciseId, phase: Id }),
    (workshop, { exercise, phase: id }) => {
      const found = exerciseOf(workshop, exercise);
      if (!found.ok) return found;
      const rest = found.value.phases.filter((phase) => phase.id !== id);
      if (rest.length === found.value.phases.length) return missing('phase');
      if (isUnderWay(workshop, exercise, id)) return invalid('phase', 'underWay');
      return ok([set(['exercises', exercise, 'phases'], rest)]);
    },
  ),
  'exercise.movePhase': command(
    z.strictObject({ exercise: ExerciseId, phase: Id, to: Place }),
    (workshop, { exercise, phase: id, to }) => {
      const found = exerciseOf(workshop, exercise);
      if (!found.ok) return found;
      const { phases } = found.value;
      const from = phases.findIndex((phase) => phase.id === id);
      if (from < 0) return missing('phase');
      const after = moved(phases, from, to);
      return ok(
        from === after.findIndex((phase) => phase.id === id) ? [] : [set(['exercises', exercise, 'phases'], after)],
      );
    },
  ),
};
