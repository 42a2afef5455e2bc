import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { Empty } from '../ui/empty';
import { Screen } from '../ui/screen';
import { useSay } from '../use-say';

interface PageGuardProps {
  readonly children: ReactNode;
}

/** Keeps what goes wrong within one screen from taking the window with it. Give it the screen as its key: another one is tried anew. */
export class PageGuard extends Component<PageGuardProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError() {
    return { isBroken: true };
  }

  override render() {
    return this.state.isBroken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useSay();
  const again = <Button onClick={() => window.location.reload()}>{say('common.retry')}</Button>;
  return (
    <Screen title={say('program.broken')}>
      <Empty sentence={say('program.brokenLead')} action={again} />
    </Screen>
  );
}
