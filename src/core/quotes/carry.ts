import type { Mention } from '../entities/entity-model.ts';
import type { Language } from '../languages/language.ts';
import type { Cast } from '../people.ts';
import type { Found, Marked } from './found.ts';
import type { QuoteRule } from './reasons.ts';
import { canSpeak, type Scene } from './scene.ts';
import { carried, type Voice, voiceOf } from './speakers.ts';
import { mainSubject } from './subject.ts';

/** How far a quotation that stands alone looks for the words that lead to it, in sentences. */
const REACH = 8;

/**
 * The speaker of words that no cue of their own sentence gives to anybody: the same quotation's earlier paragraph, the
 * words before or behind in the paragraph, the sentence's subject, the sentence or paragraph before.
 */
export function carriedVoice(
  text: string,
  scenes: readonly Scene[],
  own: Found,
  before: readonly Found[],
  marked: readonly (readonly Marked[])[],
  mentions: readonly Mention[],
  cast: Cast,
  language: Language,
): Voice | null {
  const scene = scenes[own.scene];
  const last = before.at(-1);
  if (scene === undefined || own.kind === 'indirect') return null;
  const lastMarked = before.findLast((other) => other.kind !== 'indirect');
  if (lastMarked?.voice && lastMarked.group === own.group && lastMarked.scene !== own.scene)
    return carried(lastMarked.voice, 'carried-across-paragraphs', 0.95);

  const hasWords = scene.items.some((item) => item.kind === 'word');
  if (hasWords) {
    const subject = subjectVoice(text, scene, own.scene, own.place, 'subject-of-sentence', 0.3, cast);
    if (subject !== null) return subject;
  }
  return (
    fromParagraph(text, scenes, own, last, cast, language) ??
    fromNext(text, scenes, own, marked, cast) ??
    signatureBelow(text, scenes, own, cast, language) ??
    fromParagraphBefore(text, scenes, own, last, cast) ??
    onlyPerson(text, scenes, own, mentions, cast)
  );
}

function subjectVoice(text: string, scene: Scene, index: number, limit: number, rule: QuoteRule, fit: number, cast: Cast): Voice | null {
  const subject = mainSubject(scene, limit) ?? (limit < scene.items.length ? mainSubject(scene, scene.items.length) : null);
  return subject === null ? null : voiceOf(text, scene, index, subject.phrase, rule, fit, cast);
}

/** The last speaker of the paragraph, unless a sentence between is about somebody else. */
function fromParagraph(
  text: string,
  scenes: readonly Scene[],
  own: Found,
  last: Found | undefined,
  cast: Cast,
  language: Language,
): Voice | null {
  const line = scenes[own.scene]?.line;
  for (let i = own.scene - 1; i >= Math.max(0, own.scene - REACH); i--) {
    const scene = scenes[i] as Scene;
    if (scene.line !== line) return null;
    if (last?.scene === i && last.voice !== null) return carried(last.voice, 'carried-in-paragraph', 0.92);
    const subject = subjectVoice(text, scene, i, scene.items.length, 'subject-before', 0.4, cast);
    if (subject !== null && (subject.entity !== -1 || isRole(scene, language))) return subject;
  }
  return last !== undefined && last.scene === own.scene && last.voice !== null ? carried(last.voice, 'carried-in-paragraph', 0.92) : null;
}

function isRole(scene: Scene, language: Language): boolean {
  return scene.phrases.some(
    (phrase) => canSpeak(phrase) && phrase.kind === 'description' && language.roles.has(scene.items[phrase.head]?.lower ?? ''),
  );
}

/** `"A." "B," she said.`: the words behind, when they stand right there and have a speaker. */
function fromNext(text: string, scenes: readonly Scene[], own: Found, marked: readonly (readonly Marked[])[], cast: Cast): Voice | null {
  const next = scenes[own.scene + 1];
  if (next === undefined || next.line !== scenes[own.scene]?.line) return null;
  const first = marked[own.scene + 1]?.find((entry) => entry.attribution?.phrase);
  const attribution = first?.attribution;
  if (!attribution?.phrase || next.items[0]?.kind !== 'quote') return null;
  return carried(
    voiceOf(text, next, own.scene + 1, attribution.phrase, attribution.rule, attribution.fit, cast),
    'carried-from-next',
    0.85,
  );
}

/** A line below that is nothing but a name behind a dash, or a bare full name. */
function signatureBelow(text: string, scenes: readonly Scene[], own: Found, cast: Cast, language: Language): Voice | null {
  const scene = scenes[own.scene + 1];
  const line = scenes[own.scene]?.line;
  if (scene === undefined || line === undefined || scene.line === line || scene.items.length > 14) return null;
  const dash = /^[-–—―~]$/.test(scene.items[0]?.text ?? '');
  const first = dash ? 1 : 0;
  const phrase = scene.phrases.find((candidate) => candidate.first === first && candidate.kind === 'name');
  if (phrase === undefined || !(dash || scene.cues.length === 0)) return null;
  const behind = scene.items[phrase.last];
  if (!dash && behind !== undefined && behind.text !== ',' && !language.titles.has(behind.lower) && behind.text !== '.') return null;
  if (!dash && /[.!?]$/.test(scene.items.at(-1)?.text ?? '') && behind?.text !== '.') return null;
  return voiceOf(text, scene, own.scene + 1, phrase, 'signature', 0.8, cast);
}

/** A paragraph that is a quotation alone: led to by a colon, or going on from the paragraph before. */
function fromParagraphBefore(text: string, scenes: readonly Scene[], own: Found, last: Found | undefined, cast: Cast): Voice | null {
  const own0 = scenes[own.scene] as Scene;
  let i = own.scene - 1;
  while (i >= 0 && own.scene - i < REACH && (scenes[i] as Scene).line === own0.line) i--;
  const scene = scenes[i];
  if (scene === undefined) return null;
  const colon = scene.items.at(-1)?.text === ':';
  if (colon || own0.place === 0) {
    const subject = colon ? lastCueVoice(text, scene, i, cast) : null;
    if (subject !== null) return carried(subject, 'introduced-by-colon', 0.95);
  }
  if (last?.voice && scenes[last.scene]?.line === scene.line) return carried(last.voice, 'carried-across-paragraphs', 0.6);
  const subject = subjectVoice(text, scene, i, scene.items.length, 'subject-before', 0.2, cast);
  return subject === null ? null : { ...subject, mention: null };
}

function lastCueVoice(text: string, scene: Scene, index: number, cast: Cast): Voice | null {
  return subjectVoice(text, scene, index, scene.items.length, 'introduced-by-colon', 0.8, cast);
}

function onlyPerson(text: string, scenes: readonly Scene[], own: Found, mentions: readonly Mention[], cast: Cast): Voice | null {
  const line = scenes[own.scene]?.line;
  let only: { scene: number; phrase: Scene['phrases'][number]; entity: number } | null = null;
  for (let i = Math.max(0, own.scene - REACH); i < Math.min(scenes.length, own.scene + REACH); i++) {
    const scene = scenes[i] as Scene;
    if (scene.line !== line) continue;
    for (const phrase of scene.phrases) {
      if (phrase.kind !== 'name' || mentions[phrase.mention]?.kind !== 'PERSON') continue;
      const entity = cast.refer(i, phrase)?.entity ?? -1;
      if (only !== null && only.entity !== entity) return null;
      only ??= { scene: i, phrase, entity };
    }
  }
  return only === null ? null : voiceOf(text, scenes[only.scene] as Scene, only.scene, only.phrase, 'only-person-in-paragraph', 0.4, cast);
}
