import type { Annotation } from '../core/annotation.ts';
import { exactWords } from '../core/export/quoted-passages.ts';

/** The words of the reader's thing as lists show them; null for a note on a whole article. */
export function shownWords(annotation: Annotation): string | null {
  const words = exactWords(annotation);
  // The comma before a closing mark belongs to the sentence around it.
  return annotation.keptQuotation === undefined ? words : (words?.replace(/,$/, '') ?? null);
}
