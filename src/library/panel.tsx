/** The side panel of Chromium and the sidebar of Firefox: the open article beside its page. */
import { render } from 'preact';
import '../ui/theme.css';
import '../ui/base.css';
import '../ui/clamp.css';
import '../ui/controls.css';
import '../ui/fields.css';
import '../ui/quotation-row.css';
import './library.css';
import './library-pane.css';
import './panel.css';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { PanelScreen } from './panel-screen.tsx';

render(
  <ErrorBoundary>
    <PanelScreen />
  </ErrorBoundary>,
  document.body,
);
