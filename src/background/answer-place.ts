import browser from 'webextension-polyfill';
import type { Quotation } from '../core/analysis.ts';
import { describe } from '../core/anchors/describe.ts';
import { placeAnnotations } from '../core/anchors/place-annotations.ts';
import type { PlaceAnswerName, Placement } from '../core/anchors/placement.ts';
import type { Annotation, PlaceAnswer } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { Sender } from '../core/message-bus.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { overlaps, type Span, spanLength, textAt, trimSpan } from '../core/span.ts';
import { call, type RequestOf } from '../messages.ts';
import { annotationOf } from '../store/annotations.ts';
import { correctionsFor } from '../store/corrections.ts';
import { inTurns } from './in-turns.ts';
import { keptAs } from './kept-as.ts';
import { library } from './library.ts';
import { readTab, type TabArticle, type Target } from './read-tab.ts';
import { editAnnotation, type Fields, fieldEdit } from './write-annotation.ts';
import { targetOf } from './write-to.ts';

/** Does what the reader answered about the place of a highlight. One change: taking it back is writing the old fields. */
export async function answerPlace(request: RequestOf<'place.answer'>, sender: Sender): Promise<Reply<Annotation>> {
  const target = await targetOf(request.article, sender);
  if (!target.ok) return target;
  const annotation = await annotationOf(await library(), request.annotationId);
  if (annotation === null || annotation.deleted !== undefined) return failed('no-annotation', 'it is not stored, or in the bin');
  const fields = await answeredFields(target.value, annotation, request);
  return fields.ok ? editAnnotation(target.value, fieldEdit(annotation, fields.value)) : fields;
}

/** What an answer comes to: the fields that change. */
export async function answeredFields(
  target: Target,
  annotation: Annotation,
  { answer, asked }: Pick<RequestOf<'place.answer'>, 'answer' | 'asked'>,
): Promise<Reply<Fields>> {
  if (answer === 'mine' || answer === 'none') {
    const answered: PlaceAnswer = { type: 'PlaceAnswer', answer, asked };
    return done({ selectors: [...annotation.selectors.filter(({ type }) => type !== 'PlaceAnswer'), answered] });
  }
  const read = await readTab(target);
  if (!read.ok) return read;
  const { snapshot, article, analysis } = read.value;
  const span = answer === 'selection' ? await selected(target.tabId, read.value) : await chosen(annotation, answer, asked, read.value);
  if (!span.ok) return span;
  const selectors = describe(snapshot.page, span.value);
  if (annotation.keptQuotation === undefined) return done({ selectors });
  const { quotes } = applyCorrections(analysis, (await correctionsFor(await library(), target.key)).rows, article.text);
  const quotation = quotationAt(quotes, article.fromPage(span.value));
  return done(quotation === null ? { selectors } : { selectors, keptQuotation: keptAs(article.text, quotation) });
}

/** The place that was asked about, if the page still has it. */
async function chosen(annotation: Annotation, answer: PlaceAnswerName, asked: string, tab: TabArticle): Promise<Reply<Span>> {
  const [placement] = await inTurns(placeAnnotations(tab.snapshot.page, tab.article, [annotation]));
  const span = placement?.asked === asked ? spanOf(placement, answer) : null;
  return span === null ? failed('page-changed', 'the page offers other places now') : done(span);
}

function spanOf({ span, places }: Placement, answer: PlaceAnswerName): Span | null {
  return answer === 'today' ? span : (places[answer === 'first' ? 0 : 1]?.span ?? null);
}

/** What the reader has selected in the page, as long as the page reads as it did when it was sent. */
async function selected(tabId: number, { snapshot }: TabArticle): Promise<Reply<Span>> {
  const reply = await call((message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 }), 'page.selection', null);
  if (!reply.ok) return reply;
  if (reply.value === null) return failed('no-selection', 'nothing is selected');
  const { span, words } = reply.value;
  const { text } = snapshot.page;
  if (textAt(text, span) !== words) return failed('page-changed', 'the page was read anew');
  const trimmed = trimSpan(text, span);
  return spanLength(trimmed) === 0 ? failed('no-selection', 'nothing is selected') : done(trimmed);
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
