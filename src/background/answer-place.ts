import browser from 'webextension-polyfill';
import type { Quotation } from '../core/analysis.ts';
import { describe } from '../core/anchors/describe.ts';
import { placeAnnotations } from '../core/anchors/place-annotations.ts';
import type { PlaceAnswerName, Placement } from '../core/anchors/placement.ts';
import type { Annotation, AnnotationField, FieldValue, PlaceAnswer } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { overlaps, type Span, spanLength, textAt, trimSpan } from '../core/span.ts';
import { call, type RequestOf } from '../messages.ts';
import { annotationsFor } from '../store/annotations.ts';
import { correctionsFor } from '../store/corrections.ts';
import { inTurns } from './in-turns.ts';
import { keptAs } from './kept-as.ts';
import { library } from './library.ts';
import { readTab, type TabArticle } from './read-tab.ts';
import { editAnnotation } from './write-annotation.ts';
import { targetOf } from './write-to.ts';

/** Does what the reader answered about the place of a highlight. One change: taking it back is writing the old fields. */
export async function answerPlace(request: RequestOf<'place.answer'>, sender: Sender): Promise<Reply<Annotation>> {
  const target = await targetOf(request.article, sender);
  if (!target.ok) return target;
  const { key, tabId } = target.value;
  const db = await library();
  const annotation = (await annotationsFor(db, key)).rows.find(({ id, deleted }) => id === request.annotationId && deleted === undefined);
  if (annotation === undefined) return failed('no-annotation', 'This is no longer in your library.');
  const read = await readTab(target.value);
  if (!read.ok) return read;
  const tab = read.value;

  const { answer, asked } = request;
  if (answer === 'mine' || answer === 'none') {
    const answered: PlaceAnswer = { type: 'PlaceAnswer', answer, asked };
    const selectors = [...annotation.selectors.filter(({ type }) => type !== 'PlaceAnswer'), answered];
    return editAnnotation(target.value, edit(annotation, [['selectors', selectors]]));
  }
  const span = answer === 'selection' ? await selected(tabId, tab) : await chosen(annotation, answer, asked, tab);
  if (!span.ok) return span;
  const changes: [AnnotationField, FieldValue][] = [['selectors', describe(tab.snapshot.page, span.value)]];
  if (annotation.keptQuotation !== undefined) {
    const { quotes } = applyCorrections(tab.analysis, (await correctionsFor(db, key)).rows, tab.article.text);
    const quotation = quotationAt(quotes, tab.article.fromPage(span.value));
    if (quotation !== null) changes.push(['keptQuotation', keptAs(tab.article.text, quotation)]);
  }
  return editAnnotation(target.value, edit(annotation, changes));
}

function edit({ id, motivation, clocks }: Annotation, values: readonly [AnnotationField, FieldValue][]) {
  const changes = values.map(([field, value]) => ({ field, value, replaces: clocks[field] === undefined ? [] : [clocks[field]] }));
  return { annotationId: id, motivation, changes };
}

/** The place that was asked about, if the page still has it. */
async function chosen(annotation: Annotation, answer: PlaceAnswerName, asked: string, tab: TabArticle): Promise<Reply<Span>> {
  const [placement] = await inTurns(placeAnnotations(tab.snapshot.page, tab.article, [annotation]));
  const span = placement?.asked === asked ? spanOf(placement, answer) : null;
  return span === null ? failed('page-changed', 'The page has changed meanwhile. Look again.') : done(span);
}

function spanOf({ span, places }: Placement, answer: PlaceAnswerName): Span | null {
  return answer === 'today' ? span : (places[answer === 'first' ? 0 : 1]?.span ?? null);
}

/** What the reader has selected in the page, as long as the page reads as it did when it was sent. */
async function selected(tabId: number, { snapshot }: TabArticle): Promise<Reply<Span>> {
  const reply = await call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'page.selection', null);
  if (!reply.ok) return reply;
  if (reply.value === null) return failed('no-selection', 'Select the words in the page first.');
  const { span, words } = reply.value;
  const { text } = snapshot.page;
  if (textAt(text, span) !== words) return failed('page-changed', 'The page has changed meanwhile. Select the words again.');
  const trimmed = trimSpan(text, span);
  return spanLength(trimmed) === 0 ? failed('no-selection', 'Select the words in the page first.') : done(trimmed);
}

/** The quotation that most of a stretch of the article belongs to, and that most belongs to, or null. */
function quotationAt(quotes: readonly Quotation[], place: Span | null): Quotation | null {
  if (place === null) return null;
  const isMost = ({ span }: Quotation) => {
    const shared = Math.min(span.end, place.end) - Math.max(span.start, place.start);
    return overlaps(span, place) && shared * 2 >= spanLength(span) && shared * 2 >= spanLength(place);
  };
  return quotes.find(isMost) ?? null;
}
