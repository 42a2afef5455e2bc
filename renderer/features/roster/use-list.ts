import { useState } from 'react';
import type { Input, Output } from '#shared/contract/contract';
import { bridge } from '../../bridge';
import { readMirror, showFailure, showToast } from '../../mirror';
import { step } from '../../mirror/change';
import { useJob } from '../../ui/use-job';
import { useSay } from '../../use-say';

export type Preview = Output<'roster.preview'>;
type Asked = Input<'roster.preview'>;

/** What the person has said about the list so far. */
export type Wishes = Omit<Asked, 'workshop' | 'file' | 'job'>;

interface Ticket {
  readonly ticket: string;
  readonly name: string;
}

/** A list on its way in: read, shown, corrected, and only then imported. */
export function useList() {
  const say = useSay();
  const [file, setFile] = useState<Ticket | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [wishes, setWishes] = useState<Wishes>({});
  const [isOneOfSeveral, setOneOfSeveral] = useState(false);
  const job = useJob();

  const source = (ticket: string, wished: Wishes): Asked | null => {
    const workshop = readMirror().open?.workshop.id;
    return workshop === undefined ? null : { workshop, file: { ticket }, ...wished };
  };
  const look = async (chosen: Ticket, wished: Wishes): Promise<boolean> => {
    const asked = source(chosen.ticket, wished);
    if (asked === null) return false;
    const answer = await job.run((id) => bridge().ask('roster.preview', { ...asked, job: id }));
    if (!answer.ok) {
      showFailure(answer.failure);
      return false;
    }
    setFile(chosen);
    setWishes(wished);
    setPreview(answer.value);
    return true;
  };

  return {
    preview,
    wishes,
    job,
    ticket: file?.ticket,
    /** True while the list is the one that was taken of several. */
    isOneOfSeveral,
    /** Takes the first of the files that were dropped, and says so where there are more. */
    take: async ([first, ...others]: readonly Ticket[]) => {
      if (first === undefined) return;
      setOneOfSeveral(others.length > 0);
      const isRead = await look(first, {});
      if (!isRead && others.length > 0) showToast({ sentence: say('roster.list.otherFiles', { name: first.name }) });
    },
    pick: async () => {
      const answer = await bridge().ask('files.pick', { kind: 'roster' });
      if (!answer.ok) showFailure(answer.failure);
      else if (answer.value !== null && (await look(answer.value, {}))) setOneOfSeveral(false);
    },
    /** Says something else about the same list, and looks again. */
    wish: async (some: Wishes) => {
      if (file !== null) await look(file, { ...wishes, ...some });
    },
    /** Another sheet has other columns and other rows: what was said of the first does not hold. */
    turnTo: async (sheet: string) => {
      if (file !== null) await look(file, { sheet });
    },
    close: () => setPreview(null),
    importAll: async () => {
      const asked = file === null ? null : source(file.ticket, wishes);
      if (asked === null) return;
      const answer = await job.run((id) => bridge().ask('roster.import', { ...asked, job: id }));
      if (!answer.ok) return showFailure(answer.failure);
      setPreview(null);
      const { counts, seq } = answer.value;
      const rest = counts.rows - counts.headings - counts.added - counts.updated;
      showToast({
        sentence: say('roster.list.done', { added: counts.added, updated: counts.updated, rest }),
        ...(seq === null ? {} : { action: { label: say('program.undo'), run: () => void step('undo', 'workshop') } }),
      });
    },
  };
}

export type List = ReturnType<typeof useList>;
