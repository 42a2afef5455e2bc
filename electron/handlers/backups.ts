import type { backupRequests } from '#shared/contract/backups';
import type { Handlers, MethodsOf } from '#shared/contract/contract';
import { fail, ok, type Result } from '#shared/result';
import { missing } from '#shared/workshop/command';
import type { Program } from '../program';
import type { Change, OpenWorkshop } from '../vault/open-workshop';
import { bringBack, lookInto } from './bring-back';
import { refusedStates } from './codes';
import { copyVault } from './copy-vault';
import { announce, authorOf, presentOf } from './workshop';

export const backupHandlers = (program: Program): Handlers<MethodsOf<typeof backupRequests>> => {
  /** Whoever looked at a past state looks at the present one again. */
  const back = (open: OpenWorkshop, change: Change | null) => {
    program.viewing.delete(open.id);
    if (change !== null) announce(program, open, change);
    return ok({ seq: change?.seq ?? null });
  };
  const restore = (open: OpenWorkshop, seq: number): Result<{ seq: number | null }> => {
    const state = open.generation(seq);
    const refused = state === null ? null : refusedStates(program, [state]);
    if (refused !== null) return refused;
    const done = open.restore(seq, authorOf(program));
    return done.ok ? back(open, done.value) : done;
  };
  return {
    'backups.list': async ({ workshop }) => {
      const found = presentOf(program, workshop);
      if (!found.ok) return found;
      const open = found.value;
      return ok({
        seq: open.seq(),
        ...open.backups(),
        beforeRestore: open.beforeRestore(),
        viewing: program.viewing.get(workshop)?.facts.seq ?? null,
      });
    },
    'backups.make': async ({ workshop }) => {
      const found = presentOf(program, workshop);
      if (!found.ok) return found;
      const open = found.value;
      const before = open.generations()[0]?.seq;
      open.compact('byHand');
      return ok({ made: open.generations()[0]?.seq !== before });
    },
    'backups.open': async ({ workshop: id, generation }) => {
      const found = presentOf(program, id);
      if (!found.ok) return found;
      const facts = found.value.generations().find(({ seq }) => seq === generation);
      const workshop = found.value.generation(generation);
      if (facts === undefined || workshop === null) return missing('generation');
      program.viewing.set(id, { facts, workshop });
      return ok(facts);
    },
    'backups.close': async ({ workshop }) => {
      program.viewing.delete(workshop);
      return ok({});
    },
    'backups.restore': async ({ workshop, generation }) => {
      const found = presentOf(program, workshop);
      return found.ok ? restore(found.value, generation) : found;
    },
    'backups.confirm': async ({ workshop }) => {
      const found = presentOf(program, workshop);
      if (!found.ok) return found;
      found.value.confirmRestore();
      return ok({});
    },
    'backups.goBack': async ({ workshop }) => {
      const found = presentOf(program, workshop);
      if (!found.ok) return found;
      const before = found.value.beforeRestore();
      if (before === null) return fail({ kind: 'missing', thing: 'restore' });
      const done = restore(found.value, before);
      if (done.ok) found.value.confirmRestore();
      return done;
    },
    'backups.copy': ({ folder, job }) => copyVault(program, folder, job),
    'backups.lookInto': (asked) => lookInto(program, asked),
    'backups.bringBack': (asked) => bringBack(program, asked),
  };
};
