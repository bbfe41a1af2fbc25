/** The side panel of Chromium and the sidebar of Firefox: the open article beside its page. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../ui/theme.css';
import '../ui/base.css';
import '../ui/clamp.css';
import '../ui/controls.css';
import '../ui/fields.css';
import '../ui/quotation-row.css';
import './library.css';
import './library-pane.css';
import './panel.css';
import { say } from '../core/words/words.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { startWords } from '../ui/start-words.ts';
import { PanelScreen } from './panel-screen.tsx';

await startWords(browser.i18n);
document.title = say('panel_title');
render(
  <ErrorBoundary>
    <PanelScreen />
  </ErrorBoundary>,
  document.body,
);
