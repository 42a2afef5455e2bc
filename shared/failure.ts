import { z } from 'zod';

const kind = <K extends string, S extends z.ZodRawShape>(name: K, shape: S) =>
  z.strictObject({ kind: z.literal(name), ...shape });

/** One thing wrong with what was handed in: where, and which rule it breaks. */
export const Problem = z.strictObject({
  path: z.string(),
  /** A key under `problem` in the messages. */
  rule: z.string(),
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;

/** Everything that can go wrong in a way that a person can understand and act on. Each kind has its sentence in the messages. */
export const Failure = z.discriminatedUnion('kind', [
  kind('invalid', { problems: z.array(Problem) }),
  kind('unknownMethod', { method: z.string() }),
  kind('notAllowed', { method: z.string() }),
  kind('pathRefused', {}),
  kind('missing', { thing: z.string() }),
  kind('taken', { thing: z.string(), value: z.string() }),
  /** Going back would take a code from the workshop of this name, as each language calls it. */
  kind('codeSince', { code: z.string(), kk: z.string(), ru: z.string(), en: z.string() }),
  /** Only a damaged workshop is carried on from a generation; a whole one goes back by a change. */
  kind('notDamaged', {}),
  kind('nothingToUndo', {}),
  kind('nothingToRedo', {}),
  kind('vaultBusy', { holder: z.string() }),
  kind('vaultNewer', {}),
  kind('cipherBroken', { ciphers: z.string() }),
  kind('startedUnsafe', { switch: z.string() }),
  kind('locked', {}),
  kind('wrongPassphrase', { waitSeconds: z.number().int() }),
  kind('tooSoon', { waitSeconds: z.number().int() }),
  kind('wrongRecovery', {}),
  kind('recoveryCount', { words: z.number().int() }),
  kind('recoveryUnknown', { at: z.number().int(), nearest: z.string() }),
  kind('recoveryOneWrong', { at: z.number().int() }),
  kind('recoverySwapped', { at: z.number().int(), with: z.number().int() }),
  kind('recoverySeveralWrong', {}),
  kind('notProtected', {}),
  kind('alreadyProtected', {}),
  kind('passphraseWeak', {}),
  kind('notPrepared', {}),
  kind('proofWrong', { at: z.number().int() }),
  kind('purgeWordWrong', {}),
  kind('libraryDamaged', {}),
  kind('settingsDamaged', {}),
  kind('ledgerDamaged', {}),
  kind('keysDamaged', {}),
  kind('vaultDamaged', { part: z.string() }),
  kind('diskFull', { path: z.string() }),
  kind('notWritable', { path: z.string() }),
  kind('notReadable', { path: z.string() }),
  kind('diskBusy', { path: z.string() }),
  kind('vaultUncertain', {}),
  kind('fileMissing', { path: z.string() }),
  kind('fileEmpty', { name: z.string() }),
  kind('fileTooLarge', { name: z.string(), megabytes: z.number(), limit: z.number() }),
  kind('fileKind', { name: z.string(), expected: z.string() }),
  kind('filePassword', { name: z.string() }),
  kind('fileBroken', { name: z.string() }),
  kind('deckEmpty', { name: z.string() }),
  kind('deckTooLong', { name: z.string(), slides: z.number(), limit: z.number() }),
  kind('slideTooLong', { name: z.string(), slide: z.number(), limit: z.number() }),
  kind('fileOldExcel', { name: z.string() }),
  kind('fileOpenDocument', { name: z.string() }),
  kind('fileHeavy', { name: z.string() }),
  kind('pictureTooLarge', { name: z.string(), megapixels: z.number(), limit: z.number() }),
  /** What of a drawing is refused, as it stands in the file. */
  kind('drawingRefused', { name: z.string(), part: z.string() }),
  kind('fileSlow', { name: z.string(), seconds: z.number() }),
  kind('listTooLong', { name: z.string() }),
  kind('noPeople', { name: z.string() }),
  kind('noNameColumn', { name: z.string() }),
  kind('columnTwice', { headings: z.string() }),
  kind('sheetMissing', { name: z.string(), sheet: z.string() }),
  /** The names of the criteria still to score, in each language, for the sentence to choose from. */
  kind('sheetIncomplete', { count: z.number(), kk: z.string(), ru: z.string(), en: z.string() }),
  kind('sheetFinal', {}),
  kind('rubricEmpty', {}),
  kind('graderHasSheets', { name: z.string(), count: z.number() }),
  kind('worksHaveSheets', { codes: z.string(), count: z.number() }),
  kind('exportDiskFull', { path: z.string(), written: z.number().int(), last: z.string() }),
  kind('exportNotWritable', { path: z.string(), written: z.number().int(), last: z.string() }),
  kind('nothingToIssue', { held: z.number().int() }),
  /** A past state is looked at, or a person who was erased. */
  kind('readOnly', {}),
  kind('personErased', {}),
  kind('copyInVault', {}),
  kind('copyNoRoom', { path: z.string() }),
  kind('copyGone', { path: z.string() }),
  kind('copyMissing', { path: z.string() }),
  kind('copyUnfinished', { path: z.string() }),
  kind('copyLocked', {}),
  kind('copySecretWrong', {}),
  kind('cancelled', {}),
  kind('bug', { reference: z.string() }),
]);
export type Failure = z.infer<typeof Failure>;
export type FailureKind = Failure['kind'];
