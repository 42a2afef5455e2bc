import type { WorkshopCard } from '#shared/library/library';
import { bridge } from '../../bridge';
import { showFailure, showToast } from '../../mirror';
import { Meaning, TwoSteps } from '../../ui/two-steps';
import { useLanguage, useSay } from '../../use-say';
import { nameOf } from './name-of';

interface EraseWorkshopDialogProps {
  readonly card: WorkshopCard;
  readonly onClose: () => void;
}

/** Says what goes and what nobody can promise, then erases a workshop. */
export function EraseWorkshopDialog({ card, onClose }: EraseWorkshopDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const name = nameOf(card, language);
  const erase = async () => {
    const done = await bridge().ask('erasure.workshop', { workshop: card.id });
    onClose();
    if (done.ok) showToast({ sentence: say('erasure.workshopErased') });
    else showFailure(done.failure);
  };
  return (
    <TwoSteps
      title={say('erasure.workshopTitle', { name })}
      question={say('erasure.sure', { name })}
      deed={say('erasure.eraseForGood')}
      onDeed={erase}
      onClose={onClose}
    >
      <Meaning
        title={say('erasure.goes')}
        lines={[say('erasure.goesWorkshop'), say('common.participants', { count: card.participants })]}
      />
      <Meaning title={say('erasure.stays')} lines={[say('erasure.staysWorkshop')]} />
      <Meaning title={say('erasure.cannot')} lines={[say('erasure.cannotCopiesWorkshop'), say('erasure.cannotDisk')]} />
    </TwoSteps>
  );
}
