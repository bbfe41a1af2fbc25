import { Component, type ComponentChildren } from 'preact';
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
        <Notice title="Something in Quotemark broke" action={{ label: 'Try again', onClick: () => this.setState({ failed: false }) }}>
          Nothing of yours is affected.
        </Notice>
      </main>
    );
  }
}
