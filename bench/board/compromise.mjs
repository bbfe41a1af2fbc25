import nlp from 'compromise';

export const COMPROMISE = `compromise ${nlp.version}`;

/** How far before its stated offset a view's text may begin: compromise counts opening marks to the length alone. */
const OPENING = 4;

/**
 * A view of compromise's (people, quotations …) as spans of the text.
 * @param {string} text what compromise read
 * @param {{json(options: object): {text: string, offset: {start: number, length: number}}[]}} view
 * @returns {{start: number, end: number}[]} UTF-16 offsets
 */
export function spansOf(text, view) {
  return view.json({ offset: true }).map((found) => {
    const at = text.indexOf(found.text, Math.max(0, found.offset.start - OPENING));
    const start = at !== -1 && at <= found.offset.start ? at : found.offset.start;
    return { start, end: start + found.text.length };
  });
}
