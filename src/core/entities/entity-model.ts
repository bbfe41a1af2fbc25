import type { EntityKind, Reason } from '../analysis.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';

/** One naming of somebody or something, before mentions are joined into entities. */
export interface Mention {
  readonly span: Span;
  readonly kind: EntityKind;
  /** 0 to 1. */
  readonly confidence: number;
  readonly reason: Reason;
}

/** Finds the names in a text of one language. */
export interface EntityModel {
  readonly language: string;
  readonly version: number;
  /**
   * Mentions in reading order, none overlapping another.
   * @param tokens of the text, where the caller has cut it already
   */
  find(text: string, tokens?: readonly Token[]): Mention[];
}
