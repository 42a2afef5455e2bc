/** A display as the system tells it. */
export interface Place {
  readonly id: number;
  readonly label: string;
  readonly bounds: Box;
  readonly workArea: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which display the room's window is wanted on: the one that was chosen, else one of the name that was chosen last. */
export interface Wanted {
  readonly id: number | null;
  readonly label: string;
}

/** Where the room's window goes. It never covers the trainer's own display. */
export interface Placement {
  readonly display: number;
  readonly isFull: boolean;
  readonly bounds: Box;
}

/** An ordinary window of 16:9 leaves the trainer's window in sight. */
const ORDINARY = { width: 960, height: 540, margin: 40 };

/** Chooses the display: as wanted, else any that is not the trainer's, else the trainer's own, in an ordinary window. */
export function placementOf(displays: readonly Place[], trainers: number, wanted: Wanted): Placement | null {
  const chosen =
    displays.find(({ id }) => id === wanted.id) ??
    displays.find(({ id, label }) => label !== '' && label === wanted.label && id !== trainers) ??
    displays.find(({ id }) => id !== trainers) ??
    displays[0];
  if (chosen === undefined) return null;
  if (chosen.id !== trainers) return { display: chosen.id, isFull: true, bounds: chosen.bounds };
  const { x, y, width, height } = chosen.workArea;
  const { margin } = ORDINARY;
  return {
    display: chosen.id,
    isFull: false,
    bounds: {
      x: x + margin,
      y: y + margin,
      width: Math.min(ORDINARY.width, width - 2 * margin),
      height: Math.min(ORDINARY.height, height - 2 * margin),
    },
  };
}

/** True when a hand could still reach the window: its top lies on some display. */
export const isInReach = ({ x, y, width }: Box, displays: readonly Place[]): boolean =>
  displays.some(
    ({ workArea: area }) =>
      x < area.x + area.width - 40 && x + width > area.x + 40 && y >= area.y - 10 && y < area.y + area.height - 20,
  );
