import { textAt } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import { cueSpan, cuesOf } from './cues.ts';
import type { Reading } from './found.ts';
import type { Item } from './outline.ts';
import { phraseSpan, phrasesOf } from './phrases.ts';
import { reason } from './reasons.ts';
import type { Region } from './scan.ts';
import type { Voice } from './speakers.ts';

/** So many words of a quotation are looked at: the speaker breaks in after the first sentence. */
const REACH = 60;
const NAMED = 0.85;
const UNNAMED = 0.6;
const OPENS = /^[,–—-]$/;
const ENDS = /^[,.–—-]$/;

/**
 * Who breaks into the words without closing the marks, as Russian and French have it: «Дамба выдержит, — говорит Фома. —
 * Её строил мой отец». A cue behind a comma or a dash, its subject behind it, and another mark.
 * @param index the sentence that the quotation stands in
 * @param place its item there
 */
export function insertedVoice(reading: Reading, index: number, place: number, { span }: Region): Voice | null {
  const { text, language, mentions, cast } = reading;
  if (!language.speakerInsideMarks) return null;
  const items = itemsIn(reading, span.start, span.end);
  const phrases = phrasesOf(items, mentions, language);
  for (const cue of cuesOf(items, language)) {
    if (cue.kind !== 'verb' || cue.form.form !== 'finite' || cue.form.strength !== 'speech') continue;
    if (!OPENS.test(items[cue.first - 1]?.text ?? '')) continue;
    const phrase = phrases.find((candidate) => candidate.first === cue.last && !candidate.governed && candidate.pronoun !== 'other');
    if (phrase === undefined || !ENDS.test(items[phrase.last]?.text ?? '.')) continue;
    // A pronoun looks back from where the quotation stands.
    const at = phrase.kind === 'pronoun' ? { ...phrase, first: place, last: place + 1 } : phrase;
    const entity = phrase.kind === 'description' ? -1 : (cast.refer(index, at)?.entity ?? -1);
    const mention = phraseSpan(items, phrase);
    const words = textAt(text, mention);
    return {
      entity,
      mention,
      words,
      cue: cueSpan(items, cue),
      confidence: entity === -1 ? UNNAMED : NAMED,
      reasons: [...(entity === -1 ? [reason('described-only', words)] : []), reason('name-inside')],
    };
  }
  return null;
}

function itemsIn({ tokens, mentions }: Reading, start: number, end: number): Item[] {
  const first = firstFrom(tokens, start, (token) => token.start);
  let mention = firstFrom(mentions, start, ({ span }) => span.start);
  const out: Item[] = [];
  for (let i = first; i < Math.min(tokens.length, first + REACH); i++) {
    const token = tokens[i] as Token;
    if (token.start >= end || token.kind === 'break') break;
    while ((mentions[mention]?.span.end ?? Number.POSITIVE_INFINITY) <= token.start) mention++;
    const inName = (mentions[mention]?.span.start ?? Number.POSITIVE_INFINITY) <= token.start;
    out.push({ ...token, kind: token.kind, region: -1, mention: inName ? mention : -1 });
  }
  return out;
}

/** Index of the first one that starts at an offset or behind it. */
function firstFrom<T>(all: readonly T[], offset: number, startOf: (one: T) => number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(all[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
