import { fileName } from '../core/export/file-name.ts';
import { markdown } from '../core/export/markdown.ts';
import { say } from '../core/words/words.ts';
import type { Database } from '../store/schema.ts';
import { type ExportScope, exportLibrary } from './export-library.ts';

/** More articles than these are not written for a drag that may be none. */
const MOST = 100;

/** The file that rows are dragged out as. A drag cannot wait for it: it is written when the pointer goes down. */
export interface DragFile {
  readonly prepare: (scope: ExportScope) => void;
  /** Chromium's own type of dragged data, which makes a file where it is dropped; null until the file is written. */
  readonly downloadUrl: () => string | null;
}

/** Markdown, as the menu writes it. */
export function dragFile(db: Database | null): DragFile {
  let ready: string | null = null;
  let address = '';
  let running = new AbortController();
  const write = async (db: Database, scope: ExportScope, { signal }: AbortController) => {
    const blob = await exportLibrary(db, scope, markdown, { signal, onArticle: () => undefined });
    if (signal.aborted) return;
    const [article] = scope.articles;
    const name = fileName(scope.articles.length === 1 ? (article?.title ?? '') : say('library_title'), markdown.extension);
    address = URL.createObjectURL(blob);
    ready = `${markdown.mime}:${name}:${address}`;
  };
  return {
    prepare: (scope) => {
      running.abort();
      running = new AbortController();
      ready = null;
      // What was dragged before was dropped long ago.
      URL.revokeObjectURL(address);
      // Without a file the words and links are dragged all the same.
      if (db !== null && scope.articles.length <= MOST) write(db, scope, running).catch(() => undefined);
    },
    downloadUrl: () => ready,
  };
}
