import { describe } from '../core/anchors/describe.ts';
import type { Annotation, AnnotationField, FieldValue } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import { hash } from '../core/hash.ts';
import { keptToday } from '../core/kept-today.ts';
import type { Sender } from '../core/message-bus.ts';
import { currentIds } from '../core/quotes/quotation-ids.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import type { RequestOf } from '../messages.ts';
import { annotationsFor } from '../store/annotations.ts';
import { correctionsFor } from '../store/corrections.ts';
import { keptAs } from './kept-as.ts';
import { library } from './library.ts';
import { ownArticle, readTab } from './read-tab.ts';
import { editAnnotation } from './write-annotation.ts';

/** Keeps a quotation with its place and its speaker as the reader sees them, or puts it into the bin again. */
export async function keepQuotation({ quotationId, keep }: RequestOf<'quotation.keep'>, sender: Sender): Promise<Reply<Annotation | null>> {
  const target = await ownArticle(sender);
  if (target === null) return failed('no-article', 'This page shows no article that could be saved to.');
  const db = await library();
  const { rows } = await annotationsFor(db, target.key);
  const isKept = ({ keptQuotation }: Annotation) => keptQuotation?.quotationId === quotationId;
  const found = rows.find(isKept);
  const read = found === undefined || keep ? await readTab(target) : null;
  // What is stored may have an id of before.
  const standing =
    found ?? (read?.ok ? keptToday(rows, currentIds(read.value.analysis.quotes, read.value.article.text)).find(isKept) : undefined);
  const change = (field: AnnotationField, value: FieldValue) => {
    const clock = standing?.clocks[field];
    return { field, value, replaces: clock === undefined ? [] : [clock] };
  };
  const annotationId = standing?.id ?? `kept-${hash(`${target.key} ${quotationId}`)}`;
  if (!keep || read === null) {
    if (standing === undefined) return done(null);
    return editAnnotation(target, { annotationId, motivation: 'bookmarking', changes: [change('deleted', true)] });
  }

  if (!read.ok) return read;
  const { article, analysis, snapshot } = read.value;
  const seen = applyCorrections(analysis, (await correctionsFor(db, target.key)).rows, article.text);
  const quotation = seen.quotes.find(({ id }) => id === quotationId);
  if (quotation === undefined) return failed('no-quotation', 'This quotation is no longer in the article.');
  return editAnnotation(target, {
    annotationId,
    motivation: 'bookmarking',
    changes: [
      change('selectors', describe(snapshot.page, article.toPage(quotation.span))),
      change('keptQuotation', keptAs(article.text, quotation)),
      change('deleted', false),
    ],
  });
}
