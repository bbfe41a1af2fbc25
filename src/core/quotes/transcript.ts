import { type Span, textAt } from '../span.ts';
import type { Reading } from './found.ts';
import { reason } from './reasons.ts';
import type { Voice } from './speakers.ts';

/** "BERG: Well, ...": a name in capitals and a colon, at the beginning of a line. */
const LABEL = /^(\p{Lu}[\p{Lu}.'’-]+(?: \p{Lu}[\p{Lu}.'’-]+){0,3}):\s/u;

/** How sure a label is that means somebody whom the article names. */
const NAMED = 0.92;
const LABEL_ONLY = 0.6;

/**
 * The speaker of a transcript's line, who is named inside the marks or at the line's beginning.
 * @param span the line's words
 */
export function transcriptVoice({ text, cast }: Reading, span: Span): Voice | null {
  const label = LABEL.exec(textAt(text, span).slice(0, 80))?.[1];
  if (label === undefined) return null;
  const entity = cast.labelled(label);
  const colon = span.start + label.length;
  return {
    entity,
    mention: { start: span.start, end: colon },
    words: label,
    cue: { start: colon, end: colon + 1 },
    confidence: entity === -1 ? LABEL_ONLY : NAMED,
    reasons: entity === -1 ? [reason('described-only', label), reason('name-before-colon')] : [reason('name-before-colon')],
  };
}
