import { passages } from '../../core/passages.ts';
import { bySpan, type Span } from '../../core/span.ts';
import { isInView, viewport } from '../surface/box.ts';
import type { SelectionHost, SelectionPage } from './selection-host.ts';

/** What the keys for next and previous lead to. */
export interface Stop {
  readonly kind: 'quotation' | 'own';
  readonly id: string;
  /** The page's. */
  readonly span: Span;
}

/** Where on the screen a stop comes to stand when it is gone to, as a share of its height; and how far it may be off. */
const AT = 0.3;
const OFF = 8;

/** All quotations that are painted and all highlights, in reading order. */
export function stopsOf({ analysis, article, paint, own }: SelectionPage): Stop[] {
  const shown = analysis.quotes.filter(({ kind }) => (kind === 'indirect' ? paint.reportedSpeech : paint.quotations));
  const quotations = passages(shown).map(([{ id, span }]): Stop => ({ kind: 'quotation', id, span: article.toPage(span) }));
  return [...quotations, ...own.map(({ id, span }): Stop => ({ kind: 'own', id, span }))].sort((a, b) => bySpan(a.span, b.span));
}

/**
 * The next stop, or the previous one: from the last one that was gone to while it is in view, else from what stands there
 * now. Null behind the last.
 */
export function stopFrom(stops: readonly Stop[], host: SelectionHost, last: Stop | null, by: 1 | -1): Stop | null {
  const at = stops.findIndex(({ id }) => id === last?.id);
  if (at !== -1 && host.boxesOf((stops[at] as Stop).span).some((box) => isInView(box, viewport()))) return stops[at + by] ?? null;
  const line = innerHeight * AT;
  const top = ({ span }: Stop) => host.boxesOf(span)[0]?.top ?? Number.NaN;
  return (by === 1 ? stops.find((stop) => top(stop) > line + OFF) : stops.findLast((stop) => top(stop) < line - OFF)) ?? null;
}
