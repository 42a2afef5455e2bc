import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function DecksScreen() {
  const say = useSay();
  return <Screen title={say('action.go.decks')}>{null}</Screen>;
}
