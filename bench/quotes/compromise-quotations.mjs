import nlp from 'compromise';
import { spansOf } from '../board/compromise.mjs';

/**
 * What compromise's `quotations()` finds: spans, without speakers. What stands behind the closing mark is cut in its favour.
 * @param {string} text
 * @returns {{start: number, end: number, kind: 'direct'}[]}
 */
export function compromiseQuotations(text) {
  return spansOf(text, nlp(text).quotations()).map(({ start, end }) => {
    const after = text.slice(start, end).match(/(?<=["”»“’'])[\s.,;:!?]+$/)?.[0].length ?? 0;
    return { start, end: end - after, kind: 'direct' };
  });
}
