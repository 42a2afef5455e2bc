import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '#shared/text/file-name';

/** More bytes than any paper has: what is larger is not read to be told. */
const LARGEST = 500_000_000;

/** What nobody has written yet, what holds `mark`, and what is something else. Throws what the system says of a folder that cannot be looked into. */
function stateOf(folder: string, name: string, mark: string): 'free' | 'same' | 'another' {
  const path = join(folder, name);
  const found = look(folder, path);
  if (found === undefined) return 'free';
  // A pipe would be waited for, and a link may lead to anything.
  if (!found.isFile() || found.size > LARGEST) return 'another';
  try {
    return readFileSync(path).includes(mark) ? 'same' : 'another';
  } catch {
    return 'another';
  }
}

function look(folder: string, path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw Object.assign(error as NodeJS.ErrnoException, { path: folder });
  }
}

/**
 * Names the papers of one batch: each is `name`, or the first of `name (2)`, `name (3)`, … that differs by more than case from
 * those before it, and whose file in the folder is free or holds `mark`. Nothing else is ever written over.
 */
export function ownNames(folder: string, extension: string): (name: string, mark: string) => string {
  const taken = new Set<string>();
  return (name, mark) => {
    for (let count = 1; ; count += 1) {
      const own = `${count === 1 ? name : `${name} (${count})`}${extension}`;
      if (taken.has(folded(own)) || stateOf(folder, own, mark) === 'another') continue;
      taken.add(folded(own));
      return own;
    }
  };
}
