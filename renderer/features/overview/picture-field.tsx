import { CloseButton } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { FileRef } from '#shared/contract/request';
import { explain } from '#shared/text/explain';
import { bridge } from '../../bridge';
import { useWorkshop } from '../../mirror';
import { useSay } from '../../use-say';
import styles from './picture-field.module.css';

interface PictureFieldProps {
  /** What the picture is of, for its name: "Logo, Internews". */
  readonly what: string;
  /** The stored picture; empty when there is none. */
  readonly hash: string;
  readonly onChange: (hash: string) => void;
}

/** A small picture that is chosen in a dialog or dropped here; what cannot be used is said beneath it. */
export function PictureField({ what, hash, onChange }: PictureFieldProps) {
  const say = useSay();
  const workshop = useWorkshop(({ id }) => id);
  const [refused, setRefused] = useState<string | null>(null);
  const [isOver, setOver] = useState(false);

  const put = async (file: FileRef) => {
    const added = await bridge().ask('asset.add', { workshop, file });
    setRefused(added.ok ? null : explain(added.failure, say));
    if (added.ok) onChange(added.value.hash);
  };
  const pick = async () => {
    const picked = await bridge().ask('files.pick', { kind: 'image' });
    if (picked.ok && picked.value !== null) await put({ ticket: picked.value.ticket });
  };
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [dropped] = await bridge().ticketsFor([...event.dataTransfer.files].slice(0, 1));
    if (dropped !== undefined) await put({ ticket: dropped.ticket });
  };

  return (
    <div className={styles.field}>
      <div className={styles.frame}>
        <button
          type="button"
          className={styles.picture}
          data-over={isOver || undefined}
          title={say('overview.pictureKinds')}
          aria-label={say(hash === '' ? 'overview.choose' : 'overview.replace', { what })}
          onClick={() => void pick()}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => void drop(event)}
        >
          {hash === '' ? (
            <IconPhotoPlus size={20} stroke={1.6} aria-hidden />
          ) : (
            <img key={hash} src={`/asset/${hash}`} alt="" onError={() => setRefused(say('overview.pictureBroken'))} />
          )}
        </button>
        {hash !== '' && (
          <CloseButton
            size="xs"
            className={styles.off ?? ''}
            aria-label={say('overview.takeOff', { what })}
            onClick={() => onChange('')}
          />
        )}
      </div>
      {refused !== null && (
        <p role="alert" className={styles.refused}>
          {refused}
        </p>
      )}
    </div>
  );
}
