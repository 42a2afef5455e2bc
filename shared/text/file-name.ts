/** The longest a name may be, extension aside: Linux counts 255 bytes, and two a Cyrillic letter; Windows counts the folder in too. */
export const LONGEST = 100;

// What Windows refuses in a name, and what it takes for a device.
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001F\u007F]/g;
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Any text as a file name: NFC, no sign that a system refuses, no dot or space at the ends. */
export function safeName(text: string): string {
  const clean = text.normalize('NFC').replace(FORBIDDEN, '-').replace(/\s+/g, ' ');
  const trimmed = trimEnds([...clean].slice(0, LONGEST).join(''));
  return DEVICE.test(trimmed) ? `_${trimmed}` : trimmed;
}

const trimEnds = (text: string): string => text.replace(/^[. ]+|[. ]+$/g, '');

/** The names in order, each made its own by a number where another differs from it only in case. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let count = 2; taken.has(folded(candidate)); count += 1) candidate = `${name} (${count})`;
    taken.add(folded(candidate));
    return candidate;
  });
}

/** Names that are one where case is not told apart. */
export const folded = (name: string): string => name.normalize('NFC').toUpperCase();
