import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function OverviewScreen() {
  const say = useSay();
  return <Screen title={say('action.go.overview')}>{null}</Screen>;
}
