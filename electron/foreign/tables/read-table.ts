import type { TableFile } from '#shared/people/import/table';
import { fail, ok, type Result } from '#shared/result';
import { openZip, WORKBOOK_LIMITS, type Zip } from '../archive/open-zip';
import { ZipLocked, ZipTooLarge } from '../archive/zip-refusals';
import type { ForeignFile } from '../foreign';
import { decodeText } from './decode-text';
import { readCsv } from './read-csv';
import { TableTooLong } from './read-sheet';
import { readWorkbook } from './read-workbook';

/** A list of twenty thousand people is a tenth of this. */
export const LARGEST_LIST = 20;

const EXPECTED = 'CSV, XLSX';

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Reads a foreign list as plain cells, whatever it is called; refuses with the reason what is no list. Never throws. */
export async function readTable(file: ForeignFile): Promise<Result<TableFile>> {
  const { name, bytes } = file;
  const megabytes = Math.ceil(bytes.length / 1_000_000);
  if (megabytes > LARGEST_LIST) return fail({ kind: 'fileTooLarge', name, megabytes, limit: LARGEST_LIST });
  if (bytes.length === 0) return fail({ kind: 'fileEmpty', name });
  try {
    if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return await readArchive(file);
    if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseOldOffice(file);
    return readText(file);
  } catch (error) {
    if (error instanceof TableTooLong) return fail({ kind: 'listTooLong', name });
    if (error instanceof ZipTooLarge) return fail({ kind: 'fileHeavy', name });
    if (error instanceof ZipLocked) return fail({ kind: 'filePassword', name });
    return fail({ kind: 'fileBroken', name });
  }
}

async function readArchive({ name, bytes }: ForeignFile): Promise<Result<TableFile>> {
  const zip = await openZip(bytes, WORKBOOK_LIMITS);
  if (isOpenDocument(zip)) return fail({ kind: 'fileOpenDocument', name });
  if (!zip.names.has('[Content_Types].xml') || zip.names.has('xl/workbook.bin') || zip.names.has('word/document.xml'))
    return fail({ kind: 'fileKind', name, expected: EXPECTED });
  const sheets = readWorkbook(zip);
  if (sheets.every(({ rows }) => rows.length === 0)) return fail({ kind: 'fileEmpty', name });
  return ok({ name, form: { kind: 'xlsx' }, sheets });
}

function isOpenDocument(zip: Zip): boolean {
  return zip.read('mimetype')?.toString('latin1').includes('opendocument') ?? false;
}

/** Excel keeps a workbook with a password in the same kind of container as its format of the nineties. */
function refuseOldOffice({ name, bytes }: ForeignFile) {
  const isLocked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  );
  return fail(isLocked ? { kind: 'filePassword', name } : { kind: 'fileOldExcel', name });
}

const MARKUP = /^\s*(<\?xml|<!doctype|<html|<table|%PDF|\{\\rtf)/i;

function readText({ name, bytes }: ForeignFile): Result<TableFile> {
  const decoded = decodeText(bytes);
  if (decoded === null || MARKUP.test(decoded.text.slice(0, 200)))
    return fail({ kind: 'fileKind', name, expected: EXPECTED });
  if (decoded.text.trim() === '') return fail({ kind: 'fileEmpty', name });
  const { rows, separator } = readCsv(decoded);
  const sheet = { name, isHidden: false, rows };
  return ok({ name, form: { kind: 'csv', encoding: decoded.encoding, separator }, sheets: [sheet] });
}
