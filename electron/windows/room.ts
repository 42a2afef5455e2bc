import { STAGE_TELL } from '#shared/contract/channels';
import { assetsOn } from '#shared/stage/assets';
import { restingView } from '#shared/stage/rest';
import { StageView } from '#shared/stage/stage-view';
import { languageOf } from '../handlers/vault';
import type { Program } from '../program';
import type { OpenWorkshop } from '../vault/open-workshop';
import type { Audience } from './audience';

/** What stands between the workshop that was opened last and the room's window. */
export interface Room {
  current(): OpenWorkshop | null;
  /** What draws slides is loaded with the first wall: no start needs it. */
  view(): Promise<StageView | null>;
  /** Tells the room's window what it shows now, if that has changed. */
  refresh(): Promise<void>;
  /** An asset's bytes while it is on stage; anything else is not there. */
  asset(hash: string): Promise<Uint8Array | null>;
}

export function roomOf(program: () => Program, audience: Audience): Room {
  let shown = '';
  /** How the wall looked, so that a picture shown in its place does not jar. */
  let look: Pick<StageView, 'language' | 'look'> | null = null;
  const current = () => {
    const vault = program().safe.held();
    const workshop = vault?.library.read().last.workshop ?? null;
    return vault === null || workshop === null ? null : vault.open(workshop);
  };
  const view = async (): Promise<StageView | null> => {
    const { seenByTheRoom } = await import('#shared/stage/see');
    if (program().safe.held() === null) {
      const as = look ?? { language: languageOf(program()), look: 'light' };
      return restingView(as.language, as.look, program().appearance.read().onLock);
    }
    const open = current();
    if (open === null) return null;
    const seen = seenByTheRoom(open.read());
    look = { language: seen.language, look: seen.look };
    return seen;
  };
  return {
    current,
    view,
    refresh: async () => {
      if (audience.window() === null) {
        // A window that opens later reads for itself; what the last one was told says nothing of it.
        shown = '';
        return;
      }
      const now = JSON.stringify(await view());
      const page = audience.window()?.webContents;
      if (now === shown || page === undefined) return;
      shown = now;
      page.send(STAGE_TELL, JSON.stringify(StageView.nullable().parse(JSON.parse(now))));
    },
    asset: async (hash) => {
      const now = await view();
      return now !== null && assetsOn(now).includes(hash) ? (program().safe.held()?.asset(hash) ?? null) : null;
    },
  };
}
