/** A screen is there within this time, or something is wrong with it. */
const PATIENCE = 3_000;

/** Brings a part of a screen that is still being loaded into sight and hands it the focus. */
export function reveal(id: string): void {
  const since = performance.now();
  const look = () => {
    const part = document.getElementById(id);
    if (part === null && performance.now() - since < PATIENCE) requestAnimationFrame(look);
    part?.scrollIntoView({ block: 'start' });
    part?.focus({ preventScroll: true });
  };
  look();
}
