import { type RefObject, useEffect, useRef } from 'react';

/** Moves the focus to the title of a step that has just been reached, so that it is read out; the first keeps its field's. */
export function useTitleFocus(step: string): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current !== step) title.current?.focus();
    shown.current = step;
  }, [step]);
  return title;
}
