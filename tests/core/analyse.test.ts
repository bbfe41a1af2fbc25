import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { checkAnalysis } from '../../src/core/analysis.ts';
import { QUOTE_RULES, reasonSentence } from '../../src/core/quotes/reasons.ts';
import { bySpan, contains, type Span, textAt } from '../../src/core/span.ts';
import { plainArticle } from '../../src/core/text/plain-article.ts';

const seed = readFileSync(new URL('../fixtures/seed/article.txt', import.meta.url), 'utf8');
const analysisOf = (text: string, language: string | null = 'en') => analyse(plainArticle(text, language));
const quoted = (text: string) => analysisOf(text).quotes.filter(({ kind }) => kind !== 'indirect');

const PIECES = [
  '"',
  '“',
  '”',
  "'",
  '’',
  '«',
  '\n',
  ' ',
  '. ',
  ', ',
  ': ',
  'Anna Berg',
  'Berg',
  'she',
  'said',
  'the mayor',
  'said that the pier was old',
  ', adding that it',
  'and called it',
  '\nQ: ',
  '\nA: ',
  'of',
  'according to',
  '(',
  ')',
  '😀',
  '\ud800',
  'x',
  'The',
  'Mrs.',
];

/** Spans in order that begin before the one before ends. */
const overlapping = (spans: readonly Span[]) => spans.filter(({ start }, i) => start < (spans[i - 1]?.end ?? 0));

describe('an analysis', () => {
  it('gives the seed article its seven quotations and their speakers', () => {
    expect(quoted(seed).map(({ speaker }) => [speaker?.words, speaker?.name])).toEqual([
      ['Putin', 'Vladimir Putin'],
      ['him', 'Vladimir Putin'],
      ['the president', 'Vladimir Putin'],
      ['he', 'Sergey Goncharov'],
      ['Sergei Goncharov', 'Sergey Goncharov'],
      ['the President of the International Association of Veterans of the Alpha Anti-Terrorism Unit', 'Sergey Goncharov'],
      ['he', 'Viktor Litovkin'],
    ]);
  });

  it('keeps a quotation whole that holds a stray opening mark', () => {
    const words = quoted(seed).map(({ span }) => textAt(seed, span));
    expect(words.filter((text) => text.includes('"'))).toHaveLength(1);
  });

  it('links speakers, people and entities', () => {
    const { quotes, people, entities } = analysisOf(seed);
    const ids = new Set(people.map(({ id }) => id));
    for (const { speaker } of quotes) if (speaker?.person) expect(ids).toContain(speaker.person);
    for (const { person } of entities) if (person) expect(ids).toContain(person);
    expect(people.find(({ name }) => name === 'Sergey Goncharov')).toMatchObject({
      gender: 'male',
      description: expect.stringContaining('Veterans'),
    });
  });

  it('has a sentence for every rule that it uses', () => {
    for (const { reasons } of analysisOf(seed).quotes) {
      for (const reason of reasons) {
        expect(QUOTE_RULES).toContain(reason.rule);
        expect(reasonSentence(reason)).toMatch(/^\S.*\.$/);
        expect(reasonSentence(reason)).not.toContain('{');
      }
    }
  });

  it('finds marks, and no speakers by English words, in a language that nobody described', () => {
    const { quotes } = analysisOf('Mluvčí odpověděla: „Molo je staré a brzy spadne, musíme ho opravit.“', 'cs');
    expect(quotes).toHaveLength(1);
  });

  it('is an analysis with spans inside the text and ids of their own, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(' ')),
        ),
        (text) => {
          const analysis = analysisOf(text);
          const whole = { start: 0, end: text.length };
          expect(checkAnalysis(analysis)).toEqual(analysis);
          for (const { span, parts, cue } of analysis.quotes)
            for (const part of [span, ...parts, ...(cue ? [cue] : [])]) expect(contains(whole, part)).toBe(true);
          const marked = analysis.quotes.filter(({ kind }) => kind !== 'indirect').flatMap(({ parts }) => parts);
          const reported = analysis.quotes.filter(({ kind }) => kind === 'indirect').map(({ span }) => span);
          expect(overlapping([...marked].sort(bySpan))).toEqual([]);
          for (const span of reported) expect(marked.filter((other) => other.start < span.end && other.end > span.start)).toEqual([]);
          for (const { mentions } of analysis.entities) for (const span of mentions) expect(textAt(text, span)).not.toContain('\n');
          for (const list of [analysis.quotes, analysis.entities, analysis.people])
            expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  const time = (text: string) => {
    const start = performance.now();
    analysisOf(text);
    return performance.now() - start;
  };

  it.each([
    ['one line', (size: number) => seed.replaceAll('\n', ' ').repeat(size / seed.length)],
    ['one word', (size: number) => 'a'.repeat(size)],
    ['stray marks', (size: number) => 'word " '.repeat(size / 7)],
    ['names', (size: number) => 'Anna Berg '.repeat(size / 10)],
    ['open brackets', (size: number) => '(Anna said '.repeat(size / 11)],
    ['inches', (size: number) => '24" '.repeat(size / 4)],
  ])('takes time in proportion to its length: %s', (_, make) => {
    const ordinary = seed.repeat(50);
    time(ordinary);
    // Room for a busy machine; a square would be far above it.
    expect(time(make(ordinary.length * 4))).toBeLessThan(Math.max(time(ordinary), 20) * 4 * 12);
  });
});
