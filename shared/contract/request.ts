import { z } from 'zod';
import { Id } from '../id';

/** One promise: what is asked, and what is answered. */
export interface Request<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly input: I;
  readonly output: O;
  /** Doors through which it may be asked; a dialog needs a window. */
  readonly doors: 'all' | 'windows';
}

export const request = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Request<I, O> => ({
  input,
  output,
  doors: 'all',
});

/** For what only makes sense before a screen. */
export const windowRequest = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Request<I, O> => ({
  input,
  output,
  doors: 'windows',
});

/** Nothing to say. */
export const Nothing = z.strictObject({});
export type Nothing = z.infer<typeof Nothing>;

/** A file to read: a ticket from a dialog or a drop in a window, a path on the command line, or an asset of the vault. */
export const FileRef = z.union([z.strictObject({ ticket: z.string() }), z.strictObject({ file: z.string().min(1) })]);
export type FileRef = z.infer<typeof FileRef>;

/** A folder to write to. */
export const FolderRef = z.union([
  z.strictObject({ ticket: z.string() }),
  z.strictObject({ folder: z.string().min(1) }),
]);
export type FolderRef = z.infer<typeof FolderRef>;

/** The name by which whoever asks will know the job; without one, or where another job has it, the program gives one. */
export const JobName = Id.optional();

/** A file that was written, as people would look for it. */
export const Written = z.strictObject({ name: z.string(), path: z.string(), bytes: z.number().int() });
export type Written = z.infer<typeof Written>;
