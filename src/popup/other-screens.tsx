import browser from 'webextension-polyfill';
import { Icon } from '../ui/icon.tsx';

interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/** The ways to the screens that stay open beside the page. */
export function OtherScreens({ tabId, onFailed }: { tabId: number; onFailed: (words: string) => void }) {
  const open = () =>
    void openPanel(tabId).then(
      () => window.close(),
      () => onFailed('The browser did not open the side panel.'),
    );
  return (
    <>
      <button type="button" class="button small" onClick={open}>
        <Icon name="panel" />
        Side panel
      </button>
      <OpenLibrary />
      <OpenOptions />
    </>
  );
}

/** What can be set, in a tab of its own. */
export function OpenOptions() {
  return (
    <button type="button" class="icon-button push" aria-label="Options" title="Options" onClick={() => openInTab('#options')}>
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
      Library
    </button>
  );
}

/** Browsers take this from a click alone, before anything is waited for. */
function openPanel(tabId: number): Promise<void> {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  return chrome?.sidePanel ? chrome.sidePanel.open({ tabId }) : browser.sidebarAction.open();
}
