import { useMirror } from '../../mirror';
import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';
import { CopiesPanel } from './copies-panel';
import { GenerationsPanel } from './generations-panel';

/** How the open workshop was, and copies of everything. */
export function BackupsScreen() {
  const say = useSay();
  const id = useMirror(({ open }) => open?.workshop.id);
  return (
    <Screen title={say('action.go.backups')} lead={id === undefined ? say('backup.none') : undefined}>
      <CopiesPanel />
      {id !== undefined && <GenerationsPanel key={id} workshop={id} />}
    </Screen>
  );
}
