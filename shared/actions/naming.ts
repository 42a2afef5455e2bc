import { commandInWords, type Say } from '../text/say';
import { type Action, needsWorkshop } from './actions';

/** What is open, and the commands that the next undo and redo would take back and bring again. */
export interface Standing {
  readonly isOpen: boolean;
  readonly undo: string | null;
  readonly redo: string | null;
}

/** An action's name as the menu and the palette show it: undo and redo say of what. */
export function actionInWords({ id, label }: Action, standing: Standing, say: Say): string {
  if (id !== 'undo' && id !== 'redo') return say(label);
  const command = standing[id];
  return command === null ? say(label) : say(`program.${id}Named`, { name: commandInWords(command, say) });
}

/** Whether an action can do anything now. */
export function isPossible({ id, screen }: Action, standing: Standing): boolean {
  if (id === 'undo' || id === 'redo') return standing[id] !== null;
  return standing.isOpen || screen === undefined || !needsWorkshop(screen);
}
