import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';

export function CertificatesScreen() {
  const say = useSay();
  return <Screen title={say('action.go.certificates')}>{null}</Screen>;
}
