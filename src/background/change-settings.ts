import { done, type Reply } from '../core/reply.ts';
import type { Settings } from '../core/settings.ts';
import { writeSettings } from '../store/settings.ts';
import { registerAllowedSites } from './allowed-sites.ts';
import { library } from './library.ts';
import { tellTabs } from './write-to.ts';

/** Stores what the reader set, and has every open page follow it. */
export async function changeSettings(settings: Settings): Promise<Reply<Settings>> {
  await writeSettings(await library(), settings);
  await registerAllowedSites();
  void tellTabs();
  return done(settings);
}
