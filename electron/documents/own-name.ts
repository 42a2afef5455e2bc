import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What nobody has written yet, what holds `mark`, and what is something else. */
function stateOf(path: string, mark: string): 'free' | 'same' | 'another' {
  try {
    return readFileSync(path).includes(mark) ? 'same' : 'another';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'free' : 'another';
  }
}

/** `name`, or the first of `name (2)`, `name (3)`, … whose file in the folder is free or holds `mark`: nothing else is ever written over. */
export function ownName(folder: string, name: string, extension: string, mark: string): string {
  for (let count = 1; ; count += 1) {
    const own = `${count === 1 ? name : `${name} (${count})`}${extension}`;
    if (stateOf(join(folder, own), mark) !== 'another') return own;
  }
}
