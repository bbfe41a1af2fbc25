import { Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHeading, escapeInline, escapeMarkdown } from '../../../src/core/export/escape-markdown.ts';

/** The blocks and marks of a document, and its words. */
function parsed(source: string): { nodes: string[]; words: string } {
  const walker = new Parser().parse(source).walker();
  const nodes = new Set<string>();
  let words = '';
  for (let event = walker.next(); event; event = walker.next()) {
    if (!event.entering) continue;
    nodes.add(event.node.type);
    if (event.node.type === 'softbreak') words += '\n';
    words += event.node.literal ?? '';
  }
  return { nodes: [...nodes], words };
}

/** As a paragraph shows a text: white space is one space, and no paragraph holds U+0000. */
function shown(text: string): string {
  return text
    .replaceAll('\0', '\uFFFD')
    .replace(/[ \t\n\v\f\r]+/g, ' ')
    .trim();
}

const markup = fc.string({
  unit: fc.constantFrom(
    ...'\\`*_[]<>&~#+-.)(!|=:;"\'1aB é“”—\u00a0\t\n\r\0'.split(''),
    '&amp;',
    '&#35;',
    '<b>',
    '<a@b.c>',
    '](x)',
    '```',
    '***',
  ),
  maxLength: 24,
});
const anyText = fc.oneof(markup, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));

describe('escapeMarkdown', () => {
  it('gives the same words back for any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { nodes, words } = parsed(escapeMarkdown(text));
        expect(words).toBe(shown(text));
        expect(nodes.filter((node) => !['document', 'paragraph', 'text'].includes(node))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives the same words back within a block quote, a bold name and a heading', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parsed(`> ${escapeMarkdown(text)}`).words).toBe(shown(text));
        expect(parsed(`- ${escapeMarkdown(text)} (3)`).words).toBe(`${shown(text)} (3)`.replace(/^ /, ''));
        expect(parsed(`# ${escapeHeading(text)}`).words).toBe(shown(text));
        const name = shown(text.trim()).trim();
        if (name !== '') expect(parsed(`— **${escapeInline(name)}** · Sure`).words).toBe(`— ${name} · Sure`);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [
      'a plain sentence stays as it is',
      'She said (twice): "No - never!" 5 < 6, 7 > 6; 3 * 4 = 12 & more.',
      'She said (twice): "No - never!" 5 < 6, 7 > 6; 3 * 4 = 12 & more.',
    ],
    ['a name with an underscore inside', 'snake_case_name', 'snake_case_name'],
    ['an underscore at an edge', '_both_', '\\_both\\_'],
    ['a star on a word', 'a *word*', 'a \\*word\\*'],
    ['brackets', '[sic]', '\\[sic\\]'],
    ['a tag', '<b>', '\\<b>'],
    ['code', '`x`', '\\`x\\`'],
    ['a back-slash', 'C:\\temp', 'C:\\\\temp'],
    ['an entity', 'AT&amp;T & Co', 'AT\\&amp;T & Co'],
    ['a number at the start', '1. May', '1\\. May'],
    ['a year at the start', '2026 was good. 1. May', '2026 was good. 1. May'],
    ['a heading', '# one', '\\# one'],
    ['a tag of social media', '#one', '#one'],
    ['a quote', '> one', '\\> one'],
    ['a dash at the start', '- one', '\\- one'],
    ['a plus at the start', '+ one', '\\+ one'],
    ['a rule', '---', '\\---'],
    ['a negative number', '-5 degrees', '-5 degrees'],
    ['about five', 'about ~5 to ~6', 'about ~5 to ~6'],
    ['struck out', 'a ~~b~~', 'a ~\\~b\\~\\~'],
  ])('escapes no more and no less than it must: %s', (_claim, text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });
});
