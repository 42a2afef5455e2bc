import { useSyncExternalStore } from 'react';
import type { Screen } from '#shared/actions/actions';
import { bridge } from '../bridge';
import { dismissFailure, readMirror } from '../mirror';
import { leaveField } from './settle';

let screen: Screen = 'library';
const listeners = new Set<() => void>();

/** Shows another screen, and remembers it for the next start. */
export function goTo(next: Screen): void {
  if (next === screen) return;
  leaveField();
  screen = next;
  for (const listener of listeners) listener();
  const { open } = readMirror();
  void bridge().ask('library.remember', { workshop: open?.workshop.id ?? null, screen: next });
}

/** Goes where a person asked to: what went wrong where they were is left behind there. */
export function goAway(next: Screen): void {
  if (next !== screen) dismissFailure();
  goTo(next);
}

export const currentScreen = (): Screen => screen;

export const useScreen = (): Screen =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => screen,
  );
