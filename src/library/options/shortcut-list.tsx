import { useEffect, useState } from 'preact/hooks';
import browser, { type Commands } from 'webextension-polyfill';
import { say, sayCode } from '../../core/words/words.ts';

interface ShortcutSettings {
  openShortcutSettings?(): Promise<void>;
}

/** The keys as the browser has them now, and the way to its own page where they are changed. */
export function ShortcutList() {
  const [commands, setCommands] = useState<readonly Commands.Command[]>([]);
  useEffect(() => {
    const read = () => void browser.commands.getAll().then(setCommands);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return (
    <>
      <ul class="option-rows">
        {commands.map(({ name, description, shortcut }) => (
          <li key={name}>
            <span>{name === '_execute_action' ? say('command_open_popup') : sayCode('command', name ?? '') || description}</span>
            {shortcut ? (
              <span class="keys" dir="ltr">
                {shortcut.split('+').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </span>
            ) : (
              <span class="meta">{say('keys_no_key')}</span>
            )}
          </li>
        ))}
      </ul>
      <button type="button" class="button line" onClick={() => void changeKeys()}>
        {say('keys_change')}
      </button>
    </>
  );
}

async function changeKeys(): Promise<void> {
  const { openShortcutSettings } = browser.commands as ShortcutSettings;
  // Chromium has no call for it, and lets an extension open the page in a tab.
  if (openShortcutSettings !== undefined) await openShortcutSettings.call(browser.commands);
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
