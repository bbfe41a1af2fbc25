import type { QuotationKind } from '../analysis.ts';
import type { Mention } from '../entities/entity-model.ts';
import type { Language } from '../languages/language.ts';
import type { Cast } from '../people.ts';
import { isCapitalised } from '../text/tokens.ts';
import { attribute } from './attribution.ts';
import { carriedVoice } from './carry.ts';
import { type Cue, cueSpan } from './cues.ts';
import type { Found, Marked } from './found.ts';
import { indirectOf } from './indirect.ts';
import { isQuotation } from './is-quotation.ts';
import type { Region } from './scan.ts';
import type { Scene } from './scene.ts';
import { voiceOf } from './speakers.ts';

const WORDS = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * Finds the quotations of an article and their speakers, sentence by sentence, so that each sentence can tell the next
 * who spoke. Reported speech is found on the way: pronouns need its speakers.
 */
export function findQuotations(
  text: string,
  scenes: readonly Scene[],
  regions: readonly Region[],
  mentions: readonly Mention[],
  cast: Cast,
  language: Language,
): Found[] {
  const out: Found[] = [];
  const marked = scenes.map((scene, index) => markedOf(text, scene, index, regions, language));
  for (const [index, scene] of scenes.entries()) {
    const own: Found[] = [];
    for (const entry of marked[index] ?? []) own.push(found(text, scene, entry, cast));
    if (own.length === 0) {
      const indirect = indirectOf(text, scene, index, cast, language);
      if (indirect) own.push(indirect);
    }
    const speaker = own.find((quotation) => quotation.voice !== null && quotation.voice.entity !== -1)?.voice;
    if (speaker) cast.heard(index, speaker.entity);
    for (const quotation of own) {
      const voice = quotation.voice ?? carriedVoice(text, scenes, quotation, out, marked, mentions, cast, language);
      if (voice !== null && voice.entity !== -1 && speaker === undefined) cast.heard(index, voice.entity);
      out.push({ ...quotation, voice });
    }
  }
  return out;
}

function markedOf(text: string, scene: Scene, index: number, regions: readonly Region[], language: Language): Marked[] {
  const out: Marked[] = [];
  for (const [place, item] of scene.items.entries()) {
    const region = item.kind === 'quote' ? regions[item.region] : undefined;
    if (region === undefined) continue;
    const content = text.slice(region.span.start, region.span.end);
    const words = content.match(WORDS) ?? [];
    const ending = content.at(-1) ?? '';
    const lowerStart = !isCapitalised(words[0] ?? '');
    const attribution = attribute(scene, place, ending, lowerStart, language);
    if (isQuotation({ words, ending, scene, place, attribution }, language)) out.push({ region, scene: index, place, attribution });
  }
  return out;
}

function found(text: string, scene: Scene, { region, scene: index, place, attribution }: Marked, cast: Cast): Found {
  const phrase = attribution?.phrase ?? null;
  return {
    span: region.span,
    kind: kindOf(text, scene, place, region, attribution?.cue ?? null),
    group: region.group,
    scene: index,
    place,
    cue: attribution?.cue ? cueSpan(scene.items, attribution.cue) : null,
    voice: phrase === null || attribution === null ? null : voiceOf(text, scene, index, phrase, attribution.rule, attribution.fit, cast),
  };
}

/** Mixed: the statement began before the marks, without a cue or a stop between. */
function kindOf(text: string, scene: Scene, place: number, region: Region, cue: Cue | null): QuotationKind {
  const before = scene.items[place - 1];
  if (before === undefined || before.kind !== 'word')
    return before?.kind === 'mark' && /\p{Ll}/u.test(text[region.span.start] ?? '') && cue !== null && cue.last < place - 1
      ? 'mixed'
      : 'direct';
  return cue !== null && cue.last === place && isCapitalised(text.slice(region.span.start, region.span.start + 1)) ? 'direct' : 'mixed';
}
