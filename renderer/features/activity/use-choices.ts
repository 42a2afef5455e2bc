import { useEffect, useMemo, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { bridge } from '../../bridge';
import { useMirror } from '../../mirror';
import type { People } from './lines';

export type Choices = Output<'workshop.activityChoices'>;

/** What the log can be asked for, and everybody it can name. */
export function useChoices(): { choices: Choices; people: People } {
  const id = useMirror(({ open }) => open?.workshop.id ?? '');
  const roster = useMirror(({ open }) => open?.workshop.participants);
  const [choices, setChoices] = useState<Choices>({ authors: [], kinds: [], offRoster: [] });
  useEffect(() => {
    void bridge()
      .ask('workshop.activityChoices', { id })
      .then((answer) => answer.ok && setChoices(answer.value));
  }, [id]);
  const people = useMemo(
    () => ({ ...Object.fromEntries(choices.offRoster.map((person) => [person.id, person])), ...roster }),
    [choices, roster],
  );
  return { choices, people };
}
