import { describe } from '../core/anchors/describe.ts';
import type { Annotation } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import type { Clock } from '../core/clock.ts';
import { hash } from '../core/hash.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { textAt } from '../core/span.ts';
import { ask } from './connection.ts';
import type { Visit } from './visit.ts';

/** Keeps a quotation with its place and speaker, or puts it into the bin again. */
export async function keepQuotation(visit: Visit, quotationId: string, keep: boolean): Promise<Reply<Annotation | null>> {
  const ready = visit.ready();
  const analysis = ready && applyCorrections(ready.opened.analysis, ready.opened.corrections);
  const quotation = analysis?.quotes.find(({ id }) => id === quotationId);
  if (ready === null || quotation === undefined) return failed('no-quotation', 'This quotation is no longer in the article.');

  const { article, opened, snapshot } = ready;
  const standing = opened.annotations.find((annotation) => annotation.keptQuotation?.quotationId === quotationId);
  if (standing === undefined && !keep) return done(null);
  const replaces = (field: keyof Annotation['clocks']): Clock[] => (standing?.clocks[field] === undefined ? [] : [standing.clocks[field]]);
  const change = <F extends keyof Annotation['clocks'], V>(field: F, value: V) => ({ field, value, replaces: replaces(field) });
  const kept = {
    quotationId,
    speaker: quotation.speaker?.name ?? null,
    words: quotation.speaker?.words ?? null,
    cue: quotation.cue && textAt(article.text, quotation.cue),
  };
  return ask('annotation.write', {
    annotationId: standing?.id ?? `kept-${hash(`${opened.key} ${quotationId}`)}`,
    motivation: 'bookmarking',
    changes: keep
      ? [
          change('selectors', describe(snapshot.page, article.toPage(quotation.span))),
          change('keptQuotation', kept),
          change('deleted', false),
        ]
      : [change('deleted', true)],
  });
}
