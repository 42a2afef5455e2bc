import { join } from 'node:path';
import { type BrowserWindow, powerSaveBlocker, screen } from 'electron';
import type { Displays } from '#shared/contract/program';
import { makeWindow } from './make-window';
import { isInReach, type Place, type Placement, placementOf } from './placement';

/** The room's window: at most one, on the display that was chosen, and never lost with a projector. */
export interface Audience {
  window(): BrowserWindow | null;
  /** Opens it, or moves it to this display; without one, to where it was last. */
  open(display: number | null): void;
  close(): void;
  displays(): Displays;
  /** Puts it right after displays came or went. */
  settle(): void;
  /** Puts a new page, in a process of its own, in the place of the one that is open. */
  renew(): void;
}

interface Setting {
  readonly out: string;
  readonly title: string;
  /** Where the trainer's own window is. */
  readonly trainer: () => BrowserWindow | null;
  /** The name of the display that was chosen last, kept over restarts. */
  readonly label: { read(): string; keep(label: string): void };
  readonly changed: () => void;
}

const places = (): Place[] =>
  screen.getAllDisplays().map(({ id, label, bounds, workArea }) => ({ id, label, bounds, workArea }));

const isFull = (placed: Placement | null): boolean => placed?.isFull === true;

const isSame = (one: Placement | null, other: Placement): boolean => JSON.stringify(one) === JSON.stringify(other);

export function audienceWindow({ out, title, trainer, label, changed }: Setting): Audience {
  let window: BrowserWindow | null = null;
  let wanted: number | null = null;
  let placed: Placement | null = null;

  const trainersDisplay = (): number => {
    const own = trainer();
    return (own === null ? screen.getPrimaryDisplay() : screen.getDisplayMatching(own.getBounds())).id;
  };
  const target = (): Placement | null => placementOf(places(), trainersDisplay(), { id: wanted, label: label.read() });

  /** A window that stands where it should is left alone, so that a hand may move and size an ordinary one. */
  const settle = () => {
    const next = target();
    if (window === null || next === null) return;
    if (isSame(placed, next) && (next.isFull || isInReach(window.getBounds(), places()))) return;
    placed = next;
    window.setFullScreen(false);
    window.setBounds(next.bounds);
    window.setFullScreen(next.isFull);
    changed();
  };

  const make = (): BrowserWindow => {
    const made = makeWindow('audience', join(out, 'preload/preload-audience.cjs'), {
      width: 960,
      height: 540,
      title,
      backgroundColor: '#000000',
      autoHideMenuBar: true,
    });
    const awake = powerSaveBlocker.start('prevent-display-sleep');
    made.setMenu(null);
    made.once('ready-to-show', () => made.showInactive());
    made.on('closed', () => {
      powerSaveBlocker.stop(awake);
      if (window !== made) return;
      window = null;
      placed = null;
      changed();
    });
    return made;
  };

  for (const event of ['display-added', 'display-removed', 'display-metrics-changed'] as const)
    screen.on(event as 'display-added', () => {
      settle();
      changed();
    });

  return {
    window: () => window,
    open: (display) => {
      const chosen = places().find(({ id }) => id === display);
      if (chosen !== undefined) {
        wanted = chosen.id;
        label.keep(chosen.label);
      }
      window ??= make();
      settle();
    },
    close: () => window?.close(),
    settle,
    renew: () => {
      const before = window;
      if (before === null) return;
      const bounds = before.getBounds();
      window = make();
      placed = null;
      settle();
      // A hand may have moved an ordinary window.
      if (!isFull(placed)) window.setBounds(bounds);
      before.destroy();
    },
    displays: () => ({
      audience: window === null ? 'closed' : placed?.isFull === true ? 'full' : 'window',
      displays: screen.getAllDisplays().map((display, index) => ({
        id: display.id,
        label: display.label || `${index + 1}: ${display.size.width}×${display.size.height}`,
        isPrimary: display.id === trainersDisplay(),
        isAudience: window !== null && display.id === placed?.display,
      })),
    }),
  };
}
