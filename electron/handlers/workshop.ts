import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { Steps, workshopRequests } from '#shared/contract/workshop';
import { fail, ok, type Result } from '#shared/result';
import { sayIn } from '#shared/text/say';
import type { AnyCommand } from '#shared/workshop/command';
import type { Program } from '../program';
import type { Change, OpenWorkshop } from '../vault/open-workshop';
import type { Stacks } from '../vault/undo-stacks';
import { refreshCard } from '../vault/vault';
import { refusedCode, refusedStep } from './codes';
import { asViewed } from './viewing';

/** Parts of the document that the library's cards repeat. */
const ON_CARD = new Set<string | number>(['overview', 'participants']);

/** The open workshop as it is now, whatever anybody looks at; or the sentence that there is none. */
export function presentOf(program: Program, id: string): Result<OpenWorkshop> {
  const open = program.vault.open(id);
  return open === null ? fail({ kind: 'missing', thing: 'workshop' }) : ok(open);
}

/** The open workshop, in the state that is looked at; or the sentence that there is none. */
export function workshopOf(program: Program, id: string): Result<OpenWorkshop> {
  const found = presentOf(program, id);
  const viewed = program.viewing.get(id);
  return found.ok && viewed !== undefined ? ok(asViewed(found.value, viewed)) : found;
}

/** Tells every window of a change, once it is on disk. */
export function announce(program: Program, open: OpenWorkshop, change: Change): void {
  program.tell('workshop.changed', {
    id: open.id,
    seq: change.seq,
    patches: [...change.patches],
    steps: stepsOf(open.stacks()),
  });
  if (!change.patches.some(({ path }) => ON_CARD.has(path[0] ?? ''))) return;
  refreshCard(program.vault, open.read());
  program.tell('library.changed', program.vault.library.read());
}

/** Carries out a command on behalf of another handler, with journal, log, undo and notice like any other. */
export function carryOut(program: Program, open: OpenWorkshop, command: AnyCommand): Result<Change | null> {
  const done = open.do(command, authorOf(program));
  if (done.ok && done.value !== null) announce(program, open, done.value);
  return done;
}

export const workshopHandlers = (program: Program): Handlers<MethodsOf<typeof workshopRequests>> => {
  const finish = (open: OpenWorkshop, done: Result<Change | null>): Result<{ seq: number | null }> => {
    if (!done.ok) return done;
    if (done.value !== null) announce(program, open, done.value);
    return ok({ seq: done.value?.seq ?? null });
  };
  return {
    'workshop.read': async ({ id }) => {
      const found = workshopOf(program, id);
      if (!found.ok) return found;
      const open = found.value;
      return ok({
        workshop: open.read(),
        seq: open.seq(),
        steps: stepsOf(open.stacks()),
        cut: open.cut,
        viewing: program.viewing.get(id)?.facts ?? null,
        beforeRestore: open.beforeRestore(),
      });
    },
    'workshop.do': async ({ id, command }) => {
      const found = workshopOf(program, id);
      const refused = refusedCode(program, id, command);
      if (refused !== null) return refused;
      return found.ok ? finish(found.value, found.value.do(command, authorOf(program))) : found;
    },
    'workshop.undo': async ({ id, lane }) => {
      const found = workshopOf(program, id);
      if (!found.ok) return found;
      return (
        refusedStep(program, found.value, lane, 'undo') ??
        finish(found.value, found.value.undo(lane, authorOf(program)))
      );
    },
    'workshop.redo': async ({ id, lane }) => {
      const found = workshopOf(program, id);
      if (!found.ok) return found;
      return (
        refusedStep(program, found.value, lane, 'redo') ??
        finish(found.value, found.value.redo(lane, authorOf(program)))
      );
    },
  };
};

/** Who a change is signed by; somebody who gave no name is the trainer. */
export function authorOf(program: Program): string {
  const { author, language } = program.vault.settings.read();
  return author || sayIn(language ?? 'en')('settings.trainer');
}

/** What a window and the menu are told of the way back and forth. */
export const stepsOf = (stacks: Stacks): Steps => ({ workshop: stepOf(stacks.workshop), room: stepOf(stacks.room) });

const stepOf = ({ done, undone }: Stacks['room']) => ({
  undo: done.at(-1)?.command ?? null,
  redo: undone.at(-1)?.command ?? null,
});
