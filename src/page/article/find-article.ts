import type { ArticleMetadata } from '../../core/article.ts';
import type { AddressClaims } from '../../core/article-snapshot.ts';
import { urlOf } from '../dom.ts';
import { atOnce } from '../in-slices.ts';
import type { TextMap } from '../text-map.ts';
import { isProse, readingFeatures } from './block-features.ts';
import { candidateOf, choosingBlocks } from './choose-blocks.ts';
import { cluesOf } from './clues.ts';
import { EVIDENCE_NAMES, type EvidenceNames } from './evidence-names.ts';
import { judge } from './gate.ts';
import { MetaTags } from './meta-tags.ts';
import { pageEvidence } from './page-evidence.ts';
import { readClaims, readMetadata } from './read-metadata.ts';
import { askReadability, type Vote, whyNotAsked } from './readability-vote.ts';
import type { Step } from './step.ts';
import { readStructuredData } from './structured-data.ts';
import { withVisibleLines } from './visible-lines.ts';

export interface FoundArticle {
  readonly isArticle: boolean;
  /** That the page is an article, 0 to 1. */
  readonly confidence: number;
  readonly metadata: ArticleMetadata;
  readonly claims: AddressClaims;
  /** For each block of the page text, whether it is the article's: the best guess, also where `isArticle` is false. */
  readonly blocks: readonly boolean[];
  /** Why: what each step decided, in order. */
  readonly steps: readonly Step[];
  /** Text nodes of the extractor's answer, and those with no way back to the page. */
  readonly nodes: number;
  readonly nodesLost: number;
}

export interface FindOptions {
  /** The reader wants this page annotated although it looks like no article. */
  readonly anyway?: boolean;
}

/**
 * Is there an article, which blocks of the page text are it, and what does the page say about it?
 * @param options.anyway the reader wants this page annotated although it looks like no article: every block that could
 *   be read as text is taken when nothing better is found
 */
export function findArticle(document: Document, map: TextMap, options: FindOptions = {}): FoundArticle {
  return atOnce(findingArticle(document, map, { ...options, names: EVIDENCE_NAMES }));
}

/** The same in units of work, after each of which the page may go on; its reasons name values where it is told their names. */
export function* findingArticle(
  document: Document,
  map: TextMap,
  { anyway = false, names }: FindOptions & { readonly names?: EvidenceNames } = {},
): Generator<undefined, FoundArticle> {
  const steps: Step[] = [];
  const vote = yield* voteOf(map, steps);
  const meta = new MetaTags(document);
  const data = readStructuredData(document, meta);
  const metadata = readMetadata(document, meta, data, vote?.byline ?? null);
  const claims = readClaims(document, meta, data);
  yield;
  const features = yield* readingFeatures(map, vote?.nodes ?? new Set());
  yield;
  const candidate = candidateOf(features);
  steps.push(...candidate.steps);
  const choice = yield* choosingBlocks(features, candidate, cluesOf(metadata, data), {
    anyway,
    ...(names && { names: names.blocks }),
  });
  // One by one: a long page has more steps than a call may have arguments.
  for (const step of choice.steps) steps.push(step);
  yield;
  const path = pathOf(document, claims);
  const values = pageEvidence({ document, features, votes: candidate.votes, data, meta, metadata, path });
  const paragraphs = features.filter((block) => choice.blocks[block.index] && isProse(block)).length;
  const verdict = judge(values, paragraphs, names?.page);
  steps.push(verdict.step);
  return {
    isArticle: verdict.isArticle,
    confidence: verdict.confidence,
    metadata: withVisibleLines(metadata, features, choice.blocks),
    claims,
    blocks: choice.blocks,
    steps,
    nodes: vote?.found ?? 0,
    nodesLost: vote?.lost ?? 0,
  };
}

function* voteOf({ walked }: TextMap, steps: Step[]): Generator<undefined, Vote | null> {
  try {
    const vote = yield* askReadability(walked);
    steps.push({ step: 'candidate', block: null, reason: vote?.reason ?? whyNotAsked(walked) ?? 'Readability found nothing' });
    return vote;
  } catch (error) {
    // A page built to break an extractor is still a page: the later steps have the blocks themselves.
    steps.push({ step: 'candidate', block: null, reason: `Readability failed: ${error instanceof Error ? error.message : String(error)}` });
    return null;
  }
}

/** The path of the page's address; a document that was not loaded from one has what it says of itself. */
export function pathOf(document: Document, claims: AddressClaims): string | null {
  const url = [urlOf(document), claims.canonical, claims.openGraph].find((candidate) => candidate?.startsWith('http'));
  return url && URL.canParse(url) ? new URL(url).pathname : null;
}
