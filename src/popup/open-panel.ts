import browser from 'webextension-polyfill';
import { say } from '../core/words/words.ts';

interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/** Opens the side panel in place of the popup. Browsers take this from a click alone, before anything is waited for. */
export function openPanel(tabId: number, onFailed: (words: string) => void): void {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  const opening = chrome?.sidePanel ? chrome.sidePanel.open({ tabId }) : browser.sidebarAction.open();
  void opening.then(
    () => window.close(),
    () => onFailed(say('panel_not_opened')),
  );
}
