import {
  IconCheck,
  IconClockExclamation,
  IconDoorExit,
  IconFileCheck,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import type { Status } from '#shared/attendance/mark';

const ICONS: Record<Status, TablerIcon> = {
  present: IconCheck,
  late: IconClockExclamation,
  left: IconDoorExit,
  excused: IconFileCheck,
  absent: IconX,
};

/** A mark's own shape, so that it is told without its colour. */
export function StatusIcon({ status }: { readonly status: Status }) {
  const Icon = ICONS[status];
  return <Icon size={16} stroke={2} aria-hidden />;
}
