import { Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceUsb, IconFolderOpen, IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import type { Output } from '#shared/contract/contract';
import { bridge } from '../../bridge';
import { showFailure, useMirror } from '../../mirror';
import { JobProgress } from '../../ui/job-progress';
import { Panel } from '../../ui/panel';
import { useJob } from '../../ui/use-job';
import { useSay } from '../../use-say';
import styles from './backups.module.css';
import { BringBackDialog } from './bring-back-dialog';

interface Picked {
  readonly ticket: string;
  readonly name: string;
}

async function pickFolder(): Promise<Picked | null> {
  const picked = await bridge().ask('files.pickFolder', { workshop: null });
  if (picked.ok) return picked.value;
  showFailure(picked.failure);
  return null;
}

/** The whole vault on a stick, and the way back from there. */
export function CopiesPanel() {
  const say = useSay();
  const job = useJob();
  const [copied, setCopied] = useState<Output<'backups.copy'> | null>(null);
  const [source, setSource] = useState<Picked | null>(null);
  const isProtected = useMirror(({ vault }) => vault.isProtected);

  const copy = async () => {
    const folder = await pickFolder();
    if (folder === null) return;
    setCopied(null);
    const done = await job.run((id) => bridge().ask('backups.copy', { folder: { ticket: folder.ticket }, job: id }));
    if (done.ok) setCopied(done.value);
    else showFailure(done.failure);
  };

  return (
    <Panel
      title={say('backup.all')}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPackageImport size={16} aria-hidden />}
            onClick={() => void pickFolder().then(setSource)}
          >
            {say('backup.bringBack')}
          </Button>
          <Button
            leftSection={<IconDeviceUsb size={16} aria-hidden />}
            disabled={job.isRunning}
            onClick={() => void copy()}
          >
            {say('backup.copy')}
          </Button>
        </>
      }
    >
      <p className={styles.why}>{say('backup.allWhy')}</p>
      {!isProtected && (
        <p className={styles.warn}>
          <IconAlertTriangle size={16} aria-hidden />
          {say('backup.allOpen')}
        </p>
      )}
      {job.isLong && <JobProgress progress={job.progress} onStop={job.stop} />}
      {copied !== null && (
        <p role="status" className={styles.copied}>
          {say('backup.copied', { count: copied.files, name: copied.name })}
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => void bridge().ask('files.show', { path: copied.path })}
          >
            {say('common.showInFolder')}
          </Button>
        </p>
      )}
      {source !== null && <BringBackDialog folder={source} onClose={() => setSource(null)} />}
    </Panel>
  );
}
