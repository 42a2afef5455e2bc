import type { Say } from '../text/say';
import type { Mark } from './mark';

/** A mark in the few letters of a cell. */
export function markInShort(mark: Mark | undefined, say: Say): string {
  if (mark === undefined) return '';
  switch (mark.status) {
    case 'late':
      return say('attendance.short.late', { time: mark.arrived });
    case 'left':
      return mark.arrived === undefined
        ? say('attendance.short.left', { time: mark.left })
        : say('attendance.short.both', { from: mark.arrived, to: mark.left });
    default:
      return say(`attendance.short.${mark.status}`);
  }
}

/** A mark in full, for those who hear it. */
export function markInWords(mark: Mark | undefined, say: Say): string {
  switch (mark?.status) {
    case 'late':
      return say('attendance.said.late', { time: mark.arrived });
    case 'left':
      return mark.arrived === undefined
        ? say('attendance.said.left', { time: mark.left })
        : say('attendance.said.both', { from: mark.arrived, to: mark.left });
    default:
      return say(`attendance.status.${mark?.status ?? 'notTaken'}`);
  }
}
