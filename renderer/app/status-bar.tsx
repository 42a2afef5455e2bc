import {
  IconAlertTriangle,
  IconCheck,
  IconDeviceTv,
  IconLoader2,
  IconLockOpen2,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { TimerAlarm } from '../features/now/timer-alarm';
import { useMirror } from '../mirror';
import { useSay } from '../use-say';
import { RetentionState } from './retention-state';
import { goTo } from './route';
import styles from './status-bar.module.css';

/** Four things that are always said in words: saved, vault, room screen, clock; and, while there is one, what asks for a decision. */
export function StatusBar() {
  const say = useSay();
  const pending = useMirror((mirror) => mirror.pending > 0);
  const isUnsaved = useMirror((mirror) => mirror.isUnsaved);
  const displays = useMirror((mirror) => mirror.displays);
  const shown = displays.displays.find(({ isAudience }) => isAudience)?.label ?? '';
  const room = {
    closed: say('program.stageClosed'),
    window: say('program.stageWindow'),
    full: say('program.stageFull', { display: shown }),
  }[displays.audience];
  const SavedIcon = pending ? IconLoader2 : isUnsaved ? IconAlertTriangle : IconCheck;
  return (
    <footer className={styles.bar}>
      <span role="status" className={isUnsaved ? styles.bad : undefined}>
        <SavedIcon size={15} aria-hidden />
        {say(pending ? 'program.saving' : isUnsaved ? 'program.notSaved' : 'program.saved')}
      </span>
      <VaultState />
      <span>
        <IconDeviceTv size={15} aria-hidden />
        {room}
      </span>
      <RetentionState />
      <TimerAlarm />
      <Clock />
    </footer>
  );
}

/** That the vault is open is said always; that nothing protects it leads to where that is mended. */
function VaultState() {
  const say = useSay();
  const isProtected = useMirror(({ vault }) => vault.isProtected);
  if (isProtected)
    return (
      <span>
        <IconShieldCheck size={15} aria-hidden />
        {say('program.vaultOpen')} · {say('vault.isProtected')}
      </span>
    );
  return (
    <button type="button" className={styles.warn} onClick={() => goTo('settings')}>
      <IconLockOpen2 size={15} aria-hidden />
      {say('program.vaultOpen')} · {say('program.notProtected')}
    </button>
  );
}

function Clock() {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const tick = setInterval(() => setNow(new Date()), 1_000);
    return () => clearInterval(tick);
  }, []);
  const two = (count: number) => String(count).padStart(2, '0');
  return <time className={styles.clock}>{`${two(now.getHours())}:${two(now.getMinutes())}`}</time>;
}
