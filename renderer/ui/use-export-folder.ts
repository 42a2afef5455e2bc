import { useSyncExternalStore } from 'react';

/** A folder that a dialog answered with: a ticket for the main process, and a name for people. */
export interface PickedFolder {
  readonly ticket: string;
  readonly name: string;
}

// Picked once for a workshop, and then the same on every screen that writes files.
const folders = new Map<string, PickedFolder>();
const listeners = new Set<() => void>();

export function rememberFolder(workshop: string, folder: PickedFolder): void {
  folders.set(workshop, folder);
  for (const listener of listeners) listener();
}

export const useExportFolder = (workshop: string): PickedFolder | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => folders.get(workshop) ?? null,
  );
