import type { Language } from '../languages/language.ts';
import type { Cue } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { description, impersonalBehind, plainBehind } from './plain-subject.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';
import { endingAt, isObjectPronoun, isSkipped, isUpper, type Subject, startingAt } from './subject-words.ts';

/** `"...," said Smith`: only right behind a quotation, or with "as" or "so" before it. */
export function invertedSubject(scene: Scene, cue: Cue, language: Language): Subject | null {
  if (cue.form.form !== 'finite' && cue.form.lemma !== 'say') return null;
  let i = cue.first - 1;
  while (isSkipped(scene, i, language) || itemAt(scene, i)?.text === ',' || isDashBehindQuote(scene, i)) i--;
  if (itemAt(scene, i)?.kind !== 'quote') return closingSubject(scene, cue, language);
  // "Behind “The Pier”, she writes that ..."
  if (!language.subjectBehindVerb && language.thatWords.has(itemAt(scene, cue.last)?.lower ?? '')) return null;
  // "В «Росатоме» назвали": a name in marks that belongs to a word before it.
  if (
    language.namesInMarks &&
    itemAt(scene, cue.first - 1)?.kind === 'quote' &&
    language.prepositions.has(itemAt(scene, i - 1)?.lower ?? '')
  )
    return null;
  const found = language.subjectBehindVerb
    ? (firstBehind(scene, cue.last, language) ??
      startingAt(scene, cue.last, true, language) ??
      (cue.form.plural ? impersonalBehind(scene, cue.last, language) : null) ??
      plainBehind(scene, cue.last, language))
    : (startingAt(scene, cue.last, true, language) ?? behindPlainWords(scene, cue.last, language));
  // "As Anna Berg, author of “...”, put it": an object there.
  if (found === null || found.phrase.governed || isThing(scene, found.phrase, language)) return null;
  return found;
}

/** `... “old” in the eyes of many, said Anna Berg, a farmer`: behind a comma, and behind the speaker the sentence ends or breaks. */
function closingSubject(scene: Scene, cue: Cue, language: Language): Subject | null {
  const { address, infinitive } = language.reporting;
  const { form, lemma, strength } = cue.form;
  if (language.subjectBehindVerb || form !== 'finite' || strength !== 'speech' || (address.has(lemma) && infinitive.has(lemma)))
    return null;
  if (itemAt(scene, cue.first - 1)?.text !== ',') return null;
  const found = startingAt(scene, cue.last, true, language) ?? behindPlainWords(scene, cue.last, language);
  if (found === null || found.phrase.governed || found.phrase.kind === 'pronoun' || !found.phrase.speaks) return null;
  const behind = itemAt(scene, found.phrase.last);
  return behind === undefined || behind.kind === 'mark' ? found : null;
}

function isThing(scene: Scene, phrase: Phrase, language: Language): boolean {
  const word = itemAt(scene, phrase.first)?.lower ?? '';
  if (language.subjectBehindVerb || phrase.pronoun !== 'other') return false;
  return !language.ownPronouns.has(word) && !language.pluralPronouns.has(word);
}

/** "Gestern sagte Anna Berg": nobody who can speak stands right before the verb, and somebody right behind it. */
export function subjectRightBehind(scene: Scene, cue: Cue, language: Language): Subject | null {
  let before = cue.first - 1;
  while (isSkipped(scene, before, language)) before--;
  const own = endingAt(scene, before + 1, language);
  if (own !== undefined && canSpeak(own)) return null;
  const found = firstBehind(scene, cue.last, language);
  return found !== null && canSpeak(found.phrase) ? found : null;
}

/** So many items may stand between a verb and its subject: "a déclaré mercredi devant la presse le préfet". */
const BEHIND_REACH = 12;

/** ... and so many words among them that no list holds. */
const MOST_UNKNOWN = 3;

/** The subject behind a verb: the first one who can speak, past times, places, and those who are told. */
function firstBehind(scene: Scene, from: number, language: Language): Subject | null {
  let unknown = 0;
  for (let i = from; i < from + BEHIND_REACH; ) {
    const item = itemAt(scene, i);
    // "cree que ...": what is said begins.
    if (item?.kind === 'quote' && isName(scene, from, i, language)) {
      // "сказал «Ведомостям» источник": the paper is told; «...», пишет «Коммерсантъ»: it speaks.
      const isTold = scene.phrases.some((phrase) => phrase.first === i + 1 && !phrase.governed && canSpeak(phrase));
      const speaks = !isTold && scene.items.slice(0, from).some(({ kind }) => kind === 'quote');
      if (speaks) return { phrase: description(i > from ? i - 1 : i, i + 1, i), inverted: true, beside: true };
      if (!isTold) return null;
      i++;
      continue;
    }
    if (item === undefined || item.kind === 'mark' || item.kind === 'quote' || language.thatWords.has(item.lower)) return null;
    const phrase = scene.phrases.find((candidate) => candidate.first === i && !isObjectPronoun(scene, candidate, language));
    if (phrase !== undefined && !phrase.governed && canSpeak(phrase))
      return { phrase: told(scene, phrase) ?? phrase, inverted: true, beside: true };
    if (phrase !== undefined) i = phrase.last;
    else {
      const known =
        isSkipped(scene, i, language) ||
        item.kind === 'number' ||
        language.prepositions.has(item.lower) ||
        language.determiners.has(item.lower);
      if (!known && ++unknown > MOST_UNKNOWN) return null;
      i++;
    }
  }
  return null;
}

/** Marks right behind the verb, or behind an article there, hold a name. */
function isName(scene: Scene, from: number, i: number, language: Language): boolean {
  if (i === from) return language.namesInMarks;
  return i === from + 1 && language.definiteArticles.has(itemAt(scene, from)?.lower ?? '');
}

/** "сообщил ТАСС представитель": an agency in capitals right before the subject is told. */
function told(scene: Scene, phrase: Phrase): Phrase | null {
  if (phrase.kind !== 'name' || !isUpper(itemAt(scene, phrase.first)?.text ?? '')) return null;
  return (
    scene.phrases.find((other) => other.first === phrase.last && other.kind !== 'pronoun' && !other.governed && canSpeak(other)) ?? null
  );
}

/** «Причал стар», — сказала Анна. */
function isDashBehindQuote(scene: Scene, index: number): boolean {
  if (!/^[-–—]$/.test(itemAt(scene, index)?.text ?? '')) return false;
  const before = itemAt(scene, index - 1);
  return before?.kind === 'quote' || before?.text === ',';
}

/** "said bell ringer Anna Berg": a trade that no list holds, then a name. */
function behindPlainWords(scene: Scene, from: number, language: Language): Subject | null {
  for (let i = from; i < from + 4; i++) {
    const item = itemAt(scene, i);
    if (item?.kind !== 'word' || language.functionWords.has(item.lower)) return null;
    const phrase = item.mention === -1 ? undefined : scene.phrases.find((candidate) => candidate.first === i && candidate.kind === 'name');
    if (phrase) return { phrase: { ...phrase, first: from }, inverted: true, beside: true };
  }
  return null;
}
