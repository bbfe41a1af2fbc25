import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { type Analysis, checkAnalysis, ENTITY_KINDS } from '../../src/core/analysis.ts';
import { applyCorrections } from '../../src/core/apply-corrections.ts';
import { formatClock } from '../../src/core/clock.ts';
import type { Correction } from '../../src/core/correction.ts';
import { plainArticle } from '../../src/core/text/plain-article.ts';

const TEXT = [
  'Mayor Anna Berg met Oskar Lind of the Harbour Institute in Norway.',
  '“The pier is old,” Berg said. “It may fall down.”',
  '“It will hold,” Lind said.',
  '“We have to rebuild it,” Berg said.',
].join('\n');
const raw = analyse(plainArticle(TEXT, 'en'));
const quote = (index: number) => raw.quotes[index]?.id ?? '';
const entity = (name: string) => raw.entities.find((other) => other.name === name)?.id ?? '';

type Change = Correction extends infer C ? (C extends Correction ? Omit<C, 'id' | 'articleKey' | 'clock'> : never) : never;
const correct = (change: Change, time = 1): Correction =>
  ({ ...change, id: `c${time}`, articleKey: 'k', clock: formatClock({ time, count: 0, device: 'dev1' }) }) as Correction;
const speakers = (analysis: Analysis) => analysis.quotes.map(({ speaker }) => speaker?.name ?? null);

describe('corrections', () => {
  it('start from four quotations', () => {
    expect(speakers(raw)).toEqual(['Anna Berg', 'Anna Berg', 'Oskar Lind', 'Anna Berg']);
  });

  it('change nothing when there are none', () => {
    expect(applyCorrections(raw, [])).toBe(raw);
  });

  it('give a wrongly named person’s other quotations to the one chosen', () => {
    const fixed = applyCorrections(raw, [correct({ change: 'speaker', target: quote(0), value: 'Oskar Lind' })]);
    expect(speakers(fixed)).toEqual(['Oskar Lind', 'Oskar Lind', 'Oskar Lind', 'Oskar Lind']);
    expect(fixed.quotes[1]).toMatchObject({ confidence: 1, reasons: [{ rule: 'chosen-by-reader' }] });
  });

  it('leave a quotation alone whose own speaker was chosen, whichever came first', () => {
    const one = correct({ change: 'speaker', target: quote(1), value: 'Anna Berg' }, 1);
    const two = correct({ change: 'speaker', target: quote(0), value: 'Oskar Lind' }, 2);
    expect(speakers(applyCorrections(raw, [one, two]))).toEqual(['Oskar Lind', 'Anna Berg', 'Oskar Lind', 'Oskar Lind']);
  });

  it('take a name that is not in the article', () => {
    const fixed = applyCorrections(raw, [correct({ change: 'speaker', target: quote(2), value: 'Viktor Holm' })]);
    expect(speakers(fixed)[2]).toBe('Viktor Holm');
    expect(fixed.people.map(({ name }) => name)).toContain('Viktor Holm');
  });

  it('let nobody be the speaker', () => {
    expect(speakers(applyCorrections(raw, [correct({ change: 'speaker', target: quote(2), value: null })]))[2]).toBeNull();
  });

  it('take a quotation away', () => {
    expect(applyCorrections(raw, [correct({ change: 'not-a-quotation', target: quote(2), value: null })]).quotes).toHaveLength(3);
  });

  it('rename an entity, its person and the speaker', () => {
    const fixed = applyCorrections(raw, [correct({ change: 'rename', target: entity('Anna Berg'), value: 'Anne Berg' })]);
    expect(speakers(fixed)[0]).toBe('Anne Berg');
    expect(fixed.people.map(({ name }) => name)).toContain('Anne Berg');
  });

  it('retype and hide an entity', () => {
    const fixed = applyCorrections(raw, [
      correct({ change: 'retype', target: entity('Harbour Institute'), value: 'PLACE' }, 1),
      correct({ change: 'hide', target: entity('Norway'), value: null }, 2),
    ]);
    expect(fixed.entities.map(({ name, kind }) => [name, kind])).toEqual([
      ['Anna Berg', 'PERSON'],
      ['Oskar Lind', 'PERSON'],
      ['Harbour Institute', 'PLACE'],
    ]);
  });

  it('merge one entity into another, and their people', () => {
    const fixed = applyCorrections(raw, [correct({ change: 'merge', target: entity('Oskar Lind'), value: entity('Anna Berg') })]);
    expect(new Set(speakers(fixed))).toEqual(new Set(['Anna Berg']));
    expect(fixed.people).toHaveLength(raw.people.length - 1);
  });

  it('split a mention off', () => {
    const fixed = applyCorrections(raw, [correct({ change: 'split', target: entity('Anna Berg'), value: 1 })]);
    expect(fixed.entities).toHaveLength(raw.entities.length + 1);
  });

  const target = fc.constantFrom(...raw.quotes.map(({ id }) => id), ...raw.entities.map(({ id }) => id), 'gone');
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({
      change: fc.constant('speaker' as const),
      target,
      value: fc.constantFrom(null, 'Anna Berg', 'Oskar Lind', 'Viktor Holm', ''),
    }),
    fc.record({ change: fc.constant('not-a-quotation' as const), target, value: fc.constant(null) }),
    fc.record({ change: fc.constant('rename' as const), target, value: fc.constantFrom('Anne Berg', 'X', ' ') }),
    fc.record({ change: fc.constant('retype' as const), target, value: fc.constantFrom(...ENTITY_KINDS) }),
    fc.record({ change: fc.constant('merge' as const), target, value: target }),
    fc.record({ change: fc.constant('split' as const), target, value: fc.nat(4) }),
    fc.record({ change: fc.constant('hide' as const), target, value: fc.constant(null) }),
  );
  const lists = fc.array(change, { maxLength: 8 }).map((changes) => changes.map((one, index) => correct(one, index + 1)));

  it('end alike in whatever order they come, as an analysis that passes its check', () => {
    fc.assert(
      fc.property(
        lists.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const fixed = applyCorrections(raw, list);
          expect(applyCorrections(raw, shuffled)).toEqual(fixed);
          expect(checkAnalysis(fixed)).toEqual(fixed);
          const people = new Set(fixed.people.map(({ id }) => id));
          for (const { speaker } of fixed.quotes) if (speaker?.person) expect(people).toContain(speaker.person);
        },
      ),
    );
  });

  it('alter nothing when their target is gone', () => {
    expect(applyCorrections(raw, [correct({ change: 'speaker', target: 'gone', value: 'Oskar Lind' })])).toEqual(raw);
  });
});
