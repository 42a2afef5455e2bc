import type { Stamp } from '#shared/time';
import type { Context } from '#shared/workshop/command';
import { MIGRATIONS } from '#shared/workshop/migrations';
import type { Derive } from './derive';
import { destroyedOn, finishDestruction } from './destruction';
import type { Disk } from './disk';
import { readKeyFiles } from './key-file';
import { type KeyPlace, type Keys, openKeys, openUnasked, type Secret, type SlotFacts, slotsIn } from './keys';
import { takeLock } from './lock';
import { Damaged } from './sealed-file';
import { type Vault, vaultWith, type World } from './vault';

/** A vault's folder, held by this process and not yet unlocked. */
export interface VaultDoor {
  readonly folder: string;
  isProtected(): boolean;
  slots(): SlotFacts[];
  /** When the vault that was here before was destroyed on purpose. */
  destroyedOn(): Stamp | null;
  /** Opens what asks for no secret; null when it is protected. Throws `Damaged`. */
  open(): Vault | null;
  /** Null when the secret is not the right one. Throws `Damaged`. */
  unlock(secret: Secret): Promise<Vault | null>;
  /** Whether this secret opens the vault; whatever it opens is wiped at once. */
  isRight(secret: Secret): Promise<boolean>;
  /** Lets another process hold the folder. */
  letGo(): void;
}

/** What a door does in its own way only where somebody says so. */
interface Doorway extends Pick<World, 'mend' | 'migrations'> {
  readonly take: typeof takeLock;
}

/** Takes a folder for this process. Throws `Busy` when another has it. */
export function vaultDoor(
  folder: string,
  disk: Disk,
  derive: Derive,
  context: () => Context,
  { take = takeLock, mend = () => false, migrations = MIGRATIONS }: Partial<Doorway> = {},
): VaultDoor {
  disk.makeFolder(folder);
  const letGo = take(`${folder}/lock`);
  try {
    finishDestruction(disk, folder);
    disk.sweep(folder);
    const place: KeyPlace = { folder, disk, derive, stamp: () => context().stamp };
    let known = slotsIn(place);
    /**
     * What was read last, where the disk was taken away or refuses: no vault is begun in its place, and nobody is kept
     * from locking what is in memory.
     */
    const slots = () => {
      try {
        known = readKeyFiles(disk, folder)[0]?.slots ?? known;
      } catch (error) {
        if (!(error instanceof Damaged) && (error as NodeJS.ErrnoException).code === undefined) throw error;
      }
      return known;
    };
    const opened = (keys: Keys | null) =>
      keys === null ? null : vaultWith(folder, disk, keys, { derive, context, mend, migrations });
    return {
      folder,
      isProtected: () => slots().every(({ kind }) => kind !== 'open'),
      slots: () => slots().map(({ kind, since }) => ({ kind, since })),
      destroyedOn: () => destroyedOn(disk, folder),
      open: () => opened(openUnasked(place)),
      unlock: async (secret) => opened(await openKeys(place, secret)),
      isRight: async (secret) => {
        const keys = await openKeys(place, secret);
        keys?.forget();
        return keys !== null;
      },
      letGo,
    };
  } catch (error) {
    letGo();
    throw error;
  }
}
