import { picturesOf } from '../deck/pictures';
import type { AssetHash } from '../id';
import type { StageView } from './stage-view';

/** The stored files that the room's window may read now: those on stage, and no other. */
export function assetsOn({ content }: StageView): AssetHash[] {
  switch (content.kind) {
    case 'title':
      return content.logos;
    case 'page':
      return [content.pdf];
    case 'slide':
      return picturesOf(content.html);
    case 'exercise':
    case 'rest':
      return [];
  }
}
