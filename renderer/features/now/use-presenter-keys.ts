import { useEffect, useRef } from 'react';
import { hear, type KeyCommand, stageCommandFor, type Wish } from '#shared/stage/keys';
import { readMirror } from '../../mirror';

/** A field keeps its keys to itself. */
const isField = (target: Element): boolean =>
  target.closest('textarea, select, [contenteditable="true"], [role="dialog"], [role="listbox"], [role="menu"]') !==
    null ||
  (target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(target.type));

/** A button or a choice keeps the keys that work it; all others are the room's. */
const isWorkedBy = (target: Element, key: string): boolean =>
  (target.closest('button, a, [role="option"], summary') !== null && /^( |Enter)$/.test(key)) ||
  (target instanceof HTMLInputElement && /^( |Enter|Arrow)/.test(key));

/** Impress's keys while nobody is typing: `run` carries out those for the room, `own` is told those that are for the trainer's notes alone. */
export function usePresenterKeys(run: (command: KeyCommand) => void, own: (wish: Wish) => void): void {
  const digits = useRef('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return;
      const { open } = readMirror();
      const target = event.target instanceof Element ? event.target : document.body;
      if (open === null || isField(target) || isWorkedBy(target, event.key)) return;
      const { stage } = open.workshop;
      const { key, code, shiftKey: shift } = event;
      const heard = hear(digits.current, stage.blank !== 'no', { key, code, shift });
      digits.current = heard.digits;
      if (heard.wish === null) return;
      event.preventDefault();
      const command = stageCommandFor(heard.wish, stage);
      if (command === null) {
        if (heard.wish !== 'unblank') own(heard.wish);
        return;
      }
      run(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run, own]);
}
