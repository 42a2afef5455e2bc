import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import type { Shelf } from '#shared/library/shelves';
import { inLanguage } from '#shared/text/text';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import styles from './library.module.css';
import type { Asking } from './library-screen';
import { WorkshopRow } from './workshop-row';

interface ShelfPanelProps {
  readonly shelf: Shelf;
  /** Nothing else is shown, so that these belong to no programme need not be said. */
  readonly isOnly: boolean;
  readonly onOpen: (id: string) => void;
  readonly ask: (asking: Asking) => void;
}

/** A programme with its workshops. */
export function ShelfPanel({ shelf: { programme, workshops }, isOnly, onOpen, ask }: ShelfPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const title = programme === null ? say('library.alone') : inLanguage(programme.title, language);

  return (
    <Panel
      {...(isOnly ? {} : { title })}
      actions={
        programme !== null && (
          <>
            {programme.sample && (
              <Tooltip label={say('library.sampleWhy')}>
                <span className={styles.sample}>{say('library.sample')}</span>
              </Tooltip>
            )}
            <Tooltip label={say('library.rename')}>
              <ActionIcon
                aria-label={`${say('library.renameProgramme')}: ${title}`}
                onClick={() => ask({ what: 'programme', id: programme.id })}
              >
                <IconPencil size={17} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={say('library.addHere')}>
              <ActionIcon
                aria-label={`${say('library.addHere')}: ${title}`}
                onClick={() => ask({ what: 'workshop', programme: programme.id })}
              >
                <IconPlus size={17} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )
      }
    >
      {workshops.length === 0 ? (
        <p className={styles.none}>{say('library.programmeEmpty')}</p>
      ) : (
        <ul className={styles.rows} aria-label={title}>
          {workshops.map((card) => (
            <WorkshopRow key={card.id} card={card} onOpen={onOpen} ask={ask} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
