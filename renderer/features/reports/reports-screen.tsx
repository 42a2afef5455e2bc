import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function ReportsScreen() {
  const say = useSay();
  return <Screen title={say('action.go.reports')}>{null}</Screen>;
}
