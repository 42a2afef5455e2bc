import type { Key } from '../text/say';

export const SCREENS = [
  'library',
  'overview',
  'decks',
  'exercises',
  'rubric',
  'roster',
  'now',
  'attendance',
  'grading',
  'eligibility',
  'certificates',
  'reports',
  'activity',
  'backups',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Screens that need an open workshop. */
export const needsWorkshop = (screen: Screen): boolean => !['library', 'backups', 'settings'].includes(screen);

/** Before the room, undo takes back what the room saw; anywhere else, what was written. */
export const laneOn = (screen: string): 'room' | 'workshop' => (screen === 'now' ? 'room' : 'workshop');

export type Menu = 'file' | 'edit' | 'view' | 'present' | 'help';

/** A key chord by the physical key, so that it works on Kazakh and Russian layouts. */
export interface Shortcut {
  readonly code: string;
  readonly control?: boolean;
  readonly shift?: boolean;
  /** How it is shown to people and to the native menu. */
  readonly shown: string;
}

/** Something a person can do from the menu, the palette or a key. */
export interface Action {
  readonly id: string;
  readonly label: Key;
  readonly menu: Menu;
  readonly shortcut?: Shortcut;
  readonly screen?: Screen;
}

const chord = (code: string, shown: string, shift = false): Shortcut => ({ code, control: true, shift, shown });

const MENU_OF: Partial<Record<Screen, Menu>> = { library: 'file', settings: 'help', activity: 'edit', backups: 'file' };

const goTo = (screen: Screen, index: number): Action => ({
  id: `go.${screen}`,
  label: `action.go.${screen}`,
  menu: MENU_OF[screen] ?? 'view',
  screen,
  ...(index < 9 ? { shortcut: chord(`Digit${index + 1}`, `Ctrl+${index + 1}`) } : {}),
});

/** The one registry: the native menu, the palette and the keyboard are all made from it. */
export const ACTIONS: readonly Action[] = [
  ...SCREENS.map(goTo),
  { id: 'undo', label: 'action.undo', menu: 'edit', shortcut: chord('KeyZ', 'Ctrl+Z') },
  { id: 'redo', label: 'action.redo', menu: 'edit', shortcut: chord('KeyZ', 'Ctrl+Shift+Z', true) },
  { id: 'palette', label: 'action.palette', menu: 'edit', shortcut: chord('KeyK', 'Ctrl+K') },
  { id: 'theme', label: 'action.theme', menu: 'view' },
  { id: 'zoomIn', label: 'action.zoomIn', menu: 'view', shortcut: chord('Equal', 'Ctrl+=') },
  { id: 'zoomOut', label: 'action.zoomOut', menu: 'view', shortcut: chord('Minus', 'Ctrl+-') },
  { id: 'zoomReset', label: 'action.zoomReset', menu: 'view', shortcut: chord('Digit0', 'Ctrl+0') },
  { id: 'openStage', label: 'action.openStage', menu: 'present', shortcut: { code: 'F5', shown: 'F5' } },
  { id: 'closeStage', label: 'action.closeStage', menu: 'present' },
  { id: 'swapStage', label: 'action.swapStage', menu: 'present' },
  { id: 'next', label: 'action.next', menu: 'present' },
  { id: 'previous', label: 'action.previous', menu: 'present' },
  { id: 'black', label: 'action.black', menu: 'present' },
  { id: 'white', label: 'action.white', menu: 'present' },
  // Their keys are heard on Now and on the wall alone: shared/stage/timer-keys.
  { id: 'startOrPause', label: 'action.startOrPause', menu: 'present' },
  { id: 'nextPhase', label: 'action.nextPhase', menu: 'present' },
  { id: 'previousPhase', label: 'action.previousPhase', menu: 'present' },
  { id: 'sound', label: 'action.sound', menu: 'present' },
  { id: 'checkLaptop', label: 'action.checkLaptop', menu: 'help', screen: 'settings' },
  { id: 'lock', label: 'action.lock', menu: 'file', shortcut: chord('KeyL', 'Ctrl+L') },
  { id: 'quit', label: 'action.quit', menu: 'file', shortcut: chord('KeyQ', 'Ctrl+Q') },
];
