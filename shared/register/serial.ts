import type { CertificateKind } from './kind';
import type { Serial } from './registration';

const LETTER: Record<CertificateKind, string> = { attended: 'A', completed: 'C' };

/** Twenty-three letters, a prime number, without those that are read as digits or as each other (I, O, Q). */
const CHECKS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** A generator modulo 23: no two neighbours have the same weight, so a swap of two digits is noticed. */
const GENERATOR = 5;

interface SerialFacts {
  readonly code: string;
  readonly year: string;
  readonly kind: CertificateKind;
  readonly number: number;
}

/** `AST-2025-C017-K`: workshop, year of issue, kind with its running number, and a letter that betrays a slip of the pen. */
export function serialOf({ code, year, kind, number }: SerialFacts): Serial {
  const body = `${code}-${year}-${LETTER[kind]}${String(number).padStart(3, '0')}`;
  return `${body}-${checkLetter(body)}`;
}

/** Whether the last letter belongs to what stands before it. */
export const isWhole = (serial: string): boolean => serial.at(-1) === checkLetter(serial.slice(0, -2));

/** The running number of a serial of this kind; nothing of another kind or another form. */
export function numberIn(serial: Serial, kind: CertificateKind): number | null {
  const [, letter, digits] = serial.match(/-([AC])(\d{3,})-[A-Z]$/) ?? [];
  return letter === LETTER[kind] && digits !== undefined ? Number(digits) : null;
}

function checkLetter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of body.replaceAll('-', '')) {
    sum += weight * Number.parseInt(sign, 36);
    weight = (weight * GENERATOR) % CHECKS.length;
  }
  return CHECKS.charAt(sum % CHECKS.length);
}
