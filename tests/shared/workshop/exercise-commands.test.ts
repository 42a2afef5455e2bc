import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { timeLeft } from '#shared/exercise/timer';
import { seenByTheRoom } from '#shared/stage/see';
import { StageView } from '#shared/stage/stage-view';
import { NO_TEXT } from '#shared/text/text';
import type { Instant } from '#shared/time';
import { apply, decide } from '#shared/workshop/commands';
import { patched, patchInPlace } from '#shared/workshop/patch';
import { Workshop } from '#shared/workshop/workshop';
import { aContext, aWorkshop } from '../../support/a-workshop';

const text = (words: string) => ({ ...NO_TEXT, ru: words });

const context = aContext();

/** Carries commands out one after another; a refusal fails the test. */
function having(workshop: Workshop, ...steps: [string, object][]): Workshop {
  return steps.reduce((before, [name, input]) => {
    const done = apply(before, { name, input: input as never }, context);
    if (!done.ok) throw new Error(`${name}: ${JSON.stringify(done.failure)}`);
    return done.value;
  }, workshop);
}

const phases = [
  { kind: 'brief', length: 5, prompt: text('Слушаем') },
  { kind: 'work', length: 30, prompt: text('Работаем') },
];

const planned = having(aWorkshop(), ['exercise.add', { title: text('Кейс'), phases }]);
const [exercise = ''] = planned.order.exercises;
const [brief = '', work = ''] = planned.exercises[exercise]?.phases.map(({ id }) => id) ?? [];

const later = (minutes: number) => ({ ...context, now: (context.now + minutes * 60_000) as Instant });

describe('an exercise before the room', () => {
  it('waits at its first phase until it is started', () => {
    const { stage } = having(planned, ['stage.runExercise', { exercise, started: false }]);

    expect(stage).toMatchObject({
      shows: 'exercise',
      run: { exercise, phase: brief, timer: { state: 'ready', length: 300_000 } },
    });
  });

  it('runs on into the next phase, with the whole of its time', () => {
    const running = having(planned, ['stage.runExercise', { exercise, started: true }]);
    const moved = apply(running, { name: 'stage.nextPhase', input: {} }, later(7));

    expect(moved.ok && moved.value.stage.run).toEqual({
      exercise,
      phase: work,
      timer: { state: 'running', endsAt: context.now + 37 * 60_000 },
    });
  });

  it('waits at the next phase when it was standing', () => {
    const standing = having(planned, ['stage.runExercise', { exercise, started: true }], ['stage.pauseTimer', {}]);

    expect(having(standing, ['stage.nextPhase', {}]).stage.run?.timer.state).toBe('ready');
  });

  it('does not jump by itself: overtime counts on until the trainer moves', () => {
    const running = having(planned, ['stage.runExercise', { exercise, started: true }]);
    const { run } = running.stage;

    expect(run && timeLeft(run.timer, later(6).now)).toBe(-60_000);
    expect(run?.phase).toBe(brief);
  });

  it('stays at its last phase, and at its first', () => {
    const last = having(planned, ['stage.runExercise', { exercise, phase: work, started: true }]);

    expect(decide(last, { name: 'stage.nextPhase', input: {} }, context)).toEqual({ ok: true, value: [] });
    const first = having(last, ['stage.previousPhase', {}]);
    expect(decide(first, { name: 'stage.previousPhase', input: {} }, context)).toEqual({ ok: true, value: [] });
  });

  it('goes back to the slide that was there before it', () => {
    const slide = { deck: 'd1', slide: 's1' };
    const shown: Workshop = { ...planned, stage: { ...planned.stage, shows: 'slide', slide } };
    const ended = having(shown, ['stage.runExercise', { exercise, started: true }], ['stage.stopExercise', {}]);

    expect(ended.stage).toMatchObject({ shows: 'slide', slide, run: null });
  });

  it('cannot be taken away while the room looks at it', () => {
    const running = having(planned, ['stage.runExercise', { exercise, started: true }]);

    expect(apply(running, { name: 'exercise.remove', input: { exercise } }, context)).toMatchObject({
      failure: { problems: [{ rule: 'underWay' }] },
    });
    expect(apply(running, { name: 'exercise.removePhase', input: { exercise, phase: brief } }, context)).toMatchObject({
      failure: { problems: [{ rule: 'underWay' }] },
    });
  });

  it('needs at least one phase', () => {
    const empty = having(aWorkshop(), ['exercise.add', { title: text('Пусто'), phases: [] }]);
    const [id] = empty.order.exercises;

    expect(
      apply(empty, { name: 'stage.runExercise', input: { exercise: id ?? '', started: true } }, context),
    ).toMatchObject({ failure: { problems: [{ rule: 'noPhases' }] } });
  });
});

const anId = fc.constantFrom(exercise, brief, work, 'id9', 'id14', 'constructor', '__proto__');
const aPhase = fc.record({
  kind: fc.constantFrom('brief', 'read', 'work', 'report', 'plenary'),
  length: fc.integer({ min: -1, max: 700 }),
  prompt: fc.constant(text('Текст')),
});

/** Any command of this module with input that may be wrong. */
const anyCommand = fc.oneof(
  fc.record({
    name: fc.constant('exercise.add'),
    input: fc.record({ title: fc.constant(text('Ещё')), phases: fc.array(aPhase, { maxLength: 3 }) }),
  }),
  fc.record({ name: fc.constantFrom('exercise.remove', 'exercise.duplicate'), input: fc.record({ exercise: anId }) }),
  fc.record({
    name: fc.constant('exercise.move'),
    input: fc.record({ exercise: anId, to: fc.integer({ min: 0, max: 5 }) }),
  }),
  fc.record({ name: fc.constant('exercise.addPhase'), input: fc.record({ exercise: anId, phase: aPhase }) }),
  fc.record({
    name: fc.constant('exercise.changePhase'),
    input: fc.record({ exercise: anId, phase: anId, change: fc.record({ length: fc.integer({ min: 0, max: 20 }) }) }),
  }),
  fc.record({ name: fc.constant('exercise.removePhase'), input: fc.record({ exercise: anId, phase: anId }) }),
  fc.record({
    name: fc.constant('exercise.movePhase'),
    input: fc.record({ exercise: anId, phase: anId, to: fc.nat(5) }),
  }),
  fc.record({ name: fc.constant('stage.runExercise'), input: fc.record({ exercise: anId, started: fc.boolean() }) }),
  fc.record({
    name: fc.constantFrom(
      'stage.startTimer',
      'stage.pauseTimer',
      'stage.nextPhase',
      'stage.previousPhase',
      'stage.showExercise',
      'stage.stopExercise',
      'stage.continueSession',
      'stage.pauseSession',
      'stage.clearSession',
    ),
    input: fc.constant({}),
  }),
  fc.record({
    name: fc.constantFrom('stage.addMinutes', 'stage.extendSession', 'stage.startSession'),
    input: fc.record({ minutes: fc.integer({ min: -130, max: 130 }) }),
  }),
  fc.record({ name: fc.constant('stage.setSound'), input: fc.record({ on: fc.boolean() }) }),
);

describe('any order of commands', () => {
  test.prop([fc.array(anyCommand, { maxLength: 25 })])(
    'leaves a whole workshop, a view that the room may see, and can be taken back step by step',
    (commands) => {
      let now = context.now;
      const steps: Workshop[] = [planned];
      const inverses: ReturnType<typeof patchInPlace>[] = [];
      for (const each of commands) {
        now = (now + 45_000) as Instant;
        const before = steps.at(-1) as Workshop;
        const decided = decide(before, each, { ...context, now });
        if (!decided.ok) continue;
        const next = patched(before, decided.value);
        expect(Workshop.safeParse(next).error).toBeUndefined();
        expect(StageView.safeParse(seenByTheRoom(next)).error).toBeUndefined();
        expect(Object.keys(next.exercises).sort()).toEqual([...next.order.exercises].sort());
        inverses.push(patchInPlace(structuredClone(before), decided.value));
        steps.push(next);
      }
      let workshop = steps.at(-1) as Workshop;
      for (const inverse of inverses.reverse()) {
        workshop = patched(workshop, inverse);
        steps.pop();
        expect(workshop).toEqual(steps.at(-1));
      }
    },
  );
});
