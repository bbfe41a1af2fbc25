import type { Reason, Speaker } from '../analysis.ts';
import type { Cast } from '../people.ts';
import { textAt } from '../span.ts';
import { type Phrase, phraseSpan } from './phrases.ts';
import { type QuoteRule, reason } from './reasons.ts';
import type { Scene } from './scene.ts';

/** A speaker before people have ids: the entity's index, or -1 where the article gives only words. */
export interface Voice {
  readonly entity: number;
  readonly mention: Speaker['mention'];
  readonly words: string;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

const SURENESS: Readonly<Record<string, number>> = {
  name: 1,
  'pronoun-last-subject': 0.8,
  'title-beside-name': 0.8,
  'description-beside-name': 0.85,
  'last-introduced': 0.6,
};

/** Who a phrase is as a speaker. A pronoun nobody can be found for keeps its words. */
export function voiceOf(text: string, scene: Scene, index: number, phrase: Phrase, rule: QuoteRule, fit: number, cast: Cast): Voice {
  const mention = phraseSpan(scene.items, phrase);
  const words = textAt(text, mention);
  const reference = cast.refer(index, phrase);
  if (reference === null) {
    const unnamed: QuoteRule = phrase.kind === 'pronoun' ? 'pronoun-unclear' : 'described-only';
    return {
      entity: -1,
      mention,
      words,
      confidence: phrase.kind === 'pronoun' ? 0.3 : 0.6 * fit,
      reasons: [reason(unnamed, words), reason(rule)],
    };
  }
  const confidence = (SURENESS[reference.rule] ?? 0.5) * (0.55 + 0.45 * fit);
  const reasons =
    reference.rule === 'name'
      ? [reason(rule, rule === 'source-phrase' ? words : undefined)]
      : [reason(reference.rule, words), reason(rule)];
  return { entity: reference.entity, mention, words, confidence, reasons };
}

/** The same speaker for words elsewhere: no mention of their own. */
export function carried(voice: Voice, rule: QuoteRule, factor: number): Voice {
  return { ...voice, mention: null, confidence: voice.confidence * factor, reasons: [reason(rule)] };
}
