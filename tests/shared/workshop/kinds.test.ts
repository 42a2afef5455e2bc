import { describe, expect, it } from 'vitest';
import { commands } from '#shared/workshop/commands';
import { ACTIVITY_KINDS, kindOf } from '#shared/workshop/kinds';

describe('the kinds of the log', () => {
  it('know every command, and none is without a command', () => {
    const names = [...Object.keys(commands), 'undo', 'redo', 'restore', 'erase'];

    expect(names.filter((name) => kindOf(name) === null)).toEqual([]);
    expect(new Set(names.map(kindOf))).toEqual(new Set(ACTIVITY_KINDS));
  });

  it('are not guessed for a command that a newer program wrote', () => {
    expect(kindOf('teleport.open')).toBeNull();
  });
});
