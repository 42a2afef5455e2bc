import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import type { ParticipantId } from '#shared/people/participant';
import { change } from '../../mirror/change';
import { useSay } from '../../use-say';
import styles from './works.module.css';

interface TakeBackProps {
  readonly participant: ParticipantId;
  readonly name: string;
  readonly count: number;
}

/** A work that has score sheets is taken back with them or not at all, so its box is a button that says so. */
export function TakeBack({ participant, name, count }: TakeBackProps) {
  const say = useSay();
  const label = say('grading.takeBackWithSheets', { count });
  return (
    <span className={styles.handedIn}>
      <IconCircleCheck size={18} role="img" aria-label={say('grading.handedIn')} />
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconArrowBackUp size={15} aria-hidden />}
        aria-label={`${label}: ${name}`}
        title={label}
        onClick={() => void change({ name: 'work.takeBack', input: { participants: [participant], withSheets: true } })}
      >
        {say('grading.takeBack')}
      </Button>
    </span>
  );
}
