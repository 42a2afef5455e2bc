import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function AttendanceScreen() {
  const say = useSay();
  return <Screen title={say('action.go.attendance')}>{null}</Screen>;
}
