import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function ActivityScreen() {
  const say = useSay();
  return <Screen title={say('action.go.activity')}>{null}</Screen>;
}
