/** Letters and digits that nobody confuses when they are read aloud or written by hand: no I/1, O/0, S/5, B/8, Z/2. */
const LETTERS = 'ACDEFGHJKLMNPQRTUVWXY';
const DIGITS = '34679';

/** From so many works on, codes are longer, so that a free one is always near. */
const MANY = 2_000;

/** A short code for a work that no other work has, such as K7M3; `newId` is the chance in it. */
export function newCode(taken: ReadonlySet<string>, newId: () => string): string {
  const length = taken.size < MANY ? 4 : 6;
  for (;;) {
    const code = spelled(hash(newId()), length);
    if (!taken.has(code)) return code;
  }
}

const spelled = (chance: number, length: number): string => {
  let rest = chance;
  return Array.from({ length }, (_, place) => {
    const alphabet = place % 2 === 0 ? LETTERS : DIGITS;
    const letter = alphabet.charAt(rest % alphabet.length);
    rest = Math.floor(rest / alphabet.length);
    return letter;
  }).join('');
};

/** FNV-1a, finished so that ids that differ little give codes that differ much. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (const letter of id) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
