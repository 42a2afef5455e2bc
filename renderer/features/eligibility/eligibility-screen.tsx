import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function EligibilityScreen() {
  const say = useSay();
  return <Screen title={say('action.go.eligibility')}>{null}</Screen>;
}
