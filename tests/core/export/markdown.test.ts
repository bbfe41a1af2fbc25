import { Parser } from 'commonmark';
import { describe, expect, it } from 'vitest';
import type { ExportArticle } from '../../../src/core/export/format.ts';
import { EXPORT_FORMATS } from '../../../src/core/export/formats.ts';
import { markdown } from '../../../src/core/export/markdown.ts';
import { BARE, FERRY } from './articles.ts';

async function* each(articles: readonly ExportArticle[]): AsyncGenerator<ExportArticle> {
  yield* articles;
}

async function written(...articles: ExportArticle[]): Promise<string> {
  let out = '';
  for await (const chunk of markdown.write(each(articles))) out += chunk;
  return out;
}

function destinations(source: string): (string | null)[] {
  const walker = new Parser().parse(source).walker();
  const found: (string | null)[] = [];
  for (let event = walker.next(); event; event = walker.next()) {
    if (event.entering && event.node.type === 'link') found.push(event.node.destination);
  }
  return found;
}

describe('the Markdown export', () => {
  it('is one of the formats that screens offer', () => {
    expect(EXPORT_FORMATS.map(({ id, extension }) => [id, extension])).toContainEqual(['markdown', 'md']);
  });

  it('says plainly when nothing was found, and links to no address that is not the web', async () => {
    const out = await written(BARE);
    expect(out).toContain('# Untitled article');
    expect(out).toContain('No quotations were found in this article.');
    expect(destinations(out)).toEqual([]);
  });

  it('writes articles one after the other, in chunks', async () => {
    const chunks: string[] = [];
    for await (const chunk of markdown.write(each([BARE, FERRY]))) chunks.push(chunk);
    expect(chunks.filter((chunk) => chunk.includes('# '))).toHaveLength(2);
    expect(chunks.join('').match(/^# /gm)).toHaveLength(2);
    expect(chunks.join('')).not.toMatch(/\n{3}/);
  });

  it('leaves reported speech out unless it was kept', async () => {
    expect(await written({ ...FERRY, annotations: [] })).not.toContain('scrapped in May');
    expect(await written(FERRY)).not.toContain('opened the ferry museum');
  });

  it.each([
    ['parentheses', 'https://news.example/a_(b)', 'https://news.example/a_(b)'],
    ['stars and brackets', 'https://news.example/*a*[b]?c=<d>', 'https://news.example/*a*%5Bb%5D?c=%3Cd%3E'],
    ['a file', 'file:///home/ida/a%20b.html', 'file:///home/ida/a%20b.html'],
    ['a password', 'https://ida:pw@news.example/a', 'https://news.example/a'],
    ['a session', 'https://news.example/a?PHPSESSID=abc&x=1', 'https://news.example/a?x=1'],
  ])('links to the page, whatever its address holds: %s', async (_claim, url, expected) => {
    expect(destinations(await written({ ...BARE, url }))).toEqual([expected]);
  });

  it('keeps what follows a note apart from it, whatever the note leaves open', async () => {
    const annotations = FERRY.annotations
      .filter(({ id }) => id === 'a1')
      .map((annotation) => ({ ...annotation, note: '<!-- open\n\n```' }));
    const walker = new Parser().parse(await written({ ...FERRY, annotations })).walker();
    const headings: string[] = [];
    for (let event = walker.next(); event; event = walker.next()) {
      if (event.entering && event.node.type === 'heading') headings.push(event.node.firstChild?.literal ?? '');
    }
    expect(headings).toContain('People');
  });
});
