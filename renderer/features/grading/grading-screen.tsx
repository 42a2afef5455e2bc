import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function GradingScreen() {
  const say = useSay();
  return <Screen title={say('action.go.grading')}>{null}</Screen>;
}
