import type { Language } from '../languages/language.ts';
import { isCapitalised } from '../text/tokens.ts';
import type { CueFeature } from './cue-weights.ts';
import { type Cue, isPassive } from './cues.ts';
import type { CueCandidate, Place } from './place.ts';
import { itemAt, type Scene } from './scene.ts';
import { isSkipped, type Subject } from './subject-words.ts';

/** So many cues before a quotation and behind it are looked at: the others stand too far away. */
const MOST_BEFORE = 8;
const MOST_BEHIND = 4;
const STOPS = /[,!?.…。！？]/u;

/** The cues around a quotation that may be its own. */
export function cuesAround({ cues, place }: Place): readonly CueCandidate[] {
  const behind = cues.findIndex(({ cue }) => cue.first > place);
  const middle = behind === -1 ? cues.length : behind;
  return cues.slice(Math.max(0, middle - MOST_BEFORE), middle + MOST_BEHIND);
}

/** What is true of a quotation whose cue is sought: how likely its own sentence holds none. */
export function placeFeatures({ scene, place, words, ending }: Place): CueFeature[] {
  const out: CueFeature[] = ['no cue'];
  if (words.length <= 2) out.push('no cue: one or two words');
  else if (words.length >= 6) out.push('no cue: six words or more');
  if (place === 0 && STOPS.test(ending)) out.push('no cue: opens the sentence and ends like one');
  if (itemAt(scene, place - 1)?.text === ':') out.push('no cue: behind a colon');
  return out;
}

/** What is true of a cue beside a quotation. Structure only: where it stands, what kind of word it is, who its subject is. */
export function cueFeatures(at: Place, own: CueCandidate, all: readonly CueCandidate[], language: Language): CueFeature[] {
  const { scene, place } = at;
  const { cue, subject } = own;
  const out: CueFeature[] = [...subjectFeatures(scene, subject)];
  if (cue.first > place) out.push(...behindFeatures(at, own, all, language));
  else out.push(...beforeFeatures(at, own, all, language));
  if (cue.kind === 'verb') {
    if (cue.form.form === 'base')
      out.push(language.infinitiveWords.has(itemAt(scene, cue.first - 1)?.lower ?? '') ? 'form: behind “to”' : 'form: bare');
    if (cue.form.form === 'participle') out.push('form: participle');
    if (isPassive(scene.items, cue, language)) out.push('form: passive');
    if (isReportedBy(own, all, scene, language)) out.push(`inside another one’s statement: ${cue.form.strength}`);
  }
  return out;
}

function subjectFeatures({ items }: Scene, subject: Subject | null): CueFeature[] {
  if (subject === null) return ['subject: none'];
  const { phrase, beside, relative } = subject;
  const out: CueFeature[] = beside ? ['subject: beside'] : [];
  if (relative) out.push('subject: who');
  if (phrase.kind === 'name') return [...out, 'subject: a name'];
  if (phrase.kind === 'description') return phrase.speaks ? out : [...out, 'subject: a thing'];
  if (phrase.pronoun !== 'other') return out;
  return [...out, /^(?:who|that|which)$/.test(items[phrase.first]?.lower ?? '') ? 'subject: who' : 'subject: they or it'];
}

function kindOfCue({ kind, form }: Cue, language: Language): 'source' | 'noun' | 'clause' | 'speech' | 'opinion' | 'loose' {
  if (kind !== 'verb') return kind;
  if (form.strength !== 'speech') return form.strength;
  return language.reporting.clause.has(form.lemma) ? 'clause' : 'speech';
}

function behindFeatures(
  { scene, place, ending }: Place,
  { cue, subject }: CueCandidate,
  all: readonly CueCandidate[],
  language: Language,
): CueFeature[] {
  const kind = kindOfCue(cue, language);
  const out: CueFeature[] = kind === 'noun' ? [] : [`behind: ${kind}`];
  let start = place + 1;
  while (itemAt(scene, start)?.kind === 'mark') start++;
  const first = subject?.inverted
    ? cue.first
    : Math.min(cue.first, subject !== null && subject.phrase.last > place ? subject.phrase.first : cue.first);
  const stopped = STOPS.test(ending) || itemAt(scene, place + 1)?.text === ',';
  const near = first <= start || (first === start + 1 && isSkipped(scene, start, language));
  out.push(`behind: ${near ? 'beside' : 'further on'}, ${stopped ? 'behind a stop' : 'without a stop'}`);
  if (!near && cue.first - place > 8) out.push('behind: far');
  if (countQuotes(scene, place + 1, cue.first) > 0) out.push('behind: other marks between');
  if (all.some((other) => other.cue.first > place && other.cue.first < cue.first)) out.push('behind: not the first');
  if (subject !== null && subject.phrase.last <= place) out.push('behind: subject before the marks');
  if (all.some(({ cue: other }) => other.last <= place && other.kind === 'verb' && leadsIn(scene, other.last, place, language)))
    out.push('behind: another verb leads in');
  return out;
}

function beforeFeatures(
  { scene, place, words }: Place,
  { cue }: CueCandidate,
  all: readonly CueCandidate[],
  language: Language,
): CueFeature[] {
  const kind = kindOfCue(cue, language);
  const out: CueFeature[] = [`before: ${kind}`];
  const gap = place - cue.last;
  const quotes = countQuotes(scene, cue.last, place);
  if (quotes === 0 && leadsIn(scene, cue.last, place, language))
    out.push(kind === 'opinion' || kind === 'loose' ? `before: leads in, ${kind}` : 'before: leads in');
  else if (gap > 16) out.push('before: far');
  else if (gap > 8) out.push('before: within sixteen words');
  if (gap === 0) out.push('before: right at the marks');
  if (quotes > 0) out.push('before: a quotation between');
  if (language.thatWords.has(itemAt(scene, cue.last)?.lower ?? '')) out.push('before: leads to a clause');
  if (kind !== 'opinion' && kind !== 'loose' && language.asWords.has(itemAt(scene, place - 1)?.lower ?? '')) out.push('before: “as”');
  if (!isCapitalised(words[0] ?? '')) out.push('before: goes on in small letters');
  const later = all.filter((other) => other.cue.first > cue.first && other.cue.last <= place && other.cue.kind !== 'noun');
  if (later.some((other) => other.cue.form.strength === 'speech')) out.push('before: speech verb between');
  if (later.some((other) => other.cue.form.strength === 'opinion')) out.push('before: opinion verb between');
  return out;
}

/** "Berg says it means “...”": a verb inside what another one reports. */
function isReportedBy({ cue, subject }: CueCandidate, all: readonly CueCandidate[], scene: Scene, language: Language): boolean {
  const first = Math.min(subject?.phrase.first ?? cue.first, cue.first);
  return all.some(({ cue: other }) => {
    if (other === cue || other.kind !== 'verb' || other.form.strength !== 'speech' || other.last > first) return false;
    if (other.last === first) return true;
    for (let i = other.last; i < first; i++) if (language.thatWords.has(itemAt(scene, i)?.lower ?? '')) return true;
    return other.last + 1 === first;
  });
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

function countQuotes(scene: Scene, from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (itemAt(scene, i)?.kind === 'quote') count++;
  return count;
}
