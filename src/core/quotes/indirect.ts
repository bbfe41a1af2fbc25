import type { Language } from '../languages/language.ts';
import { type Cue, cueSpan } from './cues.ts';
import type { Found, Reading } from './found.ts';
import type { Scene } from './scene.ts';
import { voiceOf } from './speakers.ts';
import { subjectOf } from './subject.ts';

const LEAST_WORDS = 4;

/**
 * Reported speech of a sentence without marked words: "S said that ...", "..., S said". States of mind are none.
 * @returns null where nothing is reported
 */
export function indirectOf(reading: Reading, index: number): Found | null {
  const { language } = reading;
  const scene = reading.scenes[index] as Scene;
  for (const cue of scene.cues) {
    if (cue.form.strength !== 'speech' || cue.form.form === 'base') continue;
    const subject = subjectOf(scene, cue, language);
    if (subject === null || (!subject.beside && cue.form.form !== 'participle')) continue;
    const range = contentOf(scene, cue, subject.phrase.first, language);
    if (range === null) continue;
    const [first, last] = [scene.items[range[0]], scene.items[range[1] - 1]];
    if (first === undefined || last === undefined) continue;
    return {
      span: { start: first.start, end: last.end },
      kind: 'indirect',
      group: -1,
      scene: index,
      place: -1,
      cue: cueSpan(scene.items, cue),
      voice: voiceOf(reading, index, subject.phrase, cue.kind === 'source' ? 'source-phrase' : 'name-beside', 0.8),
    };
  }
  return null;
}

/** The words that were said: behind the cue to the sentence's end, or from its start to the speaker. */
function contentOf(scene: Scene, cue: Cue, speaker: number, language: Language): readonly [number, number] | null {
  const end = lastWord(scene);
  const behind = contentStart(scene, cue, language);
  if (behind !== null && end - behind >= LEAST_WORDS && cue.kind === 'verb') return [behind, end];
  const stop = Math.min(cue.first, speaker);
  const comma = stop > 0 && scene.items[stop - 1]?.text === ',' ? stop - 1 : -1;
  return comma >= LEAST_WORDS && end - cue.last <= LEAST_WORDS * 3 ? [0, comma] : null;
}

function lastWord(scene: Scene): number {
  let end = scene.items.length;
  while (end > 0 && scene.items[end - 1]?.kind === 'mark') end--;
  return end;
}

/** Behind the addressee and the day: "told reporters on Monday that". Null where the verb has another object. */
function contentStart(scene: Scene, cue: Cue, language: Language): number | null {
  for (let i = cue.last; i < Math.min(scene.items.length, cue.last + 9); i++) {
    const item = scene.items[i];
    if (item === undefined || item.text === ',' || item.kind === 'quote') return null;
    if (language.thatWords.has(item.lower)) return i;
  }
  const next = scene.items[cue.last];
  if (next === undefined || next.kind !== 'word' || cue.form.lemma !== 'say') return null;
  if (language.calendar.has(next.lower)) return cue.last + 1;
  return language.prepositions.has(next.lower) && next.lower !== 'in' ? null : cue.last;
}
