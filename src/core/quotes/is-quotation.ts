import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Attribution, Judged } from './attribution.ts';
import type { Place } from './place.ts';
import { isTitled, quotationFeatures } from './quotation-features.ts';
import { QUOTATION_WEIGHTS } from './quotation-weights.ts';
import { itemAt } from './scene.ts';

/** What the filter looks at: the words in marks, where they stand, and their cue. */
export interface Candidate extends Place {
  readonly attribution: Attribution | null;
}

/** From so many words on, marks hold somebody's words unless they hold a title. */
const LONG = 6;
const LONGEST_NICKNAME = 3;
const CUE_IS_NEAR = 0.45;
const CUE_IS_BESIDE = 0.8;
/** Scripts whose words stand without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
const UNSPACED_ONE = new RegExp(UNSPACED.source, 'u');
const LETTERS_A_WORD = 2;
/** A festival or a product has up to five characters. */
const LEAST_UNSPACED = 3;

/** Somebody's words, and no term, title, nickname or scare quote? */
export function isQuotation(at: Place, { attribution, likeliest }: Judged, language: Language): boolean {
  if (at.words.length === 0 || isNickname(at, language)) return false;
  if (language.cues.size === 0) return isBehindColon(at) || isLongEnough(at, language);
  if (language.moodWords.size > 0) return isSaidByMood({ ...at, attribution }, language);
  if (isSoCalled(at, attribution, language)) return false;
  if (language.namesInMarks) {
    if (isNamed(at, language) || isPaper(at, language) || isSubjectInMarks(at, language)) return false;
    if (isLedTo(at) || isSpokenOf(at, attribution) || standsForItself(at) || (goesOn(at) && !isTitle(at, language))) return true;
  }
  return quotationFeatures(at, likeliest, language).reduce((sum, feature) => sum + QUOTATION_WEIGHTS[feature], 0) > 0;
}

/** Where nouns have capitals and a verb's mood reports speech, the weights, learned from English, do not hold. */
function isSaidByMood(candidate: Candidate, language: Language): boolean {
  const { words, attribution } = candidate;
  const cued = attribution !== null && attribution.phrase !== null && attribution.fit >= CUE_IS_NEAR;
  const beside = attribution !== null && attribution.fit >= CUE_IS_BESIDE && attribution.cue?.form.strength === 'speech';
  if (isTitle(candidate, language) && !beside) return false;
  if (isJoined(candidate) || isPaper(candidate, language) || isNameWithArticle(candidate, language)) return false;
  if (words.length >= LONG) return true;
  const called = attribution?.phrase != null && language.namingVerbs.has(attribution.cue?.form.lemma ?? '');
  if (isSoCalled(candidate, attribution, language) || (!called && isNameOf(candidate, language))) return false;
  if (cued || isCalled(candidate, language)) return true;
  const byMood = candidate.scene.items.some((item) => language.moodWords.has(item.lower));
  return (byMood || !isNamed(candidate, language)) && (isReported(candidate, language) || words.length > 2);
}

/** From so many words on that begin in small letters, marks inside a sentence hold what somebody said. */
const GOES_ON = 3;
const LONGEST_PAPER = 4;
/** So far behind the marks their verb may stand: « ... », a-t-elle dit. */
const VERB_REACH = 5;

/** A sentence of nothing but words in marks, behind others of its paragraph. */
function standsForItself({ scene }: Place): boolean {
  return scene.place > 0 && scene.items.every(({ kind }) => kind !== 'word');
}

/** "La intendenta retrucó: “...”": a capital behind a colon, and more than a word or two. */
function isLedTo({ words, scene, place, ending }: Place): boolean {
  return itemAt(scene, place - 1)?.text === ':' && isCapitalised(words[0] ?? '') && (words.length > 2 || /[.!?…]/.test(ending));
}

/** `“Ganamos todos”, celebró Ruiz`: words that open the sentence, a comma or a dash, and their verb. */
function isSpokenOf({ scene, place }: Place, attribution: Attribution | null): boolean {
  const cue = attribution?.cue;
  if (!cue || !attribution?.phrase || place > 1 || cue.first < place || cue.first > place + VERB_REACH) return false;
  return cue.form.strength === 'speech' && /^[,–—-]$/.test(itemAt(scene, place + 1)?.text ?? '');
}

function goesOn({ words }: Place): boolean {
  return words.length >= GOES_ON && /^\p{Ll}/u.test(words[0] ?? '');
}

/** "im ARD-„Morgenmagazin“": a name that a hyphen joins. */
function isJoined({ scene, place }: Place): boolean {
  const [before, own] = [itemAt(scene, place - 1), itemAt(scene, place)];
  return before?.text === '-' && before.end === own?.start;
}

/** "nennt sich „Die Mitte“": a capital on the article in mid-sentence makes a name. */
function isNameWithArticle({ words, scene, place, ending }: Place, language: Language): boolean {
  const first = words[0] ?? '';
  if (words.length > LONGEST_PAPER || !isCapitalised(first) || !language.determiners.has(first.toLowerCase()) || /[.!?…]/.test(ending))
    return false;
  return itemAt(scene, place - 1)?.kind === 'word' && isTitled(words.slice(1), language);
}

/** "sagte dem „Tagblatt“", "сказал «Ведомостям» источник": a name in marks for whoever is told, or whose words they are. */
function isPaper({ words, scene, place, ending }: Place, language: Language): boolean {
  if (words.length > LONGEST_PAPER || /[.!?…]/.test(ending) || !isCapitalised(words[0] ?? '')) return false;
  const [before, behind] = [itemAt(scene, place - 1), itemAt(scene, place + 1)];
  if (language.moodWords.size > 0) {
    const outer = itemAt(scene, place - 2);
    const isTold =
      outer !== undefined && (outer.mention !== -1 || language.cues.has(outer.lower) || language.toldPrepositions.has(outer.lower));
    return isTitled(words, language) && language.definiteArticles.has(before?.lower ?? '') && isTold;
  }
  if (scene.cues.some(({ kind, last }) => kind === 'source' && last === place) && behind !== undefined) return true;
  const isInverted = scene.items.findIndex(({ kind }) => kind === 'quote') < place;
  return language.cues.get(before?.lower ?? '')?.form === 'finite' && (behind?.kind === 'word' || isInverted);
}

/** "«Чёрная пятница» началась": a few words that open the sentence as its subject, and a word of the sentence right behind them. */
function isSubjectInMarks({ words, scene, place, ending }: Place, language: Language): boolean {
  if (place > 0 || words.length > LONGEST_PAPER || !isCapitalised(words[0] ?? '') || /[.,!?…]/.test(ending)) return false;
  const behind = itemAt(scene, 1);
  return behind?.kind === 'word' && !language.cues.has(behind.lower) && !language.reflexives.has(behind.lower);
}

/** So far "known" may stand before its "as", in items. */
const KNOWN_REACH = 6;

/** "the so-called “...”", "known to sailors as “...”": a term, unless the word is the quotation's own cue. */
function isSoCalled({ words, scene, place }: Place, attribution: Attribution | null, language: Language): boolean {
  if (words.length >= LONG || (attribution?.cue?.last === place && attribution.cue.kind !== 'source')) return false;
  const isScare = (index: number) => language.scareWords.has(itemAt(scene, index)?.lower ?? '');
  if (isScare(place - 1)) return true;
  if (!language.asWords.has(itemAt(scene, place - 1)?.lower ?? '')) return false;
  for (let i = place - 2; i >= Math.max(0, place - KNOWN_REACH); i--) if (isScare(i)) return true;
  return false;
}

/** "bezeichnete die Pläne als „...“", "skandierten Parolen wie „...“": a verb that reports, and "as" right before the marks. */
function isCalled({ scene, place }: Place, language: Language): boolean {
  const before = itemAt(scene, place - 1)?.lower ?? '';
  return language.speechNouns.has(before) || (language.asWords.has(before) && scene.cues.some(({ kind }) => kind === 'verb'));
}

/** 记者问：“什么时候？” What a colon leads to and a stop ends is no term, however short. */
function isBehindColon({ scene, place, ending }: Place): boolean {
  return /^[:：]$/.test(itemAt(scene, place - 1)?.text ?? '') && /[.!?…。！？]/u.test(ending);
}

/**
 * Without a list of cues nothing tells a term from a short quotation: two words are taken for one, unless a capital in
 * mid-sentence makes a name of them. Scripts without spaces are counted in characters.
 */
function isLongEnough(candidate: Place, language: Language): boolean {
  const { words } = candidate;
  const letters = words.reduce((count, word) => count + (word.match(UNSPACED)?.length ?? 0), 0);
  if (letters > 0) return letters / LETTERS_A_WORD + words.filter((word) => !UNSPACED_ONE.test(word)).length >= LEAST_UNSPACED;
  return words.length > 1 && !isNamed(candidate, language) && !isTitle(candidate, language);
}

/** Words in lower case, or anywhere in the sentence a cue or a verb whose mood reports: "Der Plan sei „Unsinn“". */
function isReported({ words, scene }: Place, language: Language): boolean {
  return (
    !isCapitalised(words[0] ?? '') ||
    scene.cues.some((cue) => cue.kind === 'verb' && cue.form.form === 'finite') ||
    scene.items.some((item) => language.moodWords.has(item.lower))
  );
}

/** A few words with a capital, without a stop, right behind a noun or an article: a name for it. */
function isNamed({ words, scene, place, ending }: Place, language: Language): boolean {
  const before = itemAt(scene, place - 1);
  if (before?.kind !== 'word' || words.length >= LONG || !isCapitalised(words[0] ?? '') || /[.!?…]/.test(ending)) return false;
  if (language.namesInMarks)
    return !language.cues.has(before.lower) && !language.functionWords.has(before.lower) && !language.speechNouns.has(before.lower);
  return language.cues.size === 0 || isCapitalised(before.text) || language.definiteArticles.has(before.lower);
}

/** "die Zeitung „Der Tag“ berichtete": a name right behind the noun for what it names, unless that is a noun of speech. */
function isNameOf({ words, scene, place, ending }: Place, language: Language): boolean {
  const before = itemAt(scene, place - 1);
  if (before?.kind !== 'word' || before.mention !== -1 || !isCapitalised(before.text) || /[.!?…]/.test(ending)) return false;
  return isTitled(words, language) && !language.speechNouns.has(before.lower) && !language.functionWords.has(before.lower);
}

/** `William "Bill" Smith` */
function isNickname({ words, scene, place }: Place, language: Language): boolean {
  const isName = (offset: number) => {
    const item = itemAt(scene, place + offset);
    return item?.kind === 'word' && isCapitalised(item.text) && !language.functionWords.has(item.lower) && !language.cues.has(item.lower);
  };
  const first = words[0] ?? '';
  const fits = isCapitalised(first) || language.determiners.has(first.toLowerCase()) || language.moodWords.size === 0;
  return words.length <= LONGEST_NICKNAME && fits && isName(-1) && isName(1);
}

/** Capitals on all words that matter, and a work, an owner or an article before it. */
function isTitle({ words, scene, place }: Place, language: Language): boolean {
  if (!isTitled(words, language)) return false;
  // Where all nouns have capitals, they make no title.
  if (language.moodWords.size === 0 && words.filter((word) => !language.functionWords.has(word.toLowerCase())).length >= 2) return true;
  const near = [-3, -2, -1, 1, 2].map((offset) => itemAt(scene, place + offset)?.lower ?? '');
  const before = itemAt(scene, place - 1);
  return (
    near.some((word) => language.workWords.has(word)) ||
    (before !== undefined && /^['’]s?$/.test(before.text)) ||
    (language.prepositions.has(before?.lower ?? '') && language.moodWords.size === 0)
  );
}
