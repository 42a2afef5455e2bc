import { type DragEvent, type KeyboardEvent, useState } from 'react';

/** Lets an item of a list be moved by dragging it, or by Alt with an arrow. */
export function useReorder(kind: string, length: number, move: (from: number, to: number) => void) {
  const [over, setOver] = useState<number | null>(null);
  const type = `application/x-rostrum-${kind}`;
  return (at: number) => ({
    draggable: true,
    'data-over': over === at || undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.setData(type, String(at));
      event.dataTransfer.effectAllowed = 'move';
    },
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(type)) return;
      event.preventDefault();
      setOver(at);
    },
    onDragLeave: () => setOver(null),
    onDragEnd: () => setOver(null),
    onDrop: (event: DragEvent) => {
      setOver(null);
      const from = event.dataTransfer.getData(type);
      if (from === '') return;
      event.preventDefault();
      event.stopPropagation();
      if (Number(from) !== at) move(Number(from), at);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const to = at + (event.key === 'ArrowUp' ? -1 : 1);
      if (!event.altKey || !/^Arrow(Up|Down)$/.test(event.key) || to < 0 || to >= length) return;
      event.preventDefault();
      move(at, to);
    },
  });
}
