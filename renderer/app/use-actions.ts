import { useEffect } from 'react';
import { ACTIONS, laneOn, needsWorkshop, type Shortcut } from '#shared/actions/actions';
import { type TimerWish, timerCommandFor } from '#shared/stage/timer-keys';
import { bridge } from '../bridge';
import { readMirror, showFailure } from '../mirror';
import { change, step } from '../mirror/change';
import { openPalette } from './palette';
import { reveal } from './reveal';
import { currentScreen, goAway } from './route';
import { settleNow } from './settle';

/** Carries out an action of the registry, wherever it was chosen. */
export type RunAction = (id: string) => void;

const fits = (event: KeyboardEvent, { code, control = false, shift = false }: Shortcut): boolean =>
  event.code === code && (event.ctrlKey || event.metaKey) === control && event.shiftKey === shift && !event.altKey;

/** A field undoes its own typing before the document undoes a change; one that holds only what is saved has none. */
function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLElement && target.isContentEditable) return true;
  const isField = target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && isText(target));
  return isField && (target.dataset['kept'] === undefined ? target.value !== '' : target.dataset['kept'] === 'typed');
}

const isText = ({ type }: HTMLInputElement): boolean => !/^(checkbox|radio|button|range|file|color)$/.test(type);

/** Binds the registry to the keyboard and to the native menu. */
export function useActions(): RunAction {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = ACTIONS.find(({ shortcut }) => shortcut !== undefined && fits(event, shortcut));
      if (action === undefined) return;
      if ((action.id === 'undo' || action.id === 'redo') && isTyping(event.target)) return;
      event.preventDefault();
      run(action.id);
    };
    window.addEventListener('keydown', onKey);
    const stop = bridge().listen('action.chosen', ({ id }) => run(id));
    return () => {
      window.removeEventListener('keydown', onKey);
      stop();
    };
  }, []);
  return run;
}

const run: RunAction = (id) => {
  const action = ACTIONS.find((each) => each.id === id);
  if (action?.screen !== undefined) {
    if (!needsWorkshop(action.screen) || readMirror().open !== null) goAway(action.screen);
    if (id === 'checkLaptop') reveal('check-laptop');
    return;
  }
  void runners[id]?.();
};

const runners: Record<string, () => unknown> = {
  undo: () => step('undo', lane()),
  redo: () => step('redo', lane()),
  palette: openPalette,
  theme: () => ask('settings.change', { theme: isDark() ? 'light' : 'dark' }),
  zoomIn: () => ask('windows.zoom', { by: 1 }),
  zoomOut: () => ask('windows.zoom', { by: -1 }),
  zoomReset: () => ask('windows.zoom', { by: 0 }),
  openStage: () => ask('windows.openAudience', { display: null }),
  closeStage: () => ask('windows.closeAudience', {}),
  swapStage: () => ask('windows.openAudience', { display: nextDisplay() }),
  next: () => change({ name: 'stage.next', input: {} }),
  previous: () => change({ name: 'stage.previous', input: {} }),
  black: () => blank('black'),
  white: () => blank('white'),
  startOrPause: () => turnClock('startOrPause'),
  nextPhase: () => turnClock('nextPhase'),
  previousPhase: () => turnClock('previousPhase'),
  sound: () => turnClock('sound'),
  lock: async () => {
    await settleNow();
    await ask('vault.lock', {});
  },
  quit: () => window.close(),
};

/** What the clock's own key would do, if anything. */
function turnClock(wish: TimerWish): unknown {
  const { open } = readMirror();
  const command = open === null ? null : timerCommandFor(wish, open.workshop.stage);
  return command === null ? undefined : change(command);
}

const lane = () => laneOn(currentScreen());

/** The same choice twice brings the picture back. */
function blank(colour: 'black' | 'white') {
  const now = readMirror().open?.workshop.stage.blank;
  return change({ name: 'stage.blank', input: { blank: now === colour ? 'no' : colour } });
}

const ask: ReturnType<typeof bridge>['ask'] = async (method, input) => {
  const answer = await bridge().ask(method, input);
  if (!answer.ok) showFailure(answer.failure);
  return answer;
};

const isDark = (): boolean => document.documentElement.dataset['mantineColorScheme'] === 'dark';

function nextDisplay(): number | null {
  const { displays } = readMirror().displays;
  const at = displays.findIndex(({ isAudience }) => isAudience);
  return displays[(at + 1) % displays.length]?.id ?? null;
}
