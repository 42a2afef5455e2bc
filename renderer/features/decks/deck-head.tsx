import { ActionIcon, Button } from '@mantine/core';
import { IconFileImport, IconTrash, IconX } from '@tabler/icons-react';
import type { Deck } from '#shared/deck/deck';
import { LANGUAGES } from '#shared/text/language';
import { change } from '../../mirror/change';
import { ThreeLanguages } from '../../ui/three-languages';
import { useSay } from '../../use-say';
import styles from './deck-head.module.css';
import type { Into } from './use-import';

interface DeckHeadProps {
  readonly deck: Deck;
  readonly pick: (into: Into) => void;
  readonly onRemove: () => void;
}

/** A deck's title and the languages that it speaks. */
export function DeckHead({ deck, pick, onRemove }: DeckHeadProps) {
  const say = useSay();
  return (
    <header className={styles.head}>
      <ThreeLanguages
        label={say('deck.title')}
        languageName={(language) => say(`common.${language}`)}
        value={deck.title}
        onChange={(title) => change({ name: 'deck.rename', input: { deck: deck.id, title } })}
      />
      <div className={styles.languages}>
        {LANGUAGES.map((language) => {
          const count = deck.slides.filter(({ faces }) => faces[language] !== undefined).length;
          const name = say(`common.${language}`);
          return (
            <div key={language} className={styles.language}>
              <Button
                variant="subtle"
                size="compact-sm"
                leftSection={<IconFileImport size={15} aria-hidden />}
                aria-label={say(count === 0 ? 'deck.importIn' : 'deck.replaceIn', { language: name })}
                onClick={() => pick({ deck: deck.id, language })}
              >
                {count === 0 ? say('deck.importFile') : say('deck.slides', { count })}
              </Button>
              {count > 0 && (
                <ActionIcon
                  size="sm"
                  aria-label={say('deck.removeLanguage', { language: name })}
                  onClick={() => change({ name: 'deck.removeLanguage', input: { deck: deck.id, language } })}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              )}
            </div>
          );
        })}
      </div>
      <Button
        className={styles.remove ?? ''}
        variant="subtle"
        color="red"
        size="compact-sm"
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={onRemove}
      >
        {say('deck.remove')}
      </Button>
    </header>
  );
}
