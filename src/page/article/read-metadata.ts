import type { ArticleMetadata, MetadataSource, Sourced } from '../../core/article.ts';
import type { AddressClaims } from '../../core/article-snapshot.ts';
import { attribute, hasAttribute, nameOf, queryAll, rootElementOf, textContentOf, titleOf, urlOf, viewOf } from '../dom.ts';
import { shownText } from '../shown-text.ts';
import { authorNames } from './author-names.ts';
import { decodeReferences } from './decode-references.ts';
import { isoDate } from './iso-date.ts';
import type { MetaTags } from './meta-tags.ts';
import { foldTitle, titleLikeness, withoutSite } from './page-title.ts';
import { isThing, listOf, type StructuredData, type Thing } from './structured-data.ts';

const MAX_LINE = 500;
/** A heading of so many units that is so much like a title of the page is the title as the page shows it. */
const FULL = 10;
const LIKE = 0.4;

/** A step of a cascade: where a value may stand, and how it is read there. The first that finds one wins. */
type Source<T> = readonly [source: MetadataSource, read: () => T | null];

function cascade<T>(sources: readonly Source<T>[]): Sourced<T> | null {
  for (const [source, read] of sources) {
    const value = read();
    if (value !== null) return { value, source };
  }
  return null;
}

/**
 * What the page says about its article, each value with its source. Structured data comes first, then what is written
 * for other machines, then what stands on the page.
 * @param meta the document's meta elements
 * @param byline a line with the author that an extractor saw on the page
 */
export function readMetadata(document: Document, meta: MetaTags, data: StructuredData, byline: string | null): ArticleMetadata {
  const { article } = data;
  const site = cascade<string>([
    ['open-graph', () => line(meta.first('og:site_name'))],
    ['json-ld', () => nameOfThing(data.resolve(article?.publisher))],
    ['meta', () => line(meta.first('application-name', 'dc.publisher'))],
  ]);
  return {
    title: titleOfPage(document, meta, article, site?.value ?? null),
    site,
    authors: cascade<readonly string[]>([
      ['json-ld', () => names(listOf(article?.author ?? article?.creator).map((author) => nameOfThing(data.resolve(author))))],
      [
        'meta',
        () =>
          names(
            [
              ...['author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl', 'article:author'].map((name) => meta.first(name)),
            ].slice(0, 6),
          ),
      ],
      [
        'microdata',
        () => names(texts(document, '[itemprop~="author"] [itemprop~="name"], [rel~="author"], [itemprop~="author"]').slice(0, 3)),
      ],
      ['byline', () => names(bylines(document).slice(0, 1))],
      ['readability', () => names([byline])],
    ]),
    published: cascade([
      ['json-ld', () => date(article?.datePublished ?? article?.dateCreated)],
      ['open-graph', () => date(meta.first('article:published_time', 'og:published_time', 'og:article:published_time'))],
      [
        'meta',
        () =>
          date(
            meta.first(
              'datepublished',
              'date',
              'pubdate',
              'publishdate',
              'publish-date',
              'publish_date',
              'dc.date',
              'dc.date.issued',
              'dcterms.date',
              'dcterms.created',
              'parsely-pub-date',
              'sailthru.date',
              'citation_publication_date',
              'citation_date',
              'article.published',
            ),
          ),
      ],
      ['microdata', () => firstDate(document, '[itemprop~="datePublished"], [itemprop~="dateCreated"]')],
      ['time-element', () => firstDate(document, 'time[pubdate], time[class*="publish" i], article time, header time, time')],
      [
        'byline',
        () =>
          firstDate(
            document,
            '[class*="publish" i][class*="date" i], [class*="post-date" i], [class*="entry-date" i], [class*="byline" i], [class*="date" i]',
          ),
      ],
    ]),
    modified: cascade([
      ['json-ld', () => date(article?.dateModified)],
      ['open-graph', () => date(meta.first('article:modified_time', 'og:updated_time'))],
      ['microdata', () => firstDate(document, '[itemprop~="dateModified"]')],
    ]),
    language: cascade([
      ['html-lang', () => language(document)],
      ['json-ld', () => text(article?.inLanguage)],
      ['open-graph', () => line(meta.first('og:locale')?.replace('_', '-') ?? null)],
      ['meta', () => line(meta.first('content-language', 'dc.language'))],
    ]),
    section: cascade([
      ['json-ld', () => text(article?.articleSection)],
      ['open-graph', () => line(meta.first('article:section'))],
    ]),
    image: cascade([
      ['json-ld', () => address(urlOfThing(data.resolve(article?.image)), document)],
      ['open-graph', () => address(meta.first('og:image', 'og:image:url'), document)],
    ]),
  };
}

/** The addresses that the page gives for its article; which of them are believed is core's matter. */
export function readClaims(document: Document, meta: MetaTags, data: StructuredData): AddressClaims {
  const link = (rel: string) =>
    address(attribute(queryAll(document, `link[rel~="${rel}" i][href]`)[0] ?? document.createElement('link'), 'href'), document);
  const page = data.resolve(data.article?.mainEntityOfPage);
  return {
    canonical: link('canonical'),
    openGraph: address(meta.first('og:url'), document),
    jsonLd: address(text(data.article?.url) ?? text(page) ?? (isThing(page) ? (text(page['@id']) ?? text(page.url)) : null), document),
    amp: link('amphtml'),
  };
}

function titleOfPage(document: Document, meta: MetaTags, article: Thing | null, site: string | null): Sourced<string> | null {
  const headings = texts(document, 'h1').filter((heading) => site === null || foldTitle(heading) !== foldTitle(site));
  const all = [...headings, ...texts(document, 'h2').slice(0, 5)];
  const element = line(titleOf(document));
  const bare = element && withoutSite(element, site, all);
  const titles = [bare, article && text(article.headline), title(meta.first('og:title'), site, all)].filter((other) => other !== null);
  return cascade([
    [
      'heading',
      () => headings.find((heading) => heading.length >= FULL && titles.some((other) => titleLikeness(heading, other) >= LIKE)) ?? null,
    ],
    ['json-ld', () => text(article?.headline) ?? (article ? text(article.name) : null)],
    ['open-graph', () => title(meta.first('og:title'), site, all)],
    ['title-element', () => bare],
    ['meta', () => title(meta.first('twitter:title', 'dc.title', 'title'), site, all)],
    ['heading', () => headings[0] ?? null],
  ]);
}

function title(value: string | null, site: string | null, headings: readonly string[]): string | null {
  const whole = line(value);
  return whole && withoutSite(whole, site, headings);
}

function texts(document: Document, selector: string): string[] {
  return queryAll(document, selector)
    .slice(0, 50)
    .flatMap((element) => line(attribute(element, 'content') ?? shownText(element, viewOf(document))) ?? []);
}

function bylines(document: Document): string[] {
  const selectors = [
    'a[href*="/author/" i], a[href*="/authors/" i]',
    '[class*="byline" i], [class*="author-name" i], [class*="author" i] a, [class*="author" i], [id*="byline" i]',
  ];
  return selectors.flatMap((selector) => texts(document, selector)).filter((found) => found.length < 120 && /\p{L}/u.test(found));
}

function names(values: readonly (string | null)[]): readonly string[] | null {
  const found = [...new Set(values.flatMap((value) => (value === null ? [] : authorNames(value))))];
  return found.length > 0 ? found : null;
}

function nameOfThing(value: unknown): string | null {
  const [first] = listOf(value);
  return typeof first === 'string' ? line(first) : isThing(first) ? text(first.name) : null;
}

function urlOfThing(value: unknown): string | null {
  const [first] = listOf(value);
  return typeof first === 'string' ? first : isThing(first) ? text(first.url) : null;
}

function firstDate(document: Document, selector: string): string | null {
  for (const element of queryAll(document, selector).slice(0, 20)) {
    const found = date(attribute(element, 'datetime') ?? attribute(element, 'content') ?? textContentOf(element).slice(0, 300));
    if (found !== null) return found;
  }
  return null;
}

function date(value: unknown): string | null {
  const [first] = listOf(value);
  return typeof first === 'string' ? isoDate(first) : null;
}

function text(value: unknown): string | null {
  const [first] = listOf(value);
  return typeof first === 'string' ? line(first) : null;
}

/** One line of plain text. */
function line(value: string | null): string | null {
  if (value === null) return null;
  const folded = decodeReferences(value).replace(/\s+/g, ' ').trim().slice(0, MAX_LINE);
  return folded === '' ? null : folded;
}

function language(document: Document): string | null {
  const root = rootElementOf(document);
  if (root === null || nameOf(root) !== 'html' || !hasAttribute(root, 'lang')) return null;
  return line(attribute(root, 'lang'));
}

function address(value: string | null, document: Document): string | null {
  if (value === null || !URL.canParse(value, urlOf(document))) return null;
  const { protocol, href } = new URL(value, urlOf(document));
  return protocol === 'https:' || protocol === 'http:' ? href.slice(0, 8000) : null;
}
