import { Kbd, Modal, TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { ACTIONS, laneOn } from '#shared/actions/actions';
import { actionInWords, isPossible, type Standing } from '#shared/actions/naming';
import { foldForSearch } from '#shared/text/alphabet';
import { useMirror } from '../mirror';
import { useSay } from '../use-say';
import styles from './palette-dialog.module.css';
import { useScreen } from './route';
import type { RunAction } from './use-actions';

interface PaletteDialogProps {
  readonly run: RunAction;
  readonly onClose: () => void;
}

/** Type a few letters, choose with the arrows, run with Enter. */
export function PaletteDialog({ run, onClose }: PaletteDialogProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const standing = useStanding();
  const sought = foldForSearch(query.trim());
  const found = ACTIONS.filter((action) => isPossible(action, standing))
    .map((action) => ({ ...action, name: actionInWords(action, standing, say) }))
    .filter(({ name }) => foldForSearch(name).includes(sought));
  const chosen = found[Math.min(at, found.length - 1)];

  const choose = (id: string) => {
    onClose();
    run(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      setAt((before) => (Math.min(before, found.length - 1) + by + found.length) % found.length);
    } else if (event.key === 'Enter' && chosen !== undefined) choose(chosen.id);
  };

  return (
    <Modal opened onClose={onClose} withCloseButton={false} padding={0} yOffset="12vh" centered={false} title={null}>
      <TextInput
        autoFocus
        size="md"
        variant="unstyled"
        className={styles.field ?? ''}
        aria-label={say('action.palette')}
        placeholder={say('action.palette')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={chosen === undefined ? undefined : `palette-${chosen.id}`}
      />
      <div id="palette-list" role="listbox" aria-label={say('action.palette')} className={styles.list}>
        {found.map(({ id, name, shortcut }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys.
          <div
            key={id}
            id={`palette-${id}`}
            role="option"
            aria-selected={id === chosen?.id}
            className={styles.option}
            onClick={() => choose(id)}
          >
            <span>{name}</span>
            {shortcut !== undefined && <Kbd size="xs">{shortcut.shown}</Kbd>}
          </div>
        ))}
      </div>
    </Modal>
  );
}

function useStanding(): Standing {
  const lane = laneOn(useScreen());
  const isOpen = useMirror(({ open }) => open !== null);
  const undo = useMirror(({ open }) => open?.steps[lane].undo ?? null);
  const redo = useMirror(({ open }) => open?.steps[lane].redo ?? null);
  return { isOpen, undo, redo };
}
