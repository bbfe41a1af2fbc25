import { COLOURS, type Colour, checkSelectors, type Selector } from './annotation.ts';
import { type Check, flag, object, oneOf, text, variant } from './check.ts';
import { checkSpan } from './check-span.ts';
import type { Span } from './span.ts';

/** The longest words that a highlight holds, in UTF-16 units. */
export const MAX_HIGHLIGHT = 100_000;

/** What a reader does to a highlight of theirs in its page. Spans are the page's; `words` is what stood there for the reader. */
export type HighlightChange =
  | { readonly change: 'make'; readonly span: Span; readonly words: string; readonly colour: Colour }
  | { readonly change: 'colour'; readonly colour: Colour }
  | { readonly change: 'words'; readonly span: Span; readonly words: string }
  /** Takes another choice of words back: how the highlight was found before. */
  | { readonly change: 'place'; readonly selectors: readonly Selector[] }
  | { readonly change: 'deleted'; readonly deleted: boolean }
  /** Other words stand there now: whose count. `asked` is what was asked. */
  | { readonly change: 'answer'; readonly answer: 'mine' | 'today'; readonly asked: string };

const words = text(MAX_HIGHLIGHT);
const colour = oneOf(COLOURS);
export const checkHighlightChange: Check<HighlightChange> = variant('change', {
  make: object({ change: oneOf(['make']), span: checkSpan, words, colour }),
  colour: object({ change: oneOf(['colour']), colour }),
  words: object({ change: oneOf(['words']), span: checkSpan, words }),
  place: object({ change: oneOf(['place']), selectors: checkSelectors }),
  deleted: object({ change: oneOf(['deleted']), deleted: flag }),
  answer: object({ change: oneOf(['answer']), answer: oneOf(['mine', 'today']), asked: text(100) }),
});
