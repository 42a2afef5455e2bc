import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { FileRef, FolderRef } from '#shared/contract/request';
import { fail, ok, type Result } from '#shared/result';
import { tidy } from '#shared/text/text';
import type { ForeignFile } from './foreign/foreign';
import type { Files } from './program';

/** Nothing that a workshop needs is larger; a slip of the hand must not fill the memory. */
const LARGEST_FILE = 64;

const LONGEST_PATH = 32_768;
const MOST_DROPPED = 1_000;

/** The name as it can stand in a sentence: a line break would split it, and a sign that turns the direction would turn all that follows. */
const nameOf = (path: string): string => tidy(basename(path)).replaceAll('\n', ' ');

/** Reads a whole foreign file, refusing by size before a byte is read. */
function readForeign(path: string): Result<ForeignFile> {
  try {
    // Asked before it is opened: opening a pipe would wait for whoever writes into it.
    if (!statSync(path).isFile()) return fail({ kind: 'notReadable', path });
    return readOpened(path, openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)));
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    // Of a file that is only read, "no permission" means that it may not be read.
    if (['EACCES', 'EPERM', 'EBUSY'].includes(code)) return fail({ kind: 'notReadable', path });
    if (['ENAMETOOLONG', 'ELOOP', 'ERR_INVALID_ARG_VALUE'].includes(code)) return fail({ kind: 'fileMissing', path });
    throw error;
  }
}

function readOpened(path: string, file: number): Result<ForeignFile> {
  try {
    const name = nameOf(path);
    const { size } = fstatSync(file);
    const megabytes = Math.ceil(size / 1_000_000);
    if (megabytes > LARGEST_FILE) return fail({ kind: 'fileTooLarge', name, megabytes, limit: LARGEST_FILE });
    if (size === 0) return fail({ kind: 'fileEmpty', name });
    return ok({ name, bytes: readFileSync(file) });
  } finally {
    closeSync(file);
  }
}

/** What a drop hands over: the paths that the preload asked the system for; a thing that is no file has none. */
const Dropped = z.array(z.string().max(LONGEST_PATH)).max(MOST_DROPPED);

/** The command line names files and folders by path. */
export const filesByPath: Files = {
  read: (ref: FileRef) => ('file' in ref ? readForeign(ref.file) : fail({ kind: 'missing', thing: 'ticket' })),
  folder: (ref: FolderRef) => {
    if (!('folder' in ref)) return fail({ kind: 'missing', thing: 'ticket' });
    // No system has such a folder, and Node throws where others answer that there is none.
    return ref.folder.includes('\0') ? fail({ kind: 'fileMissing', path: ref.folder }) : ok(ref.folder);
  },
};

/** Windows name files by tickets that the main process gave them for a dialog's answer or a drop. */
export function filesByTicket(newId: () => string) {
  const paths = new Map<string, string>();
  const pathOf = (ticket: string): Result<string> => {
    const path = paths.get(ticket);
    return path === undefined ? fail({ kind: 'missing', thing: 'ticket' }) : ok(path);
  };
  const files: Files = {
    read: (ref) => {
      if (!('ticket' in ref)) return fail({ kind: 'pathRefused' });
      const path = pathOf(ref.ticket);
      return path.ok ? readForeign(path.value) : path;
    },
    folder: (ref) => ('ticket' in ref ? pathOf(ref.ticket) : fail({ kind: 'pathRefused' })),
  };
  const ticketFor = (path: string) => {
    const ticket = newId();
    paths.set(ticket, path);
    return { ticket, name: nameOf(path) };
  };
  const ticketsFor = (dropped: unknown) => {
    const paths = Dropped.safeParse(dropped);
    return paths.success ? paths.data.filter((path) => path !== '').map(ticketFor) : [];
  };
  return { files, ticketFor, ticketsFor, forget: () => paths.clear() };
}
