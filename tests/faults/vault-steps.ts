import fc from 'fast-check';
import { cardFacts } from '#shared/library/library';
import type { Context } from '#shared/workshop/command';
import type { Disk } from '../../electron/vault/disk';
import { type VaultDoor, vaultDoor } from '../../electron/vault/door';
import type { Secret } from '../../electron/vault/keys';
import type { Vault } from '../../electron/vault/vault';
import { aContext, aTraining } from '../support/a-workshop';
import { quickDerive } from '../support/quick-derive';

/** One thing that a person can do to a vault. */
export type Step =
  | { readonly kind: 'mark'; readonly who: string; readonly status: string }
  | { readonly kind: 'undo' | 'redo' | 'compact' | 'restore' | 'confirm' | 'reopen' | 'create' | 'copy' }
  | { readonly kind: 'rename'; readonly author: string }
  | { readonly kind: 'protect' | 'changePassphrase'; readonly passphrase: string }
  | { readonly kind: 'rotateRecovery'; readonly entropy: number }
  | { readonly kind: 'erasePerson'; readonly who: string }
  | { readonly kind: 'eraseWorkshop' | 'salvage' };

const PEOPLE = ['p1', 'p2', 'p3'];

const KEY_STEPS = new Set<Step['kind']>([
  'mark',
  'create',
  'protect',
  'changePassphrase',
  'rotateRecovery',
  'erasePerson',
  'eraseWorkshop',
]);

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
const plain = <K extends 'undo' | 'redo' | 'compact' | 'restore' | 'confirm' | 'reopen' | 'create' | 'copy'>(
  ...kinds: K[]
) => fc.record({ kind: oneOf(...kinds) });

/** Any step, marks most often. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('mark' as const),
      who: oneOf(...PEOPLE),
      status: oneOf('present', 'absent', 'excused'),
    }),
  },
  { weight: 3, arbitrary: plain('undo', 'redo', 'compact') },
  { weight: 3, arbitrary: plain('restore', 'confirm', 'reopen', 'create', 'copy') },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), author: oneOf('Айгүл', 'Болат') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: oneOf('protect' as const, 'changePassphrase' as const),
      passphrase: oneOf('one', 'two', 'three'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('rotateRecovery' as const), entropy: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erasePerson' as const), who: oneOf(...PEOPLE) }) },
  { weight: 1, arbitrary: fc.record({ kind: oneOf('eraseWorkshop' as const, 'salvage' as const) }) },
);

/** A step that changes keys, with a mark now and then. */
export const keyStep: fc.Arbitrary<Step> = anyStep.filter(({ kind }) => KEY_STEPS.has(kind));

export const FOLDER = '/vault';
export const FIRST = 'w1';
const SECOND = 'w2';

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
  const door = vaultDoor(
    FOLDER,
    disk,
    quickDerive,
    () => context,
    () => () => {},
  );
  const vault = secret.kind === 'none' ? door.open() : await door.unlock(secret);
  return vault === null ? null : { door, vault };
}

/** A new vault with one workshop of three people in it. */
export async function begun(disk: Disk): Promise<InUse> {
  const context = aContext();
  const first = await opened(disk, { kind: 'none' }, context);
  if (first === null) throw new Error('A new vault is not protected');
  const inUse = { ...first, disk, context, passphrase: null, entropy: 0 };
  addWorkshop(inUse, FIRST);
  return inUse;
}

function addWorkshop({ vault, context }: InUse, id: string): void {
  const workshop = { ...aTraining(), id };
  vault.create(workshop, [Buffer.from(`a logo of ${id}`)]);
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
  if (workshop === null) return;
  if (step.kind === 'mark') {
    const input = { participants: [step.who], halfDay: 'h1', mark: { status: step.status } };
    workshop.do({ name: 'attendance.mark', input }, 'Trainer');
  } else if (step.kind === 'undo' || step.kind === 'redo') workshop[step.kind]('workshop', 'Trainer');
  else if (step.kind === 'compact') workshop.compact('byHand');
  else if (step.kind === 'restore') workshop.restore(workshop.generations().at(-1)?.seq ?? 0, 'Trainer');
  else if (step.kind === 'confirm') workshop.confirmRestore();
  else if (step.kind === 'erasePerson') vault.eraseParticipant(FIRST, step.who, 'Trainer');
  else if (step.kind === 'salvage') vault.salvage(FIRST, workshop.generations()[0]?.seq ?? 0);
  else if (step.kind === 'copy') vault.copyTo(`/copy-${context.newId()}`);
}

export const secretOf = ({ passphrase }: Pick<InUse, 'passphrase'>): Secret =>
  passphrase === null ? { kind: 'none' } : { kind: 'passphrase', passphrase };

/** All that a person could miss: every workshop, its pictures, its past, and their own settings. */
export function fingerprint(vault: Vault): string {
  const workshops = vault.library.read().workshops.map(({ id, missing }) => {
    const open = missing ? null : vault.open(id);
    // Every generation that is listed must be there to go back to.
    for (const { seq } of open?.generations() ?? []) open?.generation(seq);
    return [
      id,
      open?.read(),
      open?.seq(),
      open?.stacks().workshop.done.map(({ seq }) => seq),
      open?.history(Number.MAX_SAFE_INTEGER, 1_000),
    ];
  });
  return JSON.stringify([workshops.sort(), vault.settings.read(), vault.ledger.read().chores]);
}
