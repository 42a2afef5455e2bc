import { useCallback, useEffect, useRef, useState } from 'react';

/** A pause in typing; long enough that a sentence is one step of undo, short enough that little could be lost. */
const PAUSE = 400;

/** A text that is typed here and kept elsewhere: at every pause, when the field is left, and when it goes away. */
export function useDraft(value: string, keep: (text: string) => void) {
  const [text, setText] = useState(value);
  const unsaved = useRef<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(keep);
  latest.current = keep;

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    const typed = unsaved.current;
    unsaved.current = null;
    if (typed !== null) latest.current(typed);
  }, []);
  useEffect(() => {
    if (unsaved.current === null) setText(value);
  }, [value]);
  useEffect(() => flush, [flush]);

  const type = useCallback(
    (typed: string) => {
      setText(typed);
      unsaved.current = typed;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, PAUSE);
    },
    [flush],
  );
  return { text, type, flush };
}
