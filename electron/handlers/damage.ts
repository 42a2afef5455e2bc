import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { DamagedPart, damageRequests, WayOn } from '#shared/contract/damage';
import { fail, ok } from '#shared/result';
import { missing } from '#shared/workshop/command';
import type { Program } from '../program';
import type { Examination } from '../vault/salvage';
import { refreshCard } from '../vault/vault';
import { refusedStates } from './codes';

export const damageHandlers = (program: Program): Handlers<MethodsOf<typeof damageRequests>> => ({
  'damage.examine': async ({ workshop }) => {
    const examination = program.vault.examine(workshop);
    return examination === null
      ? missing('workshop')
      : ok({ parts: examination.damaged.map(partOf), ways: examination.good.map((each) => wayOf(each, examination)) });
  },
  'damage.salvage': async ({ workshop, generation }) => {
    const examination = program.vault.examine(workshop);
    if (examination === null) return missing('workshop');
    if (examination.damaged.length === 0) return fail({ kind: 'notDamaged' });
    if (!examination.good.some(({ seq }) => seq === generation)) return missing('generation');
    const state = program.vault.salvaged(workshop, generation);
    const refused = state === null ? null : refusedStates(program, [state]);
    if (refused !== null) return refused;
    const open = program.vault.salvage(workshop, generation);
    if (open === null) return missing('workshop');
    program.viewing.delete(workshop);
    refreshCard(program.vault, open.read());
    program.tell('library.changed', program.vault.library.read());
    return ok({ seq: open.seq() });
  },
});

const KINDS = { snapshot: 'generation', journal: 'journal' } as const;

/** What a file of a workshop is to people. */
function partOf(name: string): DamagedPart {
  const [, kind, digits] = /^(snapshot|journal)-(\d+)$/.exec(name) ?? [];
  if (kind === 'snapshot' || kind === 'journal') return { kind: KINDS[kind], seq: Number(digits) };
  return { kind: name === 'head' ? 'head' : 'picture', seq: null };
}

const wayOf = (
  { reaches, reachedAt, beyond, ...facts }: Examination['good'][number],
  { last }: Examination,
): WayOn => ({
  ...facts,
  reachedAt,
  lost: last - reaches,
  lostFrom: beyond?.from ?? null,
  lostTo: beyond?.to ?? null,
});
