import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function SettingsScreen() {
  const say = useSay();
  return <Screen title={say('action.go.settings')}>{null}</Screen>;
}
