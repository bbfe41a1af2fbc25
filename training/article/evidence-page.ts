import { evidenceOf } from '../../src/page/article/block-evidence.ts';
import { readingFeatures } from '../../src/page/article/block-features.ts';
import { candidateOf, FIRM, rulingOut } from '../../src/page/article/choose-blocks.ts';
import { cluesOf } from '../../src/page/article/clues.ts';
import { pathOf } from '../../src/page/article/find-article.ts';
import { MetaTags } from '../../src/page/article/meta-tags.ts';
import { pageEvidence } from '../../src/page/article/page-evidence.ts';
import { readClaims, readMetadata } from '../../src/page/article/read-metadata.ts';
import { askReadability } from '../../src/page/article/readability-vote.ts';
import { readStructuredData } from '../../src/page/article/structured-data.ts';
import { atOnce } from '../../src/page/in-slices.ts';
import { readPage } from '../../src/page/text-map.ts';

// What runs in the browser's tab: the evidence that the product has when it decides, without its decisions.

export interface PageEvidence {
  readonly texts: readonly string[];
  readonly votes: readonly number[];
  /** What the rules leave, and what they have taken for good. */
  readonly ruled: readonly boolean[];
  readonly firm: readonly number[];
  readonly candidates: readonly { readonly index: number; readonly values: readonly number[] }[];
  readonly page: readonly number[];
}

export function evidence(html: string): PageEvidence {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const map = readPage(document);
  const vote = atOnce(askReadability(map.walked));
  const meta = new MetaTags(document);
  const data = readStructuredData(document, meta);
  const metadata = readMetadata(document, meta, data, vote?.byline ?? null);
  const features = atOnce(readingFeatures(map, vote?.nodes ?? new Set()));
  const candidate = candidateOf(features);
  const { votes } = candidate;
  const clues = cluesOf(metadata, data);
  const ruled = atOnce(rulingOut(features, votes, clues.title));
  const path = pathOf(document, readClaims(document, meta, data));
  return {
    texts: features.map(({ text }) => text),
    votes,
    ruled: ruled.blocks,
    firm: ruled.steps.flatMap(({ step, block }) => (block !== null && FIRM.includes(step) ? [block] : [])),
    candidates: [...evidenceOf(features, candidate, clues)].map(({ block, values }) => ({
      index: block.index,
      values,
    })),
    page: pageEvidence({ document, features, votes, data, meta, metadata, path }),
  };
}
