import { Button } from '@mantine/core';
import { IconCalendarDue } from '@tabler/icons-react';
import type { Screen } from '#shared/actions/actions';
import { retentionStanding } from '#shared/library/retention';
import { shortDay } from '#shared/text/dates';
import { firstUpper } from '#shared/text/text';
import { useMirror, useWorkshop } from '../../mirror';
import { useToday } from '../../ui/use-today';
import { useLanguage, useSay } from '../../use-say';
import styles from './overview.module.css';

/** Says when this workshop's time is nearly over, or has passed; what is to become of it is decided in the library. */
export function RetentionNotice({ goTo }: { readonly goTo: (screen: Screen) => void }) {
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const id = useWorkshop((workshop) => workshop.id);
  const until = useWorkshop(({ overview }) => overview.retention ?? '');
  const reminded = useMirror(({ library }) => library.reminded[id]);
  const standing = retentionStanding(until || null, today, reminded ?? []);
  if (standing.kind === 'none') return null;
  const day = shortDay(until, language);
  return (
    <section className={styles.retention} aria-label={say('erasure.retention')}>
      <IconCalendarDue size={18} aria-hidden />
      <p>
        {standing.kind === 'soon'
          ? firstUpper(say('erasure.soon', { count: standing.days, day }))
          : say('erasure.due', { day, erases: shortDay(standing.kind === 'due' ? standing.erases : today, language) })}
      </p>
      <Button variant="default" onClick={() => goTo('library')}>
        {say('erasure.decide')}
      </Button>
    </section>
  );
}
