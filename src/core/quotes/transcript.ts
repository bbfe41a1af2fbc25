import { textAt } from '../span.ts';
import type { Reading } from './found.ts';
import { reason } from './reasons.ts';
import type { Region } from './scan.ts';
import type { Voice } from './speakers.ts';
import { labelAt } from './unmarked.ts';

/** How sure a label is that means somebody whom the article names. */
const NAMED = 0.92;
const LABEL_ONLY = 0.6;

/** The speaker of a transcript's line, who is named inside the marks or at the line's beginning. */
export function transcriptVoice({ text, cast }: Reading, { span, unmarked }: Region): Voice | null {
  const start = unmarked ? text.lastIndexOf('\n', span.start - 1) + 1 : span.start;
  const label = labelAt(text, start);
  if (label === null || (unmarked ? start === span.start : label.length === 1)) return null;
  const entity = cast.labelled(label);
  const mention = { start, end: start + label.length };
  return {
    entity,
    mention,
    words: textAt(text, mention),
    cue: { start: mention.end, end: mention.end + 1 },
    confidence: entity === -1 ? LABEL_ONLY : NAMED,
    reasons: entity === -1 ? [reason('described-only', label), reason('name-before-colon')] : [reason('name-before-colon')],
  };
}
