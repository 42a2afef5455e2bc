import { useEffect } from 'react';
import { stageBridge } from '../../bridge';

/** Passes a clicker's keys on; the main process decides what they mean. A mouse is a clicker with two keys. */
export function useClicker(): void {
  useEffect(() => {
    const pass = (key: string, code: string, shift: boolean) =>
      void stageBridge().ask('stage.key', { key, code, shift });
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      // A key that is stuck or leant on must not run through the deck.
      if (!event.repeat) pass(event.key, event.code, event.shiftKey);
    };
    const onClick = () => pass('PageDown', 'PageDown', false);
    const onRightClick = (event: Event) => {
      event.preventDefault();
      pass('PageUp', 'PageUp', false);
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('click', onClick);
    window.addEventListener('contextmenu', onRightClick);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('click', onClick);
      window.removeEventListener('contextmenu', onRightClick);
    };
  }, []);
}
