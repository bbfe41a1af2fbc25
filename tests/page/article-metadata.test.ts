import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../src/core/article.ts';
import { type Chromium, startChromium } from './chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium.close());

const SENTENCE = 'The harbour council counted the boats on Monday, and nobody could say whose the last one was.';
const BODY = `<article>${`<p>${SENTENCE}</p>`.repeat(5)}</article>`;
const data = (thing: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Boats are counted', ...thing })}</script>`;
const meta = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

type Field = keyof ArticleMetadata;

/** Each with the place of a cascade that it holds, what stands there, and what is read from it. */
const PLACES: [field: Field, source: string, html: string, value: unknown][] = [
  ['title', 'heading', '<h1>Boats are counted in the harbour</h1>', 'Boats are counted in the harbour'],
  ['title', 'json-ld', data({}), 'Boats are counted'],
  ['title', 'open-graph', meta('og:title', 'Boats are counted again'), 'Boats are counted again'],
  ['title', 'title-element', '', 'Boats are counted'],
  ['site', 'open-graph', meta('og:site_name', 'Ostwick Courier'), 'Ostwick Courier'],
  ['site', 'json-ld', data({ publisher: { name: 'Ostwick Courier' } }), 'Ostwick Courier'],
  ['site', 'meta', meta('application-name', 'Ostwick Courier'), 'Ostwick Courier'],
  ['authors', 'json-ld', data({ author: [{ name: 'Ada Obi' }, { name: 'Tom Lund' }] }), ['Ada Obi', 'Tom Lund']],
  ['authors', 'meta', meta('author', 'Ada Obi and Tom Lund'), ['Ada Obi', 'Tom Lund']],
  ['authors', 'microdata', '<p itemprop="author"><span itemprop="name">Ada Obi</span></p>', ['Ada Obi']],
  ['authors', 'byline', '<div class="byline">By Ada Obi</div>', ['Ada Obi']],
  ['authors', 'text', '<p>By Ada Obi</p>', ['Ada Obi']],
  ['published', 'json-ld', data({ datePublished: '2031-11-03T08:15:00Z' }), '2031-11-03T08:15:00Z'],
  ['published', 'open-graph', meta('article:published_time', '2031-11-03'), '2031-11-03'],
  ['published', 'meta', meta('citation_date', '2031/11/03'), '2031-11-03'],
  ['published', 'microdata', '<span itemprop="datePublished" content="2031-11-03">today</span>', '2031-11-03'],
  ['published', 'time-element', '<time datetime="2031-11-03">today</time>', '2031-11-03'],
  ['published', 'byline', '<div class="post-date">3 November 2031</div>', '2031-11-03'],
  ['published', 'text', '<p>Published on 3 November 2031</p>', '2031-11-03'],
  ['modified', 'json-ld', data({ dateModified: '2031-11-04' }), '2031-11-04'],
  ['modified', 'open-graph', meta('article:modified_time', '2031-11-04'), '2031-11-04'],
  ['modified', 'microdata', '<span itemprop="dateModified" content="2031-11-04">later</span>', '2031-11-04'],
  ['language', 'json-ld', data({ inLanguage: 'nb' }), 'nb'],
  ['language', 'open-graph', meta('og:locale', 'nb_NO'), 'nb-NO'],
  ['language', 'meta', meta('content-language', 'nb'), 'nb'],
  ['section', 'json-ld', data({ articleSection: ['Harbour', 'Boats'] }), 'Harbour'],
  ['section', 'open-graph', meta('article:section', 'Harbour'), 'Harbour'],
  ['image', 'json-ld', data({ image: { url: 'https://courier.example/boat.jpg' } }), 'https://courier.example/boat.jpg'],
  ['image', 'open-graph', meta('og:image', 'https://courier.example/boat.jpg'), 'https://courier.example/boat.jpg'],
];
/** For each field the places in the order in which they are believed; a later one is never taken before an earlier one. */
const FIELDS = [...new Set(PLACES.map(([field]) => field))];

let tab: Awaited<ReturnType<Chromium['open']>>;
beforeAll(async () => {
  tab = await chromium.open('<p>');
});

function metadataOf(html: string): Promise<ArticleMetadata> {
  return tab.evaluate((source) => {
    const page = new DOMParser().parseFromString(source, 'text/html');
    return quotemarkPage.findArticle(page, quotemarkPage.readPage(page)).metadata;
  }, `<!doctype html><title>Boats are counted</title>${html}${BODY}`);
}

describe('what a page says about its article', () => {
  it.each(PLACES)('has its %s from %s', async (field, source, html, value) => {
    expect((await metadataOf(html))[field]).toEqual({ value, source });
  });

  it.each(FIELDS)('has its %s from the first place of all that say it', async (field) => {
    const places = PLACES.filter(([other]) => other === field);
    const found = (await metadataOf(places.map(([, , html]) => html).join('')))[field];
    expect(found?.source).toBe(places[0]?.[1]);
  });

  it('is not known where the page says nothing', async () => {
    const nothing = { authors: null, published: null, modified: null, language: null, section: null, image: null, site: null };
    expect(await metadataOf('')).toMatchObject(nothing);
  });

  it('comes from the story that is shown, and not from another that the data describes', async () => {
    const { title, authors } = await metadataOf(
      data({ headline: 'Cider makers fear a thin year', author: { name: 'Eva Rask' } }) + data({ author: { name: 'Ada Obi' } }),
    );
    expect([title?.value, authors?.value]).toEqual(['Boats are counted', ['Ada Obi']]);
  });
});
