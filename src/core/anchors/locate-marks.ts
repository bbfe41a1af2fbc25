import { contextEvidence } from './context-evidence.ts';
import type { Located } from './located.ts';
import { occurrences } from './occurrences.ts';
import { type Pattern, wordsIn } from './pattern.ts';
import type { WordIndex } from './word-index.ts';

/** More places than this are not compared. */
const MAX_PLACES = 200;
/** What the words around marks must say for one place, and how much more than for any other. In nats. */
const ENOUGH = 10;
const LEAD = 3;

/** Finds a highlight without a word in it, "—" or a smiling face: by what is around it. */
export function locateMarks(index: WordIndex, { words, start, end, around }: Pattern): Located {
  const exact = words.text.slice(start, end);
  const [whole, another] = occurrences(index.text, words.text, 2);
  if (whole !== undefined && another === undefined) {
    const span = { start: whole + start, end: whole + end };
    return { state: 'placed', span, score: 1, reason: 'only-place' };
  }
  const places = occurrences(index.text, exact, MAX_PLACES + 1);
  if (places.length === 0) return { state: 'orphan', span: null, score: 0, reason: 'words-gone' };
  if (places.length > MAX_PLACES) return { state: 'unsure', span: null, score: 0, reason: 'too-many-places' };
  const ranked = places
    .map((place) => {
      const { from, to } = wordsIn(index, place, place + exact.length);
      const { before, after, previous, next } = contextEvidence(index, around, from, to);
      return { place, evidence: before.evidence + after.evidence + previous.evidence + next.evidence };
    })
    .sort((a, b) => b.evidence - a.evidence);
  const [best, second] = ranked;
  if (best === undefined || best.evidence < ENOUGH || best.evidence - (second?.evidence ?? 0) < LEAD) {
    return { state: 'unsure', span: null, score: 0, reason: 'nothing-around-fits' };
  }
  const span = { start: best.place, end: best.place + exact.length };
  return { state: 'moved', span, score: 0.8, reason: 'marks-told-apart' };
}
