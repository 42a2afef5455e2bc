import { Button, Modal, Radio } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '#shared/contract/contract';
import type { DamagedPart, WayOn } from '#shared/contract/damage';
import type { Failure } from '#shared/failure';
import { explain } from '#shared/text/explain';
import { inLanguage } from '#shared/text/text';
import { bridge } from '../../bridge';
import { closeDamaged, openWorkshop, showToast, useMirror } from '../../mirror';
import { type Key, useLanguage, useSay } from '../../use-say';
import styles from './damage.module.css';
import { WayLine } from './way-line';

/** Says which part of a workshop cannot be read, and carries on from a state that can; nothing happens by itself. */
export function DamageDialog({ workshop }: { readonly workshop: string }) {
  const say = useSay();
  const language = useLanguage();
  const card = useMirror(({ library }) => library.workshops.find(({ id }) => id === workshop));
  const [found, setFound] = useState<Output<'damage.examine'> | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const [isBusy, setBusy] = useState(false);

  useEffect(() => {
    void bridge()
      .ask('damage.examine', { workshop })
      .then((answer) => {
        if (!answer.ok) return setFailure(answer.failure);
        setFound(answer.value);
        setChosen(answer.value.ways[0]?.seq ?? null);
      });
  }, [workshop]);

  const goOn = async () => {
    if (chosen === null) return;
    setBusy(true);
    const done = await bridge().ask('damage.salvage', { workshop, generation: chosen });
    setBusy(false);
    if (!done.ok) return setFailure(done.failure);
    closeDamaged();
    await openWorkshop(workshop);
    showToast({ sentence: say('damage.mended') });
  };

  return (
    <Modal
      opened
      size="lg"
      onClose={closeDamaged}
      title={say('damage.title', { title: card === undefined ? workshop : inLanguage(card.title, language) })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p className={styles.safe}>{say('damage.safe')}</p>
      {failure !== null && <p role="alert">{explain(failure, say)}</p>}
      {found === null && failure === null && <p role="status">{say('damage.examining')}</p>}
      {found !== null && (
        <>
          <h3 className={styles.title}>{say('damage.what')}</h3>
          <ul className={styles.parts}>
            {partsInWords(found.parts, say).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
          {found.ways.length === 0 && <p>{say('damage.noWay')}</p>}
          {found.ways.length > 0 && (
            <Radio.Group
              label={say('damage.ways')}
              value={String(chosen)}
              onChange={(value) => setChosen(Number(value))}
            >
              <ul className={styles.ways}>
                {distinct(found.ways).map((way, at) => (
                  <WayLine key={way.seq} way={way} isBest={at === 0} />
                ))}
              </ul>
            </Radio.Group>
          )}
        </>
      )}
      <div className={styles.buttons}>
        <Button variant="default" data-autofocus onClick={closeDamaged}>
          {say('damage.later')}
        </Button>
        {found !== null && found.ways.length > 0 && (
          <Button disabled={isBusy} onClick={() => void goOn()}>
            {say('damage.goOn')}
          </Button>
        )}
      </div>
    </Modal>
  );
}

/** The newest way of those that lose the same: the others only lead there from further back. */
const distinct = (ways: readonly WayOn[]): WayOn[] =>
  ways.filter(({ lost }, at) => ways.findIndex((each) => each.lost === lost) === at);

/** Each kind of damage once for each place; a part that went away leaves nothing to name. */
function partsInWords(parts: readonly DamagedPart[], say: (key: Key, params?: { seq: string }) => string): string[] {
  const words = parts.map(({ kind, seq }) => say(`damage.part.${kind}`, { seq: String(seq ?? '') }));
  return words.length === 0 ? [say('damage.missing')] : [...new Set(words)];
}
