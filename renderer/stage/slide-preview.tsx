import { useMemo } from 'react';
import type { Face } from '#shared/deck/deck';
import { contentOf } from '#shared/stage/see';
import type { StageView } from '#shared/stage/stage-view';
import type { Language } from '#shared/text/language';
import type { Instant } from '#shared/time';
import { StagePicture } from './stage-picture';

interface SlidePreviewProps {
  readonly face: Face | undefined;
  readonly language: Language;
  readonly look: StageView['look'];
  readonly onFit?: (fits: boolean) => void;
}

const noClock = () => 0 as Instant;

/** A slide as the room would see it, for a trainer's eyes before it is shown. */
export function SlidePreview({ face, language, look, onFit }: SlidePreviewProps) {
  const view = useMemo(
    (): StageView | null =>
      face === undefined
        ? null
        : { language, look, blank: 'no', sound: false, session: null, content: contentOf(face) },
    [face, language, look],
  );
  return view === null ? null : <StagePicture view={view} now={noClock} {...(onFit === undefined ? {} : { onFit })} />;
}
