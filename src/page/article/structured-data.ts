import { queryAll, textContentOf, titleOf } from '../dom.ts';
import type { MetaTags } from './meta-tags.ts';
import { titleLikeness } from './page-title.ts';

/** One thing that a page describes in JSON-LD. */
export type Thing = Readonly<Record<string, unknown>>;

export interface StructuredData {
  /** The article that the page is about, or null where none or several are described. */
  readonly article: Thing | null;
  /** The types of all things at the top: "WebSite", "Product". */
  readonly types: readonly string[];
  /** Follows a reference by `@id`; anything else comes back as it is. */
  resolve(value: unknown): unknown;
}

const MAX_SCRIPTS = 50;
const MAX_LENGTH = 1_000_000;
const MAX_TITLE = 1000;
/** From here on a headline is one of the page's titles in other words. */
const LIKE = 0.5;
const ARTICLE = /(?:Article|BlogPosting|^Report|SocialMediaPosting|^Review)$/;

/** Reads the page's JSON-LD (schema.org): lists and `@graph` are opened, broken scripts are passed over. */
export function readStructuredData(document: Document, meta: MetaTags): StructuredData {
  const things = queryAll(document, 'script[type*="ld+json" i]')
    .slice(0, MAX_SCRIPTS)
    .flatMap((script) => topThings(parse(textContentOf(script))));
  const byId = new Map<string, Thing>();
  for (const thing of things) if (typeof thing['@id'] === 'string' && Object.keys(thing).length > 2) byId.set(thing['@id'], thing);
  const resolve = (value: unknown): unknown => {
    const id = isThing(value) && Object.keys(value).length <= 2 ? value['@id'] : undefined;
    return typeof id === 'string' ? (byId.get(id) ?? value) : value;
  };
  const described = things.flatMap((thing) => [thing, resolve(thing.mainEntity)]).filter(isThing);
  const articles = [...new Set(described.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type))))];
  return {
    article: aboutPage(articles, document, meta),
    types: things.flatMap(typesOf),
    resolve,
  };
}

/**
 * The article that this page shows: its headline is like a title of the page. A single-page app leaves the data of the
 * story before behind, a list describes all its stories.
 */
function aboutPage(articles: readonly Thing[], document: Document, meta: MetaTags): Thing | null {
  const element = titleOf(document);
  const titles = [
    element,
    ...element.split(/\s[|\-–—·•»]\s/),
    ...queryAll(document, 'h1').slice(0, 10).map(textContentOf),
    ...meta.all('og:title'),
  ];
  const likeness = (thing: Thing) => {
    const headline = thing.headline ?? thing.name;
    if (typeof headline !== 'string') return articles.length === 1 ? LIKE : 0;
    return Math.max(...titles.map((title) => titleLikeness(headline, title.slice(0, MAX_TITLE))));
  };
  const [best] = articles.map((thing) => ({ thing, like: likeness(thing) })).sort((a, b) => b.like - a.like);
  return best && best.like >= LIKE ? best.thing : null;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A property that may be one value or a list of them, as a list. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function typesOf(thing: Thing): string[] {
  return listOf(thing['@type']).flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/:]/, '')] : []));
}

function topThings(value: unknown): Thing[] {
  return listOf(value)
    .filter(isThing)
    .flatMap((thing) => ('@graph' in thing ? listOf(thing['@graph']).filter(isThing) : [thing]));
}

function parse(source: string): unknown {
  if (source.length > MAX_LENGTH) return null;
  const json = source.replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '').replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, '');
  for (const text of [json, json.replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(text.trim().replace(/;$/, ''));
    } catch {
      // Line breaks inside strings are the usual fault: the second form has none.
    }
  }
  return null;
}
