import { ActionIcon, Button, SegmentedControl, Select, Tooltip } from '@mantine/core';
import { IconDeviceTv, IconMoon, IconSun, IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { seenByTheRoom } from '#shared/stage/see';
import { LANGUAGES } from '#shared/text/language';
import { bridge } from '../../bridge';
import { showFailure, steadyNow, useMirror, useWorkshop } from '../../mirror';
import { change } from '../../mirror/change';
import { StagePicture } from '../../stage/stage-picture';
import { PictureFrame } from '../../ui/picture-frame';
import { useSay } from '../../use-say';
import styles from './room.module.css';

/** A true picture of the room's wall, and where it hangs. */
export function Room() {
  const say = useSay();
  const workshop = useWorkshop((whole) => whole);
  const displays = useMirror((mirror) => mirror.displays);
  const view = useMemo(() => ({ ...seenByTheRoom(workshop), sound: false }), [workshop]);
  const { stage } = workshop;
  const isOpen = displays.audience !== 'closed';
  const turn = say(view.look === 'light' ? 'now.dark' : 'now.light');
  return (
    <section className={styles.room} aria-label={say('now.room')}>
      <PictureFrame label={say('now.roomSees')} lit={isOpen}>
        <StagePicture view={view} now={steadyNow} />
      </PictureFrame>
      <div className={styles.line}>
        <p className={styles.words} role="status" data-warn={!isOpen || stage.blank !== 'no' || undefined}>
          {say(!isOpen ? 'now.closed' : stage.blank === 'no' ? 'now.open' : `now.${stage.blank}Now`)}
        </p>
        <Tooltip label={turn}>
          <ActionIcon
            aria-label={turn}
            onClick={() => change({ name: 'stage.look', input: { look: view.look === 'light' ? 'dark' : 'light' } })}
          >
            {view.look === 'light' ? <IconMoon size={17} aria-hidden /> : <IconSun size={17} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </div>
      <SegmentedControl
        fullWidth
        aria-label={say('now.language')}
        value={stage.language}
        onChange={(language) => change({ name: 'stage.speak', input: { language } })}
        data={LANGUAGES.map((value) => ({ value, label: say(`common.${value}`) }))}
      />
      <Display />
    </section>
  );
}

/** Opens and closes the room's window, on a display by its name when there are several. */
function Display() {
  const say = useSay();
  const { displays, audience } = useMirror((mirror) => mirror.displays);
  const shown = displays.find(({ isAudience }) => isAudience);
  const other = displays.find(({ isPrimary }) => !isPrimary) ?? displays[0];
  const [chosen, choose] = useState<string | null>(null);
  const wanted = shown?.id ?? displays.find(({ id }) => String(id) === chosen)?.id ?? other?.id ?? null;

  const open = async (display: number | null) => {
    const answer = await bridge().ask('windows.openAudience', { display });
    if (!answer.ok) showFailure(answer.failure);
  };
  const close = async () => {
    const answer = await bridge().ask('windows.closeAudience', {});
    if (!answer.ok) showFailure(answer.failure);
  };
  return (
    <div className={styles.display}>
      {displays.length > 1 && (
        <Select
          aria-label={say('now.display')}
          value={wanted === null ? null : String(wanted)}
          onChange={(id) => {
            choose(id);
            if (audience !== 'closed' && id !== null) void open(Number(id));
          }}
          data={displays.map(({ id, label, isPrimary }) => ({
            value: String(id),
            label: isPrimary ? `${label} (${say('now.primary')})` : label,
          }))}
        />
      )}
      {audience === 'closed' ? (
        <Button leftSection={<IconDeviceTv size={16} aria-hidden />} onClick={() => open(wanted)}>
          {say('action.openStage')}
        </Button>
      ) : (
        <Button variant="default" leftSection={<IconX size={16} aria-hidden />} onClick={close}>
          {say('action.closeStage')}
        </Button>
      )}
    </div>
  );
}
