import { Button } from '@mantine/core';
import { IconFolder } from '@tabler/icons-react';
import { useEffect } from 'react';
import { bridge } from '../bridge';
import { showFailure } from '../mirror';
import { useSay } from '../use-say';
import styles from './folder-field.module.css';
import { rememberFolder, useExportFolder } from './use-export-folder';

/** Where files go: chosen in the system's dialog, and remembered for this workshop. */
export function FolderField({ workshop }: { readonly workshop: string }) {
  const say = useSay();
  const folder = useExportFolder(workshop);
  useEffect(() => {
    if (folder !== null) return;
    let isLate = false;
    const recall = async () => {
      const kept = await bridge().ask('files.exportFolder', { workshop });
      if (!isLate && kept.ok && kept.value !== null) rememberFolder(workshop, kept.value);
    };
    void recall();
    return () => {
      isLate = true;
    };
  }, [workshop, folder]);
  const pick = async () => {
    const picked = await bridge().ask('files.pickFolder', { workshop });
    if (!picked.ok) showFailure(picked.failure);
    else if (picked.value !== null) rememberFolder(workshop, picked.value);
  };
  return (
    <fieldset className={styles.field}>
      <legend>{say('common.folder')}</legend>
      {folder !== null && <span className={styles.name}>{folder.name}</span>}
      <Button variant="default" leftSection={<IconFolder size={16} aria-hidden />} onClick={() => void pick()}>
        {say(folder === null ? 'common.pickFolder' : 'common.changeFolder')}
      </Button>
    </fieldset>
  );
}
