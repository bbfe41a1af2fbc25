import type { Language } from '../languages/language.ts';
import type { Cue } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';
import type { Subject } from './subject-words.ts';

/** The longest "Fuentes de la investigación" before its verb, in items. */
const LONGEST_BARE = 7;

/** "Fuentes de la investigación señalaron ...", "Синоптики обещают ...": plain words from the sentence's beginning to the verb. */
export function bareSubject(scene: Scene, verb: number, language: Language): Subject | null {
  if (!language.subjectBehindVerb || verb < 1 || verb > LONGEST_BARE) return null;
  const opener = itemAt(scene, 0);
  if (opener === undefined || opener.mention !== -1 || language.functionWords.has(opener.lower) || language.cues.has(opener.lower))
    return null;
  for (let i = 0; i < verb; i++) if (itemAt(scene, i)?.kind !== 'word') return null;
  if (scene.phrases.some((phrase) => phrase.last <= verb && !phrase.governed && canSpeak(phrase))) return null;
  return { phrase: description(0, verb, 0), inverted: false, beside: true };
}

/** "Desde la empresa aseguran ...", "В мэрии сообщили ...": the body whose people the verb leaves unnamed. */
export function impersonal(scene: Scene, verb: number, language: Language): Subject | null {
  if (!language.subjectBehindVerb) return null;
  const phrase = scene.phrases.findLast(
    (candidate) => candidate.last <= verb && candidate.governed && candidate.kind !== 'pronoun' && canSpeak(candidate),
  );
  if (phrase !== undefined) return { phrase, inverted: false, beside: true };
  const isOfSeveral = language.cues.get(itemAt(scene, verb)?.lower ?? '')?.plural === true && language.bareNouns;
  if (!isOfSeveral || !language.prepositions.has(itemAt(scene, 0)?.lower ?? '') || verb > LONGEST_BARE) return null;
  const named = itemAt(scene, 1)?.mention ?? -1;
  let last = 2;
  if (itemAt(scene, 1)?.kind === 'quote') return { phrase: description(1, last, 1), inverted: false, beside: true };
  while (last < verb && itemAt(scene, last)?.kind === 'word' && (named === -1 || itemAt(scene, last)?.mention === named)) last++;
  return { phrase: description(1, last, 1), inverted: false, beside: true };
}

export function description(first: number, last: number, head: number): Phrase {
  return { first, last, head, kind: 'description', mention: -1, pronoun: null, governed: false, speaks: true };
}

/** "По данным синоптиков": the words behind a source phrase when no list holds them, up to a comma, the marks or a verb. */
export function plainPhrase(scene: Scene, from: number, language: Language): Subject | null {
  if (!language.subjectBehindVerb) return null;
  let last = from;
  while (last < from + LONGEST_BARE) {
    const item = itemAt(scene, last);
    if (item === undefined || item.kind === 'mark' || item.kind === 'quote' || language.auxiliaries.has(item.lower)) break;
    if (
      language.cues.get(item.lower)?.form === 'finite' ||
      (language.prepositions.has(item.lower) && !language.nounPrepositions.has(item.lower))
    )
      break;
    last++;
  }
  return last === from ? null : { phrase: description(from, last, from), inverted: false, beside: true };
}

/** "по словам тренера сборной Анны Берг": the name that plain words behind a source phrase lead to. */
export function nameInside(scene: Scene, from: number, language: Language): Subject | null {
  const plain = language.nameCases === null ? null : plainPhrase(scene, from, language);
  const name = plain && scene.phrases.find(({ kind, first, last }) => kind === 'name' && first > from && last <= plain.phrase.last);
  return name ? { phrase: { ...name, governed: false }, inverted: false, beside: true } : null;
}

/** "según sus cálculos": behind the source phrase something that somebody owns, and nobody. */
function isOwned(scene: Scene, at: number, language: Language): boolean {
  if (!language.possessivePronouns.has(itemAt(scene, at)?.lower ?? '')) return false;
  return !scene.phrases.some((phrase) => phrase.first === at && phrase.kind !== 'pronoun' && phrase.speaks);
}

/** "По данным «Интерфакса»": a name in marks behind a source phrase, when other words in marks follow. */
export function paperBehind(scene: Scene, at: number, language: Language): Subject | null {
  if (!language.subjectBehindVerb || itemAt(scene, at)?.kind !== 'quote') return null;
  const others = scene.items.filter(({ kind }) => kind === 'quote');
  return others.length < 2 ? null : { phrase: description(at, at + 1, at), inverted: false, beside: true };
}

/** "В Кремле план мэра назвали ...": one person before a verb of several is not its subject. */
export function isOneOfSeveral(scene: Scene, phrase: Phrase, verb: number, language: Language): boolean {
  const form = language.cues.get(itemAt(scene, verb)?.lower ?? '');
  if (!language.subjectBehindVerb || !form?.plural || phrase.kind !== 'name' || language.moodWords.size > 0) return false;
  return (
    language.prepositions.has(itemAt(scene, 0)?.lower ?? '') && !language.coordinators.has(itemAt(scene, phrase.first - 1)?.lower ?? '')
  );
}

/** "— заверили в мэрии": a verb without a subject, and where they work who say so. */
export function impersonalBehind(scene: Scene, from: number, language: Language): Subject | null {
  if (!language.prepositions.has(itemAt(scene, from)?.lower ?? '')) return null;
  const plain = plainPhrase(scene, from + 1, language);
  return plain === null ? null : { ...plain, inverted: true };
}

/** "— хвастается семилетний Паша": plain words between the verb and the next mark. */
export function plainBehind(scene: Scene, from: number, language: Language): Subject | null {
  const opener = itemAt(scene, from);
  if (opener?.kind !== 'word' || (language.functionWords.has(opener.lower) && !language.determiners.has(opener.lower))) return null;
  const plain = plainPhrase(scene, from, language);
  const behind = itemAt(scene, plain?.phrase.last ?? from);
  return plain === null || behind?.kind === 'word' ? null : { ...plain, inverted: true };
}

/** "По её словам", "nach seinen Worten": whom the pronoun inside a source phrase means. */
export function ownerInside(scene: Scene, cue: Cue, language: Language): Subject | null {
  const last = isOwned(scene, cue.last, language) ? cue.last + 1 : cue.last;
  for (let i = cue.first + 1; i < last; i++) {
    const lower = itemAt(scene, i)?.lower ?? '';
    const pronoun = language.pronouns.get(lower) ?? language.possessivePronouns.get(lower);
    if (pronoun === undefined) continue;
    const phrase: Phrase = { first: i, last: i + 1, head: i, kind: 'pronoun', mention: -1, pronoun, governed: false, speaks: true };
    return { phrase, inverted: false, beside: true };
  }
  return null;
}
