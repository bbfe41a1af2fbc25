import { type BlockFeatures, isProse, unitsOf } from './block-features.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Step } from './step.ts';
import type { StructuredData } from './structured-data.ts';

export interface Verdict {
  readonly isArticle: boolean;
  /** That the page is an article, 0 to 1. */
  readonly confidence: number;
  readonly step: Step;
}

export interface GateSources {
  readonly chosen: readonly BlockFeatures[];
  readonly all: readonly BlockFeatures[];
  readonly data: StructuredData;
  readonly meta: MetaTags;
  readonly hasAuthor: boolean;
  /** The path of the page's address, or null where it has none. */
  readonly path: string | null;
}

/** Things that a page is about when it is about no article (schema.org types). */
const OTHER_TYPES =
  /^(?:Product|ProductGroup|Recipe|JobPosting|SoftwareApplication|LocalBusiness|Service|CollectionPage|SearchResultsPage|ItemList|QAPage|DiscussionForumPosting|ProfilePage|ContactPage|AboutPage|Event|Course|FAQPage|APIReference)$/;

/** Sure enough to act. Below it the reader is asked. */
const THRESHOLD = 0.5;
/** Fewer paragraphs of whole sentences are no article, whatever the page says of itself. */
const FEWEST = 2;

/** What each piece of evidence weighs: a logistic regression over pages of many kinds, rounded. */
const BIAS = -2.58;
const WEIGHTS = {
  paragraphs: -0.35,
  prose: 0.23,
  declared: 2.65,
  ogArticle: 0.7,
  ogWebsite: -0.5,
  author: 0.75,
  publishedTime: 0.5,
  declaredOther: -2.4,
  home: -2,
  links: -1.1,
  allProseChosen: 3.2,
  code: -15,
  lists: -0.6,
  headings: -0.75,
  wordsInAddress: 1.15,
  dateInAddress: 4,
} as const;

type Evidence = Readonly<Record<keyof typeof WEIGHTS, number>>;

/** Is there an article? Weighs the evidence, and says what weighed most. */
export function judge(sources: GateSources): Verdict {
  const sentences = sources.chosen.filter(isProse);
  const evidence = evidenceOf(sources, sentences);
  const weighed = Object.entries(WEIGHTS).map(([name, weight]) => ({ name, weight: weight * evidence[name as keyof Evidence] }));
  const likely = logistic(weighed.reduce((sum, { weight }) => sum + weight, BIAS));
  const confidence = sentences.length < FEWEST ? Math.min(likely, 0.2) : likely;
  const heaviest = weighed.filter(({ weight }) => Math.abs(weight) >= 0.1).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const reason = [
    `${sentences.length} paragraphs`,
    ...heaviest.map(({ name, weight }) => `${name} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`),
  ];
  return { isArticle: confidence >= THRESHOLD, confidence, step: { step: 'gate', block: null, reason: reason.join(', ') } };
}

function evidenceOf({ chosen, all, data, meta, hasAuthor, path }: GateSources, sentences: readonly BlockFeatures[]): Evidence {
  const type = meta.first('og:type')?.toLowerCase();
  const prose = unitsOf(sentences);
  const blocks = Math.max(1, chosen.length);
  const share = (...kinds: readonly BlockFeatures['kind'][]) => chosen.filter(({ kind }) => kinds.includes(kind)).length / blocks;
  const slug = path?.split('/').filter(Boolean).at(-1) ?? '';
  return {
    paragraphs: Math.log1p(Math.min(sentences.length, 40)),
    prose: Math.log1p(Math.min(prose, 20_000)) / 2,
    declared: Number(data.article !== null),
    ogArticle: Number(type === 'article'),
    ogWebsite: Number(type === 'website'),
    author: Number(hasAuthor),
    publishedTime: Number(meta.first('article:published_time') !== null),
    declaredOther: Number(data.article === null && data.types.some((name) => OTHER_TYPES.test(name))),
    home: Number(path === '/' || path === ''),
    links: all.reduce((sum, { links, text }) => sum + links * text.length, 0) / Math.max(1, unitsOf(all)),
    allProseChosen: Math.min(1, prose / Math.max(1, unitsOf(all.filter(isProse)))),
    code: Math.min(0.25, share('preformatted')),
    lists: share('list-item', 'cell'),
    headings: share('heading'),
    wordsInAddress: Math.min(6, slug.split('-').length - 1) / 3,
    dateInAddress: Number(/\/(?:19|20)\d\d\//.test(path ?? '')),
  };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
