import { app } from 'electron';

/** What Chromium would do by itself and is not wanted here: call home, look names up, keep copies on disk. */
const OFF = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'dns-prefetch-disable',
  'no-pings',
  'disable-breakpad',
  'disable-http-cache',
  'disable-gpu-shader-disk-cache',
] as const;

// Megabytes: what a page makes while it is first drawn is all still needed, and not worth looking through.
const PAGE_FLAGS = '--min-semi-space-size=8';

/** Whether somebody else gave a switch: V8's flags are unsafe from others, and the program gives its pages one itself. */
export const isForeignSwitch = (name: string): boolean =>
  app.commandLine.hasSwitch(name) && !(name === 'js-flags' && app.commandLine.getSwitchValue(name) === PAGE_FLAGS);

/** Makes Chromium keep to itself. Must run before the app is ready. */
export function quietBrowser(): void {
  // Where somebody switched the sandbox off, the program says so itself (see sandbox.ts) rather than fail to start.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  for (const name of OFF) app.commandLine.appendSwitch(name);
  // A program without a network needs no process for it.
  app.commandLine.appendSwitch('enable-features', 'NetworkServiceInProcess2');
  // Flags that somebody else gave are left to be seen.
  if (!app.commandLine.hasSwitch('js-flags')) app.commandLine.appendSwitch('js-flags', PAGE_FLAGS);
  // No name and no address is ever found, whatever part of Chromium asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}
