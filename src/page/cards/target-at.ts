import type { EntityKind } from '../../core/analysis.ts';
import type { PaintSettings } from '../../core/settings.ts';
import { type Span, spanLength } from '../../core/span.ts';
import type { CardPage, CardTarget } from './card-host.ts';

const SETTING: Readonly<Record<EntityKind, keyof PaintSettings>> = {
  PERSON: 'people',
  ORG: 'organisations',
  PLACE: 'places',
  GROUP: 'groups',
};
/** The marks around words belong to them, and a space of « guillemets ». */
const MARKS = 2;

/** What is painted at an offset of the page's text: a name before the quotation that it stands in, inner before outer. */
export function targetAt(page: CardPage, offset: number): CardTarget | null {
  const span = page.article.fromPage({ start: offset, end: offset + 1 });
  if (span === null) return null;
  const at = span.start;
  for (const { id, kind, mentions } of page.analysis.entities) {
    if (!page.paint[SETTING[kind]]) continue;
    const ordered = [...mentions].sort((a, b) => a.start - b.start);
    const mention = ordered.findIndex((each) => each.start <= at && at < each.end);
    if (mention !== -1) return { kind: 'name', id, mention };
  }
  let found: { readonly id: string; readonly span: Span } | null = null;
  for (const { id, kind, parts } of page.analysis.quotes) {
    if (!(kind === 'indirect' ? page.paint.reportedSpeech : page.paint.quotations)) continue;
    for (const part of parts) {
      const inside = part.start - MARKS <= at && at < part.end + MARKS;
      if (inside && (found === null || spanLength(part) < spanLength(found.span))) found = { id, span: part };
    }
  }
  return found === null ? null : { kind: 'quotation', id: found.id };
}
