/** Letter sizes to try, in per cent of the frame's height. The last is the smallest that the back row reads: a 24th. */
export const SIZES = [6.6, 6.2, 5.8, 5.4, 5, 4.6, 4.17] as const;

/** Gives a slide the largest letters with which it does not overflow; false when even the smallest do. */
export function fitLetters(slide: HTMLElement): boolean {
  return SIZES.some((size) => {
    slide.style.setProperty('--letter', String(size));
    return slide.scrollHeight <= slide.clientHeight + 1 && slide.scrollWidth <= slide.clientWidth + 1;
  });
}
