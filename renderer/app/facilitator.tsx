import '../ui/mantine.css';
import '../ui/mantine-variables.css';
import '../ui/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { needsWorkshop, SCREENS, type Screen } from '#shared/actions/actions';
import { sayIn, warmUp } from '#shared/text/say';
import { readMirror, showToast, startMirror, useMirror } from '../mirror';
import { Themed } from '../ui/themed';
import { PageGuard } from './page-guard';
import { goTo } from './route';
import { fetchPage } from './screens';
import { Shell } from './shell';
import { showWindow } from './show-window';

const screenNamed = (name: string): Screen | undefined => SCREENS.find((screen) => screen === name);

function App() {
  const chosen = useMirror(({ settings }) => settings.theme);
  return (
    <Themed theme={chosen}>
      <PageGuard>
        <Shell />
      </PageGuard>
    </Themed>
  );
}

/** Whoever came in with the recovery key needs a passphrase that they know. */
function remindOfPassphrase(): void {
  const say = sayIn(readMirror().settings.language ?? 'ru');
  const action = { label: say('vault.changePassphrase'), run: () => goTo('settings') };
  showToast({ sentence: say('vault.recoveredHint'), action });
}

/** The fonts of every first screen. Without them its texts would be laid out twice, first in a font that nobody sees. */
const FACES = ['400 14px "Source Sans 3"', '600 14px "Source Sans 3"'];
const faces = Promise.allSettled(FACES.map((face) => document.fonts.load(face)));

let page: Promise<void> = Promise.resolve();
const expect: Parameters<typeof startMirror>[0] = {
  screen: ({ screen }) => {
    const expected = screenNamed(screen);
    // One that cannot be fetched says so in its own place.
    if (expected !== undefined) page = fetchPage(expected).catch(() => undefined);
  },
  language: warmUp,
};
const vault = await startMirror(expect);
const entry = vault.isLocked ? await (await import('./locked')).untilUnlocked(vault) : null;
if (entry !== null) await startMirror(expect);
// The page draws itself whole: a frame without its screen would be drawn twice.
await Promise.all([page, faces]);
entry?.leave();
if (entry?.wasForgotten === true) remindOfPassphrase();
const { library, open } = readMirror();
const remembered = screenNamed(library.last.screen);
const isThere = remembered !== undefined && (open !== null || !needsWorkshop(remembered));
const first: Screen = isThere ? remembered : 'library';
goTo(first);
showWindow(readMirror().settings.theme);
const root = document.getElementById('root');
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
