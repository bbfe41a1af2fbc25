import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analyse.ts';
import type { Quotation } from '../../../src/core/analysis.ts';
import { markedQuotations } from '../../../src/core/quotes/marked-quotations.ts';
import { textAt } from '../../../src/core/span.ts';
import { plainArticle } from '../../../src/core/text/plain-article.ts';
import { longArticle } from '../../fixtures/long-article.ts';
import { MODEL } from '../entities/trained.ts';

/** What a quotation is, whoever speaks. */
const bare = (quotes: readonly Quotation[]) =>
  quotes.filter(({ kind }) => kind !== 'indirect').map(({ id, kind, span, parts, group }) => ({ id, kind, span, parts, group }));

const PIECES = [
  ...['"', '“', '”', "'", '’', '«', '»', '\n', '\n\n', '. ', ', ', ': ', ' — ', '(', ')', '😀', '\ud800'],
  ...[
    'Anna Berg',
    'Berg',
    'she said',
    'said',
    'Mr. Holm',
    'the mayor told the Harbour Council that',
    'according to',
    '\nQ: ',
    '\nA: ',
    '\nBERG: ',
  ],
  ...['The pier is old', 'we will never pay for it', 'old', 'so-called', 'and called it', 'the paper', 'on Monday'],
];

describe('the quotations in marks, without their speakers', () => {
  it('are those of the whole analysis on a long article, under the same ids, whichever names it goes by', () => {
    const article = plainArticle(longArticle(500).join('\n'), 'en');
    const found = markedQuotations(article);
    expect(found.length).toBe(400);
    expect(bare(found)).toEqual(bare(analyse(article, MODEL).quotes));
    expect(bare(found)).toEqual(bare(analyse(article).quotes));
    expect(found.filter(({ speaker, confidence }) => speaker !== null || confidence > 0)).toEqual([]);
  });

  it('are no titles and no terms', () => {
    const text = 'The mayor read “The Long Winter” to the so-called “winter men”. “We never read anything,” Ida Lind said.';
    expect(markedQuotations(plainArticle(text, 'en')).map(({ span }) => textAt(text, span))).toEqual(['We never read anything,']);
  });

  it.each(['en', 'de', 'fr', 'ru', 'cs'])('are those of the analysis by rules, whatever the text: %s', (language) => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' ')),
        (text) => {
          const article = plainArticle(text, language);
          expect(bare(markedQuotations(article))).toEqual(bare(analyse(article).quotes));
        },
      ),
      { numRuns: 150, seed: 21 },
    );
  });
});
