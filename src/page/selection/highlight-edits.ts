import type { Colour } from '../../core/annotation.ts';
import { type AnswerInPage, type HighlightChange, MAX_HIGHLIGHT } from '../../core/highlight-change.ts';
import type { Reply } from '../../core/reply.ts';
import { type Span, spanLength, textAt } from '../../core/span.ts';
import type { WordKey } from '../../core/words/word-key.ts';
import { say } from '../../core/words/words.ts';
import { failureWords } from '../../ui/failure-words.ts';
import { ChangeHistory, type Step } from './change-history.ts';
import type { OwnHighlight, SelectionHost } from './selection-host.ts';

/** Says what was done, with a way to take it back. */
export type Tell = (words: string, undo?: () => void) => void;

/** What the reader does to highlights of this page: stored, said, and remembered so that it can be taken back. */
export interface HighlightEdits {
  /** @returns false where it was not stored */
  make(id: string, span: Span, colour: Colour, quietly?: boolean): Promise<boolean>;
  recolour(own: OwnHighlight, colour: Colour): Promise<void>;
  /** Other words for the same highlight. */
  move(own: OwnHighlight, span: Span): Promise<boolean>;
  /** Whose words count, where the newsroom changed them; or whether this is its place. */
  answer(own: OwnHighlight, answer: AnswerInPage): Promise<boolean>;
  remove(own: OwnHighlight): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

const ANSWERED: Readonly<Record<AnswerInPage, WordKey>> = {
  first: 'place_first_taken',
  second: 'place_second_taken',
  none: 'place_none_taken',
  mine: 'place_mine_kept',
  today: 'place_today_taken',
};

export function highlightEdits(host: SelectionHost, tell: Tell): HighlightEdits {
  const history = new ChangeHistory((id, change) => host.write(id, change));
  const taken = (reply: Reply<unknown> | null, said: WordKey) => {
    if (reply?.ok) tell(say(said));
    else if (reply !== null) tell(failureWords(reply.error));
  };
  const run = async (step: Step, said: WordKey | null): Promise<boolean> => {
    const reply = await history.do(step);
    if (!reply.ok) tell(failureWords(reply.error));
    else if (said !== null) tell(say(said), async () => taken(await history.undo(step), 'bar_undone'));
    return reply.ok;
  };
  const wordsAt = (span: Span) => textAt(host.page()?.pageText ?? '', span);
  const isTooLong = (span: Span) => {
    if (spanLength(span) <= MAX_HIGHLIGHT) return false;
    tell(say('bar_too_long'));
    return true;
  };
  return {
    make: async (id, span, colour, quietly = false) => {
      if (isTooLong(span)) return false;
      const forth: HighlightChange = { change: 'make', span, words: wordsAt(span), colour };
      return run({ id, forth, back: { change: 'deleted', deleted: true } }, quietly ? null : 'bar_highlighted');
    },
    recolour: async ({ id, colour: before }, colour) => {
      if (before === colour) return;
      await run({ id, forth: { change: 'colour', colour }, back: { change: 'colour', colour: before } }, 'bar_colour_changed');
    },
    move: async ({ id, annotation }, span) => {
      if (annotation === null || isTooLong(span)) return false;
      const back: HighlightChange = { change: 'place', selectors: annotation.selectors };
      return run({ id, forth: { change: 'words', span, words: wordsAt(span) }, back }, 'bar_words_changed');
    },
    answer: async ({ annotation, placement }, answer) => {
      if (annotation === null || placement === null) return false;
      const { id } = annotation;
      const { asked } = placement;
      const back: HighlightChange = { change: 'place', selectors: annotation.selectors };
      return run({ id, forth: { change: 'answer', answer, asked }, back }, ANSWERED[answer]);
    },
    remove: async ({ id }) => {
      await run({ id, forth: { change: 'deleted', deleted: true }, back: { change: 'deleted', deleted: false } }, 'bar_deleted');
    },
    undo: async () => taken(await history.undo(), 'bar_undone'),
    redo: async () => taken(await history.redo(), 'bar_done_again'),
  };
}

/** An id for a highlight that is made. Pages without a secure context have no randomUUID. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return `own-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
