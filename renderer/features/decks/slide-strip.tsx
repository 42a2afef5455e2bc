import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react';
import { type Deck, faceIn } from '#shared/deck/deck';
import { slideTitle } from '#shared/deck/slide-text';
import type { Language } from '#shared/text/language';
import { useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { SlidePreview } from '../../stage/slide-preview';
import { useReorder } from '../../ui/use-reorder';
import { WhenSeen } from '../../ui/when-seen';
import { useSay } from '../../use-say';
import styles from './slide-strip.module.css';

interface SlideStripProps {
  readonly deck: Deck;
  readonly language: Language;
  /** Counted from 0. */
  readonly at: number;
  readonly choose: (at: number) => void;
}

/** The slides as the room would see them, one under another. */
export function SlideStrip({ deck, language, at, choose }: SlideStripProps) {
  const say = useSay();
  const look = useWorkshop((workshop) => workshop.stage.look);
  const slide = deck.slides[at]?.id;
  const item = useReorder('slide', deck.slides.length, (from, to) => {
    const moved = deck.slides[from];
    if (moved === undefined) return;
    void change({ name: 'slide.move', input: { deck: deck.id, slide: moved.id, to } }).then((ok) => ok && choose(to));
  });
  const act = async (command: Parameters<typeof change>[0], to: number) => {
    if (await change(command)) choose(to);
  };
  return (
    <div className={styles.strip}>
      <div className={styles.actions} role="toolbar" aria-label={say('deck.slideActions')}>
        <Tooltip label={say('deck.addSlide')}>
          <ActionIcon
            aria-label={say('deck.addSlide')}
            onClick={() =>
              act({ name: 'slide.add', input: { deck: deck.id, after: slide ?? null, language } }, slide ? at + 1 : 0)
            }
          >
            <IconPlus size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={say('deck.duplicateSlide')}>
          <ActionIcon
            aria-label={say('deck.duplicateSlide')}
            disabled={slide === undefined}
            onClick={() => act({ name: 'slide.duplicate', input: { deck: deck.id, slide: slide ?? '' } }, at + 1)}
          >
            <IconCopy size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={say('deck.removeSlide')}>
          <ActionIcon
            aria-label={say('deck.removeSlide')}
            disabled={slide === undefined}
            onClick={() =>
              act({ name: 'slide.remove', input: { deck: deck.id, slide: slide ?? '' } }, Math.max(0, at - 1))
            }
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </div>
      <ol className={styles.slides} aria-label={say('now.slides')}>
        {deck.slides.map((each, index) => {
          const { onKeyDown, ...drag } = item(index);
          return (
            <li key={each.id} {...drag}>
              <button
                type="button"
                className={styles.slide}
                aria-current={index === at ? 'true' : undefined}
                aria-label={`${index + 1}. ${slideTitle(each, language) || say('now.untitled')}`}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
                onKeyDown={onKeyDown}
                onClick={() => choose(index)}
              >
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.picture} aria-hidden>
                  <WhenSeen>
                    <SlidePreview face={faceIn(each, language)} language={language} look={look} />
                  </WhenSeen>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
