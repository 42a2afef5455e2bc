import { z } from 'zod';
import { type Exercise, ExerciseId } from '../../exercise/exercise';
import { LONGEST, SHORTEST } from '../../exercise/length';
import { extend, pause, readyFor, start, type Timer } from '../../exercise/timer';
import { Id, under } from '../../id';
import { ok, type Result } from '../../result';
import { type Instant, inMilliseconds, type Milliseconds, Minutes } from '../../time';
import { type Context, command, invalid, missing } from '../command';
import { type Patch, set } from '../patch';
import type { Run } from '../stage';
import type { Workshop } from '../workshop';

const Nothing = z.strictObject({});

/** Minutes given, or with a minus taken. */
const Step = z.strictObject({ minutes: z.number().int().min(-120).max(120) });

const Length = Minutes.min(SHORTEST).max(LONGEST);

/** A run and its exercise, or the sentence that nothing is under way. */
function underWay(workshop: Workshop): Result<{ run: Run; exercise: Exercise; at: number }> {
  const { run } = workshop.stage;
  const exercise = run === null ? undefined : under(workshop.exercises, run.exercise);
  if (run === null || exercise === undefined) return missing('run');
  return ok({ run, exercise, at: exercise.phases.findIndex(({ id }) => id === run.phase) });
}

/** What a step does to a countdown. */
type Turn = (timer: Timer, now: Instant) => Timer;

const patchOf = (path: string[], before: Timer, after: Timer): Patch[] =>
  JSON.stringify(before) === JSON.stringify(after) ? [] : [set(path, after)];

const turnRun = (workshop: Workshop, { now }: Context, turn: Turn): Result<Patch[]> => {
  const found = underWay(workshop);
  if (!found.ok) return found;
  const { timer } = found.value.run;
  return ok(patchOf(['stage', 'run', 'timer'], timer, turn(timer, now)));
};

const turnSession = ({ stage: { session } }: Workshop, { now }: Context, turn: Turn): Result<Patch[]> =>
  session === null ? missing('session') : ok(patchOf(['stage', 'session'], session, turn(session, now)));

const extended =
  (minutes: number): Turn =>
  (timer, now) =>
    extend(timer, (minutes * 60_000) as Milliseconds, now);

/** Moves to the phase beside this one with its whole length; a countdown that ran runs on, one that stood waits. */
function goToPhase(workshop: Workshop, by: 1 | -1, { now }: Context): Result<Patch[]> {
  const found = underWay(workshop);
  if (!found.ok) return found;
  const { run, exercise, at } = found.value;
  const phase = exercise.phases[at + by];
  if (at < 0 || phase === undefined) return ok([]);
  const ready = readyFor(phase.length);
  const timer = run.timer.state === 'running' ? start(ready, now) : ready;
  return ok([set(['stage', 'run'], { exercise: run.exercise, phase: phase.id, timer } satisfies Run)]);
}

/** The exercise's clock and the session's clock: every step of them is kept, so that a crash moves neither. */
export const stageTimerCommands = {
  /** Puts an exercise before the room at one of its phases, the first when none is named. */
  'stage.runExercise': command(
    z.strictObject({ exercise: ExerciseId, phase: Id.optional(), started: z.boolean() }),
    ({ exercises }, { exercise: id, phase: wanted, started }, { now }) => {
      const exercise = under(exercises, id);
      if (exercise === undefined) return missing('exercise');
      if (exercise.phases.length === 0) return invalid('exercise', 'noPhases');
      const phase = wanted === undefined ? exercise.phases[0] : exercise.phases.find((each) => each.id === wanted);
      if (phase === undefined) return missing('phase');
      const ready = readyFor(phase.length);
      const timer = started ? start(ready, now) : ready;
      return ok([
        set(['stage', 'run'], { exercise: id, phase: phase.id, timer } satisfies Run),
        set(['stage', 'shows'], 'exercise'),
      ]);
    },
  ),
  'stage.startTimer': command(Nothing, (workshop, _, context) => turnRun(workshop, context, start)),
  'stage.pauseTimer': command(Nothing, (workshop, _, context) => turnRun(workshop, context, pause)),
  'stage.addMinutes': command(Step, (workshop, { minutes }, context) => turnRun(workshop, context, extended(minutes))),
  'stage.nextPhase': command(Nothing, (workshop, _, context) => goToPhase(workshop, 1, context)),
  'stage.previousPhase': command(Nothing, (workshop, _, context) => goToPhase(workshop, -1, context)),
  /** Brings the exercise back before the room after slides; its clock went on meanwhile. */
  'stage.showExercise': command(Nothing, (workshop) => {
    const found = underWay(workshop);
    if (!found.ok) return found;
    return ok(workshop.stage.shows === 'exercise' ? [] : [set(['stage', 'shows'], 'exercise')]);
  }),
  /** Ends the exercise; the room sees the slide again, or the title when there is none. */
  'stage.stopExercise': command(Nothing, ({ stage: { run, shows, slide } }) => {
    if (run === null) return ok([]);
    const back = slide === null ? 'title' : 'slide';
    return ok([set(['stage', 'run'], null), ...(shows === 'exercise' ? [set(['stage', 'shows'], back)] : [])]);
  }),
  'stage.startSession': command(z.strictObject({ minutes: Length }), (_, { minutes }, { now }) =>
    ok([set(['stage', 'session'], start({ state: 'ready', length: inMilliseconds(minutes) }, now))]),
  ),
  'stage.continueSession': command(Nothing, (workshop, _, context) => turnSession(workshop, context, start)),
  'stage.pauseSession': command(Nothing, (workshop, _, context) => turnSession(workshop, context, pause)),
  'stage.extendSession': command(Step, (workshop, { minutes }, context) =>
    turnSession(workshop, context, extended(minutes)),
  ),
  'stage.clearSession': command(Nothing, ({ stage: { session } }) =>
    ok(session === null ? [] : [set(['stage', 'session'], null)]),
  ),
  'stage.setSound': command(z.strictObject({ on: z.boolean() }), ({ stage: { sound } }, { on }) =>
    ok(sound === on ? [] : [set(['stage', 'sound'], on)]),
  ),
};
