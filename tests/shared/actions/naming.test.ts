import { describe, expect, it } from 'vitest';
import { ACTIONS, type Action } from '#shared/actions/actions';
import { actionInWords, isPossible } from '#shared/actions/naming';
import { sayIn } from '#shared/text/say';

const action = (id: string) => ACTIONS.find((each) => each.id === id) as Action;
const marked = { isOpen: true, undo: 'attendance.mark', redo: null };

describe('an action in the menu and the palette', () => {
  it('says what undo would take back', () => {
    expect(actionInWords(action('undo'), marked, sayIn('ru'))).toBe('Отменить: отметить посещаемость');
    expect(actionInWords(action('redo'), marked, sayIn('ru'))).toBe('Вернуть');
  });

  it('keeps the name of a command that a newer program wrote', () => {
    expect(actionInWords(action('undo'), { ...marked, undo: 'groups.draw' }, sayIn('en'))).toBe('Undo: groups.draw');
  });

  it('is offered only while it can do something', () => {
    const closed = { isOpen: false, undo: null, redo: null };

    expect(['undo', 'redo', 'go.roster', 'go.library'].map((id) => isPossible(action(id), marked))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(['undo', 'redo', 'go.roster', 'go.library'].map((id) => isPossible(action(id), closed))).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('has a shortcut of its own', () => {
    const chords = ACTIONS.flatMap(({ shortcut }) =>
      shortcut === undefined ? [] : [JSON.stringify({ ...shortcut, shown: '' })],
    );

    expect(new Set(chords).size).toBe(chords.length);
  });
});
