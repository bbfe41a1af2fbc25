import type { Annotation } from '../../core/annotation.ts';
import { exactWords } from '../../core/export/quoted-passages.ts';
import { importParts } from '../../core/import/import-parts.ts';
import type { ImportReason } from '../../core/import/import-reason.ts';
import type { ImportedArticle, Refusal, Where } from '../../core/import/imported.ts';
import { planImport } from '../../core/import/plan-import.ts';
import type { ReadImport } from '../../core/import/read-import.ts';
import { planTransaction, standingState } from '../../store/import/library-state.ts';
import type { Database } from '../../store/schema.ts';

/** One line of a preview. */
export interface PreviewRow {
  /** The words or the note; for what could not be read where it stands in the file. */
  readonly words: Where;
  /** The article, or the file in a package. */
  readonly title: string;
  /** Null for what is simply added. */
  readonly reason: ImportReason | null;
}

export const OUTCOMES = ['add', 'merge', 'skip', 'refuse'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What an import would do. */
export interface ImportPreview {
  /** The kind of file; null where it is none that is understood. */
  readonly kind: string | null;
  readonly parts: readonly (readonly ImportedArticle[])[];
  /** How many articles the library does not have yet. */
  readonly articles: number;
  readonly corrections: number;
  readonly counts: Readonly<Record<Outcome, number>>;
  /** The first of each. */
  readonly rows: Readonly<Record<Outcome, readonly PreviewRow[]>>;
}

/** Lines of one outcome that are shown. */
const SHOWN = 1000;

/**
 * Looks what importing would do, and writes nothing. The reader gets a turn between the parts.
 * @throws the signal's reason, when it aborts
 */
export async function previewImport(
  db: Database,
  read: ReadImport,
  now: number,
  signal: AbortSignal,
  onPart: (done: number, of: number) => void,
): Promise<ImportPreview> {
  const parts = importParts(read.articles);
  const counts = { add: 0, merge: 0, skip: 0, refuse: 0 };
  const rows: Record<Outcome, PreviewRow[]> = { add: [], merge: [], skip: [], refuse: [] };
  const note = (outcome: Outcome, row: () => PreviewRow) => {
    counts[outcome]++;
    if (rows[outcome].length < SHOWN) rows[outcome].push(row());
  };
  const unread = (outcome: Outcome, { where, words = '', file = '', reason }: Refusal) =>
    note(outcome, () =>
      words === '' && where === '' ? { words: file, title: '', reason } : { words: words || where, title: file, reason },
    );
  for (const refusal of read.refused) unread('refuse', refusal);
  for (const refusal of read.skipped) unread('skip', refusal);
  const made = new Set<string>();
  let corrections = 0;
  for (const [index, part] of parts.entries()) {
    const { articles, state } = await standingState(planTransaction(db), part);
    const titles = new Map(articles.map(({ record }) => [record.key, record.metadata.title?.value ?? record.key]));
    const row = (annotation: Annotation, reason: ImportReason | null) => () => ({
      words: exactWords(annotation) ?? annotation.note.trim(),
      title: titles.get(annotation.articleKey) ?? '',
      reason,
    });
    const plan = planImport({ articles, refused: [], skipped: [] }, state, now);
    for (const annotation of plan.add) note('add', row(annotation, null));
    for (const { after, reason } of plan.merge) note('merge', row(after, reason));
    for (const { annotation, reason } of plan.skip) note('skip', row(annotation, reason));
    for (const { annotation, reason } of plan.refuse) note('refuse', row(annotation, reason));
    for (const refusal of plan.refused) unread('refuse', refusal);
    for (const { record } of plan.articles) made.add(record.key);
    corrections += plan.corrections.length;
    onPart(index + 1, parts.length);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return { kind: read.reader?.label ?? null, parts, articles: made.size, corrections, counts, rows };
}
