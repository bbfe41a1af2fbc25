import type { Language } from '../languages/language.ts';
import type { Cue } from './cues.ts';
import type { Phrase } from './phrases.ts';
import type { QuoteRule } from './reasons.ts';
import { itemAt, type Scene } from './scene.ts';
import { type Subject, subjectOf } from './subject.ts';

/** Who speaks a quotation by the words of its own sentence. */
export interface Attribution {
  readonly cue: Cue | null;
  readonly phrase: Phrase | null;
  readonly rule: QuoteRule;
  /** 0 to 1: how well the pattern fits, whoever the phrase means. */
  readonly fit: number;
}

interface Scored {
  readonly cue: Cue;
  readonly subject: Subject | null;
  readonly score: number;
}

const BESIDE = 0.9;
const NEAR = 0.5;
const LEAST = 0.15;
/** What a verb loses inside words that another verb reports, and an infinitive that nobody has said yet. */
const NESTED = 0.15;
const BASE_FORM = 0.12;

/**
 * Finds cue and speaker of a quotation in its sentence: every cue is scored by where it stands, and the best one's
 * subject speaks.
 * @param place item index of the quotation
 * @param ending the last character inside the marks
 * @param lowerStart true when the words in marks begin in lower case: they go on with the sentence before them
 */
export function attribute(scene: Scene, place: number, ending: string, lowerStart: boolean, language: Language): Attribution | null {
  let best: Scored | null = null;
  for (const cue of scene.cues) {
    const subject = subjectOf(scene, cue, language);
    const score = scoreOf(scene, cue, subject, place, ending, lowerStart, language);
    if (score >= LEAST && (best === null || score > best.score)) best = { cue, subject, score };
  }
  if (best !== null) {
    const rule = best.cue.kind === 'source' ? 'source-phrase' : best.score >= NEAR ? 'name-beside' : 'name-in-sentence';
    return { cue: best.cue, phrase: best.subject?.phrase ?? null, rule, fit: Math.min(1, best.score) };
  }
  return beforeColon(scene, place) ?? signature(scene, place);
}

function scoreOf(
  scene: Scene,
  cue: Cue,
  subject: Subject | null,
  place: number,
  ending: string,
  lowerStart: boolean,
  language: Language,
): number {
  const base = cue.first > place ? behindScore(scene, cue, subject, place, ending) : beforeScore(scene, cue, place, lowerStart, language);
  if (subject === null) return base - 0.4;
  return base - (isWithin(scene, cue, subject, language) ? NESTED : 0);
}

/** "Berg says it means “...”": a verb inside what another one reports, whose own subject is no speaker. */
function isWithin(scene: Scene, cue: Cue, { phrase }: Subject, language: Language): boolean {
  if (phrase.pronoun !== 'other' && cue.form.strength === 'speech') return false;
  return scene.cues.some((other) => {
    if (other.kind !== 'verb' || other.form.strength !== 'speech' || other.last > phrase.first || other === cue) return false;
    const between = itemAt(scene, other.last);
    return other.last === phrase.first || (other.last + 1 === phrase.first && language.thatWords.has(between?.lower ?? ''));
  });
}

function behindScore(scene: Scene, cue: Cue, subject: Subject | null, place: number, ending: string): number {
  const quotesBetween = countQuotes(scene, place + 1, cue.first);
  const start = skipMarks(scene, place + 1);
  const comma = /[,!?.…]/.test(ending) || itemAt(scene, place + 1)?.text === ',' ? 0.08 : 0;
  if (cue.kind === 'noun') return 0;
  if (cue.kind === 'source') return (cue.first === start ? BESIDE : NEAR) + comma - 0.1 * quotesBetween;
  if (cue.form.strength === 'opinion' && comma === 0) return LEAST - 0.01;
  if (quotesBetween > 0) return 0.3 - 0.1 * quotesBetween;
  const first = subject?.inverted ? cue.first : (subject?.phrase.first ?? cue.first);
  const opinion = cue.form.strength === 'opinion' ? 0.25 : 0;
  if (subject !== null && subject.phrase.last > place && first <= start + 1 && subject.beside) return BESIDE + comma - opinion;
  const gap = cue.first - place;
  return (comma > 0 ? 0.6 : 0.4) - Math.min(0.4, gap * 0.02) - opinion;
}

function beforeScore(scene: Scene, cue: Cue, place: number, lowerStart: boolean, language: Language): number {
  const quotesBetween = countQuotes(scene, cue.last, place);
  const gap = place - cue.last;
  const lower = lowerStart ? 0.1 : 0;
  if (cue.kind === 'source') return 0.65;
  if (quotesBetween === 0 && cue.kind === 'verb' && leadsIn(scene, cue.last, place, language))
    return BESIDE - 0.05 + lower - (cue.form.strength === 'opinion' ? 0.1 : 0);
  const base = cue.kind === 'noun' ? 0.52 : cue.form.strength === 'speech' ? 0.75 : 0.62;
  return (
    base +
    lower -
    (cue.form.form === 'base' ? BASE_FORM : 0) -
    Math.min(0.5, gap * 0.005) -
    0.05 * quotesBetween -
    (clauseBreak(scene, cue.last, place) ? 0.1 : 0)
  );
}

/** Only light words between a cue and its quotation: "told reporters that", a comma, a colon. */
function leadsIn(scene: Scene, from: number, place: number, language: Language): boolean {
  if (place - from > 6) return false;
  for (let i = from; i < place; i++) {
    const item = itemAt(scene, i);
    if (item === undefined) return false;
    if (item.text === ',' || item.text === ':' || language.thatWords.has(item.lower) || language.adverbs.has(item.lower)) continue;
    if (
      item.mention !== -1 ||
      language.roles.has(item.lower) ||
      language.determiners.has(item.lower) ||
      language.prepositions.has(item.lower) ||
      language.calendar.has(item.lower) ||
      language.pronouns.has(item.lower)
    )
      continue;
    return false;
  }
  return true;
}

function clauseBreak(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (itemAt(scene, i)?.text === ';') return true;
  return false;
}

function countQuotes(scene: Scene, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (itemAt(scene, i)?.kind === 'quote') count++;
  return count;
}

function skipMarks(scene: Scene, from: number): number {
  let i = from;
  while (itemAt(scene, i)?.kind === 'mark') i++;
  return i;
}

/** `Name: "..."`, in headlines, lists and transcripts. */
function beforeColon(scene: Scene, place: number): Attribution | null {
  if (itemAt(scene, place - 1)?.text !== ':') return null;
  const phrase = scene.phrases.findLast((candidate) => candidate.last === place - 1 && !candidate.governed && candidate.speaks);
  return phrase ? { cue: null, phrase, rule: 'name-before-colon', fit: 0.85 } : null;
}

/** `"..." — Name`, on the same line. */
function signature(scene: Scene, place: number): Attribution | null {
  const dash = itemAt(scene, place + 1);
  if (dash === undefined || !/^[-–—―~]$/.test(dash.text)) return null;
  const first = skipMarks(scene, place + 1);
  const phrase = scene.phrases.find((candidate) => candidate.first === first && candidate.speaks);
  return phrase ? { cue: null, phrase, rule: 'signature', fit: 0.85 } : null;
}
