import { join } from 'node:path';
import { type BrowserWindow, type Display, screen } from 'electron';
import type { Displays } from '#shared/contract/program';
import { makeWindow, originOf } from './make-window';

/** The room's window: at most one, on the display that was chosen, and never lost with a projector. */
export interface Audience {
  window(): BrowserWindow | null;
  open(display: number | null): void;
  close(): void;
  displays(): Displays;
}

export function audienceWindow(out: string, title: string, changed: () => void): Audience {
  let window: BrowserWindow | null = null;
  let wanted: number | null = null;

  const target = (): Display => {
    const all = screen.getAllDisplays();
    const primary = screen.getPrimaryDisplay();
    return all.find(({ id }) => id === wanted) ?? all.find(({ id }) => id !== primary.id) ?? primary;
  };

  /** Fills another display; before the only one it stays an ordinary window. */
  const place = () => {
    if (window === null) return;
    const display = target();
    const alone = display.id === screen.getPrimaryDisplay().id;
    window.setFullScreen(false);
    const { x, y, width, height } = display.workArea;
    if (alone)
      window.setBounds({ x: x + 40, y: y + 40, width: Math.min(960, width - 80), height: Math.min(540, height - 80) });
    else window.setBounds(display.bounds);
    window.setFullScreen(!alone);
    changed();
  };

  const make = () => {
    const made = makeWindow('audience', join(out, 'preload/preload-audience.cjs'), {
      width: 960,
      height: 540,
      title,
      backgroundColor: '#000000',
      autoHideMenuBar: true,
    });
    made.setMenu(null);
    made.once('ready-to-show', () => made.showInactive());
    made.on('closed', () => {
      window = null;
      changed();
    });
    void made.loadURL(`${originOf('audience')}/audience.html`);
    return made;
  };

  for (const event of ['display-added', 'display-removed', 'display-metrics-changed'] as const)
    screen.on(event as 'display-added', () => {
      place();
      changed();
    });

  return {
    window: () => window,
    open: (display) => {
      wanted = display ?? wanted;
      window ??= make();
      place();
    },
    close: () => window?.close(),
    displays: () => ({
      audience: window === null ? 'closed' : window.isFullScreen() ? 'full' : 'window',
      displays: screen.getAllDisplays().map(({ id, label, size }, index) => ({
        id,
        label: label || `${index + 1}: ${size.width}×${size.height}`,
        isPrimary: id === screen.getPrimaryDisplay().id,
        isAudience: window !== null && id === target().id,
      })),
    }),
  };
}
