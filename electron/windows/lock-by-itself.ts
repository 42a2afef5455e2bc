import { powerMonitor } from 'electron';
import type { Program } from '../program';
import type { Audience } from './audience';
import type { Room } from './room';

/** How often it is looked whether anybody is still there. */
const LOOK_EVERY = 5_000;

/** How long a page may take to save what is in its fields before it is locked without. */
const PATIENCE = 600;

interface Setting {
  readonly program: Program;
  readonly audience: Audience;
  readonly room: Room;
  /** Lets the page leave its fields and ask for the lock itself. */
  readonly ask: () => void;
  readonly lock: () => void;
}

/** Locks the vault when nobody has touched the laptop for as long as was chosen, and before it sleeps. */
export function lockByItself({ program, audience, room, ask, lock }: Setting): () => void {
  const look = async () => {
    const vault = program.safe.held();
    if (vault === null || !program.safe.door.isProtected()) return;
    const { lockAfter, openOnStage } = vault.settings.read();
    if (lockAfter === null || powerMonitor.getSystemIdleTime() < lockAfter * 60) return;
    if (openOnStage && (await isTeaching(audience, room))) return;
    ask();
    setTimeout(() => program.safe.held() === vault && lock(), PATIENCE);
  };
  const looking = setInterval(() => void look(), LOOK_EVERY);
  const atOnce = () => {
    if (program.safe.held() !== null) lock();
  };
  powerMonitor.on('suspend', atOnce);
  powerMonitor.on('lock-screen', atOnce);
  return () => clearInterval(looking);
}

/** Slides or an exercise are on the wall, so the trainer stands before the room. */
async function isTeaching(audience: Audience, room: Room): Promise<boolean> {
  const view = audience.window() === null ? null : await room.view();
  return view !== null && view.blank === 'no' && view.content.kind !== 'title';
}
