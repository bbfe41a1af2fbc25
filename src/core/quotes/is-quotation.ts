import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Attribution } from './attribution.ts';
import type { Scene } from './scene.ts';
import { itemAt } from './scene.ts';

/** What the filter looks at: the words in marks, and where they stand. */
export interface Candidate {
  readonly words: readonly string[];
  /** The last character inside the marks. */
  readonly ending: string;
  readonly scene: Scene;
  readonly place: number;
  readonly attribution: Attribution | null;
}

/** From so many words on, marks hold somebody's words unless they hold a title. */
const LONG = 6;
const LONGEST_TITLE = 8;
const LONGEST_NICKNAME = 3;
const CUE_IS_NEAR = 0.45;
/** Scripts whose words stand without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu;
const UNSPACED_ONE = new RegExp(UNSPACED.source, 'u');
const LETTERS_A_WORD = 2;
/** A festival or a product has up to five characters. */
const LEAST_UNSPACED = 3;

/** Somebody's words, and no term, title, nickname or scare quote? */
export function isQuotation(candidate: Candidate, language: Language): boolean {
  const { words, scene, place, attribution } = candidate;
  if (words.length === 0 || isNickname(candidate, language)) return false;
  if (language.cues.size === 0) return isLongEnough(candidate, language);
  const cued = attribution !== null && attribution.phrase !== null && attribution.fit >= CUE_IS_NEAR;
  const beside = attribution !== null && attribution.fit >= 0.8 && attribution.cue?.form.strength === 'speech';
  if (isTitle(candidate, language) && !beside) return false;
  const before = itemAt(scene, place - 1);
  if (words.length < LONG && before !== undefined && language.scareWords.has(before.lower) && !(cued && attribution?.cue?.last === place))
    return false;
  if (words.length >= LONG) return true;
  if (cued) return true;
  if (language.moodWords.size > 0) return !isNamed(candidate, language) && (isReported(candidate, language) || words.length > 2);
  const alone = before?.text === ':' || !scene.items.some((item) => item.kind === 'word');
  return (isSentence(candidate) && alone) || opensSentence(candidate);
}

/**
 * Without a list of cues nothing tells a term from a short quotation: two words are taken for one, unless a capital in
 * mid-sentence makes a name of them. Scripts without spaces are counted in characters.
 */
function isLongEnough(candidate: Candidate, language: Language): boolean {
  const { words } = candidate;
  const letters = words.reduce((count, word) => count + (word.match(UNSPACED)?.length ?? 0), 0);
  if (letters > 0) return letters / LETTERS_A_WORD + words.filter((word) => !UNSPACED_ONE.test(word)).length >= LEAST_UNSPACED;
  return words.length > 1 && !isNamed(candidate, language) && !isTitle(candidate, language);
}

/** Words in lower case, or anywhere in the sentence a cue or a verb whose mood reports: "Der Plan sei „Unsinn“". */
function isReported({ words, scene }: Candidate, language: Language): boolean {
  return (
    !isCapitalised(words[0] ?? '') ||
    scene.cues.some((cue) => cue.kind === 'verb' && cue.form.form === 'finite') ||
    scene.items.some((item) => language.moodWords.has(item.lower))
  );
}

/** A few words with a capital, without a stop, right behind a noun or an article: a name for it. */
function isNamed({ words, scene, place, ending }: Candidate, language: Language): boolean {
  const before = itemAt(scene, place - 1);
  if (before?.kind !== 'word' || words.length >= LONG || !isCapitalised(words[0] ?? '') || /[.!?…]/.test(ending)) return false;
  return language.cues.size === 0 || isCapitalised(before.text) || language.definiteArticles.has(before.lower);
}

function isSentence({ words, ending }: Candidate): boolean {
  return isCapitalised(words[0] ?? '') && /[.!?…]/.test(ending);
}

/** `"The pier is old," ...`: a capital, a comma inside, and words behind that must be the speaker's. */
function opensSentence({ words, ending, place }: Candidate): boolean {
  return place === 0 && words.length > 1 && ending === ',' && isCapitalised(words[0] ?? '');
}

/** `William "Bill" Smith` */
function isNickname({ words, scene, place }: Candidate, language: Language): boolean {
  const isName = (offset: number) => {
    const item = itemAt(scene, place + offset);
    return item?.kind === 'word' && isCapitalised(item.text) && !language.functionWords.has(item.lower) && !language.cues.has(item.lower);
  };
  const first = words[0] ?? '';
  const fits = isCapitalised(first) || language.determiners.has(first.toLowerCase()) || language.moodWords.size === 0;
  return words.length <= LONGEST_NICKNAME && fits && isName(-1) && isName(1);
}

/** Capitals on all words that matter, and a work, an owner or an article before it. */
function isTitle({ words, scene, place }: Candidate, language: Language): boolean {
  if (words.length > LONGEST_TITLE) return false;
  const heavy = words.filter((word) => !language.functionWords.has(word.toLowerCase()));
  const titled = isCapitalised(words[0] ?? '') && heavy.every((word) => isCapitalised(word) || /^\p{N}/u.test(word));
  if (!titled) return false;
  // Where all nouns have capitals, they make no title.
  if (heavy.length >= 2 && language.moodWords.size === 0) return true;
  const near = [-3, -2, -1, 1, 2].map((offset) => itemAt(scene, place + offset)?.lower ?? '');
  const before = itemAt(scene, place - 1);
  return (
    near.some((word) => language.workWords.has(word)) ||
    (before !== undefined && /^['’]s?$/.test(before.text)) ||
    (language.prepositions.has(before?.lower ?? '') && language.moodWords.size === 0)
  );
}
