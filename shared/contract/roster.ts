import { z } from 'zod';
import { Column, ColumnProblem, Mapping } from '../people/import/field';
import { Choice, ImportCounts, PlannedRow, RegionChoices } from '../people/import/planned-row';
import { WorkshopId } from '../workshop/workshop';
import { FileRef, JobName, request } from './request';

/** What may be said about a list before it is read: the sheet, what its columns mean, what to do with which row. */
const Source = z.strictObject({
  workshop: WorkshopId,
  file: FileRef,
  job: JobName,
  /** A workbook's sheet by its name; without it, the one that looks most like a list of people. */
  sheet: z.string().optional(),
  /** The meaning of each column from the first; without it, as the headings say. */
  mapping: Mapping.optional(),
  /** By row number, for rows that seem to repeat somebody; "skip" for any row. */
  choices: z.record(z.string().regex(/^\d{1,7}$/), Choice).optional(),
  /** By the spelling in the file, for regions that are not known. */
  regions: RegionChoices.optional(),
});
export type Source = z.infer<typeof Source>;

const Form = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('xlsx') }),
  z.strictObject({ kind: z.literal('csv'), encoding: z.string(), separator: z.string() }),
]);

/** What an import would do, before it does anything. */
export const Preview = z.strictObject({
  name: z.string(),
  form: Form,
  /** Of several sheets one is read; whether others have people is told, so that nobody stays behind unseen. */
  sheets: z.array(
    z.strictObject({ name: z.string(), rows: z.number().int(), isHidden: z.boolean(), hasPeople: z.boolean() }),
  ),
  sheet: z.string(),
  /** The number of the row of headings; 0 when the columns were guessed from their cells. */
  headingRow: z.number().int(),
  columns: z.array(Column),
  problems: z.array(ColumnProblem),
  rows: z.array(PlannedRow),
  counts: ImportCounts,
  /** Spellings that no region is known by, with how many rows have them. */
  unknownRegions: z.array(z.strictObject({ text: z.string(), rows: z.number().int() })),
});
export type Preview = z.infer<typeof Preview>;

export const rosterRequests = {
  'roster.preview': request(Source, Preview),
  /** Reads the file again and applies all of it in one step; `seq` is null when nothing was new. */
  'roster.import': request(
    Source,
    z.strictObject({ seq: z.number().int().nullable(), sheet: z.string(), counts: ImportCounts }),
  ),
};
