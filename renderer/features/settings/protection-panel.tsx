import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconCircleKey, IconKey, IconLock, IconLockOpen2 } from '@tabler/icons-react';
import { useState } from 'react';
import { LOCK_AFTER, OnLock, type Settings } from '#shared/library/library';
import { dayInWords } from '#shared/text/dates';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';
import { Panel } from '../../ui/panel';
import { useLanguage, useSay } from '../../use-say';
import { ChangePassphraseDialog } from './change-passphrase-dialog';
import { ProtectDialog } from './protect-dialog';
import { PurgeDialog } from './purge-dialog';
import { RecoveryDialog } from './recovery-dialog';
import styles from './settings.module.css';

type Dialog = 'protect' | 'change' | 'recovery' | 'purge';

const SLOT_ICONS = { open: IconLockOpen2, passphrase: IconKey, recovery: IconCircleKey };

async function change(settings: Partial<Settings>): Promise<void> {
  const done = await bridge().ask('settings.change', settings);
  if (!done.ok) showFailure(done.failure);
}

async function lock(): Promise<void> {
  const done = await bridge().ask('vault.lock', {});
  if (!done.ok) showFailure(done.failure);
}

/** Who can open the vault, when it closes by itself, and how to end it. */
export function ProtectionPanel() {
  const say = useSay();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const isProtected = useMirror(({ vault }) => vault.isProtected);
  const close = () => setDialog(null);
  return (
    <Panel title={say('settings.protection')}>
      <Slots />
      <div className={styles.row}>
        {isProtected ? (
          <>
            <Button variant="default" onClick={() => setDialog('change')}>
              {say('vault.changePassphrase')}
            </Button>
            <Button variant="default" onClick={() => setDialog('recovery')}>
              {say('vault.newRecovery')}
            </Button>
            <Button variant="default" leftSection={<IconLock size={15} aria-hidden />} onClick={() => void lock()}>
              {say('vault.lockNow')}
            </Button>
          </>
        ) : (
          <Button onClick={() => setDialog('protect')}>{say('vault.setUp')}</Button>
        )}
        <Button className={styles.last ?? ''} variant="subtle" color="red" onClick={() => setDialog('purge')}>
          {say('vault.purge')}
        </Button>
      </div>
      {isProtected && <LockChoices />}
      {dialog === 'protect' && <ProtectDialog onClose={close} />}
      {dialog === 'change' && <ChangePassphraseDialog onClose={close} />}
      {dialog === 'recovery' && <RecoveryDialog onClose={close} />}
      {dialog === 'purge' && <PurgeDialog onClose={close} />}
    </Panel>
  );
}

/** Every way to open the vault, and since when it has been there. */
function Slots() {
  const say = useSay();
  const language = useLanguage();
  const { isProtected, slots } = useMirror(({ vault }) => vault);
  return (
    <>
      {!isProtected && <p className={styles.warning}>{say('vault.unprotected')}</p>}
      <ul className={styles.slots} aria-label={say('vault.slots')}>
        {slots.map(({ kind, since }) => {
          const Icon = SLOT_ICONS[kind];
          return (
            <li key={kind}>
              <Icon size={17} aria-hidden />
              <span>{say(`vault.slot_${kind}`)}</span>
              <span className={styles.since}>
                {say('vault.since', { date: dayInWords(since.slice(0, 10), language) })}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function LockChoices() {
  const say = useSay();
  const { lockAfter, openOnStage, onLock } = useMirror(({ settings }) => settings);
  return (
    <div className={styles.choices}>
      <div>
        <p className={styles.label} id="settings-lock-after">
          {say('vault.lockAfter')}
        </p>
        <SegmentedControl
          aria-labelledby="settings-lock-after"
          data={LOCK_AFTER.map((count) => ({
            value: String(count),
            label: count === null ? say('vault.never') : String(count),
          }))}
          value={String(lockAfter)}
          onChange={(value) => void change({ lockAfter: LOCK_AFTER.find((count) => String(count) === value) ?? null })}
        />
      </div>
      <div>
        <p className={styles.label} id="settings-on-lock">
          {say('vault.onLock')}
        </p>
        <SegmentedControl
          aria-labelledby="settings-on-lock"
          data={OnLock.options.map((value) => ({ value, label: say(`vault.onLock_${value}`) }))}
          value={onLock}
          onChange={(value) => void change({ onLock: value })}
        />
      </div>
      <Switch
        size="sm"
        label={say('vault.openOnStage')}
        checked={openOnStage}
        onChange={(event) => void change({ openOnStage: event.currentTarget.checked })}
      />
    </div>
  );
}
