import { argon2 } from '../vault/argon2';

/** Asked of Argon2id before it is given a passphrase; from the tests of its reference implementation. */
const QUESTION = { passphrase: Buffer.from('password'), salt: Buffer.from('somesalt'), memory: 256, passes: 2 };
const KNOWN = '9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe';

/** Whether Argon2id answers as it must; a quarter of a mebibyte takes milliseconds. */
export async function isArgon2Right(derive = argon2): Promise<boolean> {
  try {
    const key = await derive(QUESTION.passphrase, QUESTION.salt, QUESTION);
    return Buffer.from(key).toString('hex') === KNOWN;
  } catch {
    return false;
  }
}
