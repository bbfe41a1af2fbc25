import type { Analysis, Quotation } from '../core/analysis.ts';
import { confidenceWord } from '../core/confidence.ts';
import { isChosenByReader } from '../core/export/quoted-passages.ts';
import { passages, speakerDescription, speakerKey } from '../core/passages.ts';
import { type Span, textAt } from '../core/span.ts';
import { initials, LAST_SLOT, speakerSlots } from '../core/speaker-slots.ts';
import { say } from '../core/words/words.ts';
import { reasonWords } from './reason-words.ts';

/** One quotation as a list shows it: with all its paragraphs. */
export interface ListedQuotation {
  readonly id: string;
  /** The ids of all its paragraphs, the first one's first. */
  readonly ids: readonly string[];
  /** Where its first paragraph stands. */
  readonly span: Span;
  readonly words: string;
  /** The mark that opens it in the article. */
  readonly mark: string;
  readonly unsure: boolean;
  readonly reason: string;
  /** The reader said who the speaker is. */
  readonly chosen: boolean;
}

export interface SpeakerGroup {
  readonly key: string;
  readonly name: string;
  /** The colour, 1 to 9. */
  readonly slot: number;
  /** Null where nobody can be named. */
  readonly initials: string | null;
  readonly quotations: readonly ListedQuotation[];
}

/** An article's text, and what the finders found in it before the reader corrected anything. */
export interface AnalysedText {
  readonly text: string;
  readonly analysis: Analysis;
}

/**
 * The direct and mixed quotations of an article by speaker: in slot order, those that nobody can be named for last.
 * @param analysis as the reader corrected it
 */
export function speakerGroups(page: AnalysedText, analysis: Analysis): SpeakerGroup[] {
  const slots = speakerSlots(page.analysis, page, analysis);
  const voices = new Map<string, Quotation[][]>();
  for (const passage of passages(analysis.quotes.filter(({ kind }) => kind !== 'indirect')))
    voices.set(speakerKey(passage), [...(voices.get(speakerKey(passage)) ?? []), passage]);
  const names = new Map(analysis.people.filter(({ id }) => voices.has(id)).map(({ id, name }) => [id, name]));
  return [...voices]
    .map(([key, quotations]): SpeakerGroup => {
      const person = names.get(key);
      return {
        key,
        name: person ?? speakerDescription(quotations[0] ?? []) ?? say('speaker_unknown'),
        slot: slots.get(key) ?? LAST_SLOT,
        initials: person === undefined ? null : initials(person, [...names.values()]),
        quotations: quotations.map((passage) => listedPassage(page.text, passage)),
      };
    })
    .sort((a, b) => Number(a.initials === null) - Number(b.initials === null) || a.slot - b.slot);
}

/** The quotation with this id and the other paragraphs of it, reported speech as well; null where it is gone. */
export function listedQuotation(text: string, analysis: Analysis, id: string): ListedQuotation | null {
  const passage = passages(analysis.quotes).find((quotations) => quotations.some((quotation) => quotation.id === id));
  return passage === undefined ? null : listedPassage(text, passage);
}

/** @param passage the paragraphs of one quotation, in order */
export function listedPassage(text: string, passage: readonly Quotation[]): ListedQuotation {
  const [first] = passage as [Quotation, ...Quotation[]];
  const parts = passage.flatMap((quotation) => (quotation.parts.length > 0 ? quotation.parts : [quotation.span]));
  const told = passage.find(({ speaker }) => speaker !== null) ?? first;
  return {
    id: first.id,
    ids: passage.map(({ id }) => id),
    span: first.span,
    // The comma before a closing mark belongs to the sentence around it.
    words: parts
      .map((part) => textAt(text, part).trim())
      .join(' ')
      .replace(/,$/, ''),
    mark: openingMark(text, parts[0]?.start ?? first.span.start),
    unsure: told.speaker !== null && confidenceWord(told.confidence) === 'Unsure',
    reason: told.reasons[0] ? reasonWords(told.reasons[0]) : '',
    chosen: passage.some(isChosenByReader),
  };
}

/** The mark before the words, as the article's language writes it; straight marks become curly. */
function openingMark(text: string, start: number): string {
  const mark = text.slice(0, start).trimEnd().at(-1) ?? '';
  return /[„«»‹›‟”「『]/.test(mark) ? mark : '“';
}
