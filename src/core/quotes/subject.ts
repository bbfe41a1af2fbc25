import type { Language } from '../languages/language.ts';
import { isFiniteVerb } from './clauses.ts';
import { type Cue, isPassive, ownerBefore, QUOTING } from './cues.ts';
import { mainSubject } from './main-subject.ts';
import type { Phrase } from './phrases.ts';
import {
  bareSubject,
  description,
  impersonal,
  isOneOfSeveral,
  nameInside,
  ownerInside,
  paperBehind,
  plainPhrase,
} from './plain-subject.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';
import { invertedSubject, subjectRightBehind } from './subject-behind.ts';
import { endingAt, isSkipped, type Subject, startingAt } from './subject-words.ts';

/** Finds who does what a cue says. Null where the sentence does not tell. */
export function subjectOf(scene: Scene, cue: Cue, language: Language): Subject | null {
  if (cue.kind === 'source') return sourceOf(scene, cue, language);
  if (cue.kind === 'noun') return ownerOf(scene, cue, language);
  const passive = quotedAsSaying(scene, cue, language);
  if (passive) return passive;
  const agent = agentOf(scene, cue, language);
  if (agent) return agent;
  const inverted = invertedSubject(scene, cue, language);
  if (inverted) return inverted;
  if (language.subjectBehindVerb && cue.form.form === 'finite') {
    const behind = subjectRightBehind(scene, cue, language);
    if (behind) return behind;
  }
  if (cue.form.form === 'participle') return ofParticiple(scene, cue, language);
  return subjectBefore(scene, cue.first, language);
}

/** Who stands behind "according to", or owns its words. */
function sourceOf(scene: Scene, cue: Cue, language: Language): Subject | null {
  // The article may be in the preposition: "en opinión del", "aux yeux du".
  const contracted = language.prepositions.has(itemAt(scene, cue.last - 1)?.lower ?? '') ? cue.last - 1 : cue.last;
  const named =
    ownerInside(scene, cue, language) ??
    startingAt(scene, cue.last, false, language) ??
    (language.subjectBehindVerb ? startingAt(scene, contracted, false, language) : null) ??
    paperBehind(scene, cue.last, language);
  // "Pour la saison ..." opens many sentences: only somebody who can speak makes it a source.
  if (language.sourcePhrases.some(([caret, word]) => caret === '^' && cue.first === 0 && word === itemAt(scene, 0)?.lower))
    return named !== null && canSpeak(named.phrase) ? named : null;
  // "so das Fazit von Berg": whose it is, where nobody else can have said it.
  if (named?.phrase.kind === 'description' && !named.phrase.speaks) {
    const { first, last } = named.phrase;
    const owner = scene.phrases.find((phrase) => phrase.kind === 'name' && phrase.first > first && phrase.last <= last && phrase.speaks);
    if (owner !== undefined && language.subjectBehindVerb) return { ...named, phrase: owner };
  }
  return nameInside(scene, cue.last, language) ?? named ?? plainPhrase(scene, cue.last, language);
}

/**
 * "with Smith noting": who stands right before it. ", adding": whoever's verb stands before it, else the sentence's
 * subject.
 */
function ofParticiple(scene: Scene, cue: Cue, language: Language): Subject | null {
  let i = cue.first - 1;
  while (language.adverbs.has(itemAt(scene, i)?.lower ?? '') || itemAt(scene, i)?.lower.endsWith('ly')) i--;
  const beside = scene.phrases.findLast((phrase) => phrase.last === i + 1 && phrase.kind !== 'description' && canSpeak(phrase));
  if (beside !== undefined && beside.pronoun !== 'other') return { phrase: beside, inverted: false, beside: true };
  const accompanying = accompanied(scene, i, language);
  if (accompanying !== null) return accompanying;
  if (itemAt(scene, i)?.text === ',') {
    const by = scene.cues.findLast(
      (other) => other.last <= i && other.kind === 'verb' && other.form.form === 'finite' && other.form.strength === 'speech',
    );
    const subject = by === undefined ? null : subjectOf(scene, by, language);
    if (subject?.beside) return { ...subject, inverted: false, beside: false };
  }
  return mainSubject(scene, cue.first, language);
}

/** How far before its verb "with" may stand, in items. */
const WITH_REACH = 12;

/** "..., with many of her friends chanting", "..., with Anna Berg calling it old and asking": whom the sentence adds. */
function accompanied(scene: Scene, verb: number, language: Language): Subject | null {
  let verbs = verb + 1;
  for (let i = verb; i > Math.max(0, verb - WITH_REACH); i--) {
    const item = itemAt(scene, i);
    if (item === undefined || item.kind === 'mark' || language.auxiliaries.has(item.lower) || isFiniteVerb(item.lower, language))
      return null;
    if (item.lower.endsWith('ing')) verbs = i;
    if (!language.accompanyingWords.has(item.lower) || itemAt(scene, i - 1)?.text !== ',') continue;
    const phrase = scene.phrases.find((candidate) => candidate.first === i + 1 && candidate.kind === 'name' && canSpeak(candidate));
    return { phrase: phrase ? { ...phrase, governed: false } : description(i + 1, verbs, verbs - 1), inverted: false, beside: true };
  }
  return null;
}

/** "Smith's claim", "her reply": the owner as a phrase of its own. */
function ownerOf(scene: Scene, cue: Cue, language: Language): Subject | null {
  const at = ownerBefore(scene.items, cue.first, language);
  const owner = itemAt(scene, at);
  if (owner === undefined) return ownerBehind(scene, cue);
  const pronoun = language.possessivePronouns.get(owner.lower) ?? null;
  const phrase: Phrase = {
    first: at,
    last: at + 1,
    head: at,
    kind: pronoun === null ? 'name' : 'pronoun',
    mention: pronoun === null ? owner.mention : -1,
    pronoun,
    governed: false,
    speaks: true,
  };
  return { phrase, inverted: false, beside: false };
}

/** "die Kritik von Berg": who stands behind the noun and its "of". */
function ownerBehind(scene: Scene, cue: Cue): Subject | null {
  const phrase = scene.phrases.find((candidate) => candidate.first === cue.last + 1 && candidate.kind !== 'pronoun' && canSpeak(candidate));
  return phrase === undefined ? null : { phrase: { ...phrase, governed: false }, inverted: false, beside: false };
}

/** "TASS cited him as saying": the one between the verb and "as saying". */
function quotedAsSaying(scene: Scene, cue: Cue, language: Language): Subject | null {
  if (!QUOTING.has(cue.form.lemma)) return null;
  const phrase = scene.phrases.find((candidate) => candidate.first === cue.last);
  if (phrase === undefined || !language.asWords.has(itemAt(scene, phrase.last)?.lower ?? '')) return null;
  return { phrase, inverted: true, beside: true };
}

/** So far behind a passive verb "by" may stand, in items. */
const AGENT_REACH = 6;

/** "was asked on Monday by Anna Berg", "seen by many as", "called “...” by Anna Berg": who does what a passive verb says. */
function agentOf(scene: Scene, cue: Cue, language: Language): Subject | null {
  if (cue.form.form !== 'finite') return null;
  const reach = isPassive(scene.items, cue, language) ? AGENT_REACH : 0;
  for (let i = cue.last; i <= cue.last + reach; i++) {
    const item = itemAt(scene, i);
    if (item === undefined || item.kind === 'mark') return null;
    if (!language.agentPrepositions.has(item.lower)) continue;
    const phrase = scene.phrases.find((candidate) => candidate.first === i + 1 && canSpeak(candidate));
    return phrase === undefined ? null : { phrase: { ...phrase, governed: false }, inverted: false, beside: true };
  }
  return null;
}

function subjectBefore(scene: Scene, verb: number, language: Language): Subject | null {
  let i = verb - 1;
  while (isSkipped(scene, i, language)) i--;
  const direct = endingAt(scene, i + 1, language);
  if (direct !== undefined && isOneOfSeveral(scene, direct, verb, language)) return impersonal(scene, verb, language);
  if (direct !== undefined) {
    const host = relativeTo(scene, direct, language);
    if (host !== null) return { phrase: host, inverted: false, beside: true, relative: true };
    return { phrase: firstOfTwo(scene, direct, language) ?? direct, inverted: false, beside: true };
  }
  const item = itemAt(scene, i);
  if (item === undefined) return null;
  if (item.text === ',' || item.text === ')' || item.text === '—' || item.text === '–') {
    const host = beforeParenthesis(scene, i, language);
    if (host) return { phrase: host, inverted: false, beside: true };
  }
  const host = scene.phrases.findLast(
    (phrase) => phrase.last < verb && !phrase.governed && canSpeak(phrase) && isPersonal(itemAt(scene, phrase.last)?.lower, language),
  );
  if (host !== undefined) return { phrase: host, inverted: false, beside: true };
  return bareSubject(scene, i + 1, language) ?? mainSubject(scene, i + 1, language) ?? impersonal(scene, verb, language);
}

/** "who", and not "which". */
function isPersonal(word: string | undefined, language: Language): boolean {
  return word !== undefined && language.relativeWords.has(word) && language.pronouns.has(word);
}

/** "the independent senator and candidate said": one person of two offices, whom the first one names. */
function firstOfTwo(scene: Scene, phrase: Phrase, language: Language): Phrase | null {
  const opener = itemAt(scene, phrase.first)?.lower ?? '';
  if (phrase.kind !== 'description' || language.determiners.has(opener) || language.possessivePronouns.has(opener)) return null;
  if (!language.coordinators.has(itemAt(scene, phrase.first - 1)?.lower ?? '')) return null;
  return scene.phrases.findLast((other) => other.last === phrase.first - 1 && other.kind === 'description' && !other.governed) ?? null;
}

/** "Smith, who said": the name before "who". */
function relativeTo(scene: Scene, phrase: Phrase, language: Language): Phrase | null {
  const word = itemAt(scene, phrase.first);
  if (phrase.kind !== 'pronoun' || word === undefined || !language.relativeWords.has(word.lower)) return null;
  const before = itemAt(scene, phrase.first - 1)?.text === ',' ? phrase.first - 1 : phrase.first;
  return (
    scene.phrases.findLast((candidate) => candidate.last === before && canSpeak(candidate)) ??
    scene.phrases.findLast((candidate) => candidate.last <= before && candidate.kind === 'name' && canSpeak(candidate)) ??
    null
  );
}

/** "Smith, a farmer, said": the phrase before the comma that opens what stands between. */
function beforeParenthesis(scene: Scene, comma: number, language: Language): Phrase | null {
  let fallback: Phrase | null = null;
  for (let i = comma - 1; i > 0; i--) {
    const item = itemAt(scene, i);
    if (item === undefined || item.kind === 'quote' || item.text === ';' || item.text === ':') break;
    if (item.text !== ',' && item.text !== '(' && item.text !== '—' && item.text !== '–') continue;
    const host = scene.phrases.findLast((phrase) => phrase.last === i && (phrase.kind === 'name' || canSpeak(phrase)) && !phrase.governed);
    if (host === undefined) continue;
    const next = itemAt(scene, i + 1)?.lower ?? '';
    if (
      host.kind === 'name' &&
      (language.relativeWords.has(next) || language.determiners.has(next) || language.titles.has(next) || language.titleModifiers.has(next))
    )
      return host;
    fallback = host;
  }
  return fallback ?? scene.phrases.findLast((phrase) => phrase.last === comma && canSpeak(phrase) && !phrase.governed) ?? null;
}
