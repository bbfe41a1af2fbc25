import browser from 'webextension-polyfill';
import contentScript from '../content/content.iife.ts?iife';
import { ALL_ORIGINS, type Settings, type SiteChoice, siteOrigins } from '../core/settings.ts';
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
  const { matches, excludeMatches } = await wantedPatterns(await readSettings(await library()));
  const registered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, js: [contentScript], matches, excludeMatches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

async function wantedPatterns({ everywhere, sites }: Settings): Promise<{ matches: string[]; excludeMatches: string[] }> {
  const hosts = (...choices: SiteChoice[]) => Object.keys(sites).filter((host) => choices.includes(sites[host] as SiteChoice));
  if (everywhere && (await isGranted(ALL_ORIGINS))) return { matches: ALL_ORIGINS, excludeMatches: hosts('declined').flatMap(siteOrigins) };
  const wanted = hosts('always', 'allowed').map(siteOrigins);
  const granted = await Promise.all(wanted.map(isGranted));
  return { matches: wanted.filter((_, index) => granted[index]).flat(), excludeMatches: [] };
}

function isGranted(origins: string[]): Promise<boolean> {
  return browser.permissions.contains({ origins });
}
