import { type KeyboardEvent, useMemo, useState } from 'react';
import type { Row } from './rows';

interface Selecting {
  readonly open: (id: string) => void;
  readonly remove: (ids: readonly string[]) => void;
  readonly copy: (ids: ReadonlySet<string>) => void;
  /** How many rows a page of the table has. */
  readonly page: number;
}

const between = (rows: readonly Row[], from: number, to: number): string[] =>
  rows.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ person }) => person.id);

/** Which row is active and which are selected, moved by the keys that every table has. */
export function useSelection(rows: readonly Row[], { open, remove, copy, page }: Selecting) {
  const [active, setActive] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const at = useMemo(() => rows.findIndex(({ person }) => person.id === active), [rows, active]);
  // A row that is filtered away or removed is not selected any more.
  const selected = useMemo(
    () => new Set(chosen.size === 0 ? [] : rows.map(({ person }) => person.id).filter((id) => chosen.has(id))),
    [rows, chosen],
  );
  const indexOf = (id: string | null) => rows.findIndex(({ person }) => person.id === id);

  const moveTo = (index: number, isExtending: boolean) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, index))]?.person.id;
    if (next === undefined) return;
    setActive(next);
    if (!isExtending) return setAnchor(next);
    const from = indexOf(anchor ?? active ?? next);
    setChosen(new Set(between(rows, Math.max(0, from), indexOf(next))));
  };
  const toggle = (id: string) => {
    setAnchor(id);
    setChosen((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  };
  const click = (index: number, event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => {
    const id = rows[index]?.person.id;
    if (id === undefined) return;
    if (event.ctrlKey || event.metaKey) toggle(id);
    moveTo(index, event.shiftKey);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const targets = selected.size > 0 ? selected : new Set(active === null ? [] : [active]);
    const isControl = event.ctrlKey || event.metaKey;
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined && !isControl) moveTo(step, event.shiftKey);
    else if (event.code === 'Space' && active !== null) toggle(active);
    else if (event.key === 'Enter' && active !== null) open(active);
    else if (event.key === 'Delete' && targets.size > 0) remove([...targets]);
    else if (event.key === 'Escape' && selected.size > 0) setChosen(new Set());
    else if (isControl && event.code === 'KeyA') setChosen(new Set(rows.map(({ person }) => person.id)));
    else if (isControl && event.code === 'KeyC' && targets.size > 0) copy(targets);
    else return;
    event.preventDefault();
  };

  return { active, at, selected, click, onKeyDown, setActive, clear: () => setChosen(new Set()) };
}

export type Selection = ReturnType<typeof useSelection>;
