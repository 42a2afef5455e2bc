import { useEffect, useState } from 'react';
import type { StageView } from '#shared/stage/stage-view';
import { stageBridge } from '../../bridge';

export function StageWindow() {
  const [view, setView] = useState<StageView | null>(null);
  useEffect(() => {
    void stageBridge()
      .ask('stage.read', {})
      .then((answer) => answer.ok && setView(answer.value.view));
    return stageBridge().listen(setView);
  }, []);
  return <main>{view?.content.kind === 'title' ? view.content.title : null}</main>;
}
