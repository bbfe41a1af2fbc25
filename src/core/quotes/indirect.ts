import type { Language } from '../languages/language.ts';
import { type Cue, cueSpan, isPassive } from './cues.ts';
import type { Found, Reading } from './found.ts';
import type { Phrase } from './phrases.ts';
import { questionOf } from './questions.ts';
import type { QuoteRule } from './reasons.ts';
import { lastWord, type Range, rangeBefore, rangeBehind, takesObject } from './reported-range.ts';
import { itemAt, type Scene } from './scene.ts';
import { voiceOf } from './speakers.ts';
import { subjectOf } from './subject.ts';
import { isSkipped, startingAt } from './subject-words.ts';

interface Statement {
  readonly range: Range;
  /** Null behind a name and a colon. */
  readonly cue: Cue | null;
  /** Null for a question that somebody unnamed asked. */
  readonly speaker: Phrase | null;
}

/** The least words of a headline's statement. */
const LEAST_HEADLINE = 4;
/** So many words that no list holds may stand before a speaker: "the harbour town's officials". */
const LONGEST_MODIFIER = 4;
/** The longest "In addition," before a source, in items. */
const LONGEST_OPENER = 4;
/** So far behind its verb words in marks may stand, in items: "called the old pier “...”". */
const LEADS_REACH = 4;
/** The longest source that is not a known phrase: "a new survey of the harbour". */
const LONGEST_SOURCE = 10;

/**
 * Reported speech of a sentence: "S said that ...", "..., S said", "S urged them to ...", "according to S, ...". States of
 * mind are none. A statement inside another one is left to it, and one with marked words in it to those.
 * @param marked the sentence's quotations in marks, in order
 */
export function indirectOf(reading: Reading, index: number, marked: readonly Found[] = []): Found[] {
  const scene = reading.scenes[index] as Scene;
  const statements = statementsOf(scene, reading.language).flatMap((statement) =>
    withoutMarked(scene, statement, marked, reading.language),
  );
  if (statements.length === 0 && marked.length === 0) statements.push(...headline(scene));
  return statements.flatMap(({ range, cue, speaker }): Found[] => {
    const [first, last] = [itemAt(scene, range[0]), itemAt(scene, range[1] - 1)];
    if (first === undefined || last === undefined) return [];
    return [
      {
        span: { start: first.start, end: last.end },
        kind: 'indirect',
        group: -1,
        scene: index,
        place: -1,
        cue: cue && cueSpan(scene.items, cue),
        voice: speaker && voiceOf(reading, index, speaker, ruleOf(cue), 0.8, cue),
      },
    ];
  });
}

/** "She said it was old and called it “...”": up to the verb of the words in marks, which have no part in what it reports. */
function withoutMarked(scene: Scene, statement: Statement, marked: readonly Found[], language: Language): Statement[] {
  const { cue, range } = statement;
  const [first, last] = range;
  const isTheirs = (other: Cue) => marked.some((quotation) => quotation.cue?.start === itemAt(scene, other.first)?.start);
  const quote = marked.find(({ place }) => place >= first && place < last)?.place;
  if (quote === undefined) return cue !== null && marked.length > 0 && isTheirs(cue) ? [] : [statement];
  const next = scene.cues.findLast(
    (other) => other.first > first && other.last <= quote && (isTheirs(other) || quote - other.last <= LEADS_REACH),
  );
  if (next === undefined || cue === null || cue.first > first) return [];
  let joint = next.first - 1;
  while (isSkipped(scene, joint, language)) joint--;
  const item = itemAt(scene, joint);
  const joins = item?.text === ',' || language.coordinators.has(item?.lower ?? '') || language.reporting.breaks.has(item?.lower ?? '');
  const end = itemAt(scene, joint - 1)?.text === ',' ? joint - 1 : joint;
  return joins && end - first >= LEAST_HEADLINE ? [{ ...statement, range: [first, end] }] : [];
}

function ruleOf(cue: Cue | null): QuoteRule {
  if (cue === null) return 'name-before-colon';
  return cue.kind === 'source' ? 'source-phrase' : 'name-beside';
}

/** "Berg: Pier must be mended": a name, a colon and a statement, as a headline on the first line has them. */
function headline(scene: Scene): Statement[] {
  const speaker = scene.phrases.find((phrase) => phrase.first === 0 && phrase.kind === 'name');
  if (speaker === undefined || itemAt(scene, speaker.last)?.text !== ':' || scene.line > 0 || scene.place > 0) return [];
  const range: Range = [speaker.last + 1, scene.items.length];
  const stops = /^[.!?…]$/.test(scene.items.at(-1)?.text ?? '');
  return stops || range[1] - range[0] < LEAST_HEADLINE ? [] : [{ range, cue: null, speaker }];
}

function statementsOf(scene: Scene, language: Language): Statement[] {
  const out: Statement[] = [];
  for (const cue of scene.cues) {
    const found =
      cue.kind === 'source'
        ? bySource(scene, cue, language)
        : cue.kind === 'verb'
          ? (asked(scene, cue, language) ?? byVerb(scene, cue, language))
          : null;
    if (found === null) continue;
    const last = out.at(-1);
    if (last === undefined || found.range[0] >= last.range[1]) out.push(found);
    else if (last.range[0] < cue.first) {
      const cut = coordinated(scene, last, found, cue, language);
      if (cut === null) continue;
      out[out.length - 1] = { ...last, range: [last.range[0], cut] };
      out.push(found);
    }
  }
  return out;
}

function asked(scene: Scene, cue: Cue, language: Language): Statement | null {
  const question = questionOf(scene, cue, language);
  return question && { ...question, cue };
}

/** Where the statement before ends when the same sentence goes on with "and she said", "but added", ", saying". */
function coordinated(scene: Scene, before: Statement, own: Statement, verb: Cue, language: Language): number | null {
  const speaker = own.speaker?.first ?? -1;
  let i = Math.min(verb.first, speaker > before.range[0] ? speaker : verb.first) - 1;
  while (isSkipped(scene, i, language)) i--;
  const item = itemAt(scene, i);
  if (item === undefined) return null;
  const joins = language.conjunctions.has(item.lower) || (item.text === ',' && verb.form.form === 'participle');
  if (!joins || i - before.range[0] < 2) return null;
  return itemAt(scene, i - 1)?.text === ',' ? i - 1 : i;
}

/** "According to S, ...", "... according to S". */
function bySource(scene: Scene, cue: Cue, language: Language): Statement | null {
  // "quoting", "citing": one word, which leads to where a statement comes from more often than to who makes it.
  if (cue.last - cue.first < 2) return null;
  const speaker = startingAt(scene, cue.last, false, language)?.phrase ?? looseSource(scene, cue.last);
  if (speaker === null) return null;
  const end = lastWord(scene);
  const comma = scene.items.findIndex((item, i) => i >= speaker.last && item.text === ',');
  // "The pier, according to Anna Berg, is old."
  const verb = comma === speaker.last && itemAt(scene, cue.first - 1)?.text === ',' ? (itemAt(scene, comma + 1)?.lower ?? '') : '';
  if (language.auxiliaries.has(verb) || language.cues.get(verb)?.form === 'finite') return { range: [0, end], cue, speaker };
  if (opensWith(scene, cue.first, language)) return comma === -1 || end - comma < 3 ? null : { range: [comma + 1, end], cue, speaker };
  const range = rangeBefore(scene, cue, cue.first, speaker.last, language);
  return range === null ? null : { range, cue, speaker };
}

/** Nothing, "But", "In addition," or "The next day," stands before a source: what it says follows. */
function opensWith(scene: Scene, first: number, language: Language): boolean {
  if (first > LONGEST_OPENER) return false;
  for (let i = 0; i < first; i++) {
    const { lower = '', mention = -1 } = itemAt(scene, i) ?? {};
    if (mention !== -1 || language.cues.has(lower) || language.auxiliaries.has(lower) || language.pronouns.has(lower)) return false;
  }
  const before = itemAt(scene, first - 1);
  return before === undefined || before.text === ',' || language.conjunctions.has(before.lower);
}

/** The words behind "according to" up to the next mark. */
function looseSource(scene: Scene, first: number): Phrase | null {
  let last = first;
  while (last < first + LONGEST_SOURCE && ['word', 'number'].includes(itemAt(scene, last)?.kind ?? '')) last++;
  return last === first ? null : describedPhrase(first, last);
}

function describedPhrase(first: number, last: number): Phrase {
  return { first, last, head: last - 1, kind: 'description', mention: -1, pronoun: null, governed: false, speaks: true };
}

function byVerb(scene: Scene, cue: Cue, language: Language): Statement | null {
  const { clause, infinitive, address } = language.reporting;
  const object = takesObject(scene, cue, language);
  const { form, lemma, strength } = cue.form;
  if (strength !== 'speech' && !object) return null;
  if (!clause.has(lemma) && !object && !infinitive.has(lemma)) return null;
  if (isUnsaid(scene, cue, language) || isRestrictive(scene, cue, language)) return null;
  // "..., her aide, Oskar Lund, told the council": behind the verb stands who was told.
  const tells = address.has(lemma) && infinitive.has(lemma);
  const behindSpeaker = itemAt(scene, cue.first - 1)?.text === ',' && !tells ? startingAt(scene, cue.last, true, language) : null;
  if (behindSpeaker !== null && form === 'finite' && endsStatement(scene, behindSpeaker.phrase, language)) {
    const range = rangeBefore(scene, cue, cue.first, scene.items.length, language);
    if (range !== null) return { range, cue, speaker: behindSpeaker.phrase };
  }
  const speaker = speakerBefore(scene, cue, language);
  if (speaker === null || language.ownPronouns.has(itemAt(scene, speaker.first)?.lower ?? '')) return null;
  // "if Anna Berg said it", "what Anna Berg says is old", "That said, ..."
  if (language.reporting.unsaid.has(itemAt(scene, speaker.first - 1)?.lower ?? '') || isThat(scene, speaker, language)) return null;
  const behind = rangeBehind(scene, cue, language);
  if (behind !== null) return { range: insideClause(scene, cue, speaker, behind, language), cue, speaker };
  const before = rangeBefore(scene, cue, Math.min(cue.first, loosely(scene, speaker.first, language)), cue.last, language);
  return before === null ? null : { range: before, cue, speaker };
}

function isThat(scene: Scene, { first, last }: Phrase, language: Language): boolean {
  return last === first + 1 && language.thatWords.has(itemAt(scene, first)?.lower ?? '');
}

/** "to say", "did not say", "isn't saying", "was told": nothing that the subject said. */
function isUnsaid(scene: Scene, cue: Cue, language: Language): boolean {
  const { form } = cue.form;
  if (form === 'finite') return isPassive(scene.items, cue, language);
  let i = cue.first - 1;
  while (language.adverbs.has(itemAt(scene, i)?.lower ?? '') || itemAt(scene, i)?.lower.endsWith('ly')) i--;
  const before = itemAt(scene, i)?.lower ?? '';
  if (form === 'base' && language.reporting.unsaid.has(before)) return true;
  return (form === 'base' && language.infinitiveWords.has(before)) || language.negations.has(before) || before.endsWith("n't");
}

/** "voters who say the pier is old": who is told apart by it, and nobody in particular says so. */
function isRestrictive(scene: Scene, cue: Cue, language: Language): boolean {
  let i = cue.first - 1;
  while (isSkipped(scene, i, language)) i--;
  const word = itemAt(scene, i)?.lower ?? '';
  const head = itemAt(scene, i - 1)?.lower ?? '';
  return language.relativeWords.has(word) && language.pronouns.has(word) && (head.endsWith('s') || language.determiners.has(head));
}

/** "While Berg says it is old, ...", "Berg, who said it was old, ...": words behind the comma are the author's again. */
function insideClause(scene: Scene, cue: Cue, speaker: Phrase, [first, last]: Range, language: Language): Range {
  const opener = itemAt(scene, speaker.first - 1);
  const isAside =
    (opener !== undefined && speaker.first === 1 && isSubordinating(opener.lower, language)) ||
    language.relativeWords.has(itemAt(scene, cue.first - 1)?.lower ?? '');
  if (!isAside) return [first, last];
  const comma = scene.items.findIndex((item, i) => i > first + 2 && i < last && item.text === ',');
  return comma === -1 ? [first, last] : [first, comma];
}

/** "while", "after": what follows depends on the clause behind the comma. */
function isSubordinating(word: string, language: Language): boolean {
  if (language.coordinators.has(word) || language.reporting.breaks.has(word)) return false;
  return language.conjunctions.has(word) || language.clausePrepositions.has(word);
}

/** "..., said Anna Berg, who ...": behind the speaker nothing goes on with the verb. */
function endsStatement(scene: Scene, speaker: Phrase, language: Language): boolean {
  const next = itemAt(scene, speaker.last);
  return (
    speaker.kind !== 'pronoun' && speaker.speaks && (next === undefined || next.kind === 'mark' || language.prepositions.has(next.lower))
  );
}

/** The subject right before the verb, one it shares with a verb before, or the loose words before it ("one in ten say"). */
function speakerBefore(scene: Scene, cue: Cue, language: Language): Phrase | null {
  const subject = subjectOf(scene, cue, language);
  if (subject !== null && subject.phrase.last <= cue.first && (subject.beside || cue.form.form === 'participle')) return subject.phrase;
  let i = cue.first - 1;
  while (isSkipped(scene, i, language)) i--;
  const item = itemAt(scene, i);
  if (item === undefined || cue.form.form === 'participle') return null;
  if (subject !== null && (language.coordinators.has(item.lower) || language.reporting.breaks.has(item.lower))) return subject.phrase;
  let first = i;
  while (first >= 0 && isLoose(scene, first, language)) first--;
  // "After the council said ...": a clause begins.
  if (language.clausePrepositions.has(itemAt(scene, first + 1)?.lower ?? '')) first++;
  return i - first >= 1 && i - first <= LONGEST_SOURCE ? describedPhrase(first + 1, i + 1) : null;
}

/** "..., election officials said": from the first of the words before a speaker that nobody knows. */
function loosely(scene: Scene, first: number, language: Language): number {
  let i = first;
  while (first - i < LONGEST_MODIFIER && isModifier(scene, i - 1, language)) i--;
  return itemAt(scene, i - 1)?.text === ',' ? i : first;
}

function isModifier(scene: Scene, index: number, language: Language): boolean {
  const item = itemAt(scene, index);
  if (item?.kind !== 'word' || language.prepositions.has(item.lower) || language.auxiliaries.has(item.lower)) return false;
  return isLoose(scene, index, language);
}

function isLoose(scene: Scene, index: number, language: Language): boolean {
  const item = itemAt(scene, index);
  if (item === undefined || (item.kind === 'mark' && item.text !== '%') || item.kind === 'quote') return false;
  return !language.conjunctions.has(item.lower) && !language.thatWords.has(item.lower) && !language.cues.has(item.lower);
}
