import { aBook, type ZipPart } from '../../../support/a-zip';

/** An archive that somebody made to do harm, or that came to harm. */
export interface ArchiveKind {
  readonly kind: string;
  readonly make: () => Uint8Array;
  /** Why it may be read: nothing of it can do harm. Without it, it must be refused. */
  readonly harmless?: string;
}

/** One row with a name in it. */
export const ROW = '<sheetData><row r="1"><c t="inlineStr"><is><t>Ким Кайрат</t></is></c></row></sheetData>';

/** A whole workbook with more parts than it needs. */
export const book = (more: readonly ZipPart[], sheet = ROW) => aBook({ sheet, more });

/** A whole workbook with one more part, of this name. */
export const named = (name: string | Uint8Array, more: Partial<ZipPart> = {}) => book([{ name, bytes: 'x', ...more }]);

/** A workbook that nothing is wrong with. */
export const whole = () => aBook({ sheet: ROW });
