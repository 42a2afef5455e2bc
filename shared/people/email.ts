import { Email } from './participant';

/** What mail programs and people put around an address. */
const AROUND = /^(mailto:|[<("'«[]|e-?mail:)+|(\?.*|[>)"'»\].,;:]+)$/gi;

/** The addresses of a cell in lower case, in their order, and what in it is no address. */
export function readEmails(text: string): { readonly emails: string[]; readonly broken: string[] } {
  const whole = text.trim().toLowerCase();
  if (isEmail(whole)) return { emails: [whole], broken: [] };
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

/** Most addresses are plain; the full rule is asked only about the others. */
const PLAIN = /^[a-z0-9_-]+(\.[a-z0-9_-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;

const isEmail = (text: string): boolean =>
  (text.length < 100 && !text.startsWith('-') && PLAIN.test(text) && !/^[_-]|[_-]@|--/.test(text)) ||
  Email.safeParse(text).success;
