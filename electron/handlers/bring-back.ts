import { isDeepStrictEqual } from 'node:util';
import type { Copied } from '#shared/contract/backups';
import type { Output } from '#shared/contract/contract';
import type { FolderRef } from '#shared/contract/request';
import type { Proof } from '#shared/contract/vault';
import { cardFacts } from '#shared/library/library';
import { fail, ok, type Result } from '#shared/result';
import { dayOf } from '#shared/text/dates';
import type { Workshop } from '#shared/workshop/workshop';
import type { Program } from '../program';
import { shelfIn, shelved } from '../vault/arrivals';
import type { OpenCopy } from '../vault/open-copy';
import type { OpenWorkshop } from '../vault/open-workshop';
import { examine } from '../vault/salvage';
import { Damaged } from '../vault/sealed-file';
import { refusedStates } from './codes';
import { secretOf } from './vault';
import { announce, authorOf } from './workshop';

interface Asked {
  readonly folder: FolderRef;
  readonly secret?: Proof | undefined;
}

/** Says what a copy holds, beside what is here. */
export const lookInto = (program: Program, asked: Asked): Promise<Result<Output<'backups.lookInto'>>> =>
  withCopy(program, asked, (copy) => {
    const workshops = copy.ids().map((id) => copiedFrom(program, copy, id));
    const readable = workshops.flatMap((each) => each ?? []);
    return ok({ workshops: readable, unreadable: workshops.length - readable.length });
  });

/** Brings workshops back: the absent and the damaged come in whole; of those that are here, today's state is kept first. */
export const bringBack = (
  program: Program,
  { workshops, ...asked }: Asked & { readonly workshops: readonly string[] },
): Promise<Result<Output<'backups.bringBack'>>> =>
  withCopy(program, asked, (copy) => {
    const [brought, replaced]: [string[], string[]] = [[], []];
    const ids = new Set(copy.ids());
    if (workshops.some((id) => !ids.has(id))) return fail({ kind: 'missing', thing: 'workshop' });
    const states = [...new Set(workshops)].flatMap((id) => program.vault.stateIn(copy, id)?.workshop ?? []);
    const refused = refusedStates(program, states);
    if (refused !== null) return refused;
    for (const id of new Set(workshops)) {
      const here = presentOrDamaged(program, id);
      if (here === null || here === 'damaged') {
        if (program.vault.bringBack(copy, id) !== null) brought.push(id);
      } else {
        replace(program, copy, here);
        replaced.push(id);
      }
    }
    program.tell('library.changed', program.vault.library.read());
    return ok({ brought, replaced });
  });

function replace(program: Program, copy: OpenCopy, here: OpenWorkshop): void {
  const state = program.vault.stateIn(copy, here.id);
  const files = copy.filesOf(here.id);
  if (state === null || files === null) return;
  // A card that was made from its folder alone says nothing of a shelf.
  const shelf = shelfIn(copy, here.id, program.context().stamp);
  program.vault.library.change((library) => shelved(library, shelf, here.read()));
  for (const bytes of program.vault.pictures(copy, here.id)) here.assets.put(bytes);
  const change = here.become(state.workshop, authorOf(program));
  program.viewing.delete(here.id);
  if (change !== null) announce(program, here, change);
}

async function withCopy<T>(
  program: Program,
  { folder: ref, secret }: Asked,
  use: (copy: OpenCopy) => Result<T>,
): Promise<Result<T>> {
  const folder = program.files.folder(ref);
  if (!folder.ok) return folder;
  const read: ReturnType<typeof secretOf> = secret === undefined ? ok({ kind: 'none' }) : secretOf(secret);
  if (!read.ok) return read;
  const copy = await program.vault.openCopy(folder.value, read.value);
  if (copy === null) return fail(secret === undefined ? { kind: 'copyLocked' } : { kind: 'copySecretWrong' });
  try {
    return use(copy);
  } finally {
    copy.forget();
  }
}

/** Null for a workshop of which the copy has nothing that can be read. */
function copiedFrom(program: Program, copy: OpenCopy, id: string): Copied | null {
  const files = copy.filesOf(id);
  const good = files === null ? undefined : examine(files);
  const best = good?.good[0];
  const state = best === undefined ? null : program.vault.stateIn(copy, id);
  if (good === undefined || best === undefined || state === null) return null;
  const { title, place, from, to, participants } = cardFacts(state.workshop);
  const notes = program.vault.ledger.read().notes.filter(({ workshop }) => workshop === id);
  const peopleErased = new Set(
    notes.flatMap(({ participant }) =>
      participant !== null && Object.hasOwn(state.workshop.participants, participant) ? [participant] : [],
    ),
  );
  const erased = notes.findLast(({ what }) => what === 'workshop');
  return {
    id,
    ...{ title, place, from, to, participants },
    stamp: best.stamp,
    lost: good.last - best.reaches,
    standing: standingOf(program, id, state.workshop, erased !== undefined),
    erased: erased === undefined ? null : dayOf(erased.stamp),
    peopleErased: peopleErased.size,
  };
}

function standingOf(program: Program, id: string, state: Workshop, wasErased: boolean): Copied['standing'] {
  const here = presentOrDamaged(program, id);
  if (here === 'damaged') return 'damagedHere';
  if (here === null) return wasErased ? 'erasedHere' : 'absent';
  return isDeepStrictEqual(here.read(), state) ? 'same' : 'here';
}

function presentOrDamaged(program: Program, id: string): OpenWorkshop | 'damaged' | null {
  try {
    return program.vault.open(id);
  } catch (error) {
    if (error instanceof Damaged) return 'damaged';
    throw error;
  }
}
