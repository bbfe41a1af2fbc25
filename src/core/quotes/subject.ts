import type { Language } from '../languages/language.ts';
import { type Cue, ownerBefore, QUOTING } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';

/** Whose verb a cue is, and whether the speaker stands behind it ("said Smith"). */
export interface Subject {
  readonly phrase: Phrase;
  readonly inverted: boolean;
  /** True when the phrase stands right beside the verb. */
  readonly beside: boolean;
  /** True for the verb of a relative clause: "an engineer who asked not to be named". */
  readonly relative?: true;
}

/** Finds who does what a cue says. Null where the sentence does not tell. */
export function subjectOf(scene: Scene, cue: Cue, language: Language): Subject | null {
  if (cue.kind === 'source') return startingAt(scene, cue.last, false, language);
  if (cue.kind === 'noun') return ownerOf(scene, cue, language);
  const passive = quotedAsSaying(scene, cue, language);
  if (passive) return passive;
  const inverted = invertedSubject(scene, cue, language);
  if (inverted) return inverted;
  if (language.subjectBehindVerb && cue.form.form === 'finite') {
    const behind = subjectRightBehind(scene, cue, language);
    if (behind) return behind;
  }
  if (cue.form.form === 'participle') return ofParticiple(scene, cue, language);
  return subjectBefore(scene, cue.first, language);
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
  if (itemAt(scene, i)?.text === ',') {
    const by = scene.cues.findLast(
      (other) => other.last <= i && other.kind === 'verb' && other.form.form === 'finite' && other.form.strength === 'speech',
    );
    const subject = by === undefined ? null : subjectOf(scene, by, language);
    if (subject?.beside) return { ...subject, inverted: false, beside: false };
  }
  return mainSubject(scene, cue.first, language);
}

/** "Smith's claim", "her reply": the owner as a phrase of its own. */
function ownerOf(scene: Scene, cue: Cue, language: Language): Subject | null {
  const at = ownerBefore(scene.items, cue.first, language);
  const owner = itemAt(scene, at);
  if (owner === undefined) return null;
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

/** The phrase that begins at an item, as a subject. */
export function startingAt(scene: Scene, index: number, inverted: boolean, language: Language): Subject | null {
  const phrase = scene.phrases.find((candidate) => candidate.first === index && !isObjectPronoun(scene, candidate, language));
  return phrase ? { phrase, inverted, beside: true } : null;
}

function isObjectPronoun(scene: Scene, phrase: Phrase, language: Language): boolean {
  return phrase.kind === 'pronoun' && language.objectPronouns.has(itemAt(scene, phrase.first)?.lower ?? '');
}

/** "TASS cited him as saying": the one between the verb and "as saying". */
function quotedAsSaying(scene: Scene, cue: Cue, language: Language): Subject | null {
  if (!QUOTING.has(cue.form.lemma)) return null;
  const phrase = scene.phrases.find((candidate) => candidate.first === cue.last);
  if (phrase === undefined || !language.asWords.has(itemAt(scene, phrase.last)?.lower ?? '')) return null;
  return { phrase, inverted: true, beside: true };
}

/** `"...," said Smith`: only right behind a quotation, or with "as" or "so" before it. */
function invertedSubject(scene: Scene, cue: Cue, language: Language): Subject | null {
  if (cue.form.form !== 'finite' && cue.form.lemma !== 'say') return null;
  let i = cue.first - 1;
  while (isSkipped(scene, i, language) || itemAt(scene, i)?.text === ',' || isDashBehindQuote(scene, i)) i--;
  if (itemAt(scene, i)?.kind !== 'quote') return null;
  const found = startingAt(scene, cue.last, true, language) ?? behindPlainWords(scene, cue.last, language);
  if (found === null || found.phrase.governed) return null;
  return found;
}

/** "Gestern sagte Anna Berg": nobody who can speak stands right before the verb, and somebody right behind it. */
function subjectRightBehind(scene: Scene, cue: Cue, language: Language): Subject | null {
  let before = cue.first - 1;
  while (isSkipped(scene, before, language)) before--;
  const own = endingAt(scene, before + 1, language);
  if (own !== undefined && canSpeak(own)) return null;
  let behind = cue.last;
  while (isSkipped(scene, behind, language)) behind++;
  // "cree que ...": what is said begins.
  if (language.thatWords.has(itemAt(scene, behind)?.lower ?? '')) return null;
  const found = startingAt(scene, behind, true, language);
  return found !== null && !found.phrase.governed && canSpeak(found.phrase) ? found : null;
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

/** Adverbs, auxiliaries and days, which may stand between a subject and its verb. */
export function isSkipped(scene: Scene, index: number, language: Language): boolean {
  const item = itemAt(scene, index);
  if (item === undefined || item.kind !== 'word' || item.mention !== -1) return false;
  return (
    language.adverbs.has(item.lower) ||
    language.auxiliaries.has(item.lower) ||
    language.calendar.has(item.lower) ||
    item.lower.endsWith('ly')
  );
}

function endingAt(scene: Scene, end: number, language: Language): Phrase | undefined {
  return scene.phrases.findLast((phrase) => phrase.last === end && !phrase.governed && !isObjectPronoun(scene, phrase, language));
}

function subjectBefore(scene: Scene, verb: number, language: Language): Subject | null {
  let i = verb - 1;
  while (isSkipped(scene, i, language)) i--;
  const direct = endingAt(scene, i + 1, language);
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
  return mainSubject(scene, i + 1, language);
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

/** The subject of what stands before `limit`: the first phrase of the clause that is no object. */
export function mainSubject(scene: Scene, limit: number, language: Language): Subject | null {
  const opening = behindDateline(scene);
  let from = opening;
  for (let i = limit - 1; i >= opening; i--) {
    const item = itemAt(scene, i);
    if (item?.kind === 'quote' && i < limit - 1 && itemAt(scene, i + 1)?.kind === 'mark') break;
    if (item?.text === ';') {
      from = i + 1;
      break;
    }
  }
  const inClause = scene.phrases.filter(
    (phrase) => phrase.first >= from && phrase.last <= limit && !phrase.governed && !isObjectPronoun(scene, phrase, language),
  );
  const first = inClause.find(canSpeak);
  const opener = inClause[0];
  // "The grid operator, based in Oslo, said it ...": a noun that no list holds, before a pronoun that means it.
  const phrase = opener !== undefined && opener.first === from && first?.pronoun === 'other' ? opener : first;
  return phrase ? { phrase, inverted: false, beside: false } : null;
}

/** How far a dateline reaches, in items. */
const LONGEST_DATELINE = 14;

/** "HAVEN, July 25 (ABC) — The mayor ...": where the first sentence of a report begins behind its place and agency. */
function behindDateline(scene: Scene): number {
  for (let i = 1; i < LONGEST_DATELINE; i++) {
    const item = itemAt(scene, i);
    if (item === undefined || item.kind === 'quote') return 0;
    if (/^[-–—]$/.test(item.text)) return itemAt(scene, i - 1)?.text === ')' || isUpper(itemAt(scene, 0)?.text ?? '') ? i + 1 : 0;
  }
  return 0;
}

function isUpper(text: string): boolean {
  return text.length > 2 && text === text.toUpperCase();
}
