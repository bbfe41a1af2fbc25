import type { Language } from '../languages/language.ts';
import type { Found, Marked, Reading } from './found.ts';
import { mainSubject } from './main-subject.ts';
import type { QuoteRule } from './reasons.ts';
import { canSpeak, type Scene } from './scene.ts';
import { carried, type Voice, voiceOf } from './speakers.ts';
import { subjectOf } from './subject.ts';

/** How far a quotation that stands alone looks for the words that lead to it, in sentences. */
const REACH = 8;
/** The longest line that can be a signature, in words and marks. */
const LONGEST_SIGNATURE = 14;

/** What stood before a quotation: the last one of any kind, and the last in marks. */
export interface Heard {
  readonly last: Found | null;
  readonly lastMarked: Found | null;
}

/**
 * The speaker of words that no cue of their own sentence gives to anybody: the same quotation's earlier paragraph, the
 * sentence's subject, the words before or behind in the paragraph, a signature, the paragraph before.
 */
export function carriedVoice(reading: Reading, own: Found, heard: Heard, marked: readonly (readonly Marked[])[]): Voice | null {
  const scene = reading.scenes[own.scene];
  if (scene === undefined || own.kind === 'indirect') return null;
  const { last, lastMarked } = heard;
  if (lastMarked?.voice && lastMarked.group === own.group && lastMarked.scene !== own.scene)
    return carried(lastMarked.voice, 'carried-across-paragraphs', 0.95);
  const hasWords = scene.items.some((item) => item.kind === 'word');
  const told = lastMarked?.voice?.cue ? lastMarked : null;
  if (
    told?.voice &&
    hasWords &&
    told.scene === own.scene - 1 &&
    reading.scenes[told.scene]?.line === scene.line &&
    isUntold(scene, own.place)
  )
    return carried(told.voice, 'carried-in-paragraph', 0.8);
  return (
    (hasWords ? subjectVoice(reading, own.scene, own.place, 'subject-of-sentence', 0.15) : null) ??
    fromParagraph(reading, own, last) ??
    fromNext(reading, own, marked) ??
    signatureBelow(reading, own) ??
    fromParagraphBefore(reading, own, last) ??
    onlyPerson(reading, own)
  );
}

/** `"A," said Berg. The pier "b."`: neither a verb of speech nor a colon says that the sentence's own subject speaks. */
function isUntold(scene: Scene, place: number): boolean {
  return scene.items[place - 1]?.text !== ':' && scene.cues.every(({ kind }) => kind === 'noun');
}

function subjectVoice(reading: Reading, index: number, limit: number, rule: QuoteRule, fit: number): Voice | null {
  const scene = reading.scenes[index] as Scene;
  const subject =
    mainSubject(scene, limit, reading.language) ??
    (limit < scene.items.length ? mainSubject(scene, scene.items.length, reading.language) : null);
  return subject === null ? null : voiceOf(reading, index, subject.phrase, rule, fit);
}

/** The last speaker of the paragraph, unless a sentence between is about somebody else. */
function fromParagraph(reading: Reading, own: Found, last: Found | null): Voice | null {
  const line = reading.scenes[own.scene]?.line;
  for (let i = own.scene - 1; i >= Math.max(0, own.scene - REACH); i--) {
    const scene = reading.scenes[i] as Scene;
    if (scene.line !== line) return null;
    if (last?.scene === i && last.voice !== null) return carried(last.voice, 'carried-in-paragraph', 0.95);
    const subject = subjectVoice(reading, i, scene.items.length, 'subject-before', 0.05);
    if (subject !== null && (subject.entity !== -1 || hasRole(reading, scene))) return subject;
  }
  return last?.scene === own.scene && last.voice !== null ? carried(last.voice, 'carried-in-paragraph', 0.95) : null;
}

function hasRole({ language }: Reading, scene: Scene): boolean {
  return scene.phrases.some(
    (phrase) => canSpeak(phrase) && phrase.kind === 'description' && isSpeaker(scene.items[phrase.head]?.lower ?? '', language),
  );
}

function isSpeaker(head: string, { roles, documents, subjectBehindVerb }: Language): boolean {
  return roles.has(head) || (subjectBehindVerb && documents.has(head));
}

/** `"A." "B," she said.`: the words behind, when they stand right there and have a speaker. */
function fromNext(reading: Reading, own: Found, marked: readonly (readonly Marked[])[]): Voice | null {
  const next = reading.scenes[own.scene + 1];
  if (next === undefined || next.line !== reading.scenes[own.scene]?.line || next.items[0]?.kind !== 'quote') return null;
  const attribution = marked[own.scene + 1]?.find((entry) => entry.attribution?.phrase)?.attribution;
  if (!attribution?.phrase) return null;
  return carried(
    voiceOf(reading, own.scene + 1, attribution.phrase, attribution.rule, attribution.fit, attribution.cue),
    'carried-from-next',
    0.85,
  );
}

/** A line below that is nothing but a name, behind a dash or bare. */
function signatureBelow(reading: Reading, own: Found): Voice | null {
  const scene = reading.scenes[own.scene + 1];
  const line = reading.scenes[own.scene]?.line;
  if (scene === undefined || scene.line === line || scene.items.length > LONGEST_SIGNATURE) return null;
  const dash = /^[-–—―~]$/.test(scene.items[0]?.text ?? '');
  const phrase = scene.phrases.find((candidate) => candidate.first === (dash ? 1 : 0) && candidate.kind === 'name');
  if (phrase === undefined || !(dash || isBareName(reading, scene, phrase.last))) return null;
  const voice = voiceOf(reading, own.scene + 1, phrase, 'signature', 0.8);
  const sign = dash ? scene.items[0] : undefined;
  return sign === undefined ? voice : { ...voice, cue: { start: sign.start, end: sign.end } };
}

function isBareName({ language }: Reading, scene: Scene, end: number): boolean {
  const behind = scene.items[end];
  if (scene.cues.length > 0) return false;
  if (behind === undefined) return true;
  const stops = /[.!?]$/.test(scene.items.at(-1)?.text ?? '');
  return behind.text === '.' || (!stops && (behind.text === ',' || language.titles.has(behind.lower)));
}

/** A paragraph that is a quotation alone: led to by a colon, or going on from the paragraph before. */
function fromParagraphBefore(reading: Reading, own: Found, last: Found | null): Voice | null {
  const line = reading.scenes[own.scene]?.line;
  let i = own.scene - 1;
  while (i >= 0 && own.scene - i < REACH && reading.scenes[i]?.line === line) i--;
  const scene = reading.scenes[i];
  if (scene === undefined) return null;
  if (scene.items.at(-1)?.text === ':') {
    const voice = colonVoice(reading, i);
    if (voice !== null) return carried(voice, 'introduced-by-colon', 0.95);
  }
  if (last?.voice && reading.scenes[last.scene]?.line === scene.line) return carried(last.voice, 'carried-across-paragraphs', 0.6);
  const subject = subjectVoice(reading, i, scene.items.length, 'subject-before', 0);
  return subject === null ? null : { ...subject, mention: null };
}

/** The speaker of a sentence that ends in a colon: of its last cue, else its subject. */
function colonVoice(reading: Reading, index: number): Voice | null {
  const scene = reading.scenes[index] as Scene;
  const cue = scene.cues.findLast((candidate) => candidate.form.strength === 'speech');
  const subject = cue === undefined ? null : subjectOf(scene, cue, reading.language);
  if (subject !== null && cue !== undefined) return voiceOf(reading, index, subject.phrase, 'introduced-by-colon', 0.85, cue);
  const voice = subjectVoice(reading, index, scene.items.length, 'introduced-by-colon', 0.7);
  const colon = scene.items.at(-1);
  return voice === null || colon === undefined ? null : { ...voice, cue: { start: colon.start, end: colon.end } };
}

/** The one person whom a paragraph names. */
export function onlyPerson(reading: Reading, own: Found): Voice | null {
  const { scenes, cast } = reading;
  const line = scenes[own.scene]?.line;
  let only: { scene: number; phrase: Scene['phrases'][number]; entity: number } | null = null;
  for (let i = Math.max(0, own.scene - REACH); i < Math.min(scenes.length, own.scene + REACH); i++) {
    const scene = scenes[i] as Scene;
    if (scene.line !== line) continue;
    for (const phrase of scene.phrases) {
      if (!cast.namesPerson(phrase)) continue;
      const entity = cast.refer(i, phrase)?.entity ?? -1;
      if (only !== null && only.entity !== entity) return null;
      only ??= { scene: i, phrase, entity };
    }
  }
  return only === null ? null : voiceOf(reading, only.scene, only.phrase, 'only-person-in-paragraph', 0.4);
}
