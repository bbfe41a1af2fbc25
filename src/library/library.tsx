/** The library: everything that the reader kept, in a page of its own. */
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import '../ui/theme.css';
import '../ui/base.css';
import '../ui/clamp.css';
import '../ui/controls.css';
import '../ui/fields.css';
import '../ui/quotation-row.css';
import './library.css';
import './library-pane.css';
import { say } from '../core/words/words.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { startWords } from '../ui/start-words.ts';
import { LibraryScreen } from './library-screen.tsx';
import { WelcomeScreen } from './welcome-screen.tsx';

/** The address says what is shown: `#welcome` is the first run, all else is the library. */
function Route() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return hash === '#welcome' ? <WelcomeScreen /> : <LibraryScreen key={hash} />;
}

await startWords(browser.i18n);
document.title = say('library_title');
render(
  <ErrorBoundary>
    <Route />
  </ErrorBoundary>,
  document.body,
);
