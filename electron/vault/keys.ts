import { hkdfSync, randomBytes } from 'node:crypto';
import type { Stamp } from '#shared/time';
import { type Derive, newKdf } from './derive';
import type { Disk } from './disk';
import { aboutKeyring, COPIES, type KeyFile, readKeyFiles, type Slot, writeKeyFile } from './key-file';
import { type Epoch, type Keyring, nextEpoch, packed, unpacked, wipe } from './keyring';
import { type Key, seal, unseal } from './seal';
import { Damaged } from './sealed-file';

/** What opens a vault. */
export type Secret =
  | { readonly kind: 'none' }
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recovery'; readonly entropy: Uint8Array };

export interface SlotFacts {
  readonly kind: Slot['kind'];
  readonly since: Stamp;
}

/** Thrown to whoever needs keys that have been wiped from memory. */
export class Locked extends Error {
  constructor() {
    super('The vault is locked');
  }
}

/** The opened keys of a vault. Every change is on disk before it returns. */
export interface Keys {
  slots(): SlotFacts[];
  /** Both copies were there and the same: nothing that they do not name is wanted by anybody. */
  readonly wasWhole: boolean;
  own(): Epoch;
  ids(): string[];
  /** A workshop's data key; null when it has none, or none any more. */
  of(id: string): Epoch | null;
  /** Gives a workshop a new data key, or takes the only one away for good. */
  put(id: string, epoch: Epoch | null): void;
  putOwn(epoch: Epoch): void;
  /** A new master key behind a passphrase and a recovery key; the one that lay beside the vault opens nothing any more. `prepare` is called when all is ready to be written. */
  protect(passphrase: string, entropy: Uint8Array, prepare?: () => void): Promise<void>;
  changePassphrase(next: string): Promise<void>;
  rotateRecovery(entropy: Uint8Array): void;
  /** The keys of a copy that this vault's own master key opens; null when it does not. */
  alike(copy: KeyPlace): Keys | null;
  /** Writes the keys as they are into another vault's folder. */
  saveTo(vault: string): void;
  /** Overwrites the keys in memory. */
  forget(): void;
}

/** What the keys lie in and what they need of the world. */
export interface KeyPlace {
  readonly folder: string;
  readonly disk: Disk;
  readonly derive: Derive;
  readonly stamp: () => Stamp;
}

const ABOUT_SLOT = 'master key';
const SALT = 16;

/** The slots that are there; a vault that is not there yet gets one open slot. */
export function slotsIn(place: KeyPlace): readonly Slot[] {
  return (readKeyFiles(place.disk, place.folder)[0] ?? newKeyFile(place)).slots;
}

function newKeyFile(place: KeyPlace): KeyFile {
  const master = randomBytes(32);
  const slots: Slot[] = [{ kind: 'open', since: place.stamp(), key: master.toString('base64') }];
  const file = sealedFile(master, 1, slots, { own: nextEpoch(undefined), workshops: new Map() });
  writeKeyFile(place.disk, place.folder, file);
  return file;
}

function sealedFile(master: Key, turn: number, slots: Slot[], keyring: Keyring): KeyFile {
  const about = { format: 'rostrum-vault' as const, schema: 1 as const, turn, slots };
  const plain = packed(keyring);
  const sealed = seal(master, plain, aboutKeyring(about));
  plain.fill(0);
  return { ...about, keyring: sealed.toString('base64') };
}

/** Opens without asking anybody; null when the vault is protected. */
export const openUnasked = (place: KeyPlace): Keys | null => {
  const files = readKeyFiles(place.disk, place.folder);
  if (files.length === 0) files.push(newKeyFile(place));
  const masters = files.map(({ slots }) => slots.find((slot) => slot.kind === 'open')?.key);
  if (masters.every((key) => key === undefined)) return null;
  return opened(
    place,
    files,
    masters.map((key) => (key === undefined ? null : Buffer.from(key, 'base64'))),
  );
};

/** Opens with a secret; null when it is not the right one. Throws `Damaged` when the secret is right and the keyring is not. */
export async function openKeys(place: KeyPlace, secret: Secret): Promise<Keys | null> {
  if (secret.kind === 'none') return openUnasked(place);
  const files = readKeyFiles(place.disk, place.folder);
  const masters: (Key | null)[] = [];
  for (const { slots } of files) {
    // Both copies have the same slots, but for a crash between them; a passphrase takes its time.
    const same = files.findIndex((other) => JSON.stringify(other.slots) === JSON.stringify(slots));
    masters.push(masters[same] ?? (same < masters.length ? null : await masterOf(place, slots, secret)));
  }
  return masters.every((key) => key === null) ? null : opened(place, files, masters);
}

async function masterOf({ derive }: KeyPlace, slots: readonly Slot[], secret: Secret): Promise<Key | null> {
  for (const slot of slots) {
    if (slot.kind === 'passphrase' && secret.kind === 'passphrase') {
      const key = await derive.key(secret.passphrase, slot.kdf);
      return unwrapped(key, slot.key);
    }
    if (slot.kind === 'recovery' && secret.kind === 'recovery')
      return unwrapped(recoveryKey(secret.entropy, slot.salt), slot.key);
  }
  return null;
}

/** The first copy whose keyring opens; the other is written anew. */
function opened(place: KeyPlace, files: readonly KeyFile[], masters: readonly (Key | null)[]): Keys {
  const keys = openedBy(place, files, masters);
  if (keys === null) throw new Damaged(`${place.folder}/${COPIES[0]}`);
  return keys;
}

function openedBy(place: KeyPlace, files: readonly KeyFile[], masters: readonly (Key | null)[]): Keys | null {
  for (const [at, file] of files.entries()) {
    const master = masters[at];
    if (master === null || master === undefined) continue;
    const plain = unseal(master, Buffer.from(file.keyring, 'base64'), aboutKeyring(file));
    if (plain === null) continue;
    const isSame =
      files.length === COPIES.length && files.every((copy) => JSON.stringify(copy) === JSON.stringify(file));
    if (!isSame) writeKeyFile(place.disk, place.folder, file);
    for (const other of masters) if (other !== master) other?.fill(0);
    return hold(place, master, file, unpacked(plain), isSame);
  }
  return null;
}

function hold(place: KeyPlace, firstMaster: Key, firstFile: KeyFile, firstKeyring: Keyring, wasWhole: boolean): Keys {
  let master = firstMaster;
  let file = firstFile;
  let keyring = firstKeyring;
  let isForgotten = false;

  /** A passphrase takes its time, and meanwhile somebody may have locked the vault: a wiped key must never be written. */
  const stillHeld = () => {
    if (isForgotten) throw new Locked();
  };
  /** Old or new on disk, and in memory what is on disk. */
  const write = (next: { master?: Key; slots?: Slot[]; keyring?: Keyring }) => {
    stillHeld();
    const written = sealedFile(
      next.master ?? master,
      file.turn + 1,
      next.slots ?? [...file.slots],
      next.keyring ?? keyring,
    );
    writeKeyFile(place.disk, place.folder, written);
    file = written;
    master = next.master ?? master;
    keyring = next.keyring ?? keyring;
  };
  const slot = async (passphrase: string, wrapping: Key): Promise<Slot> => {
    const kdf = newKdf(await place.derive.costs());
    const key = await place.derive.key(passphrase, kdf);
    stillHeld();
    return { kind: 'passphrase', since: place.stamp(), kdf, key: wrapped(key, wrapping) };
  };
  const recovery = (entropy: Uint8Array, wrapping: Key): Slot => {
    const salt = randomBytes(SALT).toString('base64');
    return { kind: 'recovery', since: place.stamp(), salt, key: wrapped(recoveryKey(entropy, salt), wrapping) };
  };
  const others = (kind: Slot['kind']) => file.slots.filter((each) => each.kind !== kind);

  return {
    wasWhole,
    slots: () => file.slots.map(({ kind, since }) => ({ kind, since })),
    own: () => keyring.own,
    ids: () => [...keyring.workshops.keys()],
    of: (id) => keyring.workshops.get(id) ?? null,
    put: (id, epoch) => {
      const workshops = new Map(keyring.workshops);
      const before = workshops.get(id);
      if (epoch === null) workshops.delete(id);
      else workshops.set(id, epoch);
      write({ keyring: { ...keyring, workshops } });
      before?.key.fill(0);
    },
    putOwn: (own) => {
      const before = keyring.own;
      write({ keyring: { ...keyring, own } });
      before.key.fill(0);
    },
    protect: async (passphrase, entropy, prepare) => {
      const next = randomBytes(32);
      // Made before the wait: whoever lent the secret may wipe it meanwhile, and zeroes are a key that anybody can guess.
      const recovering = recovery(entropy, next);
      const slots = [await slot(passphrase, next), recovering];
      stillHeld();
      prepare?.();
      write({ master: next, slots });
    },
    changePassphrase: async (next) => write({ slots: [await slot(next, master), ...others('passphrase')] }),
    rotateRecovery: (entropy) => write({ slots: [...others('recovery'), recovery(entropy, master)] }),
    alike: (copy) => {
      const files = readKeyFiles(copy.disk, copy.folder);
      return openedBy(
        copy,
        files,
        files.map(() => Buffer.from(master)),
      );
    },
    saveTo: (vault) => writeKeyFile(place.disk, vault, file),
    forget: () => {
      isForgotten = true;
      master.fill(0);
      wipe(keyring);
    },
  };
}

const recoveryKey = (entropy: Uint8Array, salt: string): Key =>
  Buffer.from(hkdfSync('sha256', entropy, Buffer.from(salt, 'base64'), 'rostrum recovery', 32));

const wrapped = (key: Key, master: Key): string => {
  const sealed = seal(key, master, ABOUT_SLOT).toString('base64');
  key.fill(0);
  return sealed;
};

const unwrapped = (key: Key, sealed: string): Key | null => {
  const master = unseal(key, Buffer.from(sealed, 'base64'), ABOUT_SLOT);
  key.fill(0);
  return master;
};
