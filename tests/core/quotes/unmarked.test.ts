import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/analyse.ts';
import type { BlockKind } from '../../../src/core/page-text.ts';
import { scanMarks } from '../../../src/core/quotes/scan.ts';
import { withUnmarked } from '../../../src/core/quotes/unmarked.ts';
import { textAt } from '../../../src/core/span.ts';
import { plainArticle } from '../../../src/core/text/plain-article.ts';
import { type Said, saidIn } from './said.ts';

/** An article of blocks, and what is said in it. */
function saidInBlocks(parts: readonly (readonly [kind: BlockKind, text: string])[]): [...Said, group: boolean][] {
  const plain = plainArticle(parts.map(([, text]) => text).join('\n'), 'en');
  const blocks = plain.blocks.map((block, i) => ({ ...block, kind: parts[i]?.[0] ?? 'other' }));
  return analyse({ ...plain, blocks }).quotes.map(({ span, speaker, group }) => [
    textAt(plain.text, span),
    speaker && (speaker.name ?? `(${speaker.words})`),
    group !== undefined,
  ]);
}

const TRANSCRIPTS: [claim: string, text: string, said: Said[]][] = [
  [
    'lines behind names in capitals',
    'Anna Berg met Oskar Lind.\nBERG: Is the pier old?\nLIND: It is, and it is weak.\nBERG: Who mends it?',
    [
      ['Is the pier old?', 'Anna Berg'],
      ['It is, and it is weak.', 'Oskar Lind'],
      ['Who mends it?', 'Anna Berg'],
    ],
  ],
  [
    'questions and answers',
    'Q: Is the pier old?\nA: It is.\nQ: Who mends it?\nA: Nobody, I fear.',
    [
      ['Is the pier old?', '(Q)'],
      ['It is.', '(A)'],
      ['Who mends it?', '(Q)'],
      ['Nobody, I fear.', '(A)'],
    ],
  ],
  [
    'answers of whom the article is an interview with',
    'A talk about the pier\nOskar Lund of The Tide Gazette spoke on Monday with Anna Berg.\nQ: Is the pier old?\nA: It is.\nQ: Who mends it?\nA: Nobody, I fear.',
    [
      ['Is the pier old?', '(Q)'],
      ['It is.', 'Anna Berg'],
      ['Who mends it?', '(Q)'],
      ['Nobody, I fear.', 'Anna Berg'],
    ],
  ],
  [
    'answers of the only person introduced',
    'Anna Berg has mended piers for ten years.\nQ: Is the pier old?\nA: It is.\nQ: Who mends it?\nA: I do.',
    [
      ['Is the pier old?', '(Q)'],
      ['It is.', 'Anna Berg'],
      ['Who mends it?', '(Q)'],
      ['I do.', 'Anna Berg'],
    ],
  ],
  [
    'answers of nobody, when two are introduced',
    'Anna Berg and Oskar Lund have mended piers for ten years.\nQ: Is the pier old?\nA: It is.\nQ: Who mends it?\nA: We do.',
    [
      ['Is the pier old?', '(Q)'],
      ['It is.', '(A)'],
      ['Who mends it?', '(Q)'],
      ['We do.', '(A)'],
    ],
  ],
  ['nothing behind labels of a list', 'WHO: The town choir.\nWHERE: The old pier.\nWHEN: Monday at six.', []],
  ['nothing behind one label', 'NOTE: The pier is closed.\nThe town waits.', []],
  [
    'a line whose words stand in marks as well once',
    'Anna Berg met Oskar Lind.\nBERG: “Is the pier old?”\nLIND: “It is, and it is weak.”\nBERG: “Who mends it?”',
    [
      ['Is the pier old?', 'Anna Berg'],
      ['It is, and it is weak.', 'Oskar Lind'],
      ['Who mends it?', 'Anna Berg'],
    ],
  ],
];

describe('words that are somebody’s without marks', () => {
  it.each(TRANSCRIPTS)('a transcript: %s', (_, text, said) => {
    expect(saidIn(text)).toEqual(said);
  });

  it('a block quote is a quotation of whoever leads to it', () => {
    expect(
      saidInBlocks([
        ['paragraph', 'Anna Berg wrote to the council:'],
        ['block-quote', 'The pier is old. It may fall down in the next storm.'],
        ['paragraph', 'The council is silent.'],
      ]),
    ).toEqual([['The pier is old. It may fall down in the next storm.', 'Anna Berg', false]]);
  });

  it('the paragraphs of a block quote are one quotation, and the name below it is none', () => {
    expect(
      saidInBlocks([
        ['paragraph', 'Anna Berg wrote to the council:'],
        ['block-quote', 'The pier is old.'],
        ['block-quote', 'It may fall down in the next storm.'],
        ['block-quote', '— Anna Berg'],
      ]),
    ).toEqual([
      ['The pier is old.', 'Anna Berg', true],
      ['It may fall down in the next storm.', 'Anna Berg', true],
    ]);
  });

  it('a block quote in marks is found once, without them', () => {
    const found = saidInBlocks([
      ['paragraph', 'Anna Berg wrote to the council:'],
      ['block-quote', '“The pier is old. It may fall.”'],
    ]);
    expect(found.map(([words]) => words)).toEqual(['The pier is old. It may fall.']);
  });
});

describe('any lines, labels, marks and kinds of blocks', () => {
  it('give regions in order that never overlap', () => {
    const piece = fc.constantFrom('BERG: ', 'Q: ', 'A: ', '“', '”', '"', '— ', 'The pier is old. ', 'It may fall', '\n', ' ');
    const kind = fc.constantFrom<BlockKind>('paragraph', 'block-quote');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.array(kind, { minLength: 40, maxLength: 40 }), (pieces, kinds) => {
        const { text, blocks } = plainArticle(pieces.join(''));
        const marked = scanMarks(text);
        const all = withUnmarked(
          text,
          marked,
          blocks.map((block, i) => ({ ...block, kind: kinds[i] ?? 'paragraph' })),
        );
        let end = 0;
        for (const { open, span, end: behind } of all) {
          expect(open).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          expect(textAt(text, span)).not.toContain('\n');
          end = behind;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

const PULLED: [claim: string, text: string, said: string[]][] = [
  [
    'before the words that it repeats',
    '“The pier is old and weak”\nThe town met. “The pier is old and weak,” Anna Berg said.',
    ['The pier is old and weak,'],
  ],
  [
    'a part of what was said',
    'The town met. “I know that the pier is old and weak,” Anna Berg said.\n‘The pier is old and weak’',
    ['I know that the pier is old and weak,'],
  ],
  [
    'twice on a line of its own: the first is kept',
    '“The pier is old and weak.”\nThe town met.\n“The pier is old and weak.”',
    ['The pier is old and weak.'],
  ],
];

describe('a pull quote is no second quotation', () => {
  it.each(PULLED)('%s', (_, text, said) => {
    expect(saidIn(text).map(([words]) => words)).toEqual(said);
  });

  it('keeps what two people say in the same words', () => {
    const text = 'Anna Berg said: “The pier is old and weak.” Oskar Lind said: “The pier is old and weak.”';
    expect(saidIn(text)).toEqual([
      ['The pier is old and weak.', 'Anna Berg'],
      ['The pier is old and weak.', 'Oskar Lind'],
    ]);
  });
});
