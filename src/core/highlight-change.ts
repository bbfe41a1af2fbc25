import { COLOURS, type Colour, checkKeptQuotation, checkSelectors, type KeptQuotation, type Selector } from './annotation.ts';
import { type Check, flag, object, oneOf, optional, text, variant } from './check.ts';
import { checkSpan } from './check-span.ts';
import type { Span } from './span.ts';

/** The longest words that a highlight holds, in UTF-16 units. */
export const MAX_HIGHLIGHT = 100_000;

/** What may be answered in the page, of all answers about a place. */
const ANSWERS_IN_PAGE = ['first', 'second', 'none', 'mine', 'today'] as const;
export type AnswerInPage = (typeof ANSWERS_IN_PAGE)[number];

/** What a reader does to a highlight of theirs in its page; to a kept quotation, `answer` and `place` alone. Spans are the page's; `words` is what stood there for the reader. */
export type HighlightChange =
  | { readonly change: 'make'; readonly span: Span; readonly words: string; readonly colour: Colour }
  | { readonly change: 'colour'; readonly colour: Colour }
  | { readonly change: 'words'; readonly span: Span; readonly words: string }
  /** Takes another choice of words back: how the highlight was found before; of a kept quotation, also as what it was kept. */
  | { readonly change: 'place'; readonly selectors: readonly Selector[]; readonly keptQuotation?: KeptQuotation | undefined }
  | { readonly change: 'deleted'; readonly deleted: boolean }
  /** Other words stand there now: whose count; or which place it is. `asked` is what was asked. */
  | { readonly change: 'answer'; readonly answer: AnswerInPage; readonly asked: string };

const words = text(MAX_HIGHLIGHT);
const colour = oneOf(COLOURS);
export const checkHighlightChange: Check<HighlightChange> = variant('change', {
  make: object({ change: oneOf(['make']), span: checkSpan, words, colour }),
  colour: object({ change: oneOf(['colour']), colour }),
  words: object({ change: oneOf(['words']), span: checkSpan, words }),
  place: object({ change: oneOf(['place']), selectors: checkSelectors, keptQuotation: optional(checkKeptQuotation) }),
  deleted: object({ change: oneOf(['deleted']), deleted: flag }),
  answer: object({ change: oneOf(['answer']), answer: oneOf(ANSWERS_IN_PAGE), asked: text(100) }),
});
