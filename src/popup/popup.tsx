/** The toolbar popup: shows what the page's content script found, and carries the reader's wishes to it. */
import { render } from 'preact';
import browser from 'webextension-polyfill';
import '../ui/theme.css';
import '../ui/base.css';
import '../ui/clamp.css';
import '../ui/controls.css';
import '../ui/fields.css';
import './popup.css';
import './lists.css';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { startWords } from '../ui/start-words.ts';
import { fitHeight } from './fit-height.ts';
import { Popup } from './popup-screen.tsx';

// Shown in a tab of its own, it fills that.
if (new URLSearchParams(location.search).has('tab')) document.documentElement.classList.add('in-tab');
else fitHeight(document.documentElement);
await startWords(browser.i18n);
render(
  <ErrorBoundary>
    <Popup />
  </ErrorBoundary>,
  document.body,
);
