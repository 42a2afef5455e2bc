import { useSyncExternalStore } from 'react';
import type { z } from 'zod';
import type { Displays } from '#shared/contract/program';
import type { VaultStatus } from '#shared/contract/vault';
import type { Steps } from '#shared/contract/workshop';
import type { Failure } from '#shared/failure';
import type { Settings, ShownLibrary } from '#shared/library/library';
import type { Language } from '#shared/text/language';
import { apartWatch, type Instant, offsetOf } from '#shared/time';
import type { GenerationFacts } from '#shared/workshop/generation';
import { patched } from '#shared/workshop/patch';
import type { Workshop } from '#shared/workshop/workshop';
import { bridge } from './bridge';

/** What the main process last told this window. Nothing here is ever decided or saved. */
export interface Mirror {
  readonly library: ShownLibrary;
  readonly settings: Settings;
  readonly vault: VaultStatus;
  readonly displays: z.infer<typeof Displays>;
  readonly open: Opened | null;
  /** A workshop that could not be opened because its files are damaged. */
  readonly damaged: string | null;
  /** The failure to show, until it is dismissed. */
  readonly failure: Failure | null;
  /** A sentence to show for a few seconds. */
  readonly toast: Toast | null;
  /** The last change was refused by the disk or lost to a bug, so what is on screen is all that is safe. */
  readonly isUnsaved: boolean;
  /** Changes asked for and not yet confirmed. */
  readonly pending: number;
  /** What to add to performance.now() to know the steady clock. */
  readonly clockOffset: number;
}

/** The workshop in this window. */
export interface Opened {
  readonly workshop: Workshop;
  readonly seq: number;
  readonly steps: Steps;
  /** The generation that is looked at in the place of the present state. */
  readonly viewing: GenerationFacts | null;
  /** The change before a restore that waits to be confirmed. */
  readonly beforeRestore: number | null;
}

/** What was just done, with the way back when there is one. */
export interface Toast {
  readonly sentence: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What can be made ready before the mirror is filled. */
interface Expected {
  readonly screen: (last: ShownLibrary['last']) => void;
  readonly language: (language: Language) => void;
}

let mirror: Mirror | null = null;
const listeners = new Set<() => void>();

/** Takes over what the main process told, or what waits for its answer; every part of the window that shows it is drawn anew. */
export function put(change: Partial<Mirror>): void {
  if (mirror === null) return;
  mirror = { ...mirror, ...change };
  for (const listener of listeners) listener();
}

const current = (): Mirror => {
  if (mirror === null) throw new Error('The mirror is read before it was filled');
  return mirror;
};

/** Calls back after each change of the mirror, until it is told to stop. */
export const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/**
 * Fills the mirror and keeps it true; must be done before the first render. `expect` is told at once where the
 * trainer was last and in which language, so that what the screen needs is made ready while its workshop is read.
 * Answers the vault, which may be locked: then there is nothing to be filled with.
 */
export async function startMirror(expect: Expected): Promise<VaultStatus> {
  const { ask, listen } = bridge();
  const listed = ask('library.read', {});
  const lastOpen = listed.then((list) => {
    if (list.ok) expect.screen(list.value.last);
    return list.ok && list.value.last.workshop !== null ? readWorkshop(list.value.last.workshop) : {};
  });
  const [library, vault, settings, displays, clock] = await Promise.all([
    listed,
    ask('vault.status', {}),
    ask('settings.read', {}).then((settings) => {
      if (settings.ok && settings.value.language !== null) expect.language(settings.value.language);
      return settings;
    }),
    ask('windows.displays', {}),
    ask('clock.read', {}),
  ]);
  if (vault.ok && vault.value.isLocked) return vault.value;
  if (!vault.ok || !library.ok || !settings.ok || !displays.ok || !clock.ok)
    throw new Error('The main process did not answer');
  mirror = {
    library: library.value,
    settings: settings.value,
    vault: vault.value,
    displays: displays.value,
    open: null,
    damaged: null,
    failure: null,
    toast: null,
    isUnsaved: false,
    pending: 0,
    clockOffset: clock.value.now - performance.now(),
  };
  // Asked among others, the clock's answer was kept waiting.
  void syncClock();
  listen('library.changed', (value) => {
    const isGone = !value.workshops.some(({ id }) => id === current().open?.workshop.id);
    put({ library: value, ...(isGone ? { open: null } : {}) });
  });
  listen('settings.changed', (value) => put({ settings: value }));
  listen('vault.changed', (value) => put({ vault: value }));
  listen('windows.changed', (value) => put({ displays: value }));
  listen('program.failed', showFailure);
  listen('workshop.changed', ({ id, seq, patches, steps }) => {
    const { open } = current();
    if (open === null || open.viewing !== null || open.workshop.id !== id || seq <= open.seq) return;
    if (seq === open.seq + 1) put({ open: { ...open, workshop: patched(open.workshop, patches), seq, steps } });
    else void openWorkshop(id);
  });
  put(await lastOpen);
  setInterval(() => void syncClock(), 5_000);
  window.addEventListener('focus', () => void syncClock());
  return vault.value;
}

/** performance.now() sleeps with the machine; the steady clock does not. */
async function syncClock(): Promise<void> {
  const asked = performance.now();
  const clock = await bridge().ask('clock.read', {});
  const offset = clock.ok ? offsetOf(clock.value.now, asked, performance.now()) : current().clockOffset;
  if (Math.abs(offset - current().clockOffset) > 50) put({ clockOffset: offset });
}

/** Reads a workshop whole; answers what it changes here. */
async function readWorkshop(id: string): Promise<Partial<Mirror>> {
  const read = await bridge().ask('workshop.read', { id });
  if (read.ok) return { open: read.value };
  return read.failure.kind === 'vaultDamaged' ? { open: null, damaged: id } : { open: null, failure: read.failure };
}

/** Opens a workshop in this window; from then on patches keep it true. */
export const openWorkshop = async (id: string): Promise<void> => put(await readWorkshop(id));

/** Whoever decides later finds the workshop damaged when it is opened again. */
export const closeDamaged = (): void => put({ damaged: null });
export const closeWorkshop = (): void => put({ open: null });
export const showFailure = (failure: Failure): void => put({ failure });
export const dismissFailure = (): void => put({ failure: null });
export const showToast = (toast: Toast): void => put({ toast });
export const dismissToast = (): void => put({ toast: null });

const cameApart = apartWatch(Date.now, () => performance.now());

/** The steady clock, now. */
export function steadyNow(): Instant {
  if (cameApart()) void syncClock();
  return Math.round(performance.now() + current().clockOffset) as Instant;
}

/** Picks from the mirror. The selector must pick, not build: what it answers is compared by identity. */
export const useMirror = <T>(selector: (value: Mirror) => T): T =>
  useSyncExternalStore(subscribe, () => selector(current()));

/** Part of the open workshop; the screens that use it are only shown while one is open. */
export function useWorkshop<T>(selector: (workshop: Workshop) => T): T {
  return useMirror(({ open }) => {
    if (open === null) throw new Error('No workshop is open');
    return selector(open.workshop);
  });
}

export const readMirror = current;
