import type { Annotation } from './annotation.ts';

/** Annotations that keep quotations, with the ids that an analysis has for those today. @param idOf see `currentIds` */
export function keptToday(annotations: readonly Annotation[], idOf: (id: string) => string): Annotation[] {
  return annotations.map((annotation) => {
    const { keptQuotation } = annotation;
    if (keptQuotation === undefined) return annotation;
    const quotationId = idOf(keptQuotation.quotationId);
    return quotationId === keptQuotation.quotationId ? annotation : { ...annotation, keptQuotation: { ...keptQuotation, quotationId } };
  });
}
