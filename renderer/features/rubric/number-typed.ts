/** A number of at most two decimals as people type it, with a point or a comma; null for anything else. */
export function numberTyped(typed: string): number | null {
  const plain = typed.replace(/\s/g, '').replace(',', '.');
  return /^\d{1,6}(\.\d{1,2})?$/.test(plain) ? Number(plain) : null;
}
