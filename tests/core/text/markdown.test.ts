import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkdownBlock, type MarkdownInline, markdown } from '../../../src/core/text/markdown.ts';

/** Blocks as short words: p(…), h(…), ul(… | …); marks as b[…], i[…], s[…], c[…], a<href>[…]. */
function shown(blocks: readonly MarkdownBlock[]): string {
  const line = (parts: readonly MarkdownInline[]): string => parts.map(inline).join('');
  const inline = (part: MarkdownInline): string => {
    if (part.kind === 'text') return part.text;
    if (part.kind === 'code') return `c[${part.text}]`;
    if (part.kind === 'link') return `a<${part.href}>[${line(part.inside)}]`;
    return `${{ strong: 'b', emphasis: 'i', struck: 's' }[part.kind]}[${line(part.inside)}]`;
  };
  return blocks
    .map((block) => {
      if (block.kind === 'code') return `pre(${block.text})`;
      if (block.kind === 'list') return `${block.ordered ? 'ol' : 'ul'}(${block.items.map(line).join(' | ')})`;
      return `${{ paragraph: 'p', heading: 'h', quote: 'q' }[block.kind]}(${block.lines.map(line).join(' / ')})`;
    })
    .join(' ');
}

describe('Markdown in a note', () => {
  it.each<[string, string, string]>([
    ['lines of a paragraph as they were typed', 'one\ntwo\n\nthree', 'p(one / two) p(three)'],
    ['bold, emphasis and struck words', '**a** *b* _c_ ~~d~~', 'p(b[a] i[b] i[c] s[d])'],
    ['marks within marks', '**a _b_**', 'p(b[a i[b]])'],
    ['lists', '- a\n* b\n1. c\n2) d', 'ul(a | b) ol(c | d)'],
    ['a heading without its marks', '## Title ##\ntext', 'h(Title) p(text)'],
    ['a quote', '> a\n> b', 'q(a / b)'],
    ['code, in which nothing is a mark', '`*a*`\n```js\n**b**\n```\nc', 'p(c[*a*]) pre(**b**) p(c)'],
    ['code that is not closed', '```\na\nb', 'pre(a\nb)'],
    [
      'links',
      '[a *b*](https://x.example/y) https://x.example/z.',
      'p(a<https://x.example/y>[a *b*] a<https://x.example/z>[https://x.example/z].)',
    ],
    ['signs that are no marks', '2 * 3 * 4, snake_case_name, *', 'p(2 * 3 * 4, snake_case_name, *)'],
    ['HTML as text', '<b onclick="x">a</b>', 'p(<b onclick="x">a</b>)'],
    ['nothing', ' \n\n', ''],
  ])('shows %s', (_claim, text, expected) => {
    expect(shown(markdown(text))).toBe(expected);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//x.example'])('makes no link of %s', (href) => {
    expect(shown(markdown(`[a](${href}) ${href}`))).not.toContain('a<');
  });

  it('loses no letter of any text, and links to http and https alone', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab *_~`[](){}<>#-1.:/\n'.split(''), 'https://x.example', '**') });
    fc.assert(
      fc.property(text, (sample) => {
        const blocks = markdown(sample);
        const letters = (words: string) => words.replace(/[^ab]/g, '');
        const words = JSON.stringify(blocks, (name, value) => (name === 'kind' ? undefined : value));
        expect(letters(words.replace(/"(?:inside|lines|items|ordered|text|href)":|true|false/g, '')).length).toBeGreaterThanOrEqual(
          letters(sample.replace(/^ {0,3}(?:```|~~~).*$/gm, '')).length,
        );
        for (const [href] of words.matchAll(/(?<="href":")[^"]*/g)) expect(href).toMatch(/^https?:/);
      }),
      { numRuns: 500 },
    );
  });
});
