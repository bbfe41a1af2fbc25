import { analyse } from '../../../src/core/analyse.ts';
import type { Analysis, Quotation } from '../../../src/core/analysis.ts';
import type { EntityModel } from '../../../src/core/entities/entity-model.ts';
import { textAt } from '../../../src/core/span.ts';
import { plainArticle } from '../../../src/core/text/plain-article.ts';

/** One quotation as a test reads it: the words, and the full name, or the article's words in brackets. */
export type Said = readonly [words: string, speaker: string | null];

export function analysisOf(text: string, language: string | null = 'en', model?: EntityModel): Analysis {
  return analyse(plainArticle(text, language), model);
}

export function quotationsIn(text: string, language: string | null = 'en', model?: EntityModel): readonly Quotation[] {
  return analysisOf(text, language, model).quotes;
}

/** Marked quotations with their speakers, part by part. */
export function saidIn(text: string, language: string | null = 'en', model?: EntityModel): Said[] {
  return quotationsIn(text, language, model)
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ parts, speaker }) => parts.map((part): Said => [textAt(text, part), speaker && (speaker.name ?? `(${speaker.words})`)]));
}

export function wordsIn(text: string, language: string | null = 'en'): string[] {
  return quotationsIn(text, language)
    .filter(({ kind }) => kind !== 'indirect')
    .flatMap(({ parts }) => parts.map((part) => textAt(text, part)));
}
