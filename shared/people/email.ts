import { tidy } from '../text/text';
import { inLatin } from './look-alikes';
import { Email } from './participant';

/** What mail programs and people put around an address. */
const AROUND = /^(mailto:|[<("'«[]|e-?mail:)+|(\?.*|[>)"'»\].,;:]+)$/gi;

/** The addresses of a cell in small Latin letters, in their order, and what in it is no address. */
export function readEmails(text: string): { readonly emails: string[]; readonly broken: string[] } {
  const whole = text.trim().toLowerCase();
  if (whole.includes('@') && isEmail(whole)) return { emails: [whole], broken: [] };
  const emails: string[] = [];
  const broken: string[] = [];
  for (const part of tidy(whole)
    .replace(/\s*@\s*/g, '@')
    .split(/[,;\s/|]+/)) {
    const address = part.replace(AROUND, '');
    if (address === '') continue;
    const known = isEmail(address) ? address : inLatin(address);
    if (!isEmail(known)) broken.push(address);
    else if (!emails.includes(known)) emails.push(known);
  }
  // "Asel Serik <a@b.kz>": words around an address that was found are not broken addresses.
  return { emails, broken: emails.length > 0 ? broken.filter((part) => part.includes('@')) : broken };
}

const PLAIN_ADDRESS = /^[a-z\d]+(?:[._-][a-z\d]+)*@(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,}$/;

/** Whether a text is an address of small letters, digits and inner marks alone, as most are: told without the full rule, which it never contradicts. */
export const isPlainAddress = (text: string): boolean => text.length <= 100 && PLAIN_ADDRESS.test(text);

const isEmail = (text: string): boolean => isPlainAddress(text) || Email.safeParse(text).success;
