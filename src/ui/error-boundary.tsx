import { Component, type ComponentChildren } from 'preact';
import { say } from '../core/words/words.ts';
import { Notice } from './notice.tsx';

/** A fault of ours must not leave an empty screen. */
export class ErrorBoundary extends Component<{ children: ComponentChildren }, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main>
        <Notice title={say('broken_title')} action={{ label: say('common_try_again'), onClick: () => this.setState({ failed: false }) }}>
          {say('common_nothing_of_yours')}
        </Notice>
      </main>
    );
  }
}
