import { type DragEvent, useState } from 'react';
import { bridge } from '../bridge';

type Ticket = Awaited<ReturnType<ReturnType<typeof bridge>['ticketsFor']>>[number];

/** Files dropped anywhere on an element, as tickets; true while files hang above it. */
export function useDrop(take: (tickets: readonly Ticket[]) => void) {
  const [isOver, setOver] = useState(false);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return {
    isOver,
    props: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.currentTarget === event.target) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        void bridge()
          .ticketsFor([...event.dataTransfer.files])
          .then(take);
      },
    },
  };
}
