import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleText } from '../../src/core/article.ts';
import { InvalidError } from '../../src/core/check.ts';
import { blockIndexAt, checkPageText, joinBlocks, type PageText } from '../../src/core/page-text.ts';
import { textAt } from '../../src/core/span.ts';
import { blockTexts, pages, pagesWithSpan } from './arbitraries.ts';

describe('a page text', () => {
  it('passes its check when it was joined from blocks, unchanged', () => {
    fc.assert(
      fc.property(pages, (page) => {
        expect(checkPageText(page)).toEqual(page);
      }),
    );
  });

  it('gives each block its own text back', () => {
    fc.assert(
      fc.property(blockTexts, (blocks) => {
        const page = joinBlocks(blocks);
        expect(page.blocks.map(({ span }) => textAt(page.text, span))).toEqual(blocks.map(({ text }) => text));
      }),
    );
  });

  it('passes its check only when joining its blocks makes it again', () => {
    const spans = fc.array(
      fc
        .tuple(fc.nat(9), fc.nat(9))
        .map(([start, length]) => ({ kind: 'paragraph' as const, span: { start, end: start + length }, article: true })),
      { maxLength: 4 },
    );
    const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n'), maxLength: 9 });
    fc.assert(
      fc.property(texts, spans, (text, blocks) => {
        const page: PageText = { version: 1, text, blocks };
        const again = joinBlocks(blocks.map(({ kind, span, article }) => ({ kind, text: textAt(text, span), article })));
        const whole = JSON.stringify(again) === JSON.stringify(page) && !blocks.some(({ span }) => textAt(text, span).includes('\n'));
        const check = () => checkPageText(page);
        if (whole) expect(check()).toEqual(page);
        else expect(check).toThrow(InvalidError);
      }),
      { numRuns: 5000 },
    );
  });

  it('knows the block of every offset, and that a joint has none', () => {
    fc.assert(
      fc.property(pages, (page) => {
        for (let at = 0; at < page.text.length; at++) {
          const index = page.blocks.findIndex(({ span }) => at >= span.start && at < span.end);
          expect(blockIndexAt(page.blocks, at)).toBe(index);
          expect(index === -1).toBe(page.text[at] === '\n');
        }
        expect(blockIndexAt(page.blocks, page.text.length)).toBe(-1);
      }),
    );
  });
});

describe('an article text', () => {
  it('holds the blocks of the article and nothing else', () => {
    fc.assert(
      fc.property(blockTexts, (blocks) => {
        const article = articleText(joinBlocks(blocks));
        expect(article.text).toBe(
          blocks
            .filter((block) => block.article)
            .map(({ text }) => text)
            .join('\n'),
        );
        expect(() => checkPageText({ version: 1, text: article.text, blocks: article.blocks })).not.toThrow();
      }),
    );
  });

  it('leads from each stretch of the article to the same words in the page, and back', () => {
    fc.assert(
      fc.property(pages, fc.nat(), fc.nat(), (page, a, b) => {
        const article = articleText(page);
        if (article.text === '') return;
        const block = article.blocks[a % article.blocks.length];
        if (block === undefined) return;
        const start = block.span.start + (a % (block.span.end - block.span.start));
        const span = { start, end: start + 1 + (b % (block.span.end - start)) };
        expect(textAt(page.text, article.toPage(span))).toBe(textAt(article.text, span));
        expect(article.fromPage(article.toPage(span))).toEqual(span);
      }),
    );
  });

  it('says that a stretch of the page outside the article is not in it', () => {
    fc.assert(
      fc.property(pagesWithSpan, ({ page, span }) => {
        const article = articleText(page);
        const first = page.blocks[blockIndexAt(page.blocks, span.start)];
        const last = page.blocks[blockIndexAt(page.blocks, span.end - 1)];
        if (first !== undefined && first === last) expect(article.fromPage(span) !== null).toBe(first.article);
      }),
    );
  });
});
