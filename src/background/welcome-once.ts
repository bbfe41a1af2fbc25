import browser from 'webextension-polyfill';

const KEY = 'welcomed';

/** Opens the first page once in an installation's life, whatever the browser tells of installations and updates. */
export async function welcomeOnce(): Promise<void> {
  if (Object.hasOwn(await browser.storage.local.get(KEY), KEY)) return;
  await browser.tabs.create({ url: browser.runtime.getURL('src/library/library.html#welcome') });
  await browser.storage.local.set({ [KEY]: true });
}
