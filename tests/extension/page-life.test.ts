import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQuotemark, painted, type Quotemark } from './quotemark.ts';

type Tab = Awaited<ReturnType<Quotemark['annotate']>>['page'];

const SAYERS = ['Ida Lind', 'Per Holm', 'Ann Quist', 'Olle Berg', 'Maja Strand', 'Nils Ek', 'Siri Dahl', 'Tove Ness'];
const paragraph = (name: string, about: string) =>
  `<p>"The ${about} will be back before the winter and nobody has to pay for it," ${name} told the harbour council on Monday evening.</p>`;
const paragraphs = (about: string, from = 0, to = SAYERS.length) =>
  SAYERS.slice(from, to)
    .map((name) => paragraph(name, about))
    .join('');
const head = (title: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"><meta name="author" content="Kim Aas"></head>`;
const story = (title: string, body: string) =>
  `${head(title)}<body><main><div id="story"><h1>${title}</h1>${body}</div></main></body></html>`;

let quotemark: Quotemark;
let pages = 0;
beforeAll(async () => {
  quotemark = await openQuotemark();
});
afterAll(() => quotemark.close());

async function open(html: string, path = `/2026/05/a-${++pages}-day-at-sea`) {
  const url = `http://pier-paper.example${path}`;
  quotemark.web.put(url, html);
  return quotemark.annotate(url);
}

async function words(page: Tab): Promise<string> {
  return Object.entries(await painted(page))
    .filter(([name]) => /^qm-s\d(?:-pale)?(?:-g\d+)?$/.test(name))
    .flatMap(([, found]) => found)
    .join('\n');
}

/** How often something is said in the painted words. */
const count = (text: string, what: string) => text.split(what).length - 1;
const counted = (page: Tab, what: string) => async () => count(await words(page), what);

describe('text that comes late', () => {
  it('is read where a page shows its body seconds after its frame', async () => {
    const { page, popup } = await open(`${head('Ferry back')}<body><main><h1>Ferry back</h1><div id="body"></div></main></body></html>`);
    await popup.getByText('This does not look like an article').waitFor();
    await page.waitForTimeout(2000);
    await page.evaluate((html) => document.querySelector('#body')?.insertAdjacentHTML('beforeend', html), paragraphs('ferry'));
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(8);
    await popup.getByText('Ida Lind').first().waitFor();
    await popup.close();
    await page.close();
  });

  it('is read where paragraphs are added to a story, also into a shadow root', async () => {
    const { page, popup } = await open(
      story('Ferry back', `${paragraphs('ferry', 0, 4)}<late-text></late-text>`).replace(
        '</body>',
        "<script>document.querySelector('late-text').attachShadow({ mode: 'open' }).append(document.createElement('slot'))</script></body>",
      ),
    );
    await expect.poll(counted(page, 'ferry')).toBe(4);
    await page.evaluate((html) => document.querySelector('#story')?.insertAdjacentHTML('beforeend', html), paragraphs('ferry', 4, 6));
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(6);
    await page.evaluate(
      (html) => {
        const part = document.createElement('div');
        part.insertAdjacentHTML('beforeend', html);
        document.querySelector('late-text')?.shadowRoot?.append(part);
      },
      paragraphs('ferry', 6),
    );
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(8);
    await popup.close();
    await page.close();
  });

  it('is read where a click opens it by a class alone', async () => {
    const html = story(
      'Ferry back',
      `${paragraphs('ferry', 0, 5)}<button onclick="story.className = ''">More</button><div id="more">${paragraphs('ferry', 5)}</div>`,
    )
      .replace('id="story"', 'id="story" class="short"')
      .replace('</head>', '<style>.short #more { display: none }</style></head>');
    const { page, popup } = await open(html);
    await expect.poll(counted(page, 'ferry')).toBe(5);
    await page.bringToFront();
    await page.locator('button').click();
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(8);
    await popup.close();
    await page.close();
  });
});

describe('text that goes', () => {
  it('takes its paint along where a wall cuts a story short, and leaves the rest', async () => {
    const { page, popup } = await open(story('Ferry back', paragraphs('ferry')));
    await expect.poll(counted(page, 'ferry')).toBe(8);
    await page.evaluate(() => {
      for (const last of [...document.querySelectorAll('#story p')].slice(2)) last.remove();
      document
        .querySelector('#story')
        ?.insertAdjacentHTML('beforeend', '<div class="paywall"><p>Subscribe to read on. Already a subscriber? Sign in.</p></div>');
    });
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(2);
    await expect.poll(() => popup.locator('body').innerText()).toMatch(/Quotations\s2\s/);
    await popup.close();
    await page.close();
  });

  it('takes all paint along where the page becomes another thing at the same address', async () => {
    const { page, popup } = await open(story('Ferry back', paragraphs('ferry')));
    await expect.poll(counted(page, 'ferry')).toBe(8);
    await page.evaluate(() => document.querySelector('main')?.replaceChildren('The story has gone. Here are the tides of the day.'));
    await popup.getByText('This does not look like an article').waitFor();
    expect(Object.keys(await painted(page))).toEqual([]);
    await popup.close();
    await page.close();
  });
});

describe('a second story below the first', () => {
  const next = (title: string, about: string) => `<div class="next"><p>Next story</p><h1>${title}</h1>${paragraphs(about)}</div>`;

  it('is not swallowed, is read when the address becomes its own, and gives way when the reader goes back', async () => {
    const path = `/2026/05/a-${++pages}-day-at-sea`;
    const { page, popup } = await open(story('Ferry back', paragraphs('ferry')), path);
    await expect.poll(counted(page, 'ferry')).toBe(8);
    await page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html), next('Bridge opens', 'bridge'));
    await page.waitForTimeout(2000);
    expect([count(await words(page), 'ferry'), count(await words(page), 'bridge')]).toEqual([8, 0]);

    await page.evaluate(() => {
      document.title = 'Bridge opens';
      history.replaceState(null, '', '/2026/05/bridge-opens-at-last');
    });
    await expect.poll(counted(page, 'bridge'), { timeout: 8000 }).toBe(8);
    expect(count(await words(page), 'ferry')).toBe(0);
    await expect.poll(() => popup.locator('body').innerText()).toContain('bridge');

    await page.evaluate((path) => {
      document.title = 'Ferry back';
      history.replaceState(null, '', path);
    }, path);
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(8);
    expect(count(await words(page), 'bridge')).toBe(0);
    await popup.close();
    await page.close();
  });

  it('stays out where both stand in one box', async () => {
    const { page, popup } = await open(story('Ferry back', paragraphs('ferry')));
    await expect.poll(counted(page, 'ferry')).toBe(8);
    await page.evaluate((html) => document.querySelector('#story')?.insertAdjacentHTML('beforeend', html), next('Bridge opens', 'bridge'));
    await page.waitForTimeout(2000);
    expect([count(await words(page), 'ferry'), count(await words(page), 'bridge')]).toEqual([8, 0]);
    await popup.close();
    await page.close();
  });
});

describe('an address that changes', () => {
  it('without a new story keeps the old one: a page that strips its campaign parameters', async () => {
    const { page, popup } = await open(story('Ferry back', paragraphs('ferry')));
    await expect.poll(counted(page, 'ferry')).toBe(8);
    await page.evaluate(() => history.replaceState(null, '', `${location.pathname}?from=front`));
    await expect.poll(counted(page, 'ferry')).toBe(0);
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(8);
    await popup.close();
    await page.close();
  });

  it('takes the old paint away at once, and waits for a story that needs two seconds', async () => {
    const { page, popup } = await open(story('Ferry back', paragraphs('ferry')));
    await expect.poll(counted(page, 'ferry')).toBe(8);
    await page.evaluate(
      (html) => {
        history.pushState(null, '', '/2026/05/bridge-opens-at-last');
        setTimeout(() => {
          document.title = 'Bridge opens';
          const box = document.querySelector('#story');
          box?.replaceChildren();
          box?.insertAdjacentHTML('beforeend', html);
        }, 2000);
      },
      `<h1>Bridge opens</h1>${paragraphs('bridge')}`,
    );
    expect(await words(page)).toBe('');
    await expect.poll(counted(page, 'bridge'), { timeout: 8000 }).toBe(8);
    expect(count(await words(page), 'ferry')).toBe(0);
    await popup.close();
    await page.close();
  });
});

describe('a page that comes back from the back/forward cache', () => {
  it('shows what it showed', async () => {
    const { page, popup } = await open(story('Ferry back', paragraphs('ferry')));
    await expect.poll(counted(page, 'ferry')).toBe(8);
    quotemark.web.put('http://pier-paper.example/', '<p>Home</p>');
    await page.goto('http://pier-paper.example/');
    await page.goBack();
    await expect.poll(counted(page, 'ferry'), { timeout: 8000 }).toBe(8);
    await popup.close();
    await page.close();
  });
});

describe('a page that is too large', () => {
  it('is declined in words, and does not hang', async () => {
    const { page, popup } = await open(
      story(
        'Ferry back',
        `<script>for (let i = 0; i < 100; i++) document.write('<p>' + ${JSON.stringify(paragraph('Ida Lind', 'ferry'))}.repeat(800) + '</p>')</script>`,
      ),
    );
    await popup.getByText(/This page is too large/).waitFor();
    expect(await words(page)).toBe('');
    await popup.close();
    await page.close();
  });
});
