import { say } from '../core/words/words.ts';
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
        <h1>{say('welcome_title')}</h1>
        <p>{say('welcome_what')}</p>
        <a class="button first" href={browser.runtime.getURL(SAMPLE_PATH)} target="_blank" rel="noreferrer">
          {say('welcome_try')}
        </a>
      </header>
      <section aria-labelledby="welcome-when">
        <h2 id="welcome-when">{say('welcome_when')}</h2>
        {shown !== null && <WhenItWorks shown={shown} label={say('welcome_when')} />}
      </section>
      <section aria-labelledby="welcome-keys">
        <h2 id="welcome-keys">{say('keys_keys')}</h2>
        <ShortcutList />
      </section>
      <footer>
        <p class="meta">
          {say('welcome_foot')} <a href="#options">{say('screen_options')}</a>
        </p>
      </footer>
      {toast}
    </main>
  );
}
