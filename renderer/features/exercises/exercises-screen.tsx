import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function ExercisesScreen() {
  const say = useSay();
  return <Screen title={say('action.go.exercises')}>{null}</Screen>;
}
