import { useCallback, useEffect, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';

/** The generations of a workshop; read again whenever something changed that may have made or taken one. */
export function useGenerations(workshop: string) {
  const [list, setList] = useState<Output<'backups.list'> | null>(null);
  const open = useMirror((mirror) => mirror.open);
  const read = useCallback(async () => {
    const answer = await bridge().ask('backups.list', { workshop });
    if (answer.ok) setList(answer.value);
    else showFailure(answer.failure);
  }, [workshop]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the open workshop is what makes the list old.
  useEffect(() => void read(), [read, open]);
  return { list, read };
}
