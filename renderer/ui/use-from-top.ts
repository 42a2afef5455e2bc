import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Shows a list from its top whenever something else is looked for in it, wherever it was scrolled to. */
export function useFromTop(scroller: RefObject<HTMLElement | null>, sought: string): void {
  const before = useRef(sought);
  useLayoutEffect(() => {
    if (before.current === sought) return;
    before.current = sought;
    scroller.current?.scrollTo({ top: 0 });
  }, [scroller, sought]);
}
