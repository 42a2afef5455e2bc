import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function RubricScreen() {
  const say = useSay();
  return <Screen title={say('action.go.rubric')}>{null}</Screen>;
}
