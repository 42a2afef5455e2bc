import { IconCircle, IconCircleCheck, IconCircleDashed, IconPencil, type TablerIcon } from '@tabler/icons-react';
import type { QueueState } from '#shared/grading/queue';
import { useSay } from '../../use-say';
import styles from './state-badge.module.css';

const ICONS: Record<QueueState, TablerIcon> = {
  notHandedIn: IconCircleDashed,
  toScore: IconCircle,
  draft: IconPencil,
  final: IconCircleCheck,
};

interface StateBadgeProps {
  readonly state: QueueState;
  readonly scored: number;
  readonly of: number;
}

/** How far a sheet is, by icon and word. */
export function StateBadge({ state, scored, of }: StateBadgeProps) {
  const say = useSay();
  const Icon = ICONS[state];
  return (
    <span className={styles.badge} data-state={state}>
      <Icon size={15} aria-hidden />
      {say(`grading.state.${state}`, { scored, of })}
    </span>
  );
}
