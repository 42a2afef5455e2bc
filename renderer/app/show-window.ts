import type { Settings } from '#shared/library/library';
import { bridge } from '../bridge';

/**
 * Has the window shown while the page is being drawn, in the theme's own ground: the system takes as long to show a
 * window as the page to draw itself, so neither waits for the other.
 */
export function showWindow(theme: Settings['theme']): void {
  const isDark = theme === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
  void bridge().ask('windows.reveal', { isDark });
}
