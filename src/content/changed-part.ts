import type { HighlightChange } from '../core/highlight-change.ts';
import { setWords } from '../core/words/words.ts';
import type { ChangeCard } from '../page/cards/card-host.ts';
import { showChanged } from '../page/cards/show-changed.ts';
import type { ShownPage } from './shown-page.ts';

declare global {
  // Our isolated world's own. Set by changed.iife.ts.
  var quotemarkChanged: typeof changedPart | undefined;
}

/** Fills a part of a card with how the newsroom changed what the reader kept. @param id the annotation's */
export function changedPart({ ask, opened, words }: ShownPage, part: HTMLElement, id: string, card: ChangeCard): void {
  const annotation = opened?.annotations.find((each) => each.id === id);
  const placement = opened?.placements.find((each) => each.id === id);
  if (!annotation || !placement) return;
  setWords(words());
  const write = (change: HighlightChange) => ask('highlight.write', { annotationId: id, ...change });
  showChanged(part, annotation, placement, { ...card, write });
}
