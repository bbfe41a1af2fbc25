import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import type { Database } from '../store/schema.ts';
import { readSettings } from '../store/settings.ts';
import type { ColourNames } from '../ui/colour-words.ts';

/** What the reader calls the colours, read again when they come back to this screen. */
export function useColourNames(db: Database | null): ColourNames {
  const [names, setNames] = useState(DEFAULT_SETTINGS.highlights.names);
  useEffect(() => {
    if (db === null) return;
    // Plain names are left where the settings cannot be read: the options say so.
    const read = () =>
      void readSettings(db).then(
        ({ highlights }) => setNames(highlights.names),
        () => undefined,
      );
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [db]);
  return names;
}
