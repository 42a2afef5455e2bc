import { useEffect, useMemo, useRef, useState } from 'react';
import { searchText, slideTitle } from '#shared/deck/slide-text';
import { change } from '../../mirror/change';
import { SearchField } from '../../ui/search-field';
import { useLanguage, useSay } from '../../use-say';
import styles from './slide-list.module.css';
import type { Show } from './use-show';

/** Every slide of the deck by number and title; typing searches their text and notes in all languages. */
export function SlideList({ show: { deck, at, isOn, stage } }: { readonly show: Show }) {
  const say = useSay();
  const own = useLanguage();
  const [query, setQuery] = useState('');
  const current = useRef<HTMLButtonElement>(null);
  const slides = useMemo(
    () =>
      (deck?.slides ?? []).map((slide, index) => ({
        id: slide.id,
        index,
        title: slideTitle(slide, own),
        text: searchText(slide),
      })),
    [deck?.slides, own],
  );
  const wanted = query.trim().toLowerCase();
  const found = slides.filter(({ text, index }) => text.includes(wanted) || String(index + 1) === wanted);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list follows the show.
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at, deck?.id]);

  return (
    <section className={styles.list} aria-label={say('now.slides')}>
      <SearchField label={say('now.search')} value={query} onChange={setQuery} />
      <ol className={styles.slides}>
        {found.map(({ id, index, title }) => (
          <li key={id}>
            <button
              ref={index === at ? current : null}
              type="button"
              className={styles.slide}
              aria-current={index === at ? 'true' : undefined}
              data-on={(index === at && isOn) || undefined}
              onClick={() =>
                deck !== undefined && change({ name: 'stage.showSlide', input: { deck: deck.id, slide: id } })
              }
            >
              <span className={styles.number}>{index + 1}</span>
              <span className={styles.title} lang={stage.language}>
                {title || say('now.untitled')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {found.length === 0 && wanted !== '' && <p className={styles.none}>{say('now.noneFound')}</p>}
    </section>
  );
}
