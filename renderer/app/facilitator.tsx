import '@mantine/core/styles.css';
import '../ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { needsWorkshop, SCREENS, type Screen } from '#shared/actions/actions';
import { readMirror, startMirror, useMirror } from '../mirror';
import { theme, variables } from '../ui/theme';
import { goTo } from './route';
import { fetchPage } from './screens';
import { Shell } from './shell';

const screenNamed = (name: string): Screen | undefined => SCREENS.find((screen) => screen === name);

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

let page: Promise<void> = Promise.resolve();
await startMirror(({ screen }) => {
  const expected = screenNamed(screen);
  if (expected !== undefined) page = fetchPage(expected);
});
// The window shows itself whole: an empty frame first would be drawn twice.
await page;
const { library, open } = readMirror();
const remembered = screenNamed(library.last.screen);
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
