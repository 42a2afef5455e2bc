import { randomBytes, randomInt } from 'node:crypto';
import type { Handlers, MethodsOf } from '#shared/contract/contract';
import type { Prepared, Proof, VaultStatus, vaultRequests } from '#shared/contract/vault';
import type { Failure } from '#shared/failure';
import { fail, ok, type Result } from '#shared/result';
import type { Language } from '#shared/text/language';
import { sayIn } from '#shared/text/say';
import { judgePassphrase, SUGGESTION_BYTES, suggestedPassphrase } from '#shared/vault/passphrase';
import {
  ENTROPY_BYTES,
  isSameWord,
  RECOVERY_WORDS,
  type RecoveryProblem,
  readRecoveryWords,
  recoveryEntropy,
  recoveryWords,
} from '#shared/vault/recovery-key';
import type { Program } from '../program';
import type { Secret } from '../vault/keys';
import type { Vault } from '../vault/vault';

/** A recovery key that somebody is copying down; it opens nothing until it is proven. */
interface Pending extends Prepared {
  readonly entropy: Uint8Array;
}

/** Somebody who asked for the last step has so long to think it over. */
const ARMED_FOR = 120_000;

export const vaultHandlers = (program: Program): Handlers<MethodsOf<typeof vaultRequests>> => {
  const { safe, appearance } = program;
  let pending: Pending | null = null;
  let armed = Number.NEGATIVE_INFINITY;

  const changed = () => program.tell('vault.changed', statusOf(program));
  const forget = () => {
    pending?.entropy.fill(0);
    pending = null;
  };
  const prepare = (): Result<Prepared> => {
    forget();
    pending = preparedKey();
    // Measured while the words are being copied, so that nobody waits for it afterwards.
    void program.derive.costs();
    return ok({ words: pending.words, prove: pending.prove });
  };
  /** The prepared key, once two of its words were read from the paper. */
  const proven = (words: readonly string[]): Result<Pending> => {
    if (pending === null) return fail({ kind: 'notPrepared' });
    const wrong = pending.prove.find((at, turn) => !isSameWord(words[turn] ?? '', pending?.words[at - 1] ?? ''));
    return wrong === undefined ? ok(pending) : fail({ kind: 'proofWrong', at: wrong });
  };
  const refusedPassphrase = (passphrase: string): Result<never> | null =>
    judgePassphrase(passphrase, namesIn(safe.vault())).isAccepted ? null : fail({ kind: 'passphraseWeak' });
  const proves = async (proof: Proof) => {
    const secret = secretOf(proof);
    return secret.ok ? safe.prove(secret.value) : secret;
  };

  return {
    'vault.status': async () => ok(statusOf(program)),
    'vault.suggestPassphrase': async () => ok({ passphrase: suggestedPassphrase(randomBytes(SUGGESTION_BYTES)) }),
    'vault.judgePassphrase': async ({ passphrase }) => ok(judgePassphrase(passphrase, namesIn(safe.vault()))),
    'vault.prepareProtection': async () => (safe.door.isProtected() ? fail({ kind: 'alreadyProtected' }) : prepare()),
    'vault.protect': async ({ passphrase, words }) => {
      if (safe.door.isProtected()) return fail({ kind: 'alreadyProtected' });
      const key = proven(words);
      if (!key.ok) return key;
      const refused = refusedPassphrase(passphrase);
      if (refused !== null) return refused;
      await safe.vault().protect(passphrase, key.value.entropy);
      forget();
      changed();
      return ok({});
    },
    'vault.unlock': async (proof) => {
      const secret = secretOf(proof);
      if (!secret.ok) return secret;
      const unlocked = await safe.unlock(secret.value);
      if (!unlocked.ok) return unlocked;
      const { language, theme } = appearance.read();
      const { settings } = safe.vault();
      const { language: before, theme: beforeTheme } = settings.read();
      // What was chosen before the locked door holds behind it.
      if (language !== null && (language !== before || theme !== beforeTheme))
        settings.change((value) => ({ ...value, language: before === null ? null : language, theme }));
      changed();
      return ok({});
    },
    'vault.lock': async () => {
      if (!safe.door.isProtected()) return fail({ kind: 'notProtected' });
      try {
        program.jobs.lock();
      } finally {
        safe.lock();
        forget();
        // Names of files say whose they are.
        program.written.clear();
        program.renewWindows();
      }
      return ok({});
    },
    'vault.changePassphrase': async ({ proof, next }) => {
      const refused = refusedPassphrase(next);
      if (refused !== null) return refused;
      const right = await proves(proof);
      if (!right.ok) return right;
      await safe.vault().changePassphrase(next);
      changed();
      return ok({});
    },
    'vault.prepareRecovery': async ({ proof }) => {
      if (!safe.door.isProtected()) return fail({ kind: 'notProtected' });
      const right = await proves(proof);
      return right.ok ? prepare() : right;
    },
    'vault.rotateRecovery': async ({ words }) => {
      if (!safe.door.isProtected()) return fail({ kind: 'notProtected' });
      const key = proven(words);
      if (!key.ok) return key;
      await safe.vault().rotateRecovery(key.value.entropy);
      forget();
      changed();
      return ok({});
    },
    'vault.saveRecovery': async ({ folder, format }) => {
      if (pending === null) return fail({ kind: 'notPrepared' });
      const path = program.files.folder(folder);
      if (!path.ok) return path;
      const { writeRecoverySheet } = await import('../documents/recovery-sheet');
      const day = program.context().stamp.slice(0, 10);
      return ok(
        await writeRecoverySheet(path.value, format, {
          words: pending.words,
          day,
          language: languageOf(program),
          resources: program.resources,
        }),
      );
    },
    'vault.preparePurge': async () => {
      armed = performance.now();
      return ok({ word: purgeWord(program) });
    },
    'vault.purge': async ({ word }) => {
      const isArmed = performance.now() - armed < ARMED_FOR;
      if (!isArmed || word.trim().toLowerCase() !== purgeWord(program)) return fail({ kind: 'purgeWordWrong' });
      armed = Number.NEGATIVE_INFINITY;
      forget();
      safe.destroy();
      program.jobs.lock();
      program.written.clear();
      program.renewWindows();
      return ok({});
    },
    'appearance.change': async (change) => {
      appearance.change(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)));
      return ok({});
    },
  };
};

/** All that may be said of the vault whether it is open or not. */
export function statusOf({ safe, appearance }: Program): VaultStatus {
  const { language, theme } = appearance.read();
  return {
    isLocked: safe.held() === null,
    isProtected: safe.door.isProtected(),
    destroyed: safe.door.destroyedOn(),
    slots: safe.door.slots(),
    waitSeconds: safe.wait(),
    language,
    theme,
  };
}

export const languageOf = ({ safe, appearance }: Program): Language =>
  safe.held()?.settings.read().language ?? appearance.read().language ?? 'ru';

const purgeWord = (program: Program): string => sayIn(languageOf(program))('vault.purgeWord');

function preparedKey(): Pending {
  const entropy = recoveryEntropy(randomBytes(ENTROPY_BYTES));
  const first = randomInt(1, RECOVERY_WORDS);
  // Any of the places after the first one.
  const second = randomInt(first + 1, RECOVERY_WORDS + 1);
  return { entropy, words: recoveryWords(entropy), prove: [first, second] };
}

/** What was shown, as keys understand it; or what is wrong with the words. */
export function secretOf(proof: Proof): Result<Secret> {
  if ('passphrase' in proof) return ok({ kind: 'passphrase', passphrase: proof.passphrase });
  const read = readRecoveryWords(proof.recovery);
  return read.ok ? ok({ kind: 'recovery', entropy: read.entropy }) : fail(recoveryFailure(read.problem));
}

function recoveryFailure(problem: RecoveryProblem): Failure {
  switch (problem.kind) {
    case 'count':
      return { kind: 'recoveryCount', words: problem.words };
    case 'unknown':
      return { kind: 'recoveryUnknown', at: problem.at, nearest: problem.nearest };
    case 'oneWrong':
      return { kind: 'recoveryOneWrong', at: problem.at };
    case 'swapped':
      return { kind: 'recoverySwapped', at: problem.at, with: problem.with };
    case 'severalWrong':
      return { kind: 'recoverySeveralWrong' };
  }
}

/** Names that somebody who knows the trainer's work would try. */
function namesIn({ library, settings, held }: Vault): string[] {
  const { workshops, programmes, last } = library.read();
  const open = last.workshop === null ? null : held(last.workshop);
  const people = Object.values(open?.read().participants ?? {}).flatMap(({ names }) => Object.values(names));
  const cards = workshops.flatMap(({ title, place, code }) => [...Object.values(title), ...Object.values(place), code]);
  const titles = programmes.flatMap(({ title }) => Object.values(title));
  return [settings.read().author, ...cards, ...titles, ...people];
}
