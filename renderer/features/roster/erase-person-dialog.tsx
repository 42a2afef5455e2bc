import type { Participant } from '#shared/people/participant';
import { inLanguage } from '#shared/text/text';
import { staysOf } from '#shared/workshop/what-stays';
import { bridge } from '../../bridge';
import { showFailure, showToast, useWorkshop } from '../../mirror';
import { Meaning, TwoSteps } from '../../ui/two-steps';
import { useLanguage, useSay } from '../../use-say';

interface ErasePersonDialogProps {
  readonly person: Participant;
  readonly onClose: () => void;
}

/** Says what goes, what stays and what nobody can promise, then erases a person. */
export function ErasePersonDialog({ person, onClose }: ErasePersonDialogProps) {
  const say = useSay();
  const language = useLanguage();
  const workshop = useWorkshop((whole) => whole);
  const stays = staysOf(workshop, person.id);
  const isListed = Object.hasOwn(workshop.participants, person.id);
  const name = inLanguage(person.names, language);
  const counted = (['marks', 'works', 'sheets', 'certificates'] as const)
    .filter((what) => stays[what] > 0)
    .map((what) => say(`erasure.${what}`, { count: stays[what] }));

  const erase = async () => {
    const done = await bridge().ask('erasure.person', { workshop: workshop.id, participant: person.id });
    onClose();
    if (done.ok) showToast({ sentence: say('erasure.personErased') });
    else showFailure(done.failure);
  };
  return (
    <TwoSteps
      title={say('erasure.personTitle', { name })}
      question={say('erasure.sure', { name })}
      deed={say('erasure.eraseForGood')}
      onDeed={erase}
      onClose={onClose}
    >
      <Meaning title={say('erasure.goes')} lines={[say('erasure.goesPerson'), say('erasure.forGood')]} />
      <Meaning
        title={say('erasure.stays')}
        lines={[say(isListed ? 'erasure.staysFacts' : 'erasure.staysPast'), ...counted]}
      />
      <Meaning title={say('erasure.cannot')} lines={[say('erasure.cannotCopies'), say('erasure.cannotDisk')]} />
    </TwoSteps>
  );
}
