import browser from 'webextension-polyfill';
import contentScript from '../content/content.iife.ts?iife';
import { siteOrigins } from '../core/settings.ts';
import { readSettings } from '../store/settings.ts';
import { library } from './library.ts';

const ID = 'allowed-sites';
let last: Promise<void> = Promise.resolve();

/**
 * Registers the content script for the sites that the reader allowed and the browser grants. Rebuilt from both at each
 * start and each change: a registration without its permission succeeds and does nothing, so none is trusted to be right.
 */
export function registerAllowedSites(): Promise<void> {
  last = last.catch(() => undefined).then(rebuild);
  return last;
}

async function rebuild(): Promise<void> {
  const { sites } = await readSettings(await library());
  const wanted = Object.keys(sites)
    .filter((host) => sites[host] === 'allowed')
    .map(siteOrigins);
  const granted = await Promise.all(wanted.map((origins) => browser.permissions.contains({ origins })));
  const matches = wanted.filter((_, index) => granted[index]).flat();
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [contentScript], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
