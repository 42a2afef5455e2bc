/** Letter sizes to try, in per cent of the frame's height. The last is the smallest that the back row reads: a 24th. */
export const SIZES = [6.6, 6.2, 5.8, 5.4, 5, 4.6, 4.17] as const;

/** The same for the workshop's name, which fills the wall while the room comes in. */
export const TITLE_SIZES = [11, 10, 9, 8, 7.2, ...SIZES] as const;

/** Gives a frame the largest letters with which it does not overflow; false when even the smallest do. */
export function fitLetters(frame: HTMLElement, sizes: readonly number[] = SIZES): boolean {
  return sizes.some((size) => {
    frame.style.setProperty('--letter', String(size));
    return frame.scrollHeight <= frame.clientHeight + 1 && frame.scrollWidth <= frame.clientWidth + 1;
  });
}
