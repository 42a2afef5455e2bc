import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { languageInName, stemOf } from '#shared/deck/guess-language';
import type { Language } from '#shared/text/language';
import { bridge } from '../../bridge';
import { readMirror, showFailure } from '../../mirror';
import { useJob } from '../../ui/use-job';

interface Ticket {
  readonly ticket: string;
  readonly name: string;
}

/** What one file came to. */
export interface Done {
  readonly name: string;
  readonly came: Output<'deck.import'>;
}

/** Where files go: a language of a deck that is there, or new decks. */
export interface Into {
  readonly deck: string;
  readonly language: Language;
}

/**
 * Imports decks and remembers what came of it until it is put away. Files that differ only by language become one deck;
 * `select` is told the last one, and in which languages it came.
 */
export function useImport(select: (deck: string, languages: readonly Language[]) => void) {
  const [done, setDone] = useState<readonly Done[]>([]);
  const job = useJob();

  const importFiles = async (files: readonly Ticket[], into: Into | null) => {
    const workshop = readMirror().open?.workshop.id;
    if (workshop === undefined || files.length === 0) return;
    const decks = new Map<string, string>();
    const came: Done[] = [];
    for (const { ticket, name } of into === null ? files : files.slice(0, 1)) {
      const stem = stemOf(name);
      const deck = into?.deck ?? (languageInName(name) === null ? undefined : decks.get(stem)) ?? null;
      const asked = { workshop, file: { ticket }, language: into?.language ?? null, deck };
      const answer = await job.run((id) => bridge().ask('deck.import', { ...asked, job: id }));
      // The others are brought in all the same: the sentence names the one that was not.
      if (!answer.ok) {
        showFailure(answer.failure);
        if (answer.failure.kind === 'cancelled' || answer.failure.kind === 'locked') break;
        continue;
      }
      decks.set(stem, answer.value.deck);
      came.push({ name, came: answer.value });
    }
    const last = came.at(-1)?.came.deck;
    if (last !== undefined)
      select(
        last,
        came.filter((each) => each.came.deck === last).map((each) => each.came.language),
      );
    setDone(came);
  };

  const pick = async (into: Into | null) => {
    const answer = await bridge().ask('files.pick', { kind: 'deck' });
    if (!answer.ok) showFailure(answer.failure);
    else if (answer.value !== null) await importFiles([answer.value], into);
  };
  return { done, job, importFiles, pick, putAway: () => setDone([]) };
}
