import { Screen } from '../../ui/screen';
import { useSay } from '../../use-say';
import { AboutPanel } from './about-panel';
import { ErasuresPanel } from './erasures-panel';
import { LaptopPanel } from './laptop-panel';
import { ProtectionPanel } from './protection-panel';
import { UserPanel } from './user-panel';

export function SettingsScreen() {
  const say = useSay();
  return (
    <Screen title={say('action.go.settings')}>
      <UserPanel />
      <ProtectionPanel />
      <ErasuresPanel />
      <LaptopPanel />
      <AboutPanel />
    </Screen>
  );
}
