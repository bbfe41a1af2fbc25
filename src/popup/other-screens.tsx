import browser from 'webextension-polyfill';
import { say } from '../core/words/words.ts';
import { Icon } from '../ui/icon.tsx';
import { openPanel } from './open-panel.ts';

/** The ways to the screens that stay open beside the page. */
export function OtherScreens({ tabId, onFailed }: { tabId: number; onFailed: (words: string) => void }) {
  return (
    <>
      <button type="button" class="button small" onClick={() => openPanel(tabId, onFailed)}>
        <Icon name="panel" />
        {say('screen_panel')}
      </button>
      <OpenLibrary />
      <OpenOptions />
    </>
  );
}

/** What can be set, in a tab of its own. */
export function OpenOptions() {
  return (
    <button
      type="button"
      class="icon-button push"
      aria-label={say('screen_options')}
      title={say('screen_options')}
      onClick={() => openInTab('#options')}
    >
      <Icon name="options" />
    </button>
  );
}

function openInTab(hash: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`src/library/library.html${hash}`) });
}

/** The library in a tab of its own. */
export function OpenLibrary() {
  const open = () => openInTab('');
  return (
    <button type="button" class="button small" onClick={open}>
      <Icon name="library" />
      {say('screen_library')}
    </button>
  );
}
