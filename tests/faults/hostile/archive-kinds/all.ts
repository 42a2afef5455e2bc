import type { ArchiveKind } from './archive-kind';
import { BOMBS } from './bombs';
import { LIES } from './lies';
import { NAMES } from './names';
import { RUINS } from './ruins';

/** Every kind of archive that a workbook could be instead of a workbook. */
export const ARCHIVES: readonly ArchiveKind[] = [...NAMES, ...LIES, ...BOMBS, ...RUINS];
