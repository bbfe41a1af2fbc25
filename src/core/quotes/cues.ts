import type { CueForm, Language } from '../languages/language.ts';
import { TRAITS } from '../languages/traits.ts';
import type { Span } from '../span.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { Item } from './outline.ts';

/** A verb or phrase of a sentence that reports somebody's words: item indexes, half-open. */
export interface Cue {
  readonly first: number;
  readonly last: number;
  readonly form: CueForm;
  /** verb: has a subject · source: "according to", the speaker follows · noun: "her claim", the owner speaks. */
  readonly kind: 'verb' | 'source' | 'noun';
}

/** Verbs whose object speaks when "as saying" follows. */
export const QUOTING: ReadonlySet<string> = new Set(['cite', 'quote']);
const SOURCE: CueForm = { lemma: 'according', strength: 'speech', form: 'finite' };
const NOUN: CueForm = { lemma: 'claim', strength: 'opinion', form: 'base' };

/** Finds the cues of a sentence, in order. Nouns that look alike ("a report", "United States", "the Post") are none. */
export function cuesOf(items: readonly Item[], language: Language): Cue[] {
  const out: Cue[] = [];
  for (let i = 0; i < items.length; i++) {
    if (((items[i] as Item).traits & TRAITS.opensCue) === 0) {
      if (language.subjectBehindVerb && isUnknownVerb(items, i, language))
        out.push({ first: i, last: i + 1, form: UNKNOWN_VERB, kind: 'verb' });
      continue;
    }
    const source = sourcePhraseAt(items, i, language);
    if (source > 0) {
      out.push({ first: i, last: i + source, form: SOURCE, kind: 'source' });
      i += source - 1;
      continue;
    }
    const item = items[i] as Item;
    if (language.speechNouns.has(item.lower) && (ownerBefore(items, i, language) !== -1 || hasOwnerBehind(items, i, language))) {
      out.push({ first: i, last: i + 1, form: NOUN, kind: 'noun' });
      continue;
    }
    const form = item.kind === 'word' && item.mention === -1 ? formAt(items, i, language) : undefined;
    if (form === undefined || isNoun(items, i, form, language) || isQuotedSaying(items, i, out.at(-1), form, language)) continue;
    const first = language.reflexives.has(items[i - 1]?.lower ?? '') ? i - 1 : i;
    out.push({ first, last: hasParticle(items, i, language) ? i + 2 : i + 1, form, kind: 'verb' });
  }
  return out;
}

const UNKNOWN_VERB: CueForm = { lemma: '?', strength: 'speech', form: 'finite' };

/** « ... », grince un député: behind marks and a comma or a dash a word that no list holds, right before who can speak. */
function isUnknownVerb(items: readonly Item[], i: number, language: Language): boolean {
  const [item, behind] = [items[i] as Item, items[i + 1]];
  if (item.kind !== 'word' || item.mention !== -1 || behind?.kind !== 'word' || isCapitalised(item.text)) return false;
  let quote = i - 1;
  while (quote >= 0 && /^[,–—-]$/.test(items[quote]?.text ?? '')) quote--;
  if (quote === i - 1 || items[quote]?.kind !== 'quote' || language.functionWords.has(item.lower) || language.roles.has(item.lower))
    return false;
  if (language.documents.has(item.lower) || language.titles.has(item.lower) || language.conjunctions.has(item.lower)) return false;
  return (
    behind.mention !== -1 ||
    language.enclitics.has(behind.lower) ||
    (language.pronouns.has(behind.lower) && !language.objectPronouns.has(behind.lower)) ||
    ((language.determiners.has(behind.lower) || language.possessivePronouns.has(behind.lower)) &&
      !language.prepositions.has(behind.lower)) ||
    language.roles.has(behind.lower) ||
    language.titles.has(behind.lower)
  );
}

/** How far behind a verb its other part may stand: "kündigte ... an", in items. */
const SPLIT_REACH = 40;

/** The form of a cue at an item, that of a verb in two parts only where the other part closes the clause. */
function formAt(items: readonly Item[], i: number, language: Language): CueForm | undefined {
  const { lower } = items[i] as Item;
  const form = language.cues.get(lower);
  if (form?.plural && lower === form.lemma && isInfinitive(items, i, language)) return { ...form, form: 'base' };
  const split = language.splitCues.get(lower);
  if (split === undefined) return form;
  for (let j = i + 1; j < Math.min(items.length, i + SPLIT_REACH); j++) {
    const found = split.get((items[j] as Item).lower);
    if (found !== undefined && items[j + 1]?.kind !== 'word') return found;
  }
  return form;
}

/** "zu sagen", "will nicht widersprechen": an infinitive, though it looks like the plural. */
function isInfinitive(items: readonly Item[], i: number, language: Language): boolean {
  if (language.infinitiveWords.has(items[i - 1]?.lower ?? '')) return true;
  return items[i + 1]?.kind !== 'word' && items.slice(Math.max(0, i - SPLIT_REACH), i).some(({ lower }) => language.auxiliaries.has(lower));
}

/** The object of "cited the old mayor as saying" is not longer, in items. */
const QUOTED_REACH = 5;

/** The "saying" of "cited him as saying" belongs to "cited". */
function isQuotedSaying(items: readonly Item[], i: number, before: Cue | undefined, { form }: CueForm, language: Language): boolean {
  if (form !== 'participle' || before === undefined || !language.asWords.has(items[i - 1]?.lower ?? '')) return false;
  return i - before.last <= QUOTED_REACH && QUOTING.has(before.form.lemma);
}

/** "went on to", "shot back:"; before a noun phrase ("said in a statement") the same word is a preposition. */
function hasParticle(items: readonly Item[], verb: number, language: Language): boolean {
  if (!language.cueParticles.has(items[verb + 1]?.lower ?? '')) return false;
  const next = items[verb + 2];
  if (next === undefined || next.kind === 'mark' || next.kind === 'quote') return true;
  const opensNoun =
    language.determiners.has(next.lower) || language.possessivePronouns.has(next.lower) || language.objectPronouns.has(next.lower);
  return next.kind === 'word' && next.mention === -1 && language.functionWords.has(next.lower) && !opensNoun;
}

/** In a source phrase: whoever owns the words, "по её словам". */
const OWNER = '*';

/** In a source phrase: only where it opens the sentence, "Pour Anna Berg, ...". */
const OPENING = '^';

/** How many words may stand between an owner and what they said: "her long, angry reply". */
const OWNER_REACH = 4;

/**
 * Who owns a noun: the item of a possessive pronoun, or the last one of a name before its 's; -1 for nobody.
 */
export function ownerBefore(items: readonly Item[], noun: number, language: Language): number {
  for (let i = noun - 1; i >= Math.max(0, noun - OWNER_REACH); i--) {
    const item = items[i] as Item;
    if (language.possessivePronouns.has(item.lower)) return i;
    if (/^['’]s?$/.test(item.text)) return items[i - 1]?.mention === -1 ? -1 : i - 1;
    if (item.kind !== 'word' || language.prepositions.has(item.lower)) return -1;
  }
  return -1;
}

/** "die Kritik von Berg", "les propos de Berg": a noun for what is said, and whose it is behind it. */
function hasOwnerBehind(items: readonly Item[], noun: number, language: Language): boolean {
  return language.subjectBehindVerb && language.ofWords.has(items[noun + 1]?.lower ?? '');
}

function isSourceWord(word: string, lower: string, language: Language): boolean {
  return word === OWNER ? language.possessivePronouns.has(lower) || language.pronouns.has(lower) : lower === word;
}

function sourcePhraseAt(items: readonly Item[], i: number, language: Language): number {
  for (const words of language.sourcePhrases) {
    const opening = Number(words[0] === OPENING);
    if (opening === 1 && i > 0) continue;
    let at = opening;
    while (at < words.length && isSourceWord(words[at] as string, items[i + at - opening]?.lower ?? '', language)) at++;
    if (at === words.length) return words.length - opening;
  }
  return 0;
}

function isNoun(items: readonly Item[], i: number, form: CueForm, language: Language): boolean {
  const item = items[i] as Item;
  const before = items[i - 1];
  const behind = items[i + 1];
  if (i > 0 && isCapitalised(item.text) && before?.kind === 'word' && item.text !== item.text.toUpperCase()) return true;
  if (before === undefined) return form.form !== 'participle' && behind?.kind !== 'quote' && form.lemma === item.lower;
  const determined =
    language.determiners.has(before.lower) || language.possessivePronouns.has(before.lower) || /^['’]s?$/.test(before.text);
  const alsoNoun = form.lemma === item.lower || item.lower.endsWith('s') || form.form === 'participle';
  // "Comme le dit Anna": an object there, before the verb.
  const isObject = language.subjectBehindVerb && form.form === 'finite' && (behind?.mention ?? -1) !== -1;
  if (determined && !isObject && !language.pronouns.has(before.lower) && !language.subjectDeterminers.has(before.lower)) return true;
  if (alsoNoun && language.prepositions.has(before.lower) && before.lower !== 'to' && form.form !== 'participle') return true;
  if (alsoNoun && language.ofWords.has(behind?.lower ?? '') && form.form !== 'participle') return true;
  const isOpened = language.determiners.has(items[i - 2]?.lower ?? '') && before.kind === 'word' && before.mention === -1;
  const isPlain = language.reporting.plain.has(form.lemma);
  if (form.form === 'base' && isOpened && !isPlain && !mayPrecedeBase(before, language) && !language.infinitiveWords.has(before.lower))
    return true;
  // A base form is a verb behind "to", a modal, a plural or "I", "we", "they": not behind an adjective, which nobody knows.
  return (
    form.form === 'base' &&
    item.lower !== 'say' &&
    before.kind === 'word' &&
    !mayPrecedeBase(before, language) &&
    language.documents.has(item.lower)
  );
}

function mayPrecedeBase(before: Item, language: Language): boolean {
  return language.auxiliaries.has(before.lower) || language.pronouns.has(before.lower) || before.lower.endsWith('s');
}

/** "was supported": an auxiliary and a past participle. */
export function isPassive(items: readonly Item[], cue: Cue, language: Language): boolean {
  if (cue.form.form !== 'finite') return false;
  let i = cue.first - 1;
  while (language.adverbs.has(items[i]?.lower ?? '')) i--;
  return language.passiveAuxiliaries.has(items[i]?.lower ?? '');
}

/** Where a cue stands in the text. */
export function cueSpan(items: readonly Item[], cue: Cue): Span {
  return { start: items[cue.first]?.start ?? 0, end: items[cue.last - 1]?.end ?? 0 };
}
