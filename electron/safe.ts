import type { Handlers } from '#shared/contract/contract';
import { WHILE_LOCKED } from '#shared/contract/vault';
import { fail, ok, type Result } from '#shared/result';
import type { Attempts } from './vault/attempts';
import type { VaultDoor } from './vault/door';
import { Locked, type Secret } from './vault/keys';
import type { Vault } from './vault/vault';

type Done = Result<Record<string, never>>;

/** The vault as the running program has it: open, or locked with its keys wiped from memory. */
export interface Safe {
  readonly door: VaultDoor;
  /** Throws `Locked`. */
  vault(): Vault;
  /** Null while it is locked. */
  held(): Vault | null;
  /** Whole seconds until a passphrase may be tried again. */
  wait(): number;
  unlock(secret: Secret): Promise<Done>;
  /** Whether somebody who sits at an open vault knows how to open it. */
  prove(secret: Secret): Promise<Done>;
  /** Wipes the keys; a vault without a passphrase has nothing to be locked with. */
  lock(): Done;
  /** Destroys the keys and what they sealed, and begins with an empty vault. */
  destroy(): void;
  close(): void;
}

export function safeBehind(door: VaultDoor, attempts: Attempts): Safe {
  let vault = door.open();
  /** Two tries at once would open the same files twice. */
  let turn: Promise<unknown> = Promise.resolve();

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const tried = async <T>(secret: Secret, tryIt: () => Promise<T | null>): Promise<Result<T>> => {
    if (secret.kind === 'passphrase') return attempts.attempt(tryIt);
    const opened = await tryIt();
    return opened === null ? fail({ kind: 'wrongRecovery' }) : ok(opened);
  };
  const close = () => {
    const closing = vault;
    vault = null;
    closing?.close();
  };

  return {
    door,
    vault: () => {
      if (vault === null) throw new Locked();
      return vault;
    },
    held: () => vault,
    wait: attempts.wait,
    unlock: (secret) =>
      inTurn(async () => {
        if (vault !== null) return ok({});
        const opened = await tried(secret, () => door.unlock(secret));
        if (!opened.ok) return opened;
        vault = opened.value;
        return ok({});
      }),
    prove: (secret) =>
      inTurn(async () => {
        const proven = await tried(secret, async () => ((await door.isRight(secret)) ? {} : null));
        return proven.ok ? ok({}) : proven;
      }),
    lock: () => {
      if (!door.isProtected()) return fail({ kind: 'notProtected' });
      try {
        close();
      } catch {
        // The keys are wiped all the same, and every change was on disk before it was shown: what a disk that is full or gone refuses now is only tidying.
      }
      return ok({});
    },
    destroy: () => {
      if (vault === null) throw new Locked();
      vault.destroy();
      vault = door.open();
    },
    close,
  };
}

/** While the vault is locked, whatever is not about opening it is answered with that. */
export const lockable = (safe: Safe, handlers: Handlers): Handlers =>
  Object.fromEntries(
    Object.entries(handlers).map(([method, handler]) => [
      method,
      async (input: never) =>
        safe.held() === null && !WHILE_LOCKED.has(method) ? fail({ kind: 'locked' }) : handler(input),
    ]),
  ) as never;
