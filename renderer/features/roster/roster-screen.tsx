import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function RosterScreen() {
  const say = useSay();
  return <Screen title={say('action.go.roster')}>{null}</Screen>;
}
