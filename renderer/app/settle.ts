import { readMirror } from '../mirror';

/** Leaves the field that has the focus, so that what was typed there is asked to be saved. */
export function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** Lets nothing typed be lost when the window closes: it waits until the last change is confirmed. */
export function settleBeforeClose(): () => void {
  const onClose = (event: BeforeUnloadEvent) => {
    leaveField();
    if (readMirror().pending === 0) return;
    event.preventDefault();
    void settled().then(() => window.close());
  };
  window.addEventListener('beforeunload', onClose);
  return () => window.removeEventListener('beforeunload', onClose);
}

/** Long enough for the last change to be confirmed, short enough for a lid that is being closed. */
const PATIENCE = 400;

/** Leaves the field and waits for what was typed there to be saved, but not for long. */
export async function settleNow(): Promise<void> {
  leaveField();
  await Promise.race([settled(), new Promise((done) => setTimeout(done, PATIENCE))]);
}

async function settled(): Promise<void> {
  while (readMirror().pending > 0) await new Promise((done) => setTimeout(done, 10));
}
