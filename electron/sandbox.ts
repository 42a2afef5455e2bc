import type { Failure } from '#shared/failure';

/** How the program was started, as far as its safety goes. */
export interface Started {
  /** Whether a switch of this name was given by anybody but the program itself. */
  readonly has: (name: string) => boolean;
  /** True in the project's own tests, which may run as root and drive the windows from outside; never in a package. */
  readonly isTest: boolean;
}

/** Switches that take the windows out of their sandbox, or let another program look inside. */
const UNSAFE = [
  ...['no-sandbox', 'disable-seccomp-filter-sandbox', 'disable-namespace-sandbox', 'single-process', 'no-zygote'],
  ...['disable-web-security', 'renderer-cmd-prefix', 'utility-cmd-prefix', 'load-extension', 'js-flags'],
  ...['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'],
] as const;

/** The first switch with which a protected vault is not opened, if there is one. */
export const unsafeSwitch = ({ has }: Started): string | null => UNSAFE.find((name) => has(name)) ?? null;

/**
 * What is protected by a passphrase is not opened in a program that was started without its protection.
 * A vault that is open to everybody has nothing to lose by it.
 */
export function refusalToOpen(protection: 'open' | 'protected', started: Started): Failure | null {
  const found = unsafeSwitch(started);
  if (protection === 'open' || started.isTest || found === null) return null;
  return { kind: 'startedUnsafe', switch: `--${found}` };
}

/** Thrown where there is no way on, with what to say of it. */
export class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
  }
}
