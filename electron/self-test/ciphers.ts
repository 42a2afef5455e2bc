import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  sign,
  verify,
} from 'node:crypto';

/** A cipher with a question whose answer the standard prints; true when this machine answers the same. */
export interface KnownAnswer {
  readonly cipher: string;
  readonly isRight: () => boolean;
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

// The bytes that say "what follows is a key of this kind", before a bare key.
const ED25519 = { private: hex('302e020100300506032b657004220420'), public: hex('302a300506032b6570032100') };
const X25519 = { private: hex('302e020100300506032b656e04220420'), public: hex('302a300506032b656e032100') };

const privateKey = (kind: typeof ED25519, key: Buffer) =>
  createPrivateKey({ key: Buffer.concat([kind.private, key]), format: 'der', type: 'pkcs8' });
const publicKey = (kind: typeof ED25519, key: Buffer) =>
  createPublicKey({ key: Buffer.concat([kind.public, key]), format: 'der', type: 'spki' });

/** NIST's hash of "abc" (FIPS 180-4). */
function sha256(): boolean {
  const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  return createHash('sha256').update('abc').digest('hex') === known;
}

/** RFC 5869, test case 1. */
function hkdf(): boolean {
  const key = hkdfSync(
    'sha256',
    hex('0b'.repeat(22)),
    hex('000102030405060708090a0b0c'),
    hex('f0f1f2f3f4f5f6f7f8f9'),
    42,
  );
  const known = '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865';
  return Buffer.from(key).toString('hex') === known;
}

/** McGrew and Viega, test case 16; and a changed byte must be refused. */
function aesGcm(): boolean {
  const key = hex('feffe9928665731c6d6a8f9467308308'.repeat(2));
  const nonce = hex('cafebabefacedbaddecaf888');
  const beside = hex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const plain = hex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72' +
      '1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  );
  const known =
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa' +
    '8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662';
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(beside);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  const tag = cipher.getAuthTag();
  const opens = (bytes: Buffer): boolean => {
    try {
      const opener = createDecipheriv('aes-256-gcm', key, nonce).setAAD(beside).setAuthTag(tag);
      return Buffer.concat([opener.update(bytes), opener.final()]).equals(plain);
    } catch {
      return false;
    }
  };
  const changed = Buffer.from(sealed);
  changed[7] = (changed[7] ?? 0) ^ 1;
  return (
    sealed.toString('hex') === known &&
    tag.toString('hex') === '76fc6ece0f4e1768cddf8853bb2d551b' &&
    opens(sealed) &&
    !opens(changed)
  );
}

/** RFC 8032, section 7.1, test 1; and the signature of something else must be refused. */
function ed25519(): boolean {
  const key = privateKey(ED25519, hex('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'));
  const open = publicKey(ED25519, hex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'));
  const signature = sign(null, Buffer.alloc(0), key);
  const known =
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
  return (
    signature.toString('hex') === known &&
    verify(null, Buffer.alloc(0), open, signature) &&
    !verify(null, Buffer.from('x'), open, signature)
  );
}

/** RFC 7748, section 5.2, the first vector. */
function x25519(): boolean {
  const secret = diffieHellman({
    privateKey: privateKey(X25519, hex('a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4')),
    publicKey: publicKey(X25519, hex('e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c')),
  });
  return secret.toString('hex') === 'c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552';
}

/** All that the vault and the signatures rest on. Argon2id takes its time: it is asked where a passphrase is derived, each time. */
export const KNOWN_ANSWERS: readonly KnownAnswer[] = [
  { cipher: 'AES-256-GCM', isRight: aesGcm },
  { cipher: 'SHA-256', isRight: sha256 },
  { cipher: 'HKDF', isRight: hkdf },
  { cipher: 'Ed25519', isRight: ed25519 },
  { cipher: 'X25519', isRight: x25519 },
];

/** The ciphers that answer wrongly, or not at all. */
export const brokenCiphers = (answers: readonly KnownAnswer[] = KNOWN_ANSWERS): string[] =>
  answers
    .filter(({ isRight }) => {
      try {
        return !isRight();
      } catch {
        return true;
      }
    })
    .map(({ cipher }) => cipher);

/** A cipher that answers wrongly: nothing may be sealed or opened with it. */
export class BrokenCipher extends Error {
  constructor(readonly ciphers: string) {
    super(`Wrong answers from ${ciphers}`);
  }
}

/** Run before a vault is opened; throws `BrokenCipher`. */
export function proveCiphers(answers: readonly KnownAnswer[] = KNOWN_ANSWERS): void {
  const broken = brokenCiphers(answers);
  if (broken.length > 0) throw new BrokenCipher(broken.join(', '));
}
