import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSource } from '../../scripts/load-source.mjs';
import { shippedModel } from '../../scripts/shipped-model.mjs';
import { ROOT } from '../board/data.mjs';

/** @typedef {import('../../src/core/export/format.ts').ExportArticle} ExportArticle */

const SEED = 'tests/fixtures/seed/article.txt';
const TIME = '2026-11-23T10:00:00.000Z';
const COLOURS = /** @type {const} */ (['yellow', 'green', 'blue', 'pink', 'orange']);

/**
 * The seed page as it was analysed, and a library of five articles with 500 annotations of every kind.
 * @returns {Promise<{seed: ExportArticle, library: ExportArticle[]}>}
 */
export async function exportSamples() {
  /** @type {typeof import('../../src/core/analyse.ts')} */
  const { analyse } = await loadSource('src/core/analyse.ts');
  /** @type {typeof import('../../src/core/text/plain-article.ts')} */
  const { plainArticle } = await loadSource('src/core/text/plain-article.ts');
  /** @type {typeof import('../../src/core/anchors/describe.ts')} */
  const { describe } = await loadSource('src/core/anchors/describe.ts');
  const article = plainArticle(readFileSync(join(ROOT, SEED), 'utf8'), 'en');
  const analysis = analyse(article, await shippedModel('en'));
  const page = { version: 1, text: article.text, blocks: article.blocks };
  /** @type {ExportArticle} */
  const seed = {
    url: 'https://seed.example/article?id=1',
    metadata: {
      title: { value: 'The seed “article” & its <quotations>', source: 'json-ld' },
      site: { value: 'A paper', source: 'open-graph' },
      authors: { value: ['Ida van der Marsh', 'Agency'], source: 'meta' },
      published: { value: '2026-11-02T06:30:00+01:00', source: 'json-ld' },
      modified: null,
      language: { value: 'en', source: 'html-lang' },
      section: null,
      image: null,
    },
    text: article.text,
    accessed: TIME,
    analysis,
    annotations: [],
    corrections: [],
  };
  const library = Array.from({ length: 5 }, (_, shelf) => {
    const url = `https://seed.example/article?id=${shelf + 2}`;
    const annotations = Array.from({ length: 100 }, (_unused, index) => annotation(index, shelf, url));
    return { ...seed, url, annotations };
  });
  return { seed, library };

  /** @param {number} index @param {number} shelf @param {string} articleKey @returns {import('../../src/core/annotation.ts').Annotation} */
  function annotation(index, shelf, articleKey) {
    const start = (index * 97 + shelf * 31) % (article.text.length - 80);
    const quotation = analysis.quotes[index % analysis.quotes.length];
    const kept = index % 10 === 1 && quotation !== undefined;
    const onArticle = index % 10 === 2;
    return {
      id: `a${shelf}-${index}`,
      articleKey,
      motivation: kept ? 'bookmarking' : onArticle ? 'commenting' : 'highlighting',
      selectors: onArticle ? [] : describe(page, kept ? quotation.span : { start, end: start + 20 + (index % 60) }),
      note: index % 3 === 0 ? `A note, “${index}” *and* \\more:\n\n- {x} & <y> %` : '',
      colour: COLOURS[index % 7] ?? null,
      tags: index % 4 === 0 ? ['tide', `to do, ${index}`] : [],
      ...(kept ? { keptQuotation: { quotationId: quotation.id, speaker: quotation.speaker?.name ?? null, words: null, cue: null } } : {}),
      clocks: {},
      created: TIME,
      modified: TIME,
    };
  }
}
