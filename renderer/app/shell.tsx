import { lazy, Suspense, useEffect } from 'react';
import { needsWorkshop, type Screen } from '#shared/actions/actions';
import { inLanguage } from '#shared/text/text';
import { useMirror } from '../mirror';
import { useLanguage, useSay } from '../use-say';
import { FailureNotice } from './failure-notice';
import { PageGuard } from './page-guard';
import { Palette } from './palette';
import { PastNotice } from './past-notice';
import { Rail } from './rail';
import { goTo, useScreen } from './route';
import { usePage } from './screens';
import { settleBeforeClose } from './settle';
import styles from './shell.module.css';
import { StartNotice } from './start-notice';
import { StatusBar } from './status-bar';
import { ToastNotice } from './toast';
import { useActions } from './use-actions';

const FirstStart = lazy(async () => ({ default: (await import('./first-start')).FirstStart }));

const DamageDialog = lazy(async () => ({
  default: (await import('../features/damage/damage-dialog')).DamageDialog,
}));

/** The one frame: phases on the left, the screen, and what is always true below. */
export function Shell() {
  const isNew = useMirror(({ settings }) => settings.language === null);
  useDocument();
  useEffect(settleBeforeClose, []);
  return isNew ? (
    <Suspense fallback={null}>
      <FirstStart />
    </Suspense>
  ) : (
    <Frame />
  );
}

function Frame() {
  const say = useSay();
  const wanted = useScreen();
  const isOpen = useMirror(({ open }) => open !== null);
  const screen = needsWorkshop(wanted) && !isOpen ? 'library' : wanted;
  const damaged = useMirror((mirror) => mirror.damaged);
  const run = useActions();
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {say('program.skipLink')}
      </a>
      <Rail screen={screen} />
      <main id="content" tabIndex={-1} className={styles.main}>
        <FailureNotice />
        <StartNotice />
        <PastNotice />
        <PageGuard key={screen}>
          <PageOf screen={screen} />
        </PageGuard>
      </main>
      <StatusBar />
      <ToastNotice />
      <Palette run={run} />
      {damaged !== null && (
        <Suspense fallback={null}>
          <DamageDialog key={damaged} workshop={damaged} />
        </Suspense>
      )}
    </div>
  );
}

function PageOf({ screen }: { readonly screen: Screen }) {
  const Page = usePage(screen);
  return Page !== null && <Page goTo={goTo} />;
}

/** The window is titled by its workshop, and its language is the interface's. */
function useDocument(): void {
  const language = useLanguage();
  const title = useMirror(({ open }) => open?.workshop.overview.title);
  const say = useSay();
  useEffect(() => {
    document.documentElement.lang = language;
    const name = say('program.name');
    document.title = title === undefined ? name : `${inLanguage(title, language)} — ${name}`;
  }, [language, title, say]);
}
