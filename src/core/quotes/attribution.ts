import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import { cueFeatures, cuesAround, placeFeatures } from './cue-features.ts';
import { CUE_WEIGHTS, type CueFeature } from './cue-weights.ts';
import type { Cue } from './cues.ts';
import type { Phrase } from './phrases.ts';
import type { CueCandidate, Place } from './place.ts';
import type { QuoteRule } from './reasons.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';

/** Who speaks a quotation by the words of its own sentence. */
export interface Attribution {
  readonly cue: Cue | null;
  /** Item index of the mark that stands in a cue's place: a colon or a dash. */
  readonly sign: number | null;
  readonly phrase: Phrase | null;
  readonly rule: QuoteRule;
  /** 0 to 1: how likely this cue is the quotation's, among all of its sentence and none. */
  readonly fit: number;
}

/** A cue with what is true of it beside one quotation. */
export interface RankedCue extends CueCandidate {
  readonly features: readonly CueFeature[];
}

/** A probable cue's reason says that its speaker stands beside the words; a less probable one's that it is in the sentence. */
const PROBABLE = 0.6;

/** The cues around a quotation with what is true of each. */
export function candidatesOf(at: Place, language: Language): RankedCue[] {
  const all = cuesAround(at);
  return all.map((own) => ({ cue: own.cue, subject: own.subject, features: cueFeatures(at, own, all, language) }));
}

/** What a quotation's sentence says of its speaker. */
export interface Judged {
  /** The best cue, or what stands in a cue's place; null where more speaks for none. */
  readonly attribution: Attribution | null;
  /** The best cue even where more speaks for none. */
  readonly likeliest: Attribution | null;
}

/**
 * Finds cue and speaker of a quotation in its sentence. A conditional logistic model ranks the cues and the chance that
 * none of them is the quotation's; the best one's subject speaks.
 * @param weights others than the shipped ones while they are learned
 */
export function attribute(at: Place, language: Language, weights: Readonly<Record<CueFeature, number>> = CUE_WEIGHTS): Judged {
  const { scene, place } = at;
  const set = beforeColon(scene, place) ?? signature(scene, place);
  if (set !== null && standsAlone(scene, set)) return { attribution: set, likeliest: set };
  const candidates = candidatesOf(at, language);
  const none = weightOf(placeFeatures(at), weights);
  const scores = candidates.map(({ features }) => weightOf(features, weights));
  const closing = closingClause(at, candidates, language);
  const ranked = closing === -1 ? scores.indexOf(Math.max(...scores)) : closing;
  const best = teller(at, candidates, ranked) ?? ranked;
  const winner = candidates[best];
  const score = scores[best] ?? Number.NEGATIVE_INFINITY;
  if (winner === undefined) return { attribution: set, likeliest: set };
  const fit = 1 / (Math.exp(none - score) + scores.reduce((sum, other) => sum + Math.exp(other - score), 0));
  const rule = winner.cue.kind === 'source' ? 'source-phrase' : fit >= PROBABLE ? 'name-beside' : 'name-in-sentence';
  const likeliest: Attribution = { cue: winner.cue, sign: null, phrase: winner.subject?.phrase ?? null, rule, fit };
  if (score < none) return { attribution: set, likeliest: set ?? likeliest };
  return { attribution: likeliest, likeliest };
}

/** `"...," Berg said, according to the paper`: of a verb with its speaker and a source behind it, the one who said it. */
function teller({ place }: Place, candidates: readonly RankedCue[], ranked: number): number | null {
  const source = candidates[ranked]?.cue;
  if (source?.kind !== 'source' || source.first < place) return null;
  const index = candidates.findIndex(
    ({ cue, subject }) =>
      cue.first > place &&
      cue.last <= source.first &&
      cue.kind === 'verb' &&
      cue.form.strength === 'speech' &&
      subject?.beside &&
      canSpeak(subject.phrase),
  );
  return index === -1 ? null : index;
}

/** "Was man fand, sei „...“ gewesen, sagte Berg.": a verb of speech that ends the sentence behind a comma reports all of it. */
function closingClause({ scene, place }: Place, candidates: readonly RankedCue[], language: Language): number {
  if (!language.subjectBehindVerb || candidates.some(({ cue }) => cue.last <= place && cue.form.strength === 'speech')) return -1;
  return candidates.findIndex(
    ({ cue, subject }) =>
      cue.kind === 'verb' &&
      cue.form.strength === 'speech' &&
      cue.first > place &&
      subject?.inverted &&
      itemAt(scene, cue.first - 1)?.text === ',',
  );
}

/** "Pollsters agree — Anna Berg: “...”": a name of its own between marks, whatever verb stands before it. */
function standsAlone(scene: Scene, { phrase }: Attribution): boolean {
  const before = itemAt(scene, (phrase?.first ?? 0) - 1);
  return phrase?.kind === 'name' && (before === undefined || (before.kind === 'mark' && before.text !== ','));
}

function weightOf(features: readonly CueFeature[], weights: Readonly<Record<CueFeature, number>>): number {
  return features.reduce((sum, feature) => sum + weights[feature], 0);
}

/** `Name: "..."`, in headlines, lists and transcripts. */
function beforeColon(scene: Scene, place: number): Attribution | null {
  if (itemAt(scene, place - 1)?.text !== ':') return null;
  const phrase = scene.phrases.findLast((candidate) => candidate.last === place - 1 && !candidate.governed && candidate.speaks);
  return phrase ? { cue: null, sign: place - 1, phrase, rule: 'name-before-colon', fit: 0.85 } : null;
}

/** `"..." — Name`, on the same line. */
function signature(scene: Scene, place: number): Attribution | null {
  const dash = itemAt(scene, place + 1);
  if (dash === undefined || !/^[-–—―~]$/.test(dash.text)) return null;
  let first = place + 1;
  while (itemAt(scene, first)?.kind === 'mark') first++;
  const phrase = scene.phrases.find((candidate) => candidate.first === first && candidate.speaks);
  // "“...” – the mayor whom they like": the sentence goes on.
  const behind = itemAt(scene, phrase?.last ?? 0);
  if (behind?.kind === 'word' && !isCapitalised(behind.text)) return null;
  return phrase ? { cue: null, sign: place + 1, phrase, rule: 'signature', fit: 0.85 } : null;
}
