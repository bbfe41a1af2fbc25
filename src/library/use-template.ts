import { useEffect, useState } from 'preact/hooks';
import type { Database } from '../store/schema.ts';
import { readTemplate, writeTemplate } from '../store/template.ts';

export interface StoredTemplate {
  /** Null where the reader has none. */
  readonly text: string | null;
  readonly save: (text: string | null) => Promise<void>;
}

/** The reader's own template for exports. */
export function useTemplate(db: Database | null): StoredTemplate {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    // Without it the other formats are there.
    if (db !== null) readTemplate(db).then(setText, () => undefined);
  }, [db]);
  return {
    text,
    save: async (next) => {
      if (db === null) return;
      await writeTemplate(db, next);
      setText(next);
    },
  };
}
