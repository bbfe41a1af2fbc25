import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, fixture, startChromium } from './chromium.ts';

let chromium: Chromium;
let tab: Page;
beforeAll(async () => {
  chromium = await startChromium();
  tab = await chromium.open('<!doctype html><p>');
});
afterAll(() => chromium.close());

/** Blocks of a body's HTML, as "kind: text". */
async function blocks(html: string): Promise<string[]> {
  return tab.evaluate((source) => {
    document.body.replaceChildren();
    document.body.insertAdjacentHTML('afterbegin', source);
    const { page } = quotemarkPage.readPage(document);
    return page.blocks.map(({ kind, span }) => `${kind}: ${page.text.slice(span.start, span.end)}`);
  }, html);
}

const READ: [claim: string, html: string, expected: string[]][] = [
  ['folds white space over inline elements', '<p>One <b>two </b>\n  <i>three</i></p>', ['paragraph: One two three']],
  ['keeps a no-break space', '<p>a&nbsp;b</p>', ['paragraph: a\u00a0b']],
  ['drops a block of nothing but blanks', '<p>&nbsp;</p><p> </p><p>x</p>', ['paragraph: x']],
  ['takes one line break for a space', '<p>one<br>two</p>', ['paragraph: one two']],
  ['parts paragraphs at two line breaks', '<div>one<br><br>two<br> &nbsp;<br/>three</div>', ['other: one', 'other: two', 'other: three']],
  ['parts text before, in and after a block', '<div>a<p>b</p>c</div>', ['other: a', 'paragraph: b', 'other: c']],
  [
    'knows the kinds of blocks',
    '<h2>h</h2><ul><li><p>l</p></ul><blockquote><p>q</p></blockquote><pre>p\nq</pre><table><td>c</table><figure><figcaption>f</figcaption></figure>',
    ['heading: h', 'list-item: l', 'block-quote: q', 'preformatted: p q', 'cell: c', 'caption: f'],
  ],
  ['reads a paragraph in a cell as a paragraph', '<table><td><p>a</p></table>', ['paragraph: a']],
  [
    'skips what is no text',
    '<p>a<script>b</script><style>c</style><noscript>d</noscript><template>e</template><select><option>f</select><textarea>g</textarea><svg><text>h</text></svg><iframe></iframe>i</p>',
    ['paragraph: ai'],
  ],
  [
    'skips what cannot be seen',
    '<p>a</p><p hidden>b</p><p style="display:none">c</p><p style="visibility:hidden">d <b style="visibility:visible">e</b></p><dialog>f</dialog>',
    ['paragraph: a', 'paragraph: e'],
  ],
  [
    'skips text for screen readers alone',
    '<p>a<span style="position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden">b</span></p>',
    ['paragraph: a'],
  ],
  [
    'joins the words around a card that waits for the pointer',
    '<p>a <b>b<span style="position:absolute;visibility:hidden">c<i style="display:block">d</i></span></b>, e<span style="position:absolute;opacity:0">f</span>, g<span style="position:fixed;left:-9999px">h</span>, i</p>',
    ['paragraph: a b, e, g, i'],
  ],
  ['reads text that fades in', '<p style="opacity:0">a</p>', ['paragraph: a']],
  ['reads aria-hidden text, which eyes can see', '<p><span aria-hidden="true">a</span></p>', ['paragraph: a']],
  [
    'splits at an inline element that is drawn as a block',
    '<p>a<span style="display:block">b</span>c</p>',
    ['paragraph: a', 'paragraph: b', 'paragraph: c'],
  ],
  ['joins a block element that is drawn inline', '<p style="display:inline">a </p><p style="display:inline">b</p>', ['other: a b']],
  ['keeps a drop cap with its word', '<p><span style="float:left">W</span>hen it rained</p>', ['paragraph: When it rained']],
  ['leaves out ruby readings', '<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>', ['paragraph: 漢字']],
];

describe('reading', () => {
  it.each(READ)('%s', async (_, html, expected) => {
    expect(await blocks(html)).toEqual(expected);
  });

  it('reads open shadow roots and slots in their drawn order', async () => {
    const found = await tab.evaluate(() => {
      document.body.replaceChildren();
      document.body.insertAdjacentHTML('afterbegin', '<div id="host"><p slot="late">second</p><p>never shown</p></div>');
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      root?.append(
        Object.assign(document.createElement('p'), { textContent: 'first' }),
        Object.assign(document.createElement('slot'), { name: 'late' }),
      );
      const map = quotemarkPage.readPage(document);
      return {
        text: map.page.text,
        words: map.toRanges({ start: 0, end: map.page.text.length }).map(String),
        joined: map.toRange({ start: 0, end: map.page.text.length }) === null,
      };
    });
    expect(found).toEqual({ text: 'first\nsecond', words: ['first', 'second'], joined: true });
  });

  it('reads a form whose fields shadow its properties', async () => {
    const html =
      '<form><input name="parentNode"><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="nodeType"><p>inside</p></form><p>after</p>';
    expect(await blocks(html)).toEqual(['paragraph: inside', 'paragraph: after']);
  });

  it('reads five thousand levels deep, and a hundred thousand nodes', async () => {
    const found = await tab.evaluate(() => {
      document.body.replaceChildren();
      let at: Element = document.body;
      for (let i = 0; i < 5000; i++) at = at.appendChild(document.createElement('span'));
      at.append('deep');
      const parsed = new DOMParser().parseFromString('', 'text/html');
      let inside: Element = parsed.body;
      for (let i = 0; i < 5000; i++) inside = inside.appendChild(parsed.createElement('div'));
      inside.append('deeper');
      const wide = new DOMParser().parseFromString('<p>word</p>'.repeat(50_000), 'text/html');
      const start = performance.now();
      const blocks = quotemarkPage.readPage(wide).page.blocks.length;
      return {
        blocks,
        ms: performance.now() - start,
        deep: quotemarkPage.readPage(document).page.text,
        deeper: quotemarkPage.readPage(parsed).page.text,
      };
    });
    expect(found).toMatchObject({ blocks: 50_000, deep: 'deep', deeper: 'deeper' });
    expect(found.ms).toBeLessThan(5000);
  });

  it('ends at the longest page text', async () => {
    const length = await tab.evaluate(() => {
      const long = new DOMParser().parseFromString(`<p>${'word '.repeat(500_000)}</p><p>more</p>`, 'text/html');
      return quotemarkPage.readPage(long).page.text.length;
    });
    expect(length).toBeLessThanOrEqual(2_000_000);
    expect(length).toBeGreaterThan(1_999_000);
  });

  it('throws when its signal aborts', async () => {
    const message = await tab.evaluate(() => {
      const wide = new DOMParser().parseFromString('<p>word</p>'.repeat(5000), 'text/html');
      try {
        quotemarkPage.readPage(wide, { signal: AbortSignal.abort(new Error('over')) });
        return 'read';
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(message).toBe('over');
  });
});

describe.each(['seed/article.html', 'pages/story.html', 'pages/line-breaks.html'])('the way back, on %s', (path) => {
  it('leads from random spans to ranges with their words, and from those to the spans', async () => {
    const page = await chromium.open(fixture(path));
    const faults = await page.evaluate(() => {
      const map = quotemarkPage.readPage(document);
      const { text, blocks } = map.page;
      const bad: string[] = [];
      let seed = 7;
      const random = (below: number) => {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 1;
        return seed % below;
      };
      for (let i = 0; i < 600; i++) {
        const block = blocks[random(blocks.length)]?.span ?? { start: 0, end: 1 };
        const start = block.start + random(block.end - block.start);
        const end = start + 1 + random(block.end - start);
        const words = text.slice(start, end);
        const ranges = map.toRanges({ start, end });
        const shown = ranges
          .map(String)
          .join('')
          .replace(/[\t\n\r ]+/g, ' ');
        // A <br> is a space in the text and nothing in a range; what is skipped is in a range and not in the text.
        if (shown.replace(/ /g, '') !== words.replace(/ /g, '') && ranges[0]?.cloneContents().querySelector('.tip') === null)
          bad.push(`${words} → ${shown}`);
        const [range] = ranges;
        const back = range && map.fromRange(range);
        if (words === words.trim() && ranges.length === 1 && (back?.start !== start || back.end !== end))
          bad.push(`${start}-${end} → ${back?.start}-${back?.end}: ${words}`);
      }
      return bad;
    });
    await page.close();
    expect(faults).toEqual([]);
  });
});

describe('points', () => {
  it('in elements and in skipped text go on to the next visible words', async () => {
    const found = await tab.evaluate(() => {
      document.body.replaceChildren();
      document.body.insertAdjacentHTML('afterbegin', '<p id="a">one</p><p id="b" hidden>gone</p><p id="c">two <b>three</b></p>');
      const map = quotemarkPage.readPage(document);
      const [a, b, c] = ['a', 'b', 'c'].map((id) => document.getElementById(id) as HTMLElement) as [HTMLElement, HTMLElement, HTMLElement];
      const all = document.createRange();
      all.selectNodeContents(document.body);
      const hidden = document.createRange();
      hidden.selectNodeContents(b);
      return [
        map.fromPoint(a, 0),
        map.fromPoint(b.firstChild as Node, 2),
        map.fromPoint(c, 1),
        map.fromPoint(c, 2),
        map.fromRange(all),
        map.fromRange(hidden),
      ];
    });
    expect(found).toEqual([0, 4, 8, null, { start: 0, end: 13 }, null]);
  });

  it('of nodes that the page took away lead to no range', async () => {
    const count = await tab.evaluate(() => {
      document.body.replaceChildren();
      document.body.insertAdjacentHTML('afterbegin', '<p>one</p><p>two</p>');
      const map = quotemarkPage.readPage(document);
      document.body.firstElementChild?.remove();
      (document.body.firstElementChild?.firstChild as Text).data = 't';
      return map.toRanges({ start: 0, end: 7 }).length;
    });
    expect(count).toBe(0);
  });
});
