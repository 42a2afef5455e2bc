import { statSync } from 'node:fs';
import { type BrowserWindow, dialog, shell } from 'electron';
import type { z } from 'zod';
import type { PickKind } from '#shared/contract/program';
import { ok } from '#shared/result';
import type { WindowHandlers } from '../handlers/program';
import type { Audience } from './audience';
import { groundOf } from './ground';

const EXTENSIONS: Record<z.infer<typeof PickKind>, string[]> = {
  roster: ['xlsx', 'csv', 'tsv', 'txt'],
  deck: ['md', 'markdown', 'pdf'],
  image: ['png', 'jpg', 'jpeg', 'svg'],
};

// Steps of Chromium's own scale: a step is a factor of 1.2, so these are 69 % and 207 %.
const SMALLEST_ZOOM = -2;
const LARGEST_ZOOM = 4;

type TicketFor = (path: string) => { ticket: string; name: string };

/** Where each workshop's files go. */
export interface ExportFolders {
  of(workshop: string): string | undefined;
  keep(workshop: string, path: string): void;
}

/** The handlers that need a screen: the system's dialogs and the room's window. */
export function dialogs(
  owner: () => BrowserWindow | null,
  audience: Audience,
  ticketFor: TicketFor,
  folders: ExportFolders,
): WindowHandlers {
  const ask = async (options: Electron.OpenDialogOptions): Promise<string | undefined> => {
    const window = owner();
    if (window === null) return undefined;
    // The names of a workshop's files do not belong into the system's list of recent documents.
    const properties = [...(options.properties ?? []), 'dontAddToRecent' as const];
    const { filePaths } = await dialog.showOpenDialog(window, { ...options, properties });
    return filePaths[0];
  };
  const picked = (path: string | undefined) => ok(path === undefined ? null : ticketFor(path));
  return {
    'files.pick': async ({ kind }) =>
      picked(
        await ask({
          properties: ['openFile'],
          filters: [{ name: EXTENSIONS[kind].join(', '), extensions: EXTENSIONS[kind] }],
        }),
      ),
    'files.pickFolder': async ({ workshop }) => {
      const path = await ask({ properties: ['openDirectory', 'createDirectory'] });
      if (path !== undefined && workshop !== null) folders.keep(workshop, path);
      return picked(path);
    },
    'files.exportFolder': async ({ workshop }) => {
      const path = folders.of(workshop);
      return picked(path !== undefined && isFolder(path) ? path : undefined);
    },
    'files.show': async ({ path }) => {
      shell.showItemInFolder(path);
      return ok({});
    },
    'windows.zoom': async ({ by }) => {
      const page = owner()?.webContents;
      page?.setZoomLevel(by === 0 ? 0 : Math.min(LARGEST_ZOOM, Math.max(SMALLEST_ZOOM, page.getZoomLevel() + by)));
      return ok({});
    },
    'windows.reveal': async ({ isDark }) => {
      const window = owner();
      window?.setBackgroundColor(groundOf(isDark));
      if (window?.isVisible() === false) window.show();
      return ok({});
    },
    'windows.displays': async () => ok(audience.displays()),
    'windows.openAudience': async ({ display }) => {
      audience.open(display);
      return ok(audience.displays());
    },
    'windows.closeAudience': async () => {
      audience.close();
      return ok(audience.displays());
    },
  };
}

/** A stick may have been pulled out since, or somebody closed a folder to others. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
