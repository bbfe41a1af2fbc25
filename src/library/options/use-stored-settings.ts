import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS, type Settings } from '../../core/settings.ts';
import { say } from '../../core/words/words.ts';
import type { Database } from '../../store/schema.ts';
import { readSettings } from '../../store/settings.ts';
import { followLanguage } from '../../ui/start-words.ts';
import type { ShowToast } from '../../ui/toast.tsx';
import { type ShownSettings, useSettings } from '../../ui/use-settings.ts';
import { askBackground } from '../connection.ts';

/** The settings as the store has them, read again when the reader comes back to this screen; null until they are read. */
export function useStoredSettings(db: Database | null, showToast: ShowToast): ShownSettings | null {
  const [stored, setStored] = useState<Settings | null>(null);
  useEffect(() => {
    if (db === null) return;
    const read = () => void readSettings(db).then(setStored, () => showToast(say('settings_unread')));
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [db]);
  useEffect(() => {
    if (stored !== null) followLanguage(stored.language);
  }, [stored?.language]);
  const shown = useSettings(stored ?? DEFAULT_SETTINGS, showToast, async (settings) => {
    const reply = await askBackground('settings.write', settings);
    if (reply.ok) setStored(reply.value);
    return reply;
  });
  return stored === null ? null : shown;
}
