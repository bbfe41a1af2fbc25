import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type WordChange, wordDiff } from '../../../src/core/text/word-diff.ts';

const written = (changes: readonly WordChange[]) =>
  changes.map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`)).join('');

describe('the difference of two wordings', () => {
  it.each([
    ['nothing', 'The pier is safe.', 'The pier is safe.', 'The pier is safe.'],
    ['a word', 'The pier is safe today.', 'The pier is closed today.', 'The pier is [-safe -]{+closed +}today.'],
    ['a word more', 'The pier is safe.', 'The old pier is safe.', 'The {+old +}pier is safe.'],
    ['a word less', 'The old pier is safe.', 'The pier is safe.', 'The [-old -]pier is safe.'],
    ['the last word', 'The pier is safe.', 'The pier is shut.', 'The pier is [-safe.-]{+shut.+}'],
    ['a capital', 'It may end', 'It May end', 'It [-may -]{+May +}end'],
    ['all', 'one two', 'three four', '[-one two-]{+three four+}'],
    ['words, to none', 'gone', '', '[-gone-]'],
    ['marks alone', '—', '…', '[-—-]{+…+}'],
  ])('shows what changed: %s', (_claim, was, now, shown) => {
    expect(written(wordDiff(was, now))).toBe(shown);
  });

  it.each([
    ['quotation marks', '“The pier’s safe,” he said', '"The pier\'s safe," he said'],
    ['white space', 'The pier is safe', 'The  pier\u00a0is\nsafe'],
    ['soft hyphens and ligatures', 'a fine extraordinary pier', 'a ﬁne extra\u00adordinary pier'],
  ])('takes %s for no change', (_claim, was, now) => {
    expect(wordDiff(was, now)).toEqual([{ kind: 'same', text: now }]);
  });

  it('holds all of the later text, and never two runs of a kind in a row', () => {
    const texts = fc
      .array(fc.constantFrom('a', 'b', 'B', 'c.', '“d”', '—', '\ud83d', 'é'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, texts, (was, now) => {
        const changes = wordDiff(was, now);
        const joined = changes.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
        expect(joined.join('')).toBe(now);
        expect(changes.filter(({ kind }, at) => kind === changes[at + 1]?.kind)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes two long texts with nothing in common', () => {
    const words = (letter: string) => Array.from({ length: 20_000 }, (_, at) => `${letter}${at}`).join(' ');
    expect(wordDiff(words('a'), words('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
