import type { Quotation, QuotationKind } from '../analysis.ts';
import { hash } from '../hash.ts';
import { type Span, textAt } from '../span.ts';
import { fold } from '../text/fold.ts';

/** The words of a quotation as its id has them. */
export function quotedKey(text: string, parts: readonly Span[]): string {
  return fold(parts.map((part) => textAt(text, part)).join(' '));
}

/** Both kinds in marks are one here: a finder that learns to tell them apart takes no id away. */
export function idKind(kind: QuotationKind): QuotationKind {
  return kind === 'mixed' ? 'direct' : kind;
}

/** @param occurrence how many of the same words and `idKind` stand before it */
export function quotationId(kind: QuotationKind, words: string, occurrence: number): string {
  return hash(`${idKind(kind)}|${words}|${occurrence}`);
}

/**
 * What the analysis calls a quotation today that was written down under an id: the ids of before told direct from mixed and
 * counted each for itself, and an analysis that is stored may have them still. Ids are compared in that order: its own, the
 * one of today's kind of id, the one of before, the one it had when the finder took it for the other kind.
 * @param text what the quotations' spans count in
 * @returns the id of one of `quotes`, or the id that was asked for where none has it
 */
export function currentIds(quotes: readonly Quotation[], text: string): (id: string) => string {
  const own = new Set(quotes.map(({ id }) => id));
  let aliases: ReadonlyMap<string, string> | null = null;
  return (id) => {
    if (own.has(id)) return id;
    aliases ??= aliasesOf(quotes, text);
    return aliases.get(id) ?? id;
  };
}

function aliasesOf(quotes: readonly Quotation[], text: string): Map<string, string> {
  const seen = new Map<string, number>();
  const next = (key: string) => {
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return count;
  };
  const ranks: [today: string, before: string, other: string, id: string][] = quotes.map(({ id, kind, parts }) => {
    const words = quotedKey(text, parts);
    const [among, ofKind] = [next(`all ${idKind(kind)}|${words}`), next(`${kind}|${words}`)];
    const other = kind === 'mixed' ? 'direct' : 'mixed';
    return [quotationId(kind, words, among), hash(`${kind}|${words}|${ofKind}`), hash(`${other}|${words}|${among}`), id];
  });
  const out = new Map<string, string>();
  for (const rank of [0, 1, 2] as const) for (const row of ranks) if (!out.has(row[rank])) out.set(row[rank], row[3]);
  return out;
}
