import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, fixture, startChromium } from './chromium.ts';

let chromium: Chromium;
beforeAll(async () => {
  chromium = await startChromium();
});
afterAll(() => chromium.close());

/** The ten paragraphs of the seed: what stands between its titles and its counters. */
const paragraphs = fixture('seed/article.txt').split('\n').map((line) => line.trim()).filter((line) => line.length > 100);

async function find(html: string, parsed = false) {
  const tab = await chromium.open(parsed ? '<p>' : html);
  const found = await tab.evaluate((source) => {
    const target = source === null ? document : new DOMParser().parseFromString(source, 'text/html');
    const map = quotemarkPage.readPage(target);
    const found = quotemarkPage.findArticle(target, map);
    const { text, blocks } = map.page;
    return { ...found, body: blocks.filter((_, index) => found.blocks[index]).map(({ span }) => text.slice(span.start, span.end)) };
  }, parsed ? html : null);
  await tab.close();
  return found;
}

describe('the seed page', () => {
  it.each([['in a tab', false], ['made by DOMParser', true]])('is its ten paragraphs, %s', async (_, parsed) => {
    const found = await find(fixture('seed/article.html'), parsed);
    expect(paragraphs).toHaveLength(10);
    expect(found.body).toEqual(paragraphs);
    expect(found.isArticle).toBe(true);
    expect(found.nodesLost).toBe(0);
  });
});
