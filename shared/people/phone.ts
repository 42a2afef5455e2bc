/** Countries whose numbers organizers write without the plus; the others must have it. */
const NEIGHBOURS = /^(375|380|374|99[2-6]|998)\d{8,9}$/;

const EXTENSION = /(доб|вн|ішкі|ext|#).*$/iu;

/** One number as E.164, or undefined when it is not a whole one. Kazakhstan's may begin with 8, 7, +7 or nothing. */
export function toE164(text: string): string | undefined {
  const written = unrounded(text.replace(EXTENSION, ''));
  const digits = written.replace(/\D+/g, '');
  if (/^\D*(\+|00)/.test(written)) return international(digits.replace(/^00/, ''));
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`;
  if (digits.length === 10 && digits.startsWith('7')) return `+7${digits}`;
  return NEIGHBOURS.test(digits) ? `+${digits}` : undefined;
}

function international(digits: string): string | undefined {
  // "+8 701 …" is the trunk prefix with a plus in front of it, not a country: none begins with 87.
  if (/^8[67]\d{9}$/.test(digits)) return `+7${digits.slice(1)}`;
  if (digits.startsWith('7') && digits.length !== 11) return undefined;
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
}

/** A spreadsheet's 7.7014828772E+10, when no digit is lost in it, and 77014828772.0. */
function unrounded(text: string): string {
  const [, whole = '', rest = '', power = ''] = /^\s*(\d)[.,](\d+)e\+?(\d+)\s*$/i.exec(text) ?? [];
  if (power !== '')
    return rest.length <= Number(power) && rest.length > 8 ? (whole + rest).padEnd(Number(power) + 1, '0') : '';
  return text.replace(/[.,]0+\s*$/, '');
}

/** A cell that is nothing but one of Kazakhstan's numbers, as most are: eleven digits from 7 or 8, or +7. */
export function usualPhone(cell: string): string | undefined {
  const isWhole = cell.length === 12 && cell.startsWith('+7');
  if (!isWhole && (cell.length !== 11 || (cell[0] !== '7' && cell[0] !== '8'))) return undefined;
  for (let at = isWhole ? 2 : 1; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code < 48 || code > 57) return undefined;
  }
  if (isWhole) return cell;
  return cell[0] === '7' ? `+${cell}` : `+7${cell.slice(1)}`;
}

/** The numbers of a cell, in their order, and what in it is no number. */
export function readPhones(text: string): { readonly phones: string[]; readonly broken: string[] } {
  const whole = toE164(text);
  if (whole !== undefined) return { phones: [whole], broken: [] };
  const phones: string[] = [];
  const broken: string[] = [];
  for (const part of partsOf(text)) {
    const phone = toE164(part);
    if (phone === undefined) broken.push(part.trim());
    else if (!phones.includes(phone)) phones.push(phone);
  }
  return { phones, broken };
}

/** Numbers stand apart by a comma, a slash, a line, a wide gap, or just begin anew with +7 or 8. */
const partsOf = (text: string): string[] =>
  text
    .split(/[;/|\n]|,(?!0+\s*$)|\s{2,}|\s(?=\+)|(?<=\d{7})\s(?=[78]\d{6})|\s(?=8[ (-]*7\d\d)/)
    .filter((part) => /\d/.test(part));

/** A number as people read it: Kazakhstan's in groups, any other as it is. */
export const formatPhone = (phone: string): string =>
  phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4');
