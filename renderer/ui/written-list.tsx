import { Button } from '@mantine/core';
import { IconFile, IconFolderOpen } from '@tabler/icons-react';
import { sizeInWords } from '#shared/text/sizes';
import { bridge } from '../bridge';
import { useSay } from '../use-say';
import styles from './written-list.module.css';

interface WrittenFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
}

interface WrittenListProps {
  /** What happened, in a sentence with the count. */
  readonly summary: string;
  readonly files: readonly WrittenFile[];
}

/** What was written, and the way to it. */
export function WrittenList({ summary, files }: WrittenListProps) {
  const say = useSay();
  const [first] = files;
  return (
    <>
      <div className={styles.head}>
        <p role="status">{summary}</p>
        {first !== undefined && (
          <Button
            variant="default"
            leftSection={<IconFolderOpen size={16} aria-hidden />}
            onClick={() => void bridge().ask('files.show', { path: first.path })}
          >
            {say('common.showInFolder')}
          </Button>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard. */}
      <ul className={styles.list} aria-label={say('common.written')} tabIndex={0}>
        {files.map(({ name, path, bytes }) => (
          <li key={path}>
            <IconFile size={15} aria-hidden />
            <span>{name}</span>
            <span className={styles.size}>{sizeInWords(bytes, say)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
