import { Suspense } from 'react';
import { needsWorkshop } from '#shared/actions/actions';
import { useMirror } from '../mirror';
import { FailureNotice } from './failure-notice';
import { Palette } from './palette';
import { Rail } from './rail';
import { goTo, useScreen } from './route';
import { PAGES } from './screens';
import styles from './shell.module.css';
import { StatusBar } from './status-bar';
import { useActions } from './use-actions';

/** The one frame: phases on the left, the screen, and what is always true below. */
export function Shell() {
  const wanted = useScreen();
  const isOpen = useMirror(({ open }) => open !== null);
  const screen = needsWorkshop(wanted) && !isOpen ? 'library' : wanted;
  const run = useActions();
  const Page = PAGES[screen];
  return (
    <div className={styles.shell}>
      <Rail screen={screen} />
      <main className={styles.main}>
        <FailureNotice />
        <Suspense fallback={null}>
          <Page goTo={goTo} />
        </Suspense>
      </main>
      <StatusBar />
      <Palette run={run} />
    </div>
  );
}
