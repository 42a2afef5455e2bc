import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from '../bridge';
import { Themed } from '../ui/themed';
import { UnlockScreen } from './unlock-screen';

/** Shows the locked door until somebody has come through it; answers how to take the door away. */
export async function untilUnlocked(): Promise<() => void> {
  const status = await bridge().ask('vault.status', {});
  const place = document.getElementById('root');
  if (!status.ok || place === null) throw new Error('The main process did not answer');
  const root = createRoot(place);
  await new Promise<void>((unlocked) => {
    root.render(
      <StrictMode>
        <Themed theme={status.value.theme}>
          <UnlockScreen status={status.value} onUnlocked={unlocked} />
        </Themed>
      </StrictMode>,
    );
  });
  return () => root.unmount();
}
