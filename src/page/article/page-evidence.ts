import type { ArticleMetadata } from '../../core/article.ts';
import { attribute, queryAll } from '../dom.ts';
import { type BlockFeatures, isProse, unitsOf } from './block-features.ts';
import type { MetaTags } from './meta-tags.ts';
import { share, size } from './small-numbers.ts';
import type { StructuredData } from './structured-data.ts';

export interface PageSources {
  readonly document: Document;
  readonly features: readonly BlockFeatures[];
  /** For each block the share of it that was voted for. */
  readonly votes: readonly number[];
  readonly data: StructuredData;
  readonly meta: MetaTags;
  readonly metadata: ArticleMetadata;
  /** The path of the page's address, or null where it has none. */
  readonly path: string | null;
}

/** Lines of this length, in UTF-16 units, are labels rather than text. */
const SHORT = 60;
const DAY =
  /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d+ (?:days?|hours?|months?|years?|weeks?) ago/i;
/** Types of things that a page is about when it is about no article (schema.org). */
const TYPES = [
  /^(?:Product|Offer|AggregateOffer)/,
  /^(?:DiscussionForum|QAPage|Question)/,
  /^FAQ/,
  /^(?:Collection|ItemList|SearchResults)/,
  /^(?:Recipe|JobPosting|Software|LocalBusiness|Service|ProfilePage|ContactPage|AboutPage|Event|Course|APIReference|Place|Hotel|Restaurant)/,
];
/** What sites of many makers call the parts of their addresses. */
const PATHS = [
  /blog|news|article|story|post|magazine|insights|opinion/i,
  /doc|guide|api|reference|learn|help|support|wiki|tutorial|manual/i,
  /forum|thread|topic|question|discussion|\/[tr]\/|community/i,
  /product|shop|store|collection|categor|tag|\/d?p\/|search/i,
  /service|solution|compan|about|location|industr/i,
];
const COUNTED = ['code', 'input:not([type=hidden])', 'p', 'img', 'time', 'button'];
/** What makers of pages call their parts, in classes. */
const CLASSES = [
  /article|entry-content|post-content|story/i,
  /product|price|cart/i,
  /toc|table-of-contents|sidebar|docs/i,
  /hero|cta|banner|testimonial|pricing/i,
];

/** What tells an article from the other pages of the web, as small whole numbers in the order of PAGE_EVIDENCE (evidence-names.ts). */
export function pageEvidence({ document, features, votes, data, meta, metadata, path }: PageSources): number[] {
  const type = meta.first('og:type')?.toLowerCase();
  const { authors, published, title } = metadata;
  const steps = (path ?? '').split('/').filter(Boolean);
  const voted = features.filter(({ index }) => (votes[index] ?? 0) > 0.5);
  const sentences = voted.filter(isProse);
  const prose = unitsOf(sentences);
  const short = features.filter(({ text }) => text.length < SHORT);
  const parents = new Map<Element, number>();
  for (const { around, text } of sentences) {
    const parent = around[1] ?? around[0];
    if (parent) parents.set(parent, (parents.get(parent) ?? 0) + text.length);
  }
  const part = (units: number, all: number) => share(units / Math.max(1, all));
  const kinds = (kind: BlockFeatures['kind']) => part(voted.filter((block) => block.kind === kind).length, voted.length);
  const inData = (source: string | undefined) => Number(source === 'json-ld' || source === 'open-graph');
  return [
    Number(authors !== null),
    inData(authors?.source),
    Number(authors?.source === 'byline' || authors?.source === 'readability'),
    Number(type === 'article'),
    Number(type === 'website'),
    Number(type !== undefined && type !== 'article' && type !== 'website'),
    Number(published !== null),
    inData(published?.source),
    Number(data.article !== null),
    ...TYPES.map((pattern) => Number(data.types.some((name) => pattern.test(name)))),
    Number(path === null),
    Number(path === '/' || path === ''),
    Math.min(10, steps.length),
    Math.min(20, (steps.at(-1) ?? '').split(/[-_]/).length - 1),
    Number(/\/(?:19|20)\d\d\//.test(path ?? '')),
    ...PATHS.map((pattern) => Number(pattern.test(path ?? ''))),
    part(unitsOf(voted), unitsOf(features)),
    part(prose, unitsOf(features.filter(isProse))),
    part(Math.max(0, ...parents.values()), prose),
    part(short.length, features.length),
    kinds('other'),
    kinds('paragraph'),
    kinds('preformatted'),
    size(prose),
    size(prose / Math.max(1, sentences.length)),
    size(short.filter(({ text }) => DAY.test(text)).length),
    Math.min(30, (title?.value ?? '').split(' ').length),
    Number(queryAll(document, 'body').some((body) => /single|article|post-template|story/i.test(attribute(body, 'class') ?? ''))),
    ...COUNTED.map((selector) => size(queryAll(document, selector).length)),
    ...classCounts(document).map(size),
  ];
}

/** How many elements have each kind of class. One pass in place of a selector a word: those compare every class with every word. */
function classCounts(document: Document): number[] {
  const kinds = new Map<string, readonly number[]>();
  const counts = CLASSES.map(() => 0);
  for (const element of queryAll(document, '[class]')) {
    const name = attribute(element, 'class') ?? '';
    let found = kinds.get(name);
    if (found === undefined) {
      found = CLASSES.flatMap((pattern, kind) => (pattern.test(name) ? [kind] : []));
      kinds.set(name, found);
    }
    for (const kind of found) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
