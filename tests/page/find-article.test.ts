import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, fixture, startChromium } from './chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium.close());

/** The ten paragraphs of the seed: what stands between its titles and its counters. */
const paragraphs = fixture('seed/article.txt')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line.length > 100);

interface How {
  /** The document is made by DOMParser, and has no layout. */
  readonly parsed?: boolean;
  readonly anyway?: boolean;
}

async function find(html: string, how: How = {}) {
  const tab = await chromium.open(how.parsed ? '<p>' : html);
  const found = await tab.evaluate(
    ([source, anyway]) => {
      const target = source === null ? document : new DOMParser().parseFromString(source, 'text/html');
      const map = quotemarkPage.readPage(target);
      const result = quotemarkPage.findArticle(target, map, { anyway });
      const { text, blocks } = map.page;
      const words = blocks.map(({ span }) => text.slice(span.start, span.end));
      return {
        ...result,
        body: words.filter((_, index) => result.blocks[index]),
        dropped: Object.fromEntries(result.steps.flatMap(({ step, block }) => (block === null ? [] : [[words[block] ?? '', step]]))),
      };
    },
    [how.parsed ? html : null, how.anyway === true] as const,
  );
  await tab.close();
  return found;
}

const HOWS: [name: string, how: How][] = [
  ['in a tab', {}],
  ['made by DOMParser', { parsed: true }],
];

describe('the seed page', () => {
  it.each(HOWS)('is its ten paragraphs, %s', async (_, how) => {
    const found = await find(fixture('seed/article.html'), how);
    expect(paragraphs).toHaveLength(10);
    expect(found.body).toEqual(paragraphs);
    expect(found.isArticle).toBe(true);
    expect(found.nodesLost).toBe(0);
  });
});

describe('a news story', () => {
  it('keeps its paragraphs and drops what stands among them, with the step that did it', async () => {
    const found = await find(fixture('pages/story.html'));
    expect(found.body).toHaveLength(6);
    expect(found.body[0]).toMatch(/^The harbour bridge will close/);
    expect(found.body.at(-1)).toMatch(/seven days a week\.$/);
    expect(found.dropped['Read more: Ferry timetable for the winter']).toBe('pointer');
    expect(found.isArticle).toBe(true);
    expect(found.steps.every(({ step, reason }) => step !== '' && reason !== '')).toBe(true);
  });

  it('leaves out hover cards that only a style sheet hides', async () => {
    const { body } = await find(fixture('pages/story.html'));
    expect(body[2]).toContain('said Marta Quill, who has led');
  });

  it('has its metadata from the graph, each value with its source', async () => {
    const { metadata, claims } = await find(fixture('pages/story.html'));
    expect(metadata.title?.value).toBe('Harbour bridge closes for a winter of repairs');
    expect(metadata.authors).toEqual({ value: ['Ilse Marrow', 'Tobin Vale'], source: 'json-ld' });
    expect(metadata.published).toEqual({ value: '2031-11-03T08:15:00Z', source: 'json-ld' });
    expect(metadata.site).toEqual({ value: 'Ostwick Courier', source: 'open-graph' });
    expect(metadata.language).toEqual({ value: 'en', source: 'html-lang' });
    expect(claims).toEqual({
      canonical: 'https://courier.example/2031/harbour-bridge',
      openGraph: null,
      jsonLd: 'https://courier.example/2031/harbour-bridge',
      amp: null,
    });
  });
});

describe('a body in a table cell, parted by line breaks', () => {
  it('is found in paragraphs', async () => {
    const { body } = await find(fixture('pages/line-breaks.html'));
    expect(body).toHaveLength(5);
    expect(body[0]).toContain('written down every ship');
  });
});

describe('a vote that was led astray', () => {
  const sentence = (about: string) =>
    `The harbour keeps ${about} in good repair, because ships that come in by night have nothing else to steer by.`;
  const paragraphs = (count: number, tag: string) =>
    Array.from({ length: count }, (_, index) => `<${tag}>${sentence(`lamp ${index}`)}</${tag}>`).join('');

  it('is put right where most of the page’s sentences stand in one place', async () => {
    const cards = Array.from(
      { length: 12 },
      (_, index) => `<section><h3>Lamp ${index}</h3><div class="card-text menu">${sentence(`lamp ${index}`)}</div></section>`,
    );
    const found = await find(
      `<title>Twelve lamps</title><div class="intro"><p>${sentence('its lamps')} ${sentence('its logs')}</p></div><div class="list">${cards.join('')}</div>`,
    );
    expect(found.body.join(' ')).toContain('lamp 11');
  });

  it('is not, where it is the comments that are long', async () => {
    const found = await find(
      `<article>${paragraphs(6, 'p')}</article><div class="comment-list">${paragraphs(60, 'div').replaceAll('harbour', 'reader')}</div>`,
    );
    expect(found.body.join(' ')).not.toContain('reader');
  });
});

const late = (count: number) =>
  Array.from({ length: count }, (_, boat) => `<p>The ${boat + 1}. boat came in late, and the harbour master wrote that down.</p>`).join('');

describe('a page that Readability needs several tries for', () => {
  it('is found, and every word of the answer leads back to the page', async () => {
    // Two names that Readability strikes out at first sight.
    const found = await find(`<title>Boats are late</title><div class="sidebar extra"><div class="comment">${late(9)}</div></div>`);
    expect(found.steps.find(({ step }) => step === 'candidate')?.reason).toMatch(/flags [0-6]\b/);
    expect(found.body).toHaveLength(9);
    expect([found.nodes, found.nodesLost]).toEqual([9, 0]);
  });
});

describe('what a server streams', () => {
  const streamed =
    '<title>Boats are late</title><main><template id="B:0"></template></main><footer>Ostwick Courier</footer>' +
    `<div hidden id="S:0">${late(6)}</div>` +
    '<div hidden id="menu"><p>All the harbours of the coast, in the order of their depth at low water.</p></div>';

  it('is read where no script puts it in place', async () => {
    const { body } = await find(streamed, { parsed: true });
    expect(body).toHaveLength(6);
  });

  it('is hidden on a page until its script has run', async () => {
    expect((await find(streamed)).body).toEqual([]);
  });
});

describe('a body that waits for its page to be drawn', () => {
  const page = (style: string) =>
    `<title>Boats are late</title><style>main { ${style} }</style><main><h1>Boats are late</h1>${late(9)}</main>`;

  it.each(['position: absolute; opacity: 0', 'position: absolute; left: -2000px', 'position: fixed; clip-path: inset(50%)'])(
    'is read: a box with most of the page is no card that comes with the pointer (%s)',
    async (style) => {
      expect((await find(page(style))).body).toHaveLength(9);
    },
  );
});

describe('each decision', () => {
  it('says its step, its block, its reason, and how sure a model is', async () => {
    const { steps, confidence, isArticle } = await find(fixture('pages/story.html'));
    for (const { step, block, reason, score } of steps) {
      expect(step).toMatch(/^[a-z-]+$/);
      expect(reason).not.toBe('');
      expect(block === null || block >= 0).toBe(true);
      if (/^(?:gate|model-)/.test(step)) expect(score).toBeTypeOf('number');
    }
    expect(steps[0]?.step).toBe('candidate');
    const gate = steps.at(-1);
    expect(gate?.step).toBe('gate');
    // The evidence that weighed most, by name: "author-in-data +0.6".
    expect(gate?.reason).toMatch(/^6 paragraphs, [a-z][\w-]* [+-]/);
    expect(isArticle).toBe(confidence >= 0.5);
  });
});

describe('the gate', () => {
  it('is as sure of a page when the reader insists: the confidence is that the page is an article', async () => {
    const home = fixture('pages/home.html');
    const [asked, insisted, story] = [await find(home), await find(home, { anyway: true }), await find(fixture('pages/story.html'))];
    expect(insisted.confidence).toBe(asked.confidence);
    expect(asked.confidence).toBeGreaterThan(0);
    expect(story.confidence).toBeGreaterThan(asked.confidence + 0.5);
  });

  const REFUSED: [name: string, html: string][] = [
    ['a home page', fixture('pages/home.html')],
    ['a search page', fixture('pages/search.html')],
    ['an empty page', '<!doctype html><title>Nothing</title>'],
    ['a page of nothing but a form', '<form><label>Name <input name="name"></label><button>Send</button></form>'],
  ];
  it.each(REFUSED)('refuses %s', async (_, html) => {
    const found = await find(html);
    expect(found.isArticle).toBe(false);
    expect(found.confidence).toBeLessThan(0.5);
  });

  it('still finds blocks to annotate when the reader insists', async () => {
    const { body } = await find(fixture('pages/home.html'), { anyway: true });
    expect(body.join(' ')).toContain('Charts and letters that nobody has seen for a century.');
  });
});

describe('a page that sets traps', () => {
  it('is read although its forms and images shadow the document’s own properties', async () => {
    const traps =
      '<form id="children"><input name="parentNode"><input name="attributes"><input name="getAttribute"><input name="childNodes"></form>' +
      '<img name="body"><img name="documentElement"><img name="querySelectorAll"><form name="title"></form>';
    const found = await find(
      fixture('pages/story.html')
        .replace('<nav>', `${traps}<nav>`)
        .replace('<article>', '<article><form><input name="firstChild"><input name="nextSibling">')
        .replace('</article>', '</form></article>'),
    );
    expect(found.body).toHaveLength(6);
  });

  it('is read although its markup is broken', async () => {
    const sentence = 'The harbour council counted the boats on Monday, and nobody could say whose the last one was.';
    const broken =
      `<title>Boats</titel></title><meta property="og:type" content="article><article><h1>Boats are counted<p>${sentence}` +
      `<p><b><i>${sentence}</b></i></p></p></div></section><p>${sentence}\u0000<table><p>${sentence}</p><tr><td><p>${sentence}</article><p>${sentence}</td>` +
      `</table><a href="<p>"<p>${sentence}</a></form><!-- <p>never closed`;
    const { body } = await find(broken.replace('content="article>', 'content="article">'));
    expect(body.filter((text) => text.startsWith('The harbour council')).length).toBeGreaterThanOrEqual(6);
    expect(body.join(' ')).not.toContain('never closed');
  });

  it('survives broken and hostile structured data', async () => {
    const scripts = [
      '{',
      '[[[[]]]]',
      '{"@graph": 7}',
      '{"@type": {"x": 1}, "author": {"name": {"name": 3}}}',
      'null',
      '{"@type":"NewsArticle","headline":7,"datePublished":["soon"]}',
    ];
    const html = scripts.map((json) => `<script type="application/ld+json">${json}</script>`).join('');
    const { metadata } = await find(`<title>Plain title of a page</title>${html}<p>Words.</p>`);
    expect(metadata.title?.value).toBe('Plain title of a page');
    expect(metadata.published).toBeNull();
  });
});
