import { isDeepStrictEqual } from 'node:util';
import { cardFacts } from '#shared/library/library';
import type { Context } from '#shared/workshop/command';
import type { Migrations } from '#shared/workshop/migrations';
import type { Workshop } from '#shared/workshop/workshop';
import type { Disk } from '../../electron/vault/disk';
import { type VaultDoor, vaultDoor } from '../../electron/vault/door';
import type { Secret } from '../../electron/vault/keys';
import type { Vault } from '../../electron/vault/vault';
import { aContext, aTraining } from '../support/a-workshop';
import { quickDerive } from '../support/quick-derive';
import type { Step } from './steps';

export const FOLDER = '/vault';
export const FIRST = 'w1';
export const SECOND = 'w2';
/** In a copy alone, on a shelf. */
const AWAY = 'w3';
const COPY = '/copy';
const SHELF = { id: 'programme1', title: { kk: '', ru: 'Школа', en: '' }, sample: false };
/** Written by an older program, and opened by nobody yet. */
const OLD = 'w0';

/** A vault in use, with the secrets that its person knows. */
export interface InUse {
  readonly disk: Disk;
  readonly context: Context;
  door: VaultDoor;
  vault: Vault;
  passphrase: string | null;
  entropy: number;
}

export const entropyOf = (number: number): Uint8Array => Buffer.alloc(17, number);

/** Opens a vault with a secret; null when it is not the right one. */
export async function opened(
  disk: Disk,
  secret: Secret,
  context: Context,
): Promise<{ door: VaultDoor; vault: Vault } | null> {
  const door = vaultDoor(FOLDER, disk, quickDerive, () => context, { take: () => () => {}, migrations: MIGRATIONS });
  const vault = secret.kind === 'none' ? door.open() : await door.unlock(secret);
  return vault === null ? null : { door, vault };
}

/** In the older schema nobody had regions, and the place was called the town. */
const MIGRATIONS: Migrations = {
  0: ({ town, overview, ...older }) => ({ ...older, regions: {}, overview: { ...(overview as object), place: town } }),
};

const TOWN = { kk: '', ru: 'Семей', en: '' };

function asOlder({ regions, overview, ...rest }: Workshop): Workshop {
  const { place, ...others } = overview;
  return { ...rest, overview: others, town: TOWN, schema: 0 } as unknown as Workshop;
}

/** Null when the workshop of the older program is all there, in today's shape, with what was before it to look back at. */
export function migrationProblem(vault: Vault): string | null {
  const open = vault.open(OLD);
  const [now, first] = [open?.read(), open?.generation(0)];
  const today = { ...aTraining(), id: OLD };
  const moved = { ...today, overview: { ...today.overview, place: TOWN } };
  const marked = { ...moved, attendance: { p1: { h1: { status: 'present' } }, p2: { h1: { status: 'present' } } } };
  if (!isDeepStrictEqual(now, marked)) return `migrated to ${JSON.stringify(now)}`;
  if (!isDeepStrictEqual(first, moved)) return `looked back at ${JSON.stringify(first)}`;
  const log = open?.history(Number.MAX_SAFE_INTEGER, 10).map(({ command }) => command);
  if (log?.join() !== 'migrate,attendance.mark,attendance.mark') return `its log says ${log?.join()}`;
  return open?.stacks().workshop.done.length === 0 ? null : 'what an older program did can be undone';
}

const markOf = (who: string, status: string) => ({
  name: 'attendance.mark',
  input: { participants: [who], halfDay: 'h1', mark: { status } },
});

/**
 * A new vault with two workshops of three people in it: one of today, one that an older program has left with two
 * changes. A third was erased with its shelf, and is in a copy.
 */
export async function begun(disk: Disk): Promise<InUse> {
  const context = aContext();
  const first = await opened(disk, { kind: 'none' }, context);
  if (first === null) throw new Error('A new vault is not protected');
  const inUse = { ...first, disk, context, passphrase: null, entropy: 0 };
  addWorkshop(inUse, FIRST);
  addWorkshop(inUse, AWAY);
  const { library } = inUse.vault;
  library.change((value) => ({
    ...value,
    programmes: [SHELF],
    workshops: value.workshops.map((card) => (card.id === AWAY ? { ...card, programme: SHELF.id } : card)),
  }));
  inUse.vault.copyTo(COPY);
  inUse.vault.eraseWorkshop(AWAY, null);
  library.change((value) => ({ ...value, programmes: [] }));
  addWorkshop(inUse, OLD, asOlder);
  for (const who of ['p1', 'p2']) inUse.vault.open(OLD)?.do(markOf(who, 'present'), 'Trainer');
  await take(inUse, { kind: 'reopen' });
  return inUse;
}

/** The same vault, closed and opened from what lies on a disk. */
export async function resumed(disk: Disk): Promise<InUse> {
  const context = aContext();
  const again = await opened(disk, { kind: 'none' }, context);
  if (again === null) throw new Error('The vault is protected');
  return { ...again, disk, context, passphrase: null, entropy: 0 };
}

function addWorkshop({ vault, context }: InUse, id: string, as = (workshop: Workshop) => workshop): void {
  const workshop = { ...aTraining(), id };
  vault.create(as(workshop), [Buffer.from(`a logo of ${id}`)]);
  const card = { id, programme: null, sample: false, missing: false, created: context.stamp, ...cardFacts(workshop) };
  vault.library.change((library) => ({ ...library, workshops: [...library.workshops, card] }));
}

/** Does one step; what makes no sense now does nothing. */
export async function take(inUse: InUse, step: Step): Promise<void> {
  const { vault, disk, context } = inUse;
  const workshop = vault.open(FIRST);
  if (step.kind === 'rename') return void vault.settings.change((settings) => ({ ...settings, author: step.author }));
  if (step.kind === 'create') return vault.open(SECOND) === null ? addWorkshop(inUse, SECOND) : undefined;
  if (step.kind === 'eraseWorkshop') return vault.open(SECOND) === null ? undefined : vault.eraseWorkshop(SECOND, null);
  if (step.kind === 'reopen') {
    vault.close();
    inUse.door.letGo();
    const again = await opened(disk, secretOf(inUse), context);
    if (again === null) throw new Error('The vault does not open with its own secret');
    return void Object.assign(inUse, again);
  }
  if (step.kind === 'protect' && inUse.passphrase === null) {
    await vault.protect(step.passphrase, entropyOf(9));
    return void Object.assign(inUse, { passphrase: step.passphrase, entropy: 9 });
  }
  if (step.kind === 'changePassphrase' && inUse.passphrase !== null) {
    await vault.changePassphrase(step.passphrase);
    inUse.passphrase = step.passphrase;
    return;
  }
  if (step.kind === 'rotateRecovery' && inUse.passphrase !== null) {
    await vault.rotateRecovery(entropyOf(step.entropy));
    inUse.entropy = step.entropy;
    return;
  }
  if (step.kind === 'bringBack') {
    const copy = vault.open(AWAY) === null ? await vault.openCopy(COPY, { kind: 'none' }) : null;
    if (copy !== null) vault.bringBack(copy, AWAY);
    return copy?.forget();
  }
  if (workshop === null) return;
  if (step.kind === 'mark') workshop.do(markOf(step.who, step.status), 'Trainer');
  else if (step.kind === 'migrate') vault.open(OLD);
  else if (step.kind === 'undo' || step.kind === 'redo') workshop[step.kind]('workshop', 'Trainer');
  else if (step.kind === 'compact') workshop.compact('byHand');
  else if (step.kind === 'restore') workshop.restore(workshop.generations().at(-1)?.seq ?? 0, 'Trainer');
  else if (step.kind === 'confirm') workshop.confirmRestore();
  else if (step.kind === 'erasePerson') vault.eraseParticipant(FIRST, step.who, 'Trainer');
  else if (step.kind === 'salvage') vault.salvage(FIRST, workshop.generations()[0]?.seq ?? 0);
  else if (step.kind === 'copy') vault.copyTo(`/copy-${context.newId()}`);
}

export const secretOf = ({ passphrase }: Pick<InUse, 'passphrase'>): Secret =>
  passphrase === null ? { kind: 'none' } : { kind: 'passphrase', passphrase };

/** All that a person could miss: every workshop of today's program, its pictures, its past, and their own settings. */
export function fingerprint(vault: Vault): string {
  const library = vault.library.read();
  const today = library.workshops.filter(({ id }) => id !== OLD);
  const workshops = today.map(({ id, missing, programme }) => {
    const open = missing ? null : vault.open(id);
    // Every generation that is listed must be there to go back to.
    for (const { seq } of open?.generations() ?? []) open?.generation(seq);
    return [
      id,
      programme,
      open?.read(),
      open?.seq(),
      open?.stacks().workshop.done.map(({ seq }) => seq),
      open?.history(Number.MAX_SAFE_INTEGER, 1_000),
    ];
  });
  const { chores, arrivals } = vault.ledger.read();
  // What lies under no key would be somebody's work, or half of a workshop that nobody finished.
  const stray = vault.withoutKey();
  return JSON.stringify([workshops.sort(), vault.settings.read(), chores, library.programmes, arrivals, stray]);
}
