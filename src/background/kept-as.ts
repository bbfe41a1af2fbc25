import type { Quotation } from '../core/analysis.ts';
import type { KeptQuotation } from '../core/annotation.ts';
import { cueText } from '../core/cue-text.ts';

/** A quotation as it is stored when the reader keeps it. @param text the article's */
export function keptAs(text: string, { id, speaker, cue }: Quotation): KeptQuotation {
  return { quotationId: id, speaker: speaker?.name ?? null, words: speaker?.words ?? null, cue: cueText(text, cue) };
}
