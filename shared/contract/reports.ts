import { z } from 'zod';
import { REPORT_FORMATS } from '../report/format';
import { Language } from '../text/language';
import { WorkshopId } from '../workshop/workshop';
import { Letter } from './certificates';
import { FolderRef, JobName, request, Written } from './request';

export const reportRequests = {
  /** Writes the attendance report; separated values get a file for each table. */
  'reports.write': request(
    z.strictObject({
      workshop: WorkshopId,
      formats: z.array(z.enum(REPORT_FORMATS)).min(1).max(3),
      language: Language,
      folder: FolderRef,
      job: JobName,
    }),
    z.strictObject({
      job: z.string(),
      written: z.array(Written),
      cancelled: z.boolean(),
      /** Texts with letters that the PDF shows as boxes, because the fonts lack them. */
      unprinted: z.array(z.strictObject({ text: z.string(), letters: z.array(Letter) })),
    }),
  ),
};
