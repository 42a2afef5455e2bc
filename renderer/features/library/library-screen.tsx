import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function LibraryScreen() {
  const say = useSay();
  return <Screen title={say('action.go.library')}>{null}</Screen>;
}
