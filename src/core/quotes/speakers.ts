import type { Reason, Speaker } from '../analysis.ts';
import { type Span, textAt } from '../span.ts';
import { type Cue, cueSpan } from './cues.ts';
import type { Reading } from './found.ts';
import { jointSpeakers } from './joint.ts';
import { type Phrase, phraseSpan } from './phrases.ts';
import { type QuoteRule, reason } from './reasons.ts';
import { canSpeak, type Scene } from './scene.ts';

/** A speaker before people have ids: the entity's index, or -1 where the article gives only words. */
export interface Voice {
  readonly entity: number;
  readonly mention: Speaker['mention'];
  readonly words: string;
  /** The cue that the speaker was found by, also where it stands in another sentence. */
  readonly cue: Span | null;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** A speaker's words are shown on a card: longer ones are cut. */
const LONGEST_WORDS = 500;
const SURENESS: Readonly<Record<string, number>> = {
  name: 1,
  'pronoun-last-subject': 0.9,
  'title-beside-name': 0.85,
  'description-beside-name': 0.9,
  'last-introduced': 0.8,
};

/** How often a speaker is right whom a cue of such a fit gives, as measured on articles read by hand. */
const RIGHT_BY_FIT: readonly (readonly [fit: number, right: number])[] = [
  [0, 0.45],
  [0.5, 0.7],
  [0.8, 0.8],
  [0.95, 0.88],
  [1, 0.98],
];
/** A speaker whom the article gives no name for. */
const DESCRIBED = 0.8;
/** Several who are named and speak as one. */
const JOINT = 0.9;
const UNCLEAR_PRONOUN = 0.2;

/** A fit as a confidence: between two of the measured ones on a straight line. */
export function confidenceOf(fit: number): number {
  const above = RIGHT_BY_FIT.findIndex(([known]) => known >= fit);
  const [right, top] = RIGHT_BY_FIT[above === -1 ? RIGHT_BY_FIT.length - 1 : above] as readonly [number, number];
  const [left, bottom] = RIGHT_BY_FIT[above - 1] ?? [right, top];
  return left === right ? top : bottom + ((top - bottom) * (fit - left)) / (right - left);
}

/** "another user, Anna Berg": the name behind a description, when nothing but commas sets it off. */
function nameBeside(scene: Scene, phrase: Phrase): Phrase | null {
  if (phrase.kind !== 'description' || scene.items[phrase.last]?.text !== ',') return null;
  const name = scene.phrases.find((other) => other.first === phrase.last + 1 && other.kind === 'name');
  const behind = name === undefined ? undefined : scene.items[name.last];
  return name !== undefined && (behind === undefined || behind.kind !== 'word') ? name : null;
}

/** "Many officers denounced what they called “...”": the description that "they" means in the same sentence. */
function describedBy({ cast, language }: Reading, scene: Scene, phrase: Phrase): Phrase | null {
  if (phrase.kind !== 'pronoun' || !language.pluralPronouns.has(scene.items[phrase.first]?.lower ?? '')) return null;
  const before = scene.phrases.filter((other) => other.last <= phrase.first && !other.governed && canSpeak(other));
  const subject = before[0];
  if (subject?.kind !== 'description' || before.some((other) => cast.namesPerson(other))) return null;
  const head = scene.items[subject.head]?.lower ?? '';
  return head.endsWith('s') && language.roles.has(head) ? subject : null;
}

/** Who a phrase is as a speaker. A pronoun nobody can be found for keeps its words. */
export function voiceOf(reading: Reading, index: number, described: Phrase, rule: QuoteRule, fit: number, by: Cue | null = null): Voice {
  const { text, scenes, cast } = reading;
  const scene = scenes[index] as Scene;
  const named = nameBeside(scene, described);
  const phrase = named !== null && cast.namesPerson(named) ? named : (describedBy(reading, scene, described) ?? described);
  const mention = phraseSpan(scene.items, phrase);
  const words = textAt(text, mention).slice(0, LONGEST_WORDS);
  const cue = by === null ? null : cueSpan(scene.items, by);
  const joint = jointSpeakers(scene, phrase, reading.language);
  if (joint !== null) return jointVoice(reading, scene, joint, rule, fit, cue);
  const reference = phrase.kind === 'pronoun' && by?.form.plural ? null : cast.refer(index, phrase);
  if (reference === null) {
    const unnamed: QuoteRule = phrase.kind === 'pronoun' ? 'pronoun-unclear' : 'described-only';
    return {
      entity: -1,
      mention,
      words,
      cue,
      confidence: phrase.kind === 'pronoun' ? UNCLEAR_PRONOUN : DESCRIBED * confidenceOf(fit),
      reasons: [reason(unnamed, words), reason(rule)],
    };
  }
  const confidence = (SURENESS[reference.rule] ?? 0.5) * confidenceOf(fit);
  const reasons =
    reference.rule === 'name'
      ? [reason(rule, rule === 'source-phrase' ? words : undefined)]
      : [reason(reference.rule, words), reason(rule)];
  return { entity: reference.entity, mention, words, cue, confidence, reasons };
}

/** Those who speak together are nobody of the cast alone: the article's words name them. */
function jointVoice({ text }: Reading, scene: Scene, all: Phrase, rule: QuoteRule, fit: number, cue: Span | null): Voice {
  const mention = phraseSpan(scene.items, all);
  const words = textAt(text, mention).slice(0, LONGEST_WORDS);
  return {
    entity: -1,
    mention,
    words,
    cue,
    confidence: JOINT * confidenceOf(fit),
    reasons: [reason('joint-speakers', words), reason(rule)],
  };
}

/** The same speaker for words elsewhere: no mention of their own. */
export function carried(voice: Voice, rule: QuoteRule, factor: number): Voice {
  return { ...voice, mention: null, confidence: voice.confidence * factor, reasons: [reason(rule)] };
}
