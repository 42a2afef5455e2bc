import { type HasLetter, lettersLacking, type MissingLetter } from '../text/letters-lacking';
import type { Report } from './report';

/** A text of a report, and those of its letters that paper would show as boxes. */
export interface Unprinted {
  readonly text: string;
  readonly letters: MissingLetter[];
}

/** The texts that the fonts cannot set whole, each once; sheets and separated values carry them as they are. */
export function unprinted({ about, tables }: Report, has: HasLetter): Unprinted[] {
  const cells = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'string');
  return [...new Set([...about.map(([, words]) => words), ...cells])].flatMap((text) => {
    const letters = lettersLacking([text], has);
    return letters.length === 0 ? [] : [{ text, letters }];
  });
}
