import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import type { Participant } from '#shared/people/participant';
import { useSay } from '../../use-say';
import { ErasePersonDialog } from './erase-person-dialog';

const OffRosterDialog = lazy(async () => ({ default: (await import('./off-roster-dialog')).OffRosterDialog }));

/** The way to those who are no longer on the roster. */
export function OffRosterButton() {
  const say = useSay();
  const [asking, setAsking] = useState<'whom' | Participant | null>(null);
  // One dialog at a time: two would be two pages to whoever listens to the screen.
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconUserOff size={16} aria-hidden />}
        onClick={() => setAsking('whom')}
      >
        {say('roster.offRosterOpen')}
      </Button>
      {asking === 'whom' && (
        <Suspense fallback={null}>
          <OffRosterDialog onErase={setAsking} onClose={() => setAsking(null)} />
        </Suspense>
      )}
      {asking !== null && asking !== 'whom' && <ErasePersonDialog person={asking} onClose={() => setAsking(null)} />}
    </>
  );
}
