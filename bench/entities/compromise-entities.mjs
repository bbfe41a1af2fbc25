import nlp from 'compromise';
import { spansOf } from '../board/compromise.mjs';

/** Titles that compromise keeps inside a name and the gold does not. */
const TITLE =
  /^(?:(?:Mrs?|Ms|Miss|Dr|Prof|Sir|Lady|Lord|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Rev|President|Senator|Governor|Minister|Chancellor|General|Colonel|Captain|Judge|Justice|Pope|King|Queen|Prince|Princess|Professor|Doctor|Secretary|Speaker|Mayor)\.?\s+)+/;
const BEFORE = /^[\s"“”‘’'«»([{–—-]+/;
const AFTER = /(?:['’]s)?[\s"“”‘’'«»)\]}.,;:!?…–—-]*$/;

/**
 * compromise's people, organisations and places. What it keeps in a span against every guideline (titles, punctuation at
 * the ends, the possessive) is cut in its favour.
 * @param {string} text
 * @returns {{start: number, end: number, type: 'PERSON' | 'ORG' | 'PLACE'}[]}
 */
export function compromiseEntities(text) {
  const doc = nlp(text);
  return [
    ...spansOf(text, doc.people()).map((span) => ({ ...cut(text, span, true), type: /** @type {const} */ ('PERSON') })),
    ...spansOf(text, doc.organizations()).map((span) => ({ ...cut(text, span, false), type: /** @type {const} */ ('ORG') })),
    ...spansOf(text, doc.places()).map((span) => ({ ...cut(text, span, false), type: /** @type {const} */ ('PLACE') })),
  ].filter(({ start, end }) => start < end);
}

/** @param {string} text @param {{start: number, end: number}} span @param {boolean} title */
function cut(text, { start, end }, title) {
  let words = text.slice(start, end);
  const before = words.match(BEFORE)?.[0].length ?? 0;
  words = words.slice(before);
  const titles = title ? (words.match(TITLE)?.[0].length ?? 0) : 0;
  words = words.slice(titles);
  const after = words.match(AFTER)?.[0].length ?? 0;
  return { start: start + before + titles, end: end - after };
}
