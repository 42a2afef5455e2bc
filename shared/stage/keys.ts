import type { Command } from '../workshop/commands';
import type { Stage } from '../workshop/stage';

/** A key as the keyboard tells it: what it types, where it lies, and whether Shift is down. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly shift: boolean;
}

/** What a presenter's key asks for. A number asks for the slide of that number. */
export type Wish =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'black'
  | 'white'
  | 'start'
  | 'startHere'
  | 'end'
  | 'larger'
  | 'smaller'
  | 'up'
  | 'down'
  | number;

/** LibreOffice Impress's keys; clickers send the same. */
const NAMED: Readonly<Record<string, Wish>> = {
  ArrowRight: 'next',
  ArrowDown: 'next',
  PageDown: 'next',
  Enter: 'next',
  ' ': 'next',
  ArrowLeft: 'previous',
  ArrowUp: 'previous',
  PageUp: 'previous',
  Backspace: 'previous',
  Home: 'first',
  End: 'last',
  Escape: 'end',
};

const TYPED: Readonly<Record<string, Wish>> = {
  n: 'next',
  p: 'previous',
  b: 'black',
  '.': 'black',
  w: 'white',
  ',': 'white',
  '-': 'end',
  g: 'larger',
  s: 'smaller',
  a: 'up',
  z: 'down',
};

/** The same keys by their place, for layouts where they type other letters: B is "и" in Russian and Kazakh. */
const PLACED: Readonly<Record<string, Wish>> = {
  KeyN: 'next',
  KeyP: 'previous',
  KeyB: 'black',
  Period: 'black',
  KeyW: 'white',
  Comma: 'white',
  Minus: 'end',
  KeyG: 'larger',
  KeyS: 'smaller',
  KeyA: 'up',
  KeyZ: 'down',
};

/** Digits by their place first: the digit row of the Kazakh layout types letters, and a comma where 6 is. */
function digitOf({ key, code }: Press): string | undefined {
  // Without NumLock the digits of the number block are arrows.
  if ([...key].length > 1) return undefined;
  return /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? /^\d$/.exec(key)?.[0];
}

function wishOf(press: Press): Wish | null {
  const { key, code, shift } = press;
  if (key === 'F5') return shift ? 'startHere' : 'start';
  const named = NAMED[key];
  if (named !== undefined) return named;
  // A layout that types plain Latin means what it types, wherever the key lies.
  if (/^[\x20-\x7e]$/.test(key)) return TYPED[key.toLowerCase()] ?? null;
  return PLACED[code] ?? null;
}

/** Keys that only hold others. */
const isHeld = (key: string): boolean => /^(Shift|Control|Alt|AltGraph|Meta|CapsLock|NumLock|Fn|Dead)$/.test(key);

/** No deck has a slide of more digits. */
const MOST_DIGITS = 4;

/**
 * Hears one key: the wish, if it makes one, and the digits typed so far, which wait for Enter.
 * While the wall is blank, any key only brings the picture back.
 */
export function hear(
  digits: string,
  isBlank: boolean,
  press: Press,
): { digits: string; wish: Wish | 'unblank' | null } {
  if (isHeld(press.key)) return { digits, wish: null };
  if (isBlank) return { digits: '', wish: 'unblank' };
  const digit = digitOf(press);
  if (digit !== undefined) return { digits: (digits + digit).slice(-MOST_DIGITS), wish: null };
  if (press.key === 'Enter' && Number(digits) > 0) return { digits: '', wish: Number(digits) };
  return { digits: '', wish: wishOf(press) };
}

/** The commands that keys can give. */
export type KeyCommand = Extract<
  Command,
  { name: `stage.${'next' | 'previous' | 'first' | 'last' | 'goTo' | 'blank' | 'start' | 'startHere' | 'stop'}` }
>;

/** The change of the stage that a wish comes to; null when it is none of the room's business. */
export function stageCommandFor(wish: Wish | 'unblank', { shows }: Stage): KeyCommand | null {
  if (typeof wish === 'number') return { name: 'stage.goTo', input: { number: wish } };
  switch (wish) {
    case 'next':
    case 'previous':
    case 'first':
    case 'last':
      return { name: `stage.${wish}`, input: {} };
    case 'black':
    case 'white':
      return { name: 'stage.blank', input: { blank: wish } };
    case 'unblank':
      return { name: 'stage.blank', input: { blank: 'no' } };
    // Some clickers send F5 at every press of their start key, and it opens a closed wall: neither throws back a show that
    // runs, nor takes a running exercise off the wall.
    case 'start':
      return shows === 'title' ? { name: 'stage.start', input: { deck: null } } : null;
    case 'startHere':
      return shows === 'slide' ? null : { name: 'stage.startHere', input: {} };
    case 'end':
      return { name: 'stage.stop', input: {} };
    default:
      return null;
  }
}
