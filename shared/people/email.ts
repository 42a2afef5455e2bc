import { Email } from './participant';

/** What mail programs and people put around an address. */
const AROUND = /^(mailto:|[<("'«[]|e-?mail:)+|(\?.*|[>)"'»\].,;:]+)$/gi;

/** The addresses of a cell in lower case, in their order, and what in it is no address. */
export function readEmails(text: string): { readonly emails: string[]; readonly broken: string[] } {
  const whole = text.trim().toLowerCase();
  if (whole.includes('@') && isEmail(whole)) return { emails: [whole], broken: [] };
  const emails: string[] = [];
  const broken: string[] = [];
  for (const part of whole.replace(/\s*@\s*/g, '@').split(/[,;\s/|]+/)) {
    const address = part.replace(AROUND, '');
    if (address === '') continue;
    if (!isEmail(address)) broken.push(address);
    else if (!emails.includes(address)) emails.push(address);
  }
  // "Asel Serik <a@b.kz>": words around an address that was found are not broken addresses.
  return { emails, broken: emails.length > 0 ? broken.filter((part) => part.includes('@')) : broken };
}

const [DASH, DOT, AT] = [45, 46, 64];

/** Whether a text is an address of small letters, digits, dots and inner dashes alone, as most are: told without the full rule, which it never contradicts. */
export function isPlainAddress(text: string): boolean {
  let at = -1;
  let dot = -1;
  let last = DOT;
  if (text.length > 100) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isLetter = code >= 97 && code <= 122;
    if (!isLetter && !(code >= 48 && code <= 57)) {
      // Two marks never meet, and none begins the address or its host.
      if (last === DOT || last === AT || last === DASH) return false;
      if (code === AT) {
        if (at >= 0) return false;
        at = index;
      } else if (code === DOT) dot = index;
      else if (code !== DASH) return false;
    } else if (!isLetter && dot > at && at >= 0) return false;
    last = code;
  }
  return at > 0 && dot > at && text.length - dot > 2 && last !== DASH && last !== DOT;
}

const isEmail = (text: string): boolean => isPlainAddress(text) || Email.safeParse(text).success;
