import type { Language } from '../languages/language.ts';
import { type Span, textAt } from '../span.ts';
import { type Attribution, attribute } from './attribution.ts';
import { carriedVoice, onlyPerson } from './carry.ts';
import { cueSpan } from './cues.ts';
import type { Found, Marked, Reading } from './found.ts';
import { indirectOf } from './indirect.ts';
import { intervieweeOf } from './interviewee.ts';
import { isQuotation } from './is-quotation.ts';
import { kindOf } from './kind-of.ts';
import type { Place } from './place.ts';
import { placesOf } from './places.ts';
import { canSpeak, itemAt, type Scene } from './scene.ts';
import { carried, type Voice, voiceOf } from './speakers.ts';
import { transcriptVoice } from './transcript.ts';

/**
 * Finds the quotations of an article and their speakers, sentence by sentence, so that each sentence can tell the next
 * who spoke. Reported speech is found on the way: pronouns need its speakers.
 */
export function findQuotations(reading: Reading): Found[] {
  const { text, regions, scenes, cast, language } = reading;
  const out: Found[] = [];
  const marked = placesOf(text, regions, scenes, language).map((places, index) => markedOf(reading, places, index));
  // Reported beside marked words: whom the sentence is about, those tell.
  const beside: Found[] = [];
  const interviewee = intervieweeOf(reading);
  let lastMarked: Found | null = null;
  for (const [index, scene] of scenes.entries()) {
    cast.follow(index);
    const own = (marked[index] ?? []).map((entry) => voiced(reading, scene, entry, interviewee));
    if (own.length === 0) own.push(...indirectOf(reading, index));
    else beside.push(...indirectOf(reading, index, own));
    const speaker = own.find((quotation) => quotation.voice !== null && quotation.voice.entity !== -1)?.voice;
    if (speaker) cast.heard(index, speaker.entity);
    for (const quotation of own) {
      const voice =
        describedBefore(reading, quotation, lastMarked) ??
        quotation.voice ??
        carriedVoice(reading, quotation, { last: out.at(-1) ?? null, lastMarked }, marked);
      if (voice !== null && voice.entity !== -1 && speaker === undefined) cast.heard(index, voice.entity);
      const done: Found = { ...quotation, voice, cue: quotation.cue ?? voice?.cue ?? null };
      out.push(done);
      if (done.kind !== 'indirect') lastMarked = done;
    }
  }
  return [...sharedVoices(out), ...beside];
}

/** "The chief of staff ... she said": a pronoun nobody is named for means whom the paragraph described last. */
function describedBefore(reading: Reading, own: Found, last: Found | null): Voice | null {
  const { language, scenes } = reading;
  const { voice, scene } = own;
  if (!language.subjectBehindVerb || voice?.reasons[0]?.rule !== 'pronoun-unclear') return null;
  const line = scenes[scene]?.line;
  if (last?.voice?.reasons[0]?.rule === 'described-only' && scenes[last.scene]?.line === line)
    return { ...carried(last.voice, 'carried-in-paragraph', 0.9), cue: voice.cue };
  const before = scenes[scene - 1];
  if (before === undefined || before.line !== line) return onlyPerson(reading, own);
  const subject = before.phrases.find((phrase) => !phrase.governed && canSpeak(phrase));
  if (subject?.kind !== 'description') return null;
  return { ...voiceOf(reading, scene - 1, subject, 'subject-before', 0.05), mention: null, cue: voice.cue };
}

/** The paragraphs of one quotation have one speaker, who may be named beside the last of them. */
function sharedVoices(all: readonly Found[]): Found[] {
  const surest = new Map<number, Voice>();
  for (const { group, voice } of all) {
    if (group === -1 || voice === null) continue;
    if ((surest.get(group)?.confidence ?? -1) < voice.confidence) surest.set(group, voice);
  }
  return all.map((quotation): Found => {
    const voice = surest.get(quotation.group);
    // Who is named in the paragraph itself, as in a transcript, speaks there.
    const isNamed = quotation.voice !== null && quotation.voice.mention !== null;
    if (voice === undefined || isNamed || voice.confidence <= (quotation.voice?.confidence ?? -1)) return quotation;
    return { ...quotation, voice: carried(voice, 'carried-across-paragraphs', 0.95), cue: voice.cue };
  });
}

/** The words in marks of one sentence that somebody said, or wrote. @param index the sentence's */
export function markedOf({ regions, language }: Pick<Reading, 'regions' | 'language'>, places: readonly Place[], index: number): Marked[] {
  return places.flatMap((at): Marked[] => {
    const region = regions[at.region];
    const judged = attribute(at, language);
    if (region === undefined || !(region.unmarked || isQuotation(at, judged, language))) return [];
    return [{ region, scene: index, place: at.place, attribution: judged.attribution }];
  });
}

/** Words in marks as a quotation of nobody yet. @param scene the sentence that they stand in */
export function foundIn(text: string, scene: Scene, { region, scene: index, place, attribution }: Marked, language: Language): Found {
  return {
    span: region.span,
    kind: kindOf(scene, place, textAt(text, region.span), attribution, language),
    group: region.group,
    scene: index,
    place,
    cue: cueOf(scene, attribution),
    voice: null,
  };
}

function voiced(reading: Reading, scene: Scene, marked: Marked, interviewee: number): Found {
  const { attribution } = marked;
  const own = foundIn(reading.text, scene, marked, reading.language);
  const label = transcriptVoice(reading, marked.region, interviewee);
  if (label !== null) return { ...own, cue: label.cue ?? own.cue, voice: label };
  if (attribution === null || attribution.phrase === null) return own;
  const { phrase, rule, fit, cue } = attribution;
  return { ...own, voice: voiceOf(reading, marked.scene, phrase, rule, fit, cue) };
}

function cueOf(scene: Scene, attribution: Attribution | null): Span | null {
  if (attribution?.cue) return cueSpan(scene.items, attribution.cue);
  const sign = itemAt(scene, attribution?.sign ?? -1);
  return sign === undefined ? null : { start: sign.start, end: sign.end };
}
