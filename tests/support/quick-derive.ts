import { createHash } from 'node:crypto';
import { normalPassphrase } from '#shared/vault/passphrase';
import type { Derive } from '../../electron/vault/derive';

/** Turns passphrases into keys at once: for tests of everything but the slowness. */
export const quickDerive: Derive = {
  key: async (passphrase, { salt }) =>
    createHash('sha256')
      .update(`${salt} ${normalPassphrase(passphrase)}`)
      .digest(),
  costs: async () => ({ memory: 19 * 1024, passes: 2 }),
};
