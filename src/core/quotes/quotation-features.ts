import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Attribution } from './attribution.ts';
import type { Item } from './outline.ts';
import type { Place } from './place.ts';
import type { QuotationFeature } from './quotation-weights.ts';
import { itemAt } from './scene.ts';

const STOP = /[.!?…]/u;
const LONGEST_TITLE = 8;
const FEW = 3;
const MANY = 6;
/** A cue that stands so many items before the marks is far. */
const FAR = 10;

/** What is true of words in marks, of what stands beside them and of their likeliest cue. Structure only. */
export function quotationFeatures(at: Place, attribution: Attribution | null, language: Language): QuotationFeature[] {
  const { scene, place, words, ending } = at;
  const before = beforeFeature(itemAt(scene, place - 1), language);
  const behind = behindFeature(itemAt(scene, place + 1), language);
  const out: QuotationFeature[] = ['quotation', ...lengthFeature(words.length), ...cueFeaturesOf(attribution)];
  if (before !== null) out.push(before);
  if (behind !== null) out.push(behind);
  if (!at.titleCase && !(language.namesInMarks && isFirstWord(at)) && isTitled(words, language)) out.push('case: a title');
  if (STOP.test(ending)) out.push('ends: stop');
  if (isBehindSpeechNoun(at, language)) out.push('before: a noun of speech');
  if ([-3, -2, -1, 1, 2].some((offset) => language.workWords.has(itemAt(scene, place + offset)?.lower ?? '')))
    out.push('near: a kind of work');
  if (words.length < MANY) out.push(...notMany(at, attribution, language));
  if (words.length <= FEW) out.push(...fewWords(at, attribution, language));
  if (words.length > 1 && at.punctuated) out.push('inside: a mark');
  if (scene.items.some((item, i) => item.kind === 'quote' && i !== place)) out.push('sentence: other marks');
  if (scene.line === 0) out.push('sentence: headline');
  if (!STOP.test(ending) && !scene.items.some((item) => item.kind === 'word')) out.push('sentence: nothing else');
  return out;
}

/** One word that opens a sentence: its capital says nothing. */
function isFirstWord({ scene, place, words }: Place): boolean {
  const before = itemAt(scene, place - 1);
  return words.length === 1 && (before === undefined || before.text === ':');
}

/** "the remark “...”", "chants of “...”" */
function isBehindSpeechNoun({ scene, place }: Place, language: Language): boolean {
  const before = itemAt(scene, place - 1)?.lower ?? '';
  const noun = language.prepositions.has(before) || language.thatWords.has(before) ? itemAt(scene, place - 2)?.lower : before;
  return language.speechNouns.has(noun ?? '');
}

/** Up to five words may be a term: what leads to them counts. */
function notMany({ scene, place, ending, echoed }: Place, attribution: Attribution | null, language: Language): QuotationFeature[] {
  const before = itemAt(scene, place - 1);
  const out: QuotationFeature[] = [];
  if ((attribution === null || attribution.fit < 0.15) && !STOP.test(ending)) out.push('few words: no cue, no stop');
  if (language.auxiliaries.has(before?.lower ?? '')) out.push('few words: an auxiliary before');
  if (
    before?.kind === 'word' &&
    !isCapitalised(before.text) &&
    !language.functionWords.has(before.lower) &&
    language.cues.has(before.lower)
  )
    out.push('few words: a verb that reports before');
  if (echoed) out.push('few words: stand inside longer ones as well');
  const cue = attribution?.cue ?? null;
  if (cue === null) return out;
  if (cue.form.form === 'base') out.push('few words: cue behind “to” or bare');
  if (cue.first > place) return [...out, 'few words: cue behind'];
  if (place - cue.last > FAR) out.push('few words: cue far before');
  for (let i = cue.last; i < place; i++)
    if (language.thatWords.has(itemAt(scene, i)?.lower ?? '')) return [...out, 'few words: in a clause that the cue leads to'];
  return out;
}

/** One to three words are as often a term as they are somebody's: what stands around them counts for more. */
function fewWords({ scene, place, words }: Place, attribution: Attribution | null, language: Language): QuotationFeature[] {
  const [before, behind] = [itemAt(scene, place - 1), itemAt(scene, place + 1)];
  const out: QuotationFeature[] = [];
  if (language.determiners.has(before?.lower ?? '')) {
    if (behind !== undefined && behindFeature(behind, language) === null) out.push('few words: an article before, a noun behind');
    if (isCapitalised(words[0] ?? '')) out.push('few words: a capital, an article before');
  }
  if (language.asWords.has(before?.lower ?? '')) out.push('few words: as');
  if (attribution === null || attribution.phrase === null || attribution.cue === null) return out;
  const { cue, phrase } = attribution;
  if (phrase.last === cue.first && phrase.kind !== 'description') out.push('few words: speaker beside the cue');
  return out;
}

/** Two or three words are what the others are measured by. */
function lengthFeature(count: number): QuotationFeature[] {
  if (count >= MANY) return ['words: six or more'];
  if (count >= 4) return ['words: four or five'];
  return count === 1 ? ['words: one'] : [];
}

function cueFeaturesOf(attribution: Attribution | null): QuotationFeature[] {
  if (attribution === null) return ['cue: none'];
  const { fit, cue, phrase } = attribution;
  const out: QuotationFeature[] = fit >= 0.75 ? ['cue: surely'] : [];
  if (cue?.kind === 'noun') out.push('cue: noun');
  else if (cue !== null) out.push(`cue: ${cue.form.strength}`);
  if (phrase === null) out.push('speaker: none');
  return out;
}

/** Capitals on all words but articles, prepositions and conjunctions, as titles of works have them. */
export function isTitled(words: readonly string[], language: Language): boolean {
  if (words.length > LONGEST_TITLE || !isCapitalised(words[0] ?? '')) return false;
  let heavy = words.length === 1;
  for (const word of words) {
    const lower = word.toLowerCase().replaceAll('’', "'");
    heavy ||= !language.functionWords.has(lower);
    if (!isCapitalised(word) && !/^\p{N}/u.test(word) && !isSmall(lower, language)) return false;
  }
  return heavy;
}

/** What titles leave small. */
function isSmall(word: string, language: Language): boolean {
  return (
    language.determiners.has(word) ||
    language.prepositions.has(word) ||
    language.conjunctions.has(word) ||
    language.infinitiveWords.has(word)
  );
}

/** What stands before the marks; null for a common word. */
function beforeFeature(item: Item | undefined, language: Language): QuotationFeature | null {
  if (item === undefined) return 'before: nothing';
  if (item.text === ':') return 'before: a colon';
  if (/^['’]s?$/.test(item.text) || language.possessivePronouns.has(item.lower)) return 'before: an owner';
  return language.prepositions.has(item.lower) ? 'before: a preposition' : null;
}

/** What stands behind the marks; null for a common noun or verb, and for nothing. */
function behindFeature(item: Item | undefined, language: Language): QuotationFeature | null {
  if (item === undefined) return null;
  if (item.kind === 'mark' || item.kind === 'quote') return 'behind: a mark';
  if (language.functionWords.has(item.lower)) return 'behind: a small word';
  return isCapitalised(item.text) ? 'behind: a capital' : null;
}
