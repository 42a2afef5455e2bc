import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from '../bridge';
import { Themed } from '../ui/themed';
import { UnlockScreen } from './unlock-screen';

/** How somebody came in, and how to take the door away once there is something behind it. */
interface Entry {
  readonly wasForgotten: boolean;
  readonly leave: () => void;
}

/** Shows the locked door until somebody has come through it. */
export async function untilUnlocked(): Promise<Entry> {
  const status = await bridge().ask('vault.status', {});
  const place = document.getElementById('root');
  if (!status.ok || place === null) throw new Error('The main process did not answer');
  const root = createRoot(place);
  const wasForgotten = await new Promise<boolean>((unlocked) => {
    root.render(
      <StrictMode>
        <Themed theme={status.value.theme}>
          <UnlockScreen status={status.value} onUnlocked={(by) => unlocked('recovery' in by)} />
        </Themed>
      </StrictMode>,
    );
  });
  return { wasForgotten, leave: () => root.unmount() };
}
