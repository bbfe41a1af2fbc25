import type { Quotation } from './analysis.ts';
import { bySpan } from './span.ts';

/** Quotations as a reader counts them, in reading order: the paragraphs of a long one are one passage. */
export function passages(quotes: readonly Quotation[]): [Quotation, ...Quotation[]][] {
  const groups = new Map<string, [Quotation, ...Quotation[]]>();
  for (const quotation of [...quotes].sort((a, b) => bySpan(a.span, b.span))) {
    const key = quotation.group === undefined ? `one ${quotation.id}` : `group ${quotation.group}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [quotation]);
    else group.push(quotation);
  }
  return [...groups.values()];
}

/** What passages without a speaker are filed under. */
export const UNKNOWN = 'unknown';

/** The person's id, or the words that describe somebody the article does not name, or UNKNOWN. */
export function speakerKey(passage: readonly Quotation[]): string {
  const told = passage.find(({ speaker }) => speaker !== null);
  if (!told?.speaker || told.reasons.some(({ rule }) => rule === 'pronoun-unclear')) return UNKNOWN;
  return told.speaker.person ?? `words ${(told.speaker.name ?? told.speaker.words).toLowerCase()}`;
}

/** What somebody without a name is called: "A resident of the town"; null where the article does not say. */
export function speakerDescription(passage: readonly Quotation[]): string | null {
  const speaker = passage.find((quotation) => quotation.speaker !== null)?.speaker;
  const words = speakerKey(passage) === UNKNOWN ? '' : (speaker?.name ?? speaker?.words ?? '');
  return words === '' ? null : words.charAt(0).toUpperCase() + words.slice(1);
}
