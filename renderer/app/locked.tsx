import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { SCREENS } from '#shared/actions/actions';
import type { VaultStatus } from '#shared/contract/vault';
import { Themed } from '../ui/themed';
import { fetchPage } from './screens';
import { showWindow } from './show-window';
import { UnlockScreen } from './unlock-screen';

/** How somebody came in, and how to take the door away once there is something behind it. */
interface Entry {
  readonly wasForgotten: boolean;
  readonly leave: () => void;
}

/** While somebody looks for their passphrase there is time to fetch what they will see. */
const fetchScreens = (): void =>
  void requestIdleCallback(() => {
    for (const screen of SCREENS) void fetchPage(screen);
  });

/** Shows the locked door until somebody has come through it. */
export async function untilUnlocked(status: VaultStatus): Promise<Entry> {
  const place = document.getElementById('root');
  if (place === null) throw new Error('The page has no place to be drawn in');
  const root = createRoot(place);
  showWindow(status.theme);
  const wasForgotten = await new Promise<boolean>((unlocked) => {
    root.render(
      <StrictMode>
        <Themed theme={status.theme}>
          <UnlockScreen status={status} onUnlocked={(by) => unlocked('recovery' in by)} />
        </Themed>
      </StrictMode>,
    );
    fetchScreens();
  });
  return { wasForgotten, leave: () => root.unmount() };
}
