import { InvalidError } from '../core/check.ts';
import { checkSettings, DEFAULT_SETTINGS, type Settings, SITE_CHOICES, type SiteChoice } from '../core/settings.ts';
import { LANGUAGE_CHOICES, type LanguageChoice } from '../core/words/interface-languages.ts';
import { inTransaction } from './database.ts';
import type { Database } from './schema.ts';

/** The reader's settings: what is missing, damaged or unknown to this version has its default. */
export async function readSettings(db: Database): Promise<Settings> {
  return known((await db.get('settings', 'settings'))?.value);
}

/** Stores settings beside what another version has stored: going back to an older version must lose nothing. */
export async function writeSettings(db: Database, settings: Settings): Promise<void> {
  await inTransaction(db, ['settings'], async (tx) => {
    const stored = await tx.objectStore('settings').get('settings');
    // A site that the reader took out is gone; one whose choice only another version knows stays.
    const sites = { ...sitesOf(stored?.value, false), ...settings.sites };
    await tx.objectStore('settings').put({ id: 'settings', value: { ...(joined(stored?.value, settings) as Settings), sites } });
  });
}

function known(stored: unknown): Settings {
  try {
    const settings = overlay(DEFAULT_SETTINGS, stored) as object;
    return checkSettings({ ...settings, sites: sitesOf(stored, true), language: knownLanguage(stored), version: DEFAULT_SETTINGS.version });
  } catch (error) {
    if (error instanceof InvalidError) return DEFAULT_SETTINGS;
    throw error;
  }
}

/** Sites have no defaults to lie over: every one with a choice that this version knows, or those with another. */
function sitesOf(stored: unknown, isKnown: boolean): object {
  const sites = isObject(stored) && isObject(stored.sites) ? stored.sites : {};
  return Object.fromEntries(Object.entries(sites).filter(([, choice]) => SITE_CHOICES.includes(choice as SiteChoice) === isKnown));
}

/** A later version may speak a language that this one does not. */
function knownLanguage(stored: unknown): LanguageChoice {
  const language = isObject(stored) ? stored.language : undefined;
  return LANGUAGE_CHOICES.find((choice) => choice === language) ?? DEFAULT_SETTINGS.language;
}

/** The defaults, with every stored value of the same kind in its place. */
function overlay(base: unknown, stored: unknown): unknown {
  if (!isObject(base)) return typeof stored === typeof base ? stored : base;
  const from = isObject(stored) ? stored : {};
  return Object.fromEntries(
    Object.entries(base).map(([name, value]) => [name, overlay(value, Object.hasOwn(from, name) ? from[name] : undefined)]),
  );
}

/** What was stored, with every new value in its place. */
function joined(stored: unknown, next: unknown): unknown {
  if (!isObject(next) || !isObject(stored)) return next;
  const entries = Object.entries(next).map(([name, value]) => [name, joined(stored[name], value)]);
  return { ...stored, ...Object.fromEntries(entries) };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
