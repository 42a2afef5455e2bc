import { Button, Modal } from '@mantine/core';
import { showToast } from '../../mirror';
import { ProtectSteps } from '../../protection/protect-steps';
import { useSay } from '../../use-say';

/** The steps of the first start for whoever put them off. */
export function ProtectDialog({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const done = () => {
    showToast({ sentence: say('vault.isProtectedNow') });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      size={652}
      title={say('settings.protection')}
      closeOnClickOutside={false}
    >
      <ProtectSteps
        say={say}
        onDone={done}
        aside={
          <Button size="md" variant="default" onClick={onClose}>
            {say('vault.notNow')}
          </Button>
        }
      />
    </Modal>
  );
}
