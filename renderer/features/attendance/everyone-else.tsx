import { Button, Kbd } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { EVERYONE } from '#shared/attendance/keys';
import { numberInWords } from '#shared/text/numbers';
import { useLanguage, useSay } from '../../use-say';
import type { Marking } from './use-marking';

/** Marks whoever has no mark in the chosen half-day as present, in one step that one undo takes back. */
export function EveryoneElse({ marking }: { readonly marking: Marking }) {
  const say = useSay();
  const language = useLanguage();
  const count = marking.unmarked.length;
  return (
    <Button
      disabled={count === 0}
      title={count === 0 ? say('attendance.everyoneDone') : undefined}
      leftSection={<IconChecks size={16} aria-hidden />}
      rightSection={<Kbd size="xs">{EVERYONE.shown}</Kbd>}
      onMouseDown={(event) => event.preventDefault()}
      onClick={marking.takeEveryoneElse}
    >
      {say('attendance.everyone')} ({numberInWords(count, language)})
    </Button>
  );
}
