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
  return { phrase: description(0, verb, 0), inverted: false, beside: true };
}

/** "Desde la empresa aseguran ...", "В мэрии сообщили ...": the body whose people the verb leaves unnamed. */
export function impersonal(scene: Scene, verb: number, language: Language): Subject | null {
  if (!language.subjectBehindVerb) return null;
  const phrase = scene.phrases.findLast(
    (candidate) => candidate.last <= verb && candidate.governed && candidate.kind !== 'pronoun' && canSpeak(candidate),
  );
  return phrase === undefined ? null : { phrase, inverted: false, beside: true };
}

function description(first: number, last: number, head: number): Phrase {
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

/** "По её словам", "nach seinen Worten": whom the pronoun inside a source phrase means. */
export function ownerInside(scene: Scene, cue: Cue, language: Language): Subject | null {
  for (let i = cue.first + 1; i < cue.last; i++) {
    const lower = itemAt(scene, i)?.lower ?? '';
    const pronoun = language.pronouns.get(lower) ?? language.possessivePronouns.get(lower);
    if (pronoun === undefined) continue;
    const phrase: Phrase = { first: i, last: i + 1, head: i, kind: 'pronoun', mention: -1, pronoun, governed: false, speaks: true };
    return { phrase, inverted: false, beside: true };
  }
  return null;
}
