import type { Quotation } from '../../core/analysis.ts';
import { passages } from '../../core/passages.ts';
import type { Span } from '../../core/span.ts';
import type { CardPage, CardTarget } from './card-host.ts';

/** Evidence that stands further off is out of a card's way, in UTF-16 units. */
const NEAR = 400;

/** What a card is about, then what it must not cover besides; spans of the page. */
export function spansOf(page: CardPage, target: CardTarget): Span[] {
  const { article, analysis } = page;
  if (target.kind === 'name') {
    const mentions = [...(analysis.entities.find(({ id }) => id === target.id)?.mentions ?? [])].sort((a, b) => a.start - b.start);
    const mention = mentions[target.mention];
    return mention === undefined ? [] : [article.toPage(mention)];
  }
  const passage = passages(analysis.quotes).find((each) => each.some(({ id }) => id === target.id));
  const quotation = passage?.find(({ id }) => id === target.id);
  if (passage === undefined || quotation === undefined) return [];
  const about = article.toPage(quotation.span);
  const near = passage
    .flatMap((each) => evidenceOf(page, each))
    .filter(({ start, end }) => start < about.end + NEAR && end > about.start - NEAR);
  return [about, ...near];
}

/** The words that an answer rests on: the speaker's mention and the cue; spans of the page. */
export function evidenceOf({ article }: CardPage, { speaker, cue }: Quotation): Span[] {
  return [speaker?.mention ?? null, cue].filter((span) => span !== null).map((span) => article.toPage(span));
}
