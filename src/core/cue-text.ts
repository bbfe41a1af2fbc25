import { type Span, textAt } from './span.ts';

/** The words by which a text says that somebody speaks, for readers; null where marks alone do: a colon, a dash. */
export function cueText(text: string, cue: Span | null): string | null {
  const words = cue && textAt(text, cue);
  return words && /\p{L}/u.test(words) ? words : null;
}
