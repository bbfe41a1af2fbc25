import type { Language } from '../languages/language.ts';
import type { Cue } from './cues.ts';
import type { Phrase } from './phrases.ts';
import { lastWord, type Range } from './reported-range.ts';
import { itemAt, type Scene } from './scene.ts';
import { isSkipped } from './subject-words.ts';

/** Fewer words are no question. */
const LEAST_WORDS = 3;
/** How far behind "asked by the council on Monday" the question may begin, in items. */
const REACH = 10;
/** How far behind the opening of a sentence "when asked" may stand. */
const OPENING = 2;

export interface Question {
  readonly range: Range;
  /** Behind "by"; null where nobody is named. */
  readonly speaker: Phrase | null;
}

/**
 * What somebody was asked: "Asked whether the pier would hold, ...", "..., she said when asked about it". Who stands beside the verb is the one who was asked. Null where the verb has a subject that asks.
 */
export function questionOf(scene: Scene, cue: Cue, language: Language): Question | null {
  const { questions } = language.reporting;
  if (!questions.has(cue.form.lemma) || cue.form.form !== 'finite' || !wasAsked(scene, cue.first, language)) return null;
  let speaker: Phrase | null = null;
  for (let i = cue.first + 1; i <= cue.first + REACH; i++) {
    const item = itemAt(scene, i);
    if (item === undefined || item.kind === 'mark' || item.kind === 'quote') return null;
    if (language.agentPrepositions.has(item.lower)) speaker ??= scene.phrases.find(({ first }) => first === i + 1) ?? null;
    const isTopic = language.topicPrepositions.has(item.lower);
    if (isTopic || language.thatWords.has(item.lower) || language.relativeWords.has(item.lower))
      return ranged(scene, cue, isTopic ? i + 1 : i, speaker, language);
  }
  return null;
}

/** Nothing, "when", a mark or "was" stands before it: not the one who asks. */
function wasAsked(scene: Scene, first: number, language: Language): boolean {
  const before = itemAt(scene, first - 1);
  if (before === undefined || before.kind === 'quote' || before.text === ',' || language.passiveAuxiliaries.has(before.lower)) return true;
  return language.conjunctions.has(before.lower) && !language.coordinators.has(before.lower);
}

function ranged(scene: Scene, cue: Cue, start: number, speaker: Phrase | null, language: Language): Question | null {
  const end = cue.first < OPENING ? openingEnd(scene, start, language) : commaBehind(scene, start, lastWord(scene));
  return end - start < LEAST_WORDS ? null : { range: [start, end], speaker };
}

/** A sentence's opening reaches up to the comma before who answers; it may have commas of its own. */
function openingEnd(scene: Scene, start: number, language: Language): number {
  for (const { first, form } of scene.cues) {
    if (first <= start || form.form !== 'finite') continue;
    let i = first - 1;
    while (isSkipped(scene, i, language)) i--;
    const subject = scene.phrases.find(({ last, governed }) => last === i + 1 && !governed);
    const relative = language.relativeWords.has(itemAt(scene, subject?.first ?? -1)?.lower ?? '');
    if (subject !== undefined && !relative && itemAt(scene, subject.first - 1)?.text === ',') return subject.first - 1;
  }
  return commaBehind(scene, start, lastWord(scene));
}

function commaBehind(scene: Scene, start: number, end: number): number {
  for (let i = start + LEAST_WORDS - 1; i < end; i++) if (itemAt(scene, i)?.text === ',') return i;
  return end;
}
