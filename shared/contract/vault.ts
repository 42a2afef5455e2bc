import { z } from 'zod';
import { Theme } from '../library/library';
import { Language } from '../text/language';
import { Stamp } from '../time';
import { LONGEST, STRENGTHS, WEAKNESSES } from '../vault/passphrase';
import { RECOVERY_WORDS } from '../vault/recovery-key';
import { FolderRef, Nothing, request, Written } from './request';

export const SlotKind = z.enum(['open', 'passphrase', 'recovery']);

/** What may be said of a vault while it is locked. */
export const VaultStatus = z.strictObject({
  isLocked: z.boolean(),
  isProtected: z.boolean(),
  /** When the vault that was here before was destroyed on purpose. */
  destroyed: Stamp.nullable(),
  /** The ways to open it, and since when each has been there. */
  slots: z.array(z.strictObject({ kind: SlotKind, since: Stamp })),
  /** Seconds until the next try. */
  waitSeconds: z.number().int(),
  /** Null until it was chosen. */
  language: Language.nullable(),
  theme: Theme,
});
export type VaultStatus = z.infer<typeof VaultStatus>;

/** Long enough for anything that is typed; judged and normalised behind the door. */
const Passphrase = z.string().max(LONGEST);
const Words = z.string().max(1_000);

/** How somebody shows that the vault is theirs. */
export const Proof = z.union([z.strictObject({ passphrase: Passphrase }), z.strictObject({ recovery: Words })]);
export type Proof = z.infer<typeof Proof>;

const Place = z.number().int().min(1).max(RECOVERY_WORDS);

/** A recovery key that holds nothing yet: its words, and the two that must be typed to show that it was kept. */
const Prepared = z.strictObject({ words: z.array(z.string()).length(RECOVERY_WORDS), prove: z.tuple([Place, Place]) });
export type Prepared = z.infer<typeof Prepared>;

const Proven = z.tuple([z.string().max(40), z.string().max(40)]);

export const vaultRequests = {
  'vault.status': request(Nothing, VaultStatus),
  /** Six random words. */
  'vault.suggestPassphrase': request(Nothing, z.strictObject({ passphrase: z.string() })),
  'vault.judgePassphrase': request(
    z.strictObject({ passphrase: z.string() }),
    z.strictObject({ strength: z.enum(STRENGTHS), weakness: z.enum(WEAKNESSES).nullable(), isAccepted: z.boolean() }),
  ),
  /** Makes a recovery key and keeps it in memory until it is proven; nothing is written. */
  'vault.prepareProtection': request(Nothing, Prepared),
  /** Closes the vault behind a passphrase and the prepared recovery key. */
  'vault.protect': request(z.strictObject({ passphrase: Passphrase, words: Proven }), Nothing),
  'vault.unlock': request(Proof, Nothing),
  'vault.lock': request(Nothing, Nothing),
  /** A new passphrase; whoever has forgotten the old one shows the recovery key. */
  'vault.changePassphrase': request(z.strictObject({ proof: Proof, next: Passphrase }), Nothing),
  'vault.prepareRecovery': request(z.strictObject({ proof: Proof }), Prepared),
  /** Puts the prepared recovery key in the place of the one before. */
  'vault.rotateRecovery': request(z.strictObject({ words: Proven }), Nothing),
  /** Writes the prepared recovery key as a sheet to print or to keep; the only place where it is ever written. */
  'vault.saveRecovery': request(z.strictObject({ folder: FolderRef, format: z.enum(['pdf', 'text']) }), Written),
  /** The first of two steps: the word that the second one asks for. */
  'vault.preparePurge': request(Nothing, z.strictObject({ word: z.string() })),
  /** Destroys the keys: what was sealed with them can never be read again. An empty vault takes its place. */
  'vault.purge': request(z.strictObject({ word: z.string().max(40) }), Nothing),
  /** How the program looks while nobody has unlocked it. */
  'appearance.change': request(z.strictObject({ language: Language.optional(), theme: Theme.optional() }), Nothing),
};

/** What is answered while the vault is locked; to everything else the answer is that it is. */
export const WHILE_LOCKED: ReadonlySet<string> = new Set([
  'vault.status',
  'vault.unlock',
  'appearance.change',
  'about.read',
  'clock.read',
  'windows.zoom',
  'windows.reveal',
  'windows.displays',
]);
