import { type Annotation, MAX_NOTE } from '../annotation.ts';
import { type Clock, compareClocks, parseClock } from '../clock.ts';
import type { Correction } from '../correction.ts';
import { exactWords } from '../export/quoted-passages.ts';
import { fold } from '../text/fold.ts';
import type { ImportReason, ImportReasonCode } from './import-reason.ts';
import type { ImportedArticle, ReadFile, Refusal } from './imported.ts';
import { mergeStates, mergeWords } from './merge-annotation.ts';

/** What the library holds of what a file is about. */
export interface LibraryState {
  hasArticle(key: string): boolean;
  /** Those in the bin as well. */
  annotation(id: string): Annotation | null;
  annotationsOf(articleKey: string): readonly Annotation[];
  correction(id: string): Correction | null;
  /** True for an annotation that is stored and cannot be read: nothing is written over it. */
  isDamaged?(id: string): boolean;
}

/** How far ahead of this clock another device's may be, in milliseconds. */
const MOST_AHEAD = 24 * 60 * 60 * 1000;

/** An annotation of the file that is not taken. */
export interface Reasoned {
  readonly annotation: Annotation;
  readonly reason: ImportReason;
}

/** What an import would do, for the reader to look at first. Each annotation of the file is in one of the lists. */
export interface ImportPlan {
  /** Articles that the library does not have and that something would be added to. */
  readonly articles: readonly ImportedArticle[];
  readonly add: readonly Annotation[];
  readonly merge: readonly { readonly before: Annotation; readonly after: Annotation; readonly reason: ImportReason }[];
  readonly skip: readonly Reasoned[];
  readonly refuse: readonly Reasoned[];
  /** What was skipped or refused while the file was read. */
  readonly skipped: readonly Refusal[];
  readonly refused: readonly Refusal[];
  readonly corrections: readonly Correction[];
}

/**
 * Pure: the same file and library make the same plan, and a plan that was carried out leaves nothing to do.
 * @param now the wall clock in milliseconds: readings of tomorrow and later would win against all that the reader writes
 */
export function planImport(file: ReadFile, library: LibraryState, now: number): ImportPlan {
  const add = new Map<string, Annotation>();
  const merge = new Map<string, { before: Annotation; after: Annotation; reason: ImportReason }>();
  const skip: Reasoned[] = [];
  const refuse: Reasoned[] = [];
  const refused = [...file.refused];
  const corrections: Correction[] = [];
  const articles: ImportedArticle[] = [];
  for (const article of file.articles) {
    const byWords = wordIndex(library.annotationsOf(article.record.key));
    for (const annotation of article.annotations) {
      const fault = faultOf(annotation, library, now);
      if (fault !== null) {
        refuse.push({ annotation, reason: { code: fault } });
        continue;
      }
      const standing = merge.get(annotation.id)?.after ?? add.get(annotation.id) ?? library.annotation(annotation.id);
      const twin = standing === null ? byWords.get(wordsKey(annotation)) : undefined;
      const before = standing ?? (twin === undefined ? null : (merge.get(twin.id)?.after ?? twin));
      if (before === null) add.set(annotation.id, annotation);
      else if (standing !== null && before.articleKey !== annotation.articleKey) {
        refuse.push({ annotation, reason: { code: 'elsewhere' } });
      } else {
        const after = standing === null ? mergeWords(before, annotation) : mergeStates(before, annotation);
        const first = merge.get(before.id)?.before ?? before;
        if (after.note.length > MAX_NOTE) refuse.push({ annotation, reason: { code: 'notes-too-long', parts: { most: MAX_NOTE } } });
        else if (after === before) skip.push({ annotation, reason: { code: before.deleted === undefined ? 'known' : 'in-bin' } });
        else if (add.has(before.id)) add.set(before.id, after);
        else merge.set(before.id, { before: first, after, reason: { code: standing === null ? 'same-words' : 'changed-since' } });
      }
    }
    const sound = article.corrections.filter(({ clock }) => !isAhead([clock], now));
    for (const { id } of article.corrections.filter((correction) => !sound.includes(correction)))
      refused.push({ where: id, reason: { code: 'future' } });
    const news = sound.filter((correction) => isNews(correction, library.correction(correction.id)));
    corrections.push(...news);
    const touched = article.annotations.some(({ id }) => add.has(id)) || news.length > 0;
    if (touched && !library.hasArticle(article.record.key)) articles.push(article);
  }
  return { articles, add: [...add.values()], merge: [...merge.values()], skip, refuse, skipped: file.skipped, refused, corrections };
}

function faultOf({ id, clocks, conflicts = [], deleted }: Annotation, library: LibraryState, now: number): ImportReasonCode | null {
  if (library.isDamaged?.(id) === true) return 'damaged-here';
  const readings = [...Object.values(clocks), ...conflicts.map(({ clock }) => clock), ...(deleted === undefined ? [] : [deleted])];
  return isAhead(readings, now) ? 'future' : null;
}

function isAhead(readings: readonly Clock[], now: number): boolean {
  return readings.some((clock) => parseClock(clock).time > now + MOST_AHEAD);
}

function isNews(correction: Correction, standing: Correction | null): boolean {
  if (standing === null) return true;
  return standing.articleKey === correction.articleKey && compareClocks(correction.clock, standing.clock) > 0;
}

/** Highlights that are not in the bin, by their words; notes on the article by theirs. */
function wordIndex(annotations: readonly Annotation[]): Map<string, Annotation> {
  return new Map(annotations.filter(({ deleted }) => deleted === undefined).map((annotation) => [wordsKey(annotation), annotation]));
}

function wordsKey(annotation: Annotation): string {
  const exact = exactWords(annotation);
  return exact === null ? `note ${annotation.note.trim()}` : `words ${fold(exact).replace(/\s+/g, ' ').trim()}`;
}
