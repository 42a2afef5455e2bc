import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Topic } from '#shared/contract/notices';
import { put, readMirror, startMirror } from '../../renderer/mirror';
import { change, changeInTurn } from '../../renderer/mirror/change';
import { aWorkshop } from '../support/a-workshop';

const steps = { workshop: { undo: null, redo: null }, room: { undo: null, redo: null } };
const workshop = aWorkshop({ people: ['p1'] });
const hears = new Map<Topic, (notice: string) => void>();
let seq = 0;

/** A main process that saves every change and answers it at once; the test says when the window is told. */
const answers: Record<string, () => unknown> = {
  'vault.status': () => ({ isLocked: false }),
  'library.read': () => ({ last: { workshop: workshop.id, screen: 'rubric' }, workshops: [{ id: workshop.id }] }),
  'settings.read': () => ({ language: 'ru' }),
  'windows.displays': () => ({ displays: [], audience: 'closed' }),
  'clock.read': () => ({ now: 0 }),
  'workshop.read': () => ({ workshop, seq, steps, cut: 0, viewing: null, beforeRestore: null }),
  'workshop.do': () => ({ seq: ++seq }),
};

const place = (ru: string) => ({ name: 'overview.change', input: { place: { kk: '', ru, en: '' } } }) as const;

const tell = (at: number, ru: string) =>
  hears.get('workshop.changed')?.(
    JSON.stringify({
      id: workshop.id,
      seq: at,
      patches: [{ path: ['overview', 'place', 'ru'], value: ru }],
      steps,
    }),
  );

const shown = () => readMirror().open?.workshop.overview.place.ru;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval'] });
  vi.stubGlobal('window', {
    addEventListener: () => undefined,
    rostrum: {
      ask: async (method: string) => JSON.stringify({ ok: true, value: answers[method]?.() }),
      listen: (topic: Topic, hear: (notice: string) => void) => hears.set(topic, hear),
    },
  });
  await startMirror({ screen: () => undefined, language: () => undefined });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a change is done when the window shows it, though its answer came first', async () => {
  let isDone = false;
  const done = change(place('Астана')).then(() => {
    isDone = true;
  });
  await new Promise((later) => setTimeout(later, 20));
  expect(isDone).toBe(false);
  expect(readMirror().pending).toBe(1);
  tell(seq, 'Астана');
  await done;
  expect(shown()).toBe('Астана');
  expect(readMirror().pending).toBe(0);
});

test('changes in turn are each made from what the one before left, whichever way is quicker', async () => {
  const seen: (string | undefined)[] = [];
  const also = (ru: string) =>
    changeInTurn((now) => {
      seen.push(now.overview.place.ru);
      setTimeout(tell, 10, seq + 1, ru);
      return place(ru);
    });
  const before = shown();
  await Promise.all([also('Ақтөбе'), also('Семей'), also('Абай')]);
  expect(seen).toEqual([before, 'Ақтөбе', 'Семей']);
  expect(shown()).toBe('Абай');
});

test('a change that waited while another workshop was opened is not made in that one, and says so', async () => {
  const first = changeInTurn(() => {
    setTimeout(tell, 10, seq + 1, 'Ақтөбе');
    return place('Ақтөбе');
  });
  const late = changeInTurn(() => {
    throw new Error('It is made from a workshop that it was not asked for');
  });
  const { open } = readMirror();
  if (open === null) throw new Error('No workshop is open');
  put({ open: { ...open, workshop: { ...open.workshop, id: 'another' } } });

  await first;

  expect(await late).toBe(false);
  expect(readMirror().failure).toEqual({ kind: 'missing', thing: 'workshop' });
});
