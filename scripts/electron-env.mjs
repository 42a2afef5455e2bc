/** The variables by which the electron package, electron-vite and Playwright find the prepared runtime. */
export function electronEnv({ dist, executable }) {
  return { ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_EXEC_PATH: executable };
}

/** The switches for development and tests: Chromium's sandbox refuses to start as root, so only root goes without it. */
export function electronArgs() {
  return process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : [];
}
