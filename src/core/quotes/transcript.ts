import { textAt } from '../span.ts';
import type { Reading } from './found.ts';
import { reason } from './reasons.ts';
import type { Region } from './scan.ts';
import type { Voice } from './speakers.ts';
import { labelAt } from './unmarked.ts';

/** How sure a label is that means somebody whom the article names. */
const NAMED = 0.92;
const INTERVIEWEE = 0.85;
const LABEL_ONLY = 0.6;

/**
 * The speaker of a transcript's line, who is named inside the marks or at the line's beginning.
 * @param interviewee whom "A:" means; -1 where the article does not tell
 */
export function transcriptVoice({ text, cast, language }: Reading, { span, unmarked }: Region, interviewee: number): Voice | null {
  const start = unmarked ? text.lastIndexOf('\n', span.start - 1) + 1 : span.start;
  const label = labelAt(text, start);
  if (label === null || (unmarked ? start === span.start : label.length === 1)) return null;
  const answers = interviewee !== -1 && language.interview.answers.has(label);
  const entity = answers ? interviewee : cast.labelled(label);
  const mention = { start, end: start + label.length };
  return {
    entity,
    mention,
    words: textAt(text, mention),
    cue: { start: mention.end, end: mention.end + 1 },
    confidence: answers ? INTERVIEWEE : entity === -1 ? LABEL_ONLY : NAMED,
    reasons: answers
      ? [reason('interviewee')]
      : entity === -1
        ? [reason('described-only', label), reason('name-before-colon')]
        : [reason('name-before-colon')],
  };
}
