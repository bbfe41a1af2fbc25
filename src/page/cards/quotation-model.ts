import type { Quotation } from '../../core/analysis.ts';
import type { Placement } from '../../core/anchors/placement.ts';
import { type ConfidenceWord, confidenceWord } from '../../core/confidence.ts';
import type { Correction } from '../../core/correction.ts';
import { cueText } from '../../core/cue-text.ts';
import { passages, speakerDescription, speakerKey, UNKNOWN } from '../../core/passages.ts';
import { overlaps } from '../../core/span.ts';
import { initials, LAST_SLOT } from '../../core/speaker-slots.ts';
import { say } from '../../core/words/words.ts';
import { reasonWords } from '../../ui/reason-words.ts';
import type { CardPage } from './card-host.ts';

/** A quotation as its card shows it. */
export interface QuotationModel {
  /** Its paragraphs, in order. */
  readonly passage: readonly [Quotation, ...Quotation[]];
  /** The person's name, or a description; null where the article has neither. */
  readonly speaker: string | null;
  /** The same for the reader: in words where there is none. */
  readonly name: string;
  /** Null where nobody is named. */
  readonly initials: string | null;
  readonly slot: number;
  readonly description: string | null;
  /** Null where the reader chose the speaker, or nobody was found. */
  readonly confidence: { readonly word: ConfidenceWord; readonly share: number } | null;
  readonly reasons: readonly string[];
  readonly cue: string | null;
  /** What the reader's choice did, or null where they made none. */
  readonly chosen: { readonly alsoHere: number } | null;
  /** The annotation that keeps it. */
  readonly keptAs: { readonly quotationId: string; readonly annotationId: string } | null;
  /** Of what the reader kept here, and the newsroom changed: the annotation, while it is to be asked about. */
  readonly changed: string | null;
  /** Where it stands among the same speaker's: ids of the neighbours, and which one it is, from 1. */
  readonly place: { readonly at: number; readonly of: number; readonly before: string | null; readonly after: string | null };
}

export function quotationModel(page: CardPage, id: string): QuotationModel | null {
  const all = passages(page.analysis.quotes.filter(({ kind }) => page.paint.reportedSpeech || kind !== 'indirect'));
  const passage = all.find((each) => each.some((quotation) => quotation.id === id));
  if (passage === undefined) return null;
  const [first] = passage;
  const told = passage.find(({ speaker }) => speaker !== null) ?? first;
  const key = speakerKey(passage);
  const person = page.analysis.people.find((each) => each.id === key);
  const chosen = told.reasons.some(({ rule }) => rule === 'chosen-by-reader');
  const cue = passage.find((quotation) => quotation.cue !== null)?.cue ?? null;
  const speaker = person?.name ?? speakerDescription(passage);
  return {
    passage,
    speaker,
    name: speaker ?? say('speaker_unknown'),
    initials: person === undefined ? null : initials(person.name, voices(page, all)),
    slot: page.slots.get(told.speaker?.person ?? null) ?? LAST_SLOT,
    description: person?.description ?? null,
    confidence: chosen || told.speaker === null ? null : { word: confidenceWord(told.confidence), share: told.confidence },
    reasons: told.reasons
      // What stands there is no name where another reason says what it is.
      .filter(({ rule }) => rule !== 'name-beside' || told.reasons.length === 1)
      .map(reasonWords)
      .filter((sentence) => sentence !== ''),
    cue: cueText(page.article.text, cue),
    chosen: chosen ? { alsoHere: alsoChanged(page, passage) } : null,
    keptAs: keptAs(page, passage),
    changed: changedAs(page, passage),
    place: placeAmong(
      all.filter((each) => key !== UNKNOWN && speakerKey(each) === key),
      passage,
    ),
  };
}

/** The names of everybody who is quoted. */
export function voices(page: CardPage, all = passages(page.analysis.quotes)): string[] {
  const keys = new Set(all.map(speakerKey));
  return page.analysis.people.filter(({ id }) => keys.has(id)).map(({ name }) => name);
}

/** The reader's choice of a speaker that stands for one of these quotations. */
export function standingChoices(page: CardPage, passage: readonly Quotation[]): Correction[] {
  const ids = new Set(passage.map(({ id }) => id));
  return page.corrections.filter(({ change, target, withdrawn }) => change === 'speaker' && withdrawn !== true && ids.has(target));
}

/** How many other passages have another speaker because of the choice that was made here. */
function alsoChanged(page: CardPage, passage: readonly Quotation[]): number {
  const raw = new Map(page.raw.quotes.map((quotation) => [quotation.id, quotation.speaker?.person ?? null]));
  const choices = standingChoices(page, passage);
  const wrong = new Set(choices.map(({ target }) => raw.get(target) ?? null).filter((person) => person !== null));
  const targets = new Set(
    page.corrections.filter(({ change, withdrawn }) => change === 'speaker' && withdrawn !== true).map(({ target }) => target),
  );
  const changed = passages(page.analysis.quotes).filter(
    (each) =>
      each[0].id !== passage[0]?.id && each.some(({ id, kind }) => kind !== 'indirect' && !targets.has(id) && wrong.has(raw.get(id) ?? '')),
  );
  return changed.length;
}

function keptAs(page: CardPage, passage: readonly Quotation[]): QuotationModel['keptAs'] {
  for (const { id: quotationId } of passage) {
    const kept = page.annotations.find(({ keptQuotation, deleted }) => keptQuotation?.quotationId === quotationId && deleted === undefined);
    if (kept !== undefined) return { quotationId, annotationId: kept.id };
  }
  return null;
}

function changedAs({ annotations, placements }: CardPage, passage: readonly Quotation[]): string | null {
  const isHere = ({ state, answered, inArticle }: Placement) =>
    state === 'changed' && !answered && inArticle !== null && passage.some(({ span }) => overlaps(span, inArticle));
  const isKept = ({ id }: Placement) => annotations.some((each) => each.id === id && each.keptQuotation);
  return placements.find((placement) => isHere(placement) && isKept(placement))?.id ?? null;
}

function placeAmong(own: readonly (readonly [Quotation, ...Quotation[]])[], passage: readonly Quotation[]): QuotationModel['place'] {
  const at = own.findIndex((each) => each[0].id === passage[0]?.id);
  const idAt = (index: number) => own[index]?.[0].id ?? null;
  return { at: at + 1, of: own.length, before: at > 0 ? idAt(at - 1) : null, after: at === -1 ? null : idAt(at + 1) };
}
