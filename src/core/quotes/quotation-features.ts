import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Attribution } from './attribution.ts';
import type { Place } from './cue-features.ts';
import type { Item } from './outline.ts';
import type { QuotationFeature } from './quotation-weights.ts';
import { itemAt } from './scene.ts';

const STOP = /[.!?…]/u;
const LONGEST_TITLE = 8;
const FEW = 3;
const MANY = 6;

/** What is true of words in marks, of what stands beside them and of their likeliest cue. Structure only. */
export function quotationFeatures(at: Place, attribution: Attribution | null, language: Language): QuotationFeature[] {
  const { scene, place, words, ending } = at;
  const before = beforeFeature(itemAt(scene, place - 1), place, attribution, language);
  const behind = behindFeature(itemAt(scene, place + 1), language);
  const out: QuotationFeature[] = ['quotation', ...lengthFeature(words.length), ...cueFeaturesOf(attribution)];
  if (before !== null) out.push(before);
  if (behind !== null) out.push(behind);
  if (!isCapitalised(words[0] ?? '')) out.push('case: small letters');
  else if (isTitled(words, language)) out.push('case: a title');
  else if (!STOP.test(ending) && ending !== ',') out.push('case: a capital, no stop');
  if (/[!?]/.test(ending)) out.push('ends: exclamation or question');
  if (STOP.test(ending)) out.push('ends: stop');
  else if (ending === ',') out.push('ends: comma');
  if (isBehindSpeechNoun(at, language)) out.push('before: a noun of speech');
  if ([-3, -2, -1, 1, 2].some((offset) => language.workWords.has(itemAt(scene, place + offset)?.lower ?? '')))
    out.push('near: a kind of work');
  if (words.length < MANY && (attribution === null || attribution.fit < 0.15) && !STOP.test(ending)) out.push('few words: no cue, no stop');
  if (words.length <= FEW) out.push(...fewWords(at, attribution, language));
  if (scene.items.some((item, i) => item.kind === 'quote' && i !== place)) out.push('sentence: other marks');
  if (scene.line === 0) out.push('sentence: headline');
  if (!scene.items.some((item) => item.kind === 'word'))
    out.push(STOP.test(ending) ? 'sentence: nothing else but a stop' : 'sentence: nothing else');
  return out;
}

/** "the remark “...”", "chants of “...”" */
function isBehindSpeechNoun({ scene, place }: Place, language: Language): boolean {
  const before = itemAt(scene, place - 1)?.lower ?? '';
  const noun = language.prepositions.has(before) || language.thatWords.has(before) ? itemAt(scene, place - 2)?.lower : before;
  return language.speechNouns.has(noun ?? '');
}

/** One to three words are as often a term as they are somebody's: what stands around them counts for more. */
function fewWords({ scene, place, words }: Place, attribution: Attribution | null, language: Language): QuotationFeature[] {
  const [before, behind] = [itemAt(scene, place - 1), itemAt(scene, place + 1)];
  const out: QuotationFeature[] = [];
  if (language.determiners.has(before?.lower ?? '')) {
    if (behindFeature(behind, language) === null) out.push('few words: an article before, a noun behind');
    if (isCapitalised(words[0] ?? '')) out.push('few words: a capital, an article before');
  }
  if (language.asWords.has(before?.lower ?? '')) out.push('few words: as');
  if (attribution === null || attribution.phrase === null || attribution.cue === null) return out;
  const { cue, phrase } = attribution;
  if (phrase.last === cue.first && phrase.kind !== 'description') out.push('few words: speaker beside the cue');
  return out;
}

/** Two words are what the others are measured by. */
function lengthFeature(count: number): QuotationFeature[] {
  if (count >= MANY) return ['words: six or more'];
  if (count >= 4) return ['words: four or five'];
  return count === 3 ? ['words: three'] : count === 1 ? ['words: one'] : [];
}

function cueFeaturesOf(attribution: Attribution | null): QuotationFeature[] {
  if (attribution === null) return ['cue: none'];
  const { fit, cue, phrase } = attribution;
  const out: QuotationFeature[] = [fit < 0.15 ? 'cue: hardly' : fit < 0.4 ? 'cue: possibly' : fit < 0.75 ? 'cue: probably' : 'cue: surely'];
  if (cue?.kind === 'noun') out.push('cue: noun');
  else if (cue !== null) out.push(`cue: ${cue.form.strength}`);
  if (phrase === null) out.push('speaker: none');
  else if (phrase.kind === 'description' && !phrase.speaks) out.push('speaker: a thing');
  return out;
}

/** Capitals on all words that matter, as titles of works have them. */
export function isTitled(words: readonly string[], language: Language): boolean {
  const heavy = words.filter((word) => !language.functionWords.has(word.toLowerCase()));
  return (
    words.length <= LONGEST_TITLE && isCapitalised(words[0] ?? '') && heavy.every((word) => isCapitalised(word) || /^\p{N}/u.test(word))
  );
}

/** What stands before the marks; null for a common word. */
function beforeFeature(
  item: Item | undefined,
  place: number,
  attribution: Attribution | null,
  language: Language,
): QuotationFeature | null {
  if (item === undefined) return 'before: nothing';
  if (item.kind === 'quote') return 'before: a quotation';
  if (item.text === ':') return 'before: a colon';
  if (attribution?.cue?.last === place) return 'before: the cue';
  if (/^['’]s?$/.test(item.text) || language.possessivePronouns.has(item.lower)) return 'before: an owner';
  if (item.kind === 'mark') return 'before: another mark';
  if (language.determiners.has(item.lower)) return 'before: an article';
  if (language.prepositions.has(item.lower)) return 'before: a preposition';
  return isCapitalised(item.text) ? 'before: a capital' : null;
}

/** What stands behind the marks; null for a common noun or verb. */
function behindFeature(item: Item | undefined, language: Language): QuotationFeature | null {
  if (item === undefined) return 'behind: nothing';
  if (item.kind === 'mark' || item.kind === 'quote') return 'behind: a mark';
  if (language.functionWords.has(item.lower)) return 'behind: a small word';
  return isCapitalised(item.text) ? 'behind: a capital' : null;
}
