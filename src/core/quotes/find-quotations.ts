import { type Span, textAt } from '../span.ts';
import { type Attribution, attribute, cuesWithSubjects } from './attribution.ts';
import { carriedVoice } from './carry.ts';
import { cueSpan } from './cues.ts';
import type { Found, Marked, Reading } from './found.ts';
import { indirectOf } from './indirect.ts';
import { isQuotation } from './is-quotation.ts';
import { kindOf } from './kind-of.ts';
import { itemAt, type Scene } from './scene.ts';
import { voiceOf } from './speakers.ts';
import { transcriptVoice } from './transcript.ts';

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * Finds the quotations of an article and their speakers, sentence by sentence, so that each sentence can tell the next
 * who spoke. Reported speech is found on the way: pronouns need its speakers.
 */
export function findQuotations(reading: Reading): Found[] {
  const { scenes, cast } = reading;
  const out: Found[] = [];
  const marked = scenes.map((scene, index) => markedOf(reading, scene, index));
  let lastMarked: Found | null = null;
  for (const [index, scene] of scenes.entries()) {
    cast.follow(index);
    const own = (marked[index] ?? []).map((entry) => found(reading, scene, entry));
    if (own.length === 0) own.push(...indirectOf(reading, index));
    const speaker = own.find((quotation) => quotation.voice !== null && quotation.voice.entity !== -1)?.voice;
    if (speaker) cast.heard(index, speaker.entity);
    for (const quotation of own) {
      const voice = quotation.voice ?? carriedVoice(reading, quotation, { last: out.at(-1) ?? null, lastMarked }, marked);
      if (voice !== null && voice.entity !== -1 && speaker === undefined) cast.heard(index, voice.entity);
      const done: Found = { ...quotation, voice, cue: quotation.cue ?? voice?.cue ?? null };
      out.push(done);
      if (done.kind !== 'indirect') lastMarked = done;
    }
  }
  return out;
}

function markedOf({ text, regions, language }: Reading, scene: Scene, index: number): Marked[] {
  const out: Marked[] = [];
  const cues = scene.items.some((item) => item.kind === 'quote') ? cuesWithSubjects(scene, language) : [];
  for (const [place, item] of scene.items.entries()) {
    const region = item.kind === 'quote' ? regions[item.region] : undefined;
    if (region === undefined) continue;
    const content = textAt(text, region.span);
    const words = content.match(WORDS) ?? [];
    const ending = content.at(-1) ?? '';
    const at = { scene, place, words, ending, cues };
    const judged = attribute(at, language);
    if (isQuotation(at, judged, language)) out.push({ region, scene: index, place, attribution: judged.attribution });
  }
  return out;
}

function found(reading: Reading, scene: Scene, { region, scene: index, place, attribution }: Marked): Found {
  const phrase = attribution?.phrase ?? null;
  const label = transcriptVoice(reading, region.span);
  return {
    span: region.span,
    kind: kindOf(scene, place, textAt(reading.text, region.span), attribution, reading.language),
    group: region.group,
    scene: index,
    place,
    cue: label?.cue ?? cueOf(scene, attribution),
    voice:
      label ??
      (phrase === null || attribution === null
        ? null
        : voiceOf(reading, index, phrase, attribution.rule, attribution.fit, attribution.cue)),
  };
}

function cueOf(scene: Scene, attribution: Attribution | null): Span | null {
  if (attribution?.cue) return cueSpan(scene.items, attribution.cue);
  const sign = itemAt(scene, attribution?.sign ?? -1);
  return sign === undefined ? null : { start: sign.start, end: sign.end };
}
