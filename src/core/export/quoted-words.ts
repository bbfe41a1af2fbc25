import type { Quotation } from '../analysis.ts';
import { textAt } from '../span.ts';

/** The longest break within a quotation ("…," he said, "…") that is printed, in UTF-16 units. */
const LONGEST_BREAK = 80;

/** The words in curly marks; what breaks them off ("…," she said, "…") stays outside the marks. Reported speech has none. */
export function quotedWords(text: string, quotation: Quotation): string {
  if (quotation.kind === 'indirect') return textAt(text, quotation.span);
  const parts = quotation.parts.length > 0 ? quotation.parts : [quotation.span];
  return parts
    .map((part, index) => {
      const next = parts[index + 1];
      const quoted = `“${textAt(text, part).trim()}”`;
      return next === undefined ? quoted : `${quoted}${breakWords(text.slice(part.end, next.start))}`;
    })
    .join('');
}

function breakWords(between: string): string {
  if (between.length > LONGEST_BREAK) return ' … ';
  const marks = /["“”„‟«»‹›]/g;
  const plain = between.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, (edge) => edge.replace(marks, ''));
  if (plain.trim() === '') return ' … ';
  return plain.endsWith(' ') ? plain : `${plain} `;
}
