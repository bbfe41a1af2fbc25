import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import type { Analysis } from '../../src/core/analysis.ts';
import { type ArticleText, articleText } from '../../src/core/article.ts';
import { type Check, type Checked, flag, list, nullable, object, oneOf, text } from '../../src/core/check.ts';
import { LANGUAGES, languageFor } from '../../src/core/languages/index.ts';
import { textAt } from '../../src/core/span.ts';
import { type Chromium, startChromium } from './chromium.ts';

/**
 * Invented pages of different build, and what a careful reader finds on them, written by hand. Each is opened over http
 * and read once, when its `load` event has come; a page that goes on building itself afterwards says when it is done by
 * an attribute, and is read as soon as that is there (`until`), so that no test waits for a time.
 */
interface AnyPage {
  readonly name: string;
  readonly claim: string;
  /** Its address on its site: what stands at the root of a site is a home page. */
  readonly path: string;
  readonly until?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PAGES: readonly AnyPage[] = [
  { name: 'tables-2005', path: '/county/0314bridge.htm', claim: 'reads a story in nested tables of 2005' },
  {
    name: 'br-body',
    path: '/2009/04/choir-loses-its-loft',
    claim: 'reads a body made of <br>, and neither its comments nor its advertisement',
  },
  {
    name: 'react-hashed',
    path: '/city/2024/10/gull-point-plant',
    claim: 'reads hashed class names and split text nodes, past a newsletter box in mid-body',
  },
  { name: 'amp', path: '/travel/night-train-returns/amp', claim: 'reads an AMP page with its own elements' },
  { name: 'live-blog', path: '/live/storm-hedda', claim: 'reads a live blog, whose updates are articles of their own' },
  { name: 'interview', path: '/people/ines-marrow', claim: 'reads an interview, whose answers stand in no marks' },
  {
    name: 'pull-quotes',
    path: '/long/the-woman-who-counts-the-snow',
    claim: 'finds words once that pull quotes repeat, and a first letter that floats',
  },
  {
    name: 'embedded-posts',
    path: '/football/roof-named-after-groundsman',
    claim: 'keeps an embedded post, and one speaker over two paragraphs of one quotation',
  },
  {
    name: 'mutating',
    path: '/farming/orchard-thieves',
    claim: 'reads a page that replaces, splits and rewrites its nodes',
    until: 'html[data-hydrated]',
  },
  {
    name: 'late-text',
    path: '/p/one-lighthouse',
    claim: 'reads paragraphs that a script adds late',
    until: '#body[data-state="complete"]',
  },
  {
    name: 'csp-none',
    path: '/council/tide-gates',
    claim: "reads a page under default-src 'none'",
    headers: { 'content-security-policy': "default-src 'none'" },
  },
  {
    name: 'shadow-root',
    path: '/towns/aldmere-clock',
    claim: 'reads an article in an open shadow root, with slotted paragraphs in their places',
  },
  { name: 'two-articles', path: '/local/bees', claim: 'takes the first of two articles, not the preview of the next' },
  {
    name: 'list-body',
    path: '/lists/five-things-harbour-fire',
    claim: 'reads a body whose paragraphs are list items, and no list of links',
  },
  { name: 'uk-single-marks', path: '/article/cafe-lay-by-7x2', claim: 'tells single marks from apostrophes' },
  {
    name: 'wordpress-comments',
    path: '/2021/09/12/typewriter',
    claim: 'is not misled by broken structured data, hover cards, noscript doubles and comments',
  },
  { name: 'japanese', path: '/local/20240719', claim: 'finds corner brackets in Japanese' },
  { name: 'russian', path: '/news/parom', claim: 'finds guillemets and dashes in Russian' },
  { name: 'arabic', path: '/m/10481', claim: 'finds guillemets in Arabic, from right to left' },
  { name: 'french', path: '/villages/boulangerie-la-nuit', claim: 'finds guillemets with no-break spaces in French' },
  { name: 'spanish', path: '/local/faro-punta-salobre', claim: 'finds both marks of Spanish, and a speaker without a pronoun' },
  { name: 'german', path: '/lokal/stadtbad-schliesst', claim: 'finds low opening marks in German' },
  { name: 'press-release', path: '/news/2025/torvik-works-opens', claim: 'ends a press release before “About” the firm and its contact' },
  {
    name: 'read-more-lines',
    path: '/2024/11/02/last-dark-hill',
    claim: 'leaves out pointers to other stories, image credits and an appeal between paragraphs',
  },
  { name: 'counter-tail', path: '/news/mountain-road-opens.html', claim: 'leaves out a doubled headline, and a tail of counters' },
  {
    name: 'hover-cards',
    path: '/campus/longer-nights-at-the-library',
    claim: 'leaves out cards inside paragraphs that a style sheet hides, and reads columns in order',
  },
  { name: 'teaser-repeats', path: '/valley/2022/postman-finds-letter', claim: 'takes a first paragraph once that a teaser says before it' },
  { name: 'chinese', path: '/2024-04/18/content_1.html', claim: 'finds quotation marks in Chinese' },
  { name: 'home', path: '/', claim: 'takes a home page for no article' },
  { name: 'search-results', path: '/search?q=tide+gates', claim: 'takes a list of results for no article' },
  { name: 'shop', path: '/p/GC-0412', claim: 'takes a product page with reviews for no article' },
];

const line = text(2000);
const checkExpected = object({
  isArticle: flag,
  title: nullable(line),
  authors: list(line),
  /** An ISO day. */
  published: nullable(line),
  /** Every block of the article, in order, without its headline, captions and boxes. */
  paragraphs: list(line),
  /**
   * Direct and mixed ones, in order. The words are a list where the sentence breaks off for its speaker; the speaker is
   * null where nobody is named; words that go on from others have their cue.
   */
  quotations: list(object({ words: words(), kind: oneOf(['direct', 'mixed']), speaker: nullable(line), cue: nullable(line) })),
  /** Words in marks on the page that are nobody's, or no part of the article. */
  notQuotations: list(line),
  /** People whom the article names; not asked for in a language without word lists. */
  people: list(line),
});

function words(): Check<string | readonly string[]> {
  return (value, path) => (Array.isArray(value) ? list(line)(value, path) : line(value, path));
}

const FOLDER = new URL('../fixtures/any-page/', import.meta.url);
const EXPECTED = '.expected.json';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium.close());

/** What the product does on a page: it is read in the browser, and analysed as plain data. */
async function read({ name, path, until, headers }: AnyPage) {
  const html = readFileSync(new URL(`${name}.html`, FOLDER), 'utf8');
  const tab = await chromium.open({ html, ...(headers ? { headers } : {}) });
  if (until !== undefined) await tab.waitForSelector(until, { state: 'attached' });
  await tab.evaluate((path) => history.replaceState(null, '', path), path);
  // In one go, as the product does it: between two calls the page may change.
  const reading = await tab.evaluateHandle(() => {
    const map = quotemarkPage.readPage(document);
    return { map, found: quotemarkPage.findArticle(document, map) };
  });
  const { page, found } = await reading.evaluate(({ map, found }) => ({ page: map.page, found }));
  const blocks = page.blocks.map((block, index) => ({ ...block, article: found.blocks[index] === true }));
  const article = articleText({ ...page, blocks }, found.metadata);
  const analysis = analyse(article);
  const parts = analysis.quotes.flatMap((quotation) => quotation.parts.map((part) => article.toPage(part)));
  const onPage = await reading.evaluate(({ map }, spans) => spans.map((span) => map.toRanges(span).join('')), parts);
  await tab.close();
  return { found, page, article, analysis, onPage };
}

function expectedOf(name: string) {
  return checkExpected(JSON.parse(readFileSync(new URL(name + EXPECTED, FOLDER), 'utf8')), name);
}

type Quoted = Checked<typeof checkExpected>['quotations'];

function quotationsOf({ text }: ArticleText, { quotes }: Analysis): Quoted {
  return quotes.flatMap(({ parts, kind, speaker, cue }) => {
    if (kind === 'indirect') return [];
    const [first = '', ...rest] = parts.map((part) => textAt(text, part));
    return {
      words: rest.length === 0 ? first : [first, ...rest],
      kind,
      speaker: speaker?.name ?? null,
      cue: cue === null ? null : textAt(text, cue),
    };
  });
}

/** Without word lists unknown is right for a speaker and a cue, and an office may stay before a name; another name is wrong. */
function expectedIn(language: string | null, expected: Quoted, found: Quoted): Quoted {
  if (LANGUAGES.includes(languageFor(language))) return expected;
  return expected.map((quotation, index) => {
    const { speaker = null, cue = null } = found[index] ?? {};
    const isRight = speaker === null || speaker.endsWith(` ${quotation.speaker}`);
    return { ...quotation, speaker: isRight ? speaker : quotation.speaker, cue: cue === null ? null : quotation.cue };
  });
}

describe('any page', () => {
  it('is one of at least twenty, each with a claim and an expected output', () => {
    const files = readdirSync(FOLDER).sort();
    expect(files).toEqual(PAGES.flatMap(({ name }) => [`${name}.html`, name + EXPECTED]).sort());
    expect(PAGES.length).toBeGreaterThanOrEqual(20);
  });

  for (const page of PAGES) {
    it(page.claim, async () => {
      const expected = expectedOf(page.name);
      const { found, page: pageText, article, analysis, onPage } = await read(page);
      expect.soft(found.isArticle, 'is an article').toBe(expected.isArticle);
      expect
        .soft(
          expected.notQuotations.filter((words) => !pageText.text.includes(words)),
          'not on the page',
        )
        .toEqual([]);
      if (!expected.isArticle) return;

      const quotations = quotationsOf(article, analysis);
      const names = analysis.people.map(({ name }) => name);
      expect.soft(found.metadata.title?.value ?? null, 'title').toBe(expected.title);
      expect.soft(found.metadata.authors?.value ?? [], 'authors').toEqual(expected.authors);
      expect.soft(found.metadata.published?.value.slice(0, 10) ?? null, 'published').toBe(expected.published);
      expect.soft(article.text.split('\n'), 'paragraphs').toEqual(expected.paragraphs);
      expect.soft(quotations, 'quotations').toEqual(expectedIn(article.language, expected.quotations, quotations));
      expect
        .soft(
          expected.notQuotations.filter((words) => quotations.some((other) => other.words === words)),
          'no quotations',
        )
        .toEqual([]);
      expect
        .soft(
          expected.people.filter((name) => !names.includes(name)),
          'people who are missing',
        )
        .toEqual([]);
      const parts = analysis.quotes.flatMap((quotation) => quotation.parts.map((part) => textAt(article.text, part)));
      expect
        .soft(
          onPage.map((words) => words.replace(/[\t\n\r ]+/g, ' ')),
          'words on the live page',
        )
        .toEqual(parts);
    });
  }
});
