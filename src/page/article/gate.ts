import type { BlockFeatures } from './block-features.ts';
import type { MetaTags } from './meta-tags.ts';
import type { Step } from './step.ts';
import type { StructuredData } from './structured-data.ts';

export interface Verdict {
  readonly isArticle: boolean;
  /** That the page is an article, 0 to 1. */
  readonly confidence: number;
  readonly step: Step;
}

/** Things that a page is about when it is about no article. */
const OTHER_TYPES =
  /^(?:Product|ProductGroup|Recipe|JobPosting|SoftwareApplication|LocalBusiness|Organization|Service|CollectionPage|SearchResultsPage|ItemList|QAPage|DiscussionForumPosting|ProfilePage|ContactPage|AboutPage|Event|Course|FAQPage|APIReference)$/;

/** Is there an article? Evidence for and against is added up and squeezed into 0 to 1. */
export function judge(
  chosen: readonly BlockFeatures[],
  all: readonly BlockFeatures[],
  data: StructuredData,
  meta: MetaTags,
  hasDate: boolean,
  hasAuthor: boolean,
  path: string | null,
): Verdict {
  const sentences = chosen.filter((block) => block.sentence && block.links < 0.5);
  const units = sentences.reduce((sum, block) => sum + block.text.length, 0);
  const rest = all.filter((block) => block.sentence && block.links < 0.5).reduce((sum, block) => sum + block.text.length, 0);
  const linked =
    all.reduce((sum, block) => sum + block.links * block.text.length, 0) /
    Math.max(
      1,
      all.reduce((sum, block) => sum + block.text.length, 0),
    );
  const declared = data.article !== null;
  const other = data.types.some((type) => OTHER_TYPES.test(type) && type !== 'Organization');
  const ogArticle = meta.first('og:type')?.toLowerCase() === 'article';
  const evidence: [name: string, weight: number][] = [
    ['base', -3],
    [`${sentences.length} paragraphs`, Math.min(sentences.length, 8) * 0.3],
    [`${units} units`, Math.min(units / 1000, 3) * 0.4],
    ['described as an article', declared ? 1.6 : 0],
    ['og:type article', ogArticle ? 0.8 : 0],
    ['a date', hasDate ? 0.6 : -0.6],
    ['an author', hasAuthor ? 0.5 : -0.3],
    ['described as something else', other && !declared ? -1.5 : 0],
    ['a home page', path === '/' || path === '' ? -2 : 0],
    [`${Math.round(linked * 100)} % in links`, linked > 0.6 ? -1.2 : 0],
    ['mostly outside', rest > 0 && units / rest < 0.4 ? -0.8 : 0],
  ];
  const sum = evidence.reduce((total, [, weight]) => total + weight, 0);
  const confidence = sentences.length < 2 ? Math.min(0.2, logistic(sum)) : logistic(sum);
  const isArticle = confidence >= 0.5;
  const named = evidence
    .filter(([name, weight]) => weight !== 0 && name !== 'base')
    .map(([name, weight]) => `${name} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`);
  return { isArticle, confidence, step: { step: 'gate', block: null, reason: named.join(', ') } };
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
