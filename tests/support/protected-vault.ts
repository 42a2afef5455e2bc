import { randomBytes, randomUUID } from 'node:crypto';
import type { Page } from 'playwright/test';
import { normalPassphrase } from '#shared/vault/passphrase';
import { ENTROPY_BYTES, recoveryEntropy, recoveryWords } from '#shared/vault/recovery-key';
import { argon2 } from '../../electron/vault/argon2';
import type { Derive } from '../../electron/vault/derive';
import { realDisk } from '../../electron/vault/disk';
import { vaultDoor } from '../../electron/vault/door';
import { aContext } from './a-workshop';
import type { RealProgram } from './app';
import { PASSPHRASE, unlock } from './protection';

/** Argon2id, at the least that the program opens: what it costs in earnest is measured by those who set a passphrase. */
const cheapDerive: Derive = {
  key: async (passphrase, kdf) =>
    Buffer.from(await argon2(Buffer.from(normalPassphrase(passphrase)), Buffer.from(kdf.salt, 'base64'), kdf)),
  costs: async () => ({ memory: 19 * 1_024, passes: 2 }),
};

/** Closes a vault behind the passphrase while no program has it, in Russian where it is new; answers the recovery key. */
export async function protectVault(folder: string): Promise<string[]> {
  const door = vaultDoor(folder, realDisk(randomUUID), cheapDerive, aContext);
  const vault = door.open();
  if (vault === null) throw new Error('The vault is protected already');
  const entropy = recoveryEntropy(randomBytes(ENTROPY_BYTES));
  vault.settings.change((settings) => ({ ...settings, language: settings.language ?? 'ru' }));
  await vault.protect(PASSPHRASE, entropy);
  vault.close();
  door.letGo();
  return recoveryWords(entropy);
}

/** The program behind its locked door, opened. */
export async function openProtected(program: RealProgram): Promise<Page> {
  await protectVault(program.vault);
  const page = await program.open();
  await unlock(page);
  return page;
}
