import { STAGE_TELL } from '#shared/contract/channels';
import { assetsOn } from '#shared/stage/assets';
import { seenByTheRoom } from '#shared/stage/see';
import { StageView } from '#shared/stage/stage-view';
import type { OpenWorkshop } from '../vault/open-workshop';
import type { Vault } from '../vault/vault';
import type { Audience } from './audience';

/** What stands between the workshop that was opened last and the room's window. */
export interface Room {
  current(): OpenWorkshop | null;
  view(): StageView | null;
  /** Tells the room's window what it shows now, if that has changed. */
  refresh(): void;
  /** An asset's bytes while it is on stage; anything else is not there. */
  asset(hash: string): Uint8Array | null;
}

export function roomOf(vault: () => Vault, audience: Audience): Room {
  let shown = '';
  const current = () => {
    const { workshop } = vault().library.read().last;
    return workshop === null ? null : vault().open(workshop);
  };
  const view = (): StageView | null => {
    const open = current();
    return open === null ? null : seenByTheRoom(open.read());
  };
  return {
    current,
    view,
    refresh: () => {
      const page = audience.window()?.webContents;
      // A window that opens later reads for itself; what the last one was told says nothing of it.
      if (page === undefined) {
        shown = '';
        return;
      }
      const now = JSON.stringify(view());
      if (now === shown) return;
      shown = now;
      page.send(STAGE_TELL, StageView.nullable().parse(JSON.parse(now)));
    },
    asset: (hash) => {
      const now = view();
      return now !== null && assetsOn(now).includes(hash) ? vault().asset(hash) : null;
    },
  };
}
