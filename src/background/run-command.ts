import browser, { type Tabs } from 'webextension-polyfill';
import type { Reply } from '../core/reply.ts';
import { call, type PageCommand, type RequestOf, type TO_TAB, type ValueOf } from '../messages.ts';
import { startTab } from './start-tab.ts';

/** The commands of the manifest that are done in the page. */
const IN_PAGE: readonly string[] = ['paint', 'highlight', 'next', 'previous'] satisfies PageCommand[];
/** The menu's one item. */
const MENU = 'highlight';

interface SidePanel {
  open(where: { tabId: number }): Promise<void>;
}

/** A key of ours: it counts as the reader's press of the button, so that it works where nothing runs yet. */
export function runCommand(name: string, tab: Tabs.Tab | undefined): void {
  if (tab?.id === undefined) return;
  if (name === 'side-panel') openPanel(tab.id);
  else if (IN_PAGE.includes(name)) void inPage(tab.id, name as PageCommand);
}

/** Made anew after each installation: a browser keeps it, and refuses a second one of that name. */
export async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU, title: browser.i18n.getMessage('menu_highlight'), contexts: ['selection'] });
}

export function runMenu(item: string | number, tab: Tabs.Tab | undefined): void {
  if (item === MENU && tab?.id !== undefined) void inPage(tab.id, 'highlight');
}

/** Browsers open a panel at once or not at all: nothing may be waited for. */
function openPanel(tabId: number): void {
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  void (chrome?.sidePanel ? chrome.sidePanel.open({ tabId }) : browser.sidebarAction.open());
}

async function inPage(tabId: number, name: PageCommand): Promise<void> {
  const started = await startTab(tabId);
  const shown = started.ok && (await whenShown(tabId, name));
  // What cannot be done is said in the popup: such a page has no place for it.
  if (shown === false) return browser.action.openPopup();
  // A page that has just been painted for this key is not cleared by it again.
  if (name !== 'paint' || shown === 'before') await ask(tabId, 'page.command', { name });
}

/** Waits until the page shows an article. Words that the reader wants highlighted make one of any page. */
async function whenShown(tabId: number, name: PageCommand): Promise<'before' | 'now' | false> {
  let seen = -1;
  for (let isFirst = true, anyway = name === 'highlight'; ; isFirst = false) {
    const state = await ask(tabId, 'page.state', { seen });
    if (!state.ok || state.value.status === 'failed') return false;
    if (state.value.status === 'ready') return isFirst ? 'before' : 'now';
    if (state.value.status === 'not-article') {
      if (!anyway) return false;
      anyway = false;
      await ask(tabId, 'page.annotate-anyway', null);
    }
    seen = state.value.version;
  }
}

function ask<N extends keyof typeof TO_TAB>(tabId: number, name: N, request: RequestOf<N>): Promise<Reply<ValueOf<N>>> {
  return call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), name, request);
}
