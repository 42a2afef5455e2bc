import { Button, Select } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { Screen as ScreenName } from '#shared/actions/actions';
import type { Wish } from '#shared/stage/keys';
import { inLanguage } from '#shared/text/text';
import { useWorkshop } from '../../mirror';
import { SlidePreview } from '../../stage/slide-preview';
import { Empty } from '../../ui/empty';
import { PictureFrame } from '../../ui/picture-frame';
import { Screen } from '../../ui/screen';
import { useLanguage, useSay } from '../../use-say';
import { Clocks } from './clocks';
import { Controls } from './controls';
import { NOTE_SIZES, Notes } from './notes';
import styles from './now-screen.module.css';
import { Room } from './room';
import { SlideList } from './slide-list';
import { TimerPanel } from './timer-panel';
import { usePresenterKeys } from './use-presenter-keys';
import { useShow } from './use-show';

/** A step of the notes by A and Z, in pixels. */
const SCROLL = 80;

/** The cockpit of the two days: what the room sees, what comes next, and what to say. */
export function NowScreen({ goTo }: { readonly goTo: (screen: ScreenName) => void }) {
  const say = useSay();
  const own = useLanguage();
  const show = useShow();
  const decks = useWorkshop((workshop) => workshop.decks);
  const order = useWorkshop((workshop) => workshop.order.decks);
  const field = useRef<HTMLTextAreaElement>(null);
  const [size, setSize] = useState(1);

  const resize = useCallback(
    (by: 1 | -1) => setSize((before) => Math.min(NOTE_SIZES.length - 1, Math.max(0, before + by))),
    [],
  );
  const onOwnKey = useCallback(
    (wish: Wish) => {
      if (wish === 'larger') resize(1);
      else if (wish === 'smaller') resize(-1);
      else if (wish === 'up' || wish === 'down') field.current?.scrollBy({ top: wish === 'up' ? -SCROLL : SCROLL });
    },
    [resize],
  );
  usePresenterKeys(show.run, onOwnKey);

  const { deck, stage } = show;
  return (
    <Screen
      fill
      title={say('action.go.now')}
      lead={
        deck !== undefined && (
          <Select
            className={styles.chooser ?? ''}
            aria-label={say('now.deck')}
            searchable
            value={deck.id}
            onChange={(id) => id !== null && show.choose(id)}
            data={order.flatMap((id) => {
              const each = decks[id];
              return each === undefined ? [] : [{ value: id, label: inLanguage(each.title, own) }];
            })}
          />
        )
      }
      actions={<Clocks show={show} />}
    >
      <div className={styles.now}>
        <div className={styles.side}>
          <PictureFrame label={say('now.nextSlide')}>
            <SlidePreview face={show.next} language={stage.language} look={stage.look} />
            {show.next === undefined && deck !== undefined && <p className={styles.end}>{say('now.noNext')}</p>}
          </PictureFrame>
          <p className={styles.caption}>{say('now.nextSlide')}</p>
          <SlideList show={show} />
        </div>
        <div className={styles.main}>
          {deck === undefined ? (
            <Empty
              sentence={say('now.noDecks')}
              action={<Button onClick={() => goTo('decks')}>{say('action.go.decks')}</Button>}
            />
          ) : (
            <PictureFrame label={say('now.currentSlide')} lit={show.isOn}>
              <SlidePreview face={show.face} language={stage.language} look={stage.look} />
            </PictureFrame>
          )}
          <Controls show={show} />
          <Notes show={show} field={field} size={size} onSize={resize} />
        </div>
        <div className={styles.room}>
          <Room />
          <TimerPanel goTo={goTo} />
        </div>
      </div>
    </Screen>
  );
}
