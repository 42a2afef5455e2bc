import '@mantine/core/styles.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { needsWorkshop, SCREENS, type Screen } from '#shared/actions/actions';
import { readMirror, startMirror, useMirror } from '../mirror';
import { theme, variables } from '../ui/theme';
import { goTo } from './route';
import { Shell } from './shell';

function App() {
  const chosen = useMirror(({ settings }) => settings.theme);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variables}
      getStyleNonce={() => document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''}
      defaultColorScheme="auto"
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
    >
      <Shell />
    </MantineProvider>
  );
}

await startMirror();
const { library, open } = readMirror();
const remembered = SCREENS.find((screen) => screen === library.last.screen);
const isThere = remembered !== undefined && (open !== null || !needsWorkshop(remembered));
const first: Screen = isThere ? remembered : 'library';
goTo(first);
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
