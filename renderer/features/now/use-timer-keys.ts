import { useEffect } from 'react';
import { timerCommandFor, timerWishOf } from '#shared/stage/timer-keys';
import { readMirror } from '../../mirror';
import { change } from '../../mirror/change';

/** A field, a list or a dialog keeps its keys to itself. */
const keepsKeys = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable="true"], [role=dialog], [role=listbox], [role=menu]',
  ) !== null;

/** The clocks' keys while Now is open. They are heard before the slides' keys: Shift+N is the next phase while an exercise is under way. */
export function useTimerKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || keepsKeys(event.target)) return;
      const { open } = readMirror();
      const wish = timerWishOf({ key: event.key, code: event.code, shift: event.shiftKey });
      if (open === null || wish === null || open.workshop.stage.blank !== 'no') return;
      const command = timerCommandFor(wish, open.workshop.stage);
      if (command === null) return;
      event.preventDefault();
      void change(command);
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
