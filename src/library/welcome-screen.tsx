import './options/options.css';
import './welcome.css';
import browser from 'webextension-polyfill';
import { SAMPLE_PATH } from '../core/sample-page.ts';
import { useToast } from '../ui/toast.tsx';
import { ShortcutList } from './options/shortcut-list.tsx';
import { useStoredSettings } from './options/use-stored-settings.ts';
import { WhenItWorks } from './options/when-it-works.tsx';
import { useLibrary } from './use-library.ts';

/** Opens once, after the installation: try it, choose when it works, learn the keys. */
export function WelcomeScreen() {
  const [toast, showToast] = useToast();
  const { db } = useLibrary();
  const shown = useStoredSettings(db, showToast);
  return (
    <main class="welcome">
      <header>
        <img src="/icons/128.png" width="36" height="36" alt="" />
        <h1>See who said what</h1>
        <p>
          Quotemark marks each quotation in a news article by its speaker, and each name by its kind. Keep what matters, write beside it,
          take it with you. Nothing leaves this computer.
        </p>
        <a class="button first" href={browser.runtime.getURL(SAMPLE_PATH)} target="_blank" rel="noreferrer">
          Try it on a sample article
        </a>
      </header>
      <section aria-labelledby="welcome-when">
        <h2 id="welcome-when">When should it work?</h2>
        {shown !== null && <WhenItWorks shown={shown} label="When should it work?" />}
      </section>
      <section aria-labelledby="welcome-keys">
        <h2 id="welcome-keys">Keys</h2>
        <ShortcutList />
      </section>
      <footer>
        <p class="meta">
          On any article, press the Quotemark button beside the address. All of this can be changed later, in the library’s{' '}
          <a href="#options">Options</a>.
        </p>
      </footer>
      {toast}
    </main>
  );
}
