import { Button, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Copied } from '#shared/contract/backups';
import type { Output } from '#shared/contract/contract';
import type { Proof } from '#shared/contract/vault';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { bridge } from '../../bridge';
import { openWorkshop, readMirror, showToast } from '../../mirror';
import { useSay } from '../../use-say';
import styles from './backups.module.css';
import { CopiedRow } from './copied-row';
import { SecretForm } from './secret-form';

interface BringBackDialogProps {
  readonly folder: { readonly ticket: string; readonly name: string };
  readonly onClose: () => void;
}

/** What comes back without being asked for: what is not here in a whole state. */
const isWanted = ({ standing }: Copied): boolean => standing === 'absent' || standing === 'damagedHere';

/** Looks into a copy, and brings back what is chosen. */
export function BringBackDialog({ folder: { ticket, name }, onClose }: BringBackDialogProps) {
  const say = useSay();
  const [secret, setSecret] = useState<Proof | undefined>(undefined);
  const [found, setFound] = useState<Output<'backups.lookInto'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const asked = { folder: { ticket }, ...(secret === undefined ? {} : { secret }) };

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked into once for each secret that is tried.
  useEffect(() => {
    setFailure(null);
    setBusy(true);
    void bridge()
      .ask('backups.lookInto', asked)
      .then((answer) => {
        setBusy(false);
        if (!answer.ok) return setFailure(answer.failure);
        setFound(answer.value);
        setChosen(new Set(answer.value.workshops.filter(isWanted).map(({ id }) => id)));
      });
  }, [secret]);

  const bring = async () => {
    setBusy(true);
    const done = await bridge().ask('backups.bringBack', { ...asked, workshops: [...chosen] });
    setBusy(false);
    if (!done.ok) return setFailure(done.failure);
    const open = readMirror().open?.workshop.id;
    if (open !== undefined && chosen.has(open)) await openWorkshop(open);
    showToast({ sentence: say('backup.broughtBack', { count: chosen.size }) });
    onClose();
  };
  const choose = (id: string, isChosen: boolean) =>
    setChosen((before) => new Set(isChosen ? [...before, id] : [...before].filter((each) => each !== id)));
  const needsSecret = failure !== null && found === null && OPENS.has(failure.kind);

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={say('backup.bringBackTitle', { name })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {failure !== null && failure.kind !== 'copyLocked' && (
        <p role="alert" className={styles.warn}>
          {explain(failure, say)}
        </p>
      )}
      {needsSecret && <SecretForm isBusy={isBusy} onGive={setSecret} />}
      {found === null && failure === null && <p role="status">{say('backup.reading')}</p>}
      {found !== null && (
        <>
          <p className={styles.why}>
            {say(found.workshops.length === 0 ? 'backup.emptyCopy' : 'backup.chooseWhat')}
            {found.unreadable > 0 && ` ${say('backup.unreadable', { count: found.unreadable })}`}
          </p>
          <ul className={styles.list}>
            {found.workshops.map((copied) => (
              <CopiedRow key={copied.id} copied={copied} isChosen={chosen.has(copied.id)} onChoose={choose} />
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button variant="default" onClick={onClose}>
              {say('common.cancel')}
            </Button>
            <Button disabled={chosen.size === 0 || isBusy} onClick={() => void bring()}>
              {chosen.size === 0 ? say('backup.bringChosen') : say('backup.bring', { count: chosen.size })}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}

/** Answers after which another secret may be tried. */
const OPENS = new Set<Failure['kind']>([
  'copyLocked',
  'copySecretWrong',
  'recoveryCount',
  'recoveryUnknown',
  'recoveryOneWrong',
  'recoverySwapped',
  'recoverySeveralWrong',
]);
