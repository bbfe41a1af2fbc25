import { uniqueNames } from '../core/export/file-name.ts';
import type { ExportArticle, ExportFormat } from '../core/export/format.ts';
import { onlyKept } from '../core/export/only-kept.ts';
import { exportArticle, exportSources } from '../store/export-sources.ts';
import type { Database } from '../store/schema.ts';
import type { LibraryArticle } from './library-article.ts';

/** What goes out. */
export interface ExportScope {
  readonly articles: readonly LibraryArticle[];
  /** The annotations that go, by id, and nothing else of their articles; null for all that is in them. */
  readonly only: ReadonlySet<string> | null;
}

export interface ExportRun {
  readonly signal: AbortSignal;
  readonly onArticle: (done: number, of: number) => void;
}

/** Text that is held before the browser takes it over, in UTF-16 units. */
const HELD = 2_000_000;
/** How long the work goes on before the reader gets a turn, in milliseconds. */
const SLICE = 25;

/**
 * Writes articles down as one file, one after the other: neither they nor the file need fit into memory.
 * @throws the signal's reason when it was stopped
 */
export async function exportLibrary(db: Database, scope: ExportScope, format: ExportFormat, run: ExportRun): Promise<Blob> {
  const blobs: Blob[] = [];
  let held: string[] = [];
  let size = 0;
  for await (const chunk of format.write(exported(db, ordered(scope, format), run))) {
    held.push(chunk);
    size += chunk.length;
    if (size < HELD) continue;
    blobs.push(new Blob(held));
    held = [];
    size = 0;
  }
  return new Blob([...blobs, ...held], { type: format.mime });
}

/** Writes a file for each article, all in one package. */
export async function exportPackage(db: Database, scope: ExportScope, format: ExportFormat, run: ExportRun): Promise<Blob> {
  const { zipped } = await import('./bulk/zipped.ts');
  return zipped(filesOf(db, scope, format, run));
}

/** What one or a few articles are as a text, for the clipboard. */
export async function exportText(db: Database, scope: ExportScope, format: ExportFormat): Promise<string> {
  const chunks: string[] = [];
  const run = { signal: new AbortController().signal, onArticle: () => undefined };
  for await (const chunk of format.write(exported(db, ordered(scope, format), run))) chunks.push(chunk);
  return chunks.join('');
}

/** Equal libraries make equal files, whatever order they are shown in; neighbours are read at once. */
function ordered(scope: ExportScope, { anyOrder }: ExportFormat): ExportScope {
  return anyOrder === true ? { ...scope, articles: [...scope.articles].sort((a, b) => (a.key < b.key ? -1 : 1)) } : scope;
}

async function* filesOf(db: Database, scope: ExportScope, format: ExportFormat, run: ExportRun) {
  const nameOf = uniqueNames();
  for await (const article of exported(db, scope, run)) {
    let text = '';
    for await (const chunk of format.write(one(article))) text += chunk;
    yield { name: nameOf(article.metadata.title?.value ?? '', format.extension), text };
  }
}

async function* exported(db: Database, { articles, only }: ExportScope, { signal, onArticle }: ExportRun): AsyncIterable<ExportArticle> {
  let done = 0;
  let turn = performance.now();
  for await (const source of exportSources(
    db,
    articles.map(({ key }) => key),
  )) {
    const { record, annotations } = articles[done] as LibraryArticle;
    yield only === null
      ? exportArticle(record, annotations, source)
      : onlyKept(
          exportArticle(
            record,
            annotations.filter(({ id }) => only.has(id)),
            source,
          ),
        );
    done++;
    if (performance.now() - turn < SLICE) continue;
    onArticle(done, articles.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    turn = performance.now();
  }
  onArticle(done, articles.length);
}

async function* one<T>(value: T): AsyncIterable<T> {
  yield value;
}
