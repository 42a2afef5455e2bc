import { useEffect, useState } from 'react';
import { picturesOf } from '#shared/deck/pictures';
import type { AssetHash } from '#shared/id';
import type { StageView } from '#shared/stage/stage-view';
import { drawNeighbours, drawnPage, drawPage } from './pdf-pages';

type Content = StageView['content'];

/** From this width on, in device pixels, a picture is the wall or its like: its next page must be ready. */
const LARGE = 440;

/** Pictures that were decoded once; Chromium keeps them for as long as somebody holds them. */
const decoded = new Map<AssetHash, HTMLImageElement>();

const picturesIn = (content: Content): readonly AssetHash[] =>
  content.kind === 'title' ? content.logos : content.kind === 'slide' ? picturesOf(content.html) : [];

const isReady = (content: Content, width: number): boolean =>
  content.kind === 'page'
    ? drawnPage({ ...content, width }) !== null
    : picturesIn(content).every((hash) => decoded.has(hash));

async function decode(hash: AssetHash): Promise<void> {
  const picture = new Image();
  picture.src = `/asset/${hash}`;
  await picture.decode();
  decoded.set(hash, picture);
}

const prepare = (content: Content, width: number): Promise<unknown> =>
  content.kind === 'page'
    ? drawPage({ ...content, width })
    : Promise.all(picturesIn(content).map((hash) => decode(hash)));

/**
 * What may be shown now: the new content when all of it is at hand, until then what was there before.
 * So the wall never shows an empty page between two slides.
 */
export function useReady(content: Content | null, width: number): Content | null {
  const [before, setBefore] = useState<Content | null>(null);
  const [failed, setFailed] = useState<Content | null>(null);
  const ready = content !== null && width > 0 && (failed === content || isReady(content, width));
  useEffect(() => {
    if (content === null || width === 0) return;
    if (ready) {
      setBefore(content);
      if (content.kind === 'page' && width >= LARGE) drawNeighbours({ ...content, width }).catch(() => undefined);
      return;
    }
    let isWanted = true;
    prepare(content, width).then(
      () => isWanted && setBefore(content),
      // A page that cannot be drawn leaves its frame dark; the show goes on.
      () => isWanted && setFailed(content),
    );
    return () => {
      isWanted = false;
    };
  }, [content, width, ready]);
  return ready ? content : before;
}
