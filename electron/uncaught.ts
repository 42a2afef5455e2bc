/**
 * Hears of whatever nobody caught. Electron would put up a box of its own, in English, and wait for it to be closed even
 * where the program is ending and nobody sees it.
 */
export function hearUncaught(hear: (error: unknown) => void): void {
  // Whoever read what was said here is gone; saying that as well would never end.
  process.stderr.on('error', () => {});
  process.on('uncaughtException', hear);
  process.on('unhandledRejection', hear);
}
