import type { EntityKind, Quotation } from '../core/analysis.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { Correction } from '../core/correction.ts';
import { passages } from '../core/passages.ts';
import { textAt } from '../core/span.ts';
import { fold } from '../core/text/fold.ts';
import type { AnalysisRow } from '../store/analysis-row.ts';
import { type ListedQuotation, listedPassage } from '../ui/article-quotations.ts';
import { searchable } from './find-words.ts';

/** Words that somebody said in an article. */
export interface Saying extends Pick<ListedQuotation, 'id' | 'words' | 'mark' | 'unsure' | 'chosen'> {
  readonly articleKey: string;
  /** The speaker's key in the library, or null where nobody can be named. */
  readonly speaker: string | null;
  readonly reported: boolean;
}

/** Somebody who speaks in an article: under one key, the same name in every article. */
export interface Voice {
  readonly key: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly description: string | null;
}

/** A name of an article, with the first sentence it stands in. */
export interface Naming {
  readonly key: string;
  readonly articleKey: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly mentions: number;
  readonly context: string;
}

/** What was found in one article, as the reader corrected it: small enough to hold for a whole library. */
export interface Findings {
  readonly articleKey: string;
  readonly sayings: readonly Saying[];
  readonly voices: readonly Voice[];
  readonly namings: readonly Naming[];
  /** For hasTerms: what was said. */
  readonly searched: string;
}

/** The longest sentence shown beside a name, in UTF-16 units. */
const CONTEXT = 240;

export function findingsOf(row: AnalysisRow, corrections: readonly Correction[]): Findings {
  const analysis = applyCorrections(row.analysis, corrections, row.text);
  const people = new Map(analysis.people.map((person) => [person.id, person]));
  const sayings = passages(analysis.quotes).map((passage) => saying(row, passage));
  const speaking = new Set(sayings.map(({ speaker }) => speaker));
  const voices = [...people.values()].map(({ name, names, description }) => ({ key: fold(name), name, names, description }));
  return {
    articleKey: row.articleKey,
    sayings,
    voices: voices.filter(({ key }) => speaking.has(key)),
    namings: analysis.entities.map(({ kind, name, mentions }) => ({
      key: nameKey(kind, name),
      articleKey: row.articleKey,
      kind,
      name,
      mentions: mentions.length,
      context: sentenceAround(row.text, mentions[0]?.start ?? 0),
    })),
    searched: searchable(sayings.map(({ words }) => words)),
  };
}

export function nameKey(kind: EntityKind, name: string): string {
  return `${kind} ${fold(name)}`;
}

function saying(row: AnalysisRow, passage: readonly Quotation[]): Saying {
  const { id, words, mark, unsure, chosen } = listedPassage(row.text, passage);
  const name = passage.find(({ speaker }) => speaker?.person)?.speaker?.name ?? null;
  return {
    id,
    words,
    mark,
    unsure,
    chosen,
    articleKey: row.articleKey,
    speaker: name === null ? null : fold(name),
    reported: passage.every(({ kind }) => kind === 'indirect'),
  };
}

/** The words around an offset, within its block, no longer than a few lines. */
function sentenceAround(text: string, at: number): string {
  const block = { start: text.lastIndexOf('\n', at) + 1, end: text.indexOf('\n', at) === -1 ? text.length : text.indexOf('\n', at) };
  const before = text.slice(block.start, at).search(/[^.!?]*$/);
  const start = Math.max(block.start + Math.max(before, 0), at - CONTEXT / 2);
  const stop = /[.!?](?=\s|$)/.exec(text.slice(at, block.end));
  const end = Math.min(stop === null ? block.end : at + stop.index + 1, start + CONTEXT);
  return `${start > block.start + before ? '…' : ''}${textAt(text, { start, end }).trim()}${end < block.end && stop === null ? '…' : ''}`;
}
