import { CloseButton } from '@mantine/core';
import { IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { Key } from '../../use-say';
import { useSay } from '../../use-say';
import styles from './import-notice.module.css';
import type { Done } from './use-import';

const LEFT_OUT = ['scripts', 'html', 'images'] as const;

/** What an import brought and what it left out, in sentences. */
export function ImportNotice({ done, onClose }: { readonly done: readonly Done[]; readonly onClose: () => void }) {
  const say = useSay();
  if (done.length === 0) return null;
  return (
    <div role="status" className={styles.notice}>
      <ul>
        {done.map(({ name, came: { slides, language, leftOut, differs } }) => {
          const things = LEFT_OUT.filter((what) => leftOut[what] > 0).map((what) =>
            say(`deck.leftOut.${what}` as Key, { count: leftOut[what] }),
          );
          return (
            <li key={name}>
              <IconCheck size={16} aria-hidden />
              <span>
                {say('deck.imported', {
                  name,
                  slides: say('deck.slides', { count: slides }),
                  language: say(`deck.inLanguage.${language}`),
                })}
                {things.length > 0 && ` ${say('deck.withoutThem', { things: things.join(', ') })}`}
                {differs !== null && ` ${say('deck.differs', { before: say('deck.slides', { count: differs }) })}`}
              </span>
            </li>
          );
        })}
        <li>
          <IconInfoCircle size={16} aria-hidden />
          <span>{say('deck.undoHint')}</span>
        </li>
      </ul>
      <CloseButton aria-label={say('common.close')} onClick={onClose} />
    </div>
  );
}
