import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function NowScreen() {
  const say = useSay();
  return <Screen title={say('action.go.now')}>{null}</Screen>;
}
