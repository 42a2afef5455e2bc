import { ActionIcon, Menu } from '@mantine/core';
import { IconCalendarDue, IconDots, IconTrash } from '@tabler/icons-react';
import { useSay } from '../../use-say';

interface CardMenuProps {
  readonly name: string;
  readonly isMissing: boolean;
  readonly onKeep: () => void;
  readonly onErase: () => void;
}

/** What can be done with a workshop besides opening it. */
export function CardMenu({ name, isMissing, onKeep, onErase }: CardMenuProps) {
  const say = useSay();
  return (
    <Menu
      position="bottom-end"
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
    >
      <Menu.Target>
        <ActionIcon aria-label={`${say('common.more')} ${name}`} size="lg">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!isMissing && (
          <Menu.Item leftSection={<IconCalendarDue size={15} aria-hidden />} onClick={onKeep}>
            {say('erasure.keepUntil')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={onErase}>
          {say('erasure.eraseWorkshop')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
