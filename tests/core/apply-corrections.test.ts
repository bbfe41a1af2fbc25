import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/core/analyse.ts';
import { type Analysis, checkAnalysis, ENTITY_KINDS } from '../../src/core/analysis.ts';
import { applyCorrections as apply } from '../../src/core/apply-corrections.ts';
import { formatClock } from '../../src/core/clock.ts';
import type { Correction, CorrectionAim } from '../../src/core/correction.ts';
import { correctionDraft } from '../../src/core/correction-draft.ts';
import { hiddenEntities } from '../../src/core/hidden-entities.ts';
import { splitId } from '../../src/core/split-entities.ts';
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

const applyCorrections = (analysis: Analysis, corrections: readonly Correction[]) => apply(analysis, corrections, TEXT);
const correct = (aim: CorrectionAim, time = 1): Correction => ({
  ...correctionDraft('k', aim),
  articleKey: 'k',
  clock: formatClock({ time, count: 0, device: 'dev1' }),
});
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

  const names = (analysis: Analysis) => analysis.entities.map(({ name, mentions }) => `${name} ${mentions.length}`);
  const [berg, lind, institute] = [entity('Anna Berg'), entity('Oskar Lind'), entity('Harbour Institute')];
  const merge = (from: string, into: string, time: number) => correct({ change: 'merge', target: from, value: into }, time);

  it('split a form of a name off, with the quotations whose speaker stands there under it', () => {
    expect(names(raw)).toEqual(['Anna Berg 3', 'Oskar Lind 2', 'Harbour Institute 1', 'Norway 1']);
    const fixed = applyCorrections(raw, [correct({ change: 'split', target: berg, value: 'BERG' })]);
    expect(names(fixed)).toEqual(['Anna Berg 1', 'Oskar Lind 2', 'Harbour Institute 1', 'Norway 1', 'Berg 2']);
    expect(speakers(fixed)).toEqual(['Berg', 'Berg', 'Oskar Lind', 'Berg']);
    expect(fixed.people.find(({ name }) => name === 'Berg')).toMatchObject({ names: ['Berg'] });
    expect(fixed.people.find(({ name }) => name === 'Anna Berg')).toMatchObject({ names: ['Anna Berg'] });
  });

  it('give an entity another of its names when its own is split off', () => {
    const fixed = applyCorrections(raw, [correct({ change: 'split', target: berg, value: 'Anna Berg' })]);
    expect(names(fixed).slice(0, 3)).toEqual(['Anna Berg 1', 'Oskar Lind 2', 'Harbour Institute 1']);
    expect(fixed.entities.find(({ id }) => id === berg)?.name).toBe('Berg');
    expect(speakers(fixed)[0]).toBe('Berg');
  });

  it('leave an entity its last form', () => {
    const split = (value: string, time: number) => correct({ change: 'split', target: berg, value }, time);
    expect(names(applyCorrections(raw, [split('Berg', 1), split('Anna Berg', 2)]))).toContain('Anna Berg 1');
    expect(names(applyCorrections(raw, [correct({ change: 'split', target: institute, value: 'Harbour Institute' })]))).toEqual(names(raw));
  });

  const off = splitId(berg, 'Berg');
  it.each<[string, Correction[], string[]]>([
    ['a chain of merges ends in its last', [merge(institute, lind, 1), merge(lind, berg, 2)], ['Anna Berg 6', 'Norway 1']],
    ['a chain ends there whichever came first', [merge(lind, berg, 1), merge(institute, lind, 2)], ['Anna Berg 6', 'Norway 1']],
    [
      'a circle of merges holds up to its last',
      [merge(lind, berg, 1), merge(berg, lind, 2)],
      ['Anna Berg 5', 'Harbour Institute 1', 'Norway 1'],
    ],
    ['nothing is merged into itself', [merge(berg, berg, 1)], names(raw)],
    [
      'what is hidden and then merged is shown',
      [correct({ change: 'hide', target: lind, value: null }), merge(lind, berg, 2)],
      ['Anna Berg 5', 'Harbour Institute 1', 'Norway 1'],
    ],
    [
      'what is merged into something hidden is hidden',
      [merge(lind, berg, 1), correct({ change: 'hide', target: berg, value: null }, 2)],
      ['Harbour Institute 1', 'Norway 1'],
    ],
    [
      'a renamed one takes the name of the one it is',
      [correct({ change: 'rename', target: lind, value: 'O. Lind' }), merge(lind, berg, 2)],
      ['Anna Berg 5', 'Harbour Institute 1', 'Norway 1'],
    ],
    [
      'what was split off can be somebody else',
      [merge(off, lind, 1), correct({ change: 'split', target: berg, value: 'Berg' }, 2)],
      ['Anna Berg 1', 'Oskar Lind 4', 'Harbour Institute 1', 'Norway 1'],
    ],
    [
      'what was split off has a name of its own',
      [correct({ change: 'split', target: berg, value: 'Berg' }), correct({ change: 'rename', target: off, value: 'Ida Berg' }, 2)],
      ['Anna Berg 1', 'Oskar Lind 2', 'Harbour Institute 1', 'Norway 1', 'Ida Berg 2'],
    ],
  ])('are defined where they meet: %s', (_claim, corrections, expected) => {
    expect(names(applyCorrections(raw, corrections))).toEqual(expected);
  });

  it('count again when a merge is taken back', () => {
    const renamed = correct({ change: 'rename', target: lind, value: 'O. Lind' }, 3);
    const taken = { ...merge(lind, berg, 4), withdrawn: true as const };
    expect(speakers(applyCorrections(raw, [merge(lind, berg, 1), renamed]))[2]).toBe('Anna Berg');
    expect(speakers(applyCorrections(raw, [merge(lind, berg, 1), renamed, taken]))[2]).toBe('O. Lind');
  });

  it('follow a speaker chosen by the id of somebody who was merged', () => {
    const person = raw.entities.find(({ id }) => id === lind)?.person ?? '';
    const chosen = correct({ change: 'speaker', target: quote(0), value: person }, 2);
    expect(speakers(applyCorrections(raw, [merge(lind, berg, 1), chosen]))[0]).toBe('Anna Berg');
  });

  it('take an organisation into the cast when it is chosen as a speaker', () => {
    const fixed = applyCorrections(raw, [correct({ change: 'speaker', target: quote(2), value: 'Harbour Institute' })]);
    expect(fixed.quotes[2]?.speaker?.person).toBe(fixed.entities.find(({ id }) => id === institute)?.person);
  });

  it('list what is hidden, by the name it would have', () => {
    const hidden = [
      correct({ change: 'hide', target: lind, value: null }),
      correct({ change: 'hide', target: 'gone', value: null }, 2),
      correct({ change: 'rename', target: lind, value: 'O. Lind' }, 3),
    ];
    expect(hiddenEntities(raw, hidden, TEXT).map(({ name }) => name)).toEqual(['O. Lind']);
    expect(applyCorrections(raw, hidden).people.map(({ name }) => name)).toContain('O. Lind');
    expect(hiddenEntities(raw, [], TEXT)).toEqual([]);
  });

  const target = fc.constantFrom(...raw.quotes.map(({ id }) => id), ...raw.entities.map(({ id }) => id), off, splitId(off, 'Berg'), 'gone');
  const change: fc.Arbitrary<CorrectionAim> = fc.oneof(
    fc.record({
      change: fc.constant('speaker' as const),
      target,
      value: fc.constantFrom(null, 'Anna Berg', 'Oskar Lind', 'Viktor Holm', ''),
    }),
    fc.record({ change: fc.constant('not-a-quotation' as const), target, value: fc.constant(null) }),
    fc.record({ change: fc.constant('rename' as const), target, value: fc.constantFrom('Anne Berg', 'X', ' ') }),
    fc.record({ change: fc.constant('retype' as const), target, value: fc.constantFrom(...ENTITY_KINDS) }),
    fc.record({ change: fc.constant('merge' as const), target, value: target }),
    fc.record({
      change: fc.constant('split' as const),
      target,
      value: fc.constantFrom('Berg', 'ANNA BERG', 'Lind', 'Oskar Lind', 'Norway', ''),
    }),
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
          const spans = fixed.entities.flatMap(({ mentions }) => mentions);
          expect(new Set(spans.map(({ start }) => start)).size, 'mentions of two entities').toBe(spans.length);
          for (const { start, end } of spans) expect(0 <= start && start < end && end <= TEXT.length).toBe(true);
          for (const { person } of fixed.entities) if (person) expect(fixed.people.map(({ id }) => id)).toContain(person);
          expect(applyCorrections(raw, [...list, ...shuffled])).toEqual(fixed);
          const people = new Set(fixed.people.map(({ id }) => id));
          for (const { speaker } of fixed.quotes) if (speaker?.person) expect(people).toContain(speaker.person);
        },
      ),
    );
  });

  it.each<CorrectionAim>([
    { change: 'speaker', target: 'gone', value: 'Oskar Lind' },
    { change: 'rename', target: 'gone', value: 'Anne Berg' },
    { change: 'retype', target: 'gone', value: 'PLACE' },
    { change: 'merge', target: 'gone', value: berg },
    { change: 'merge', target: berg, value: 'gone' },
    { change: 'split', target: berg, value: 'Bergman' },
    { change: 'hide', target: 'gone', value: null },
  ])('alter nothing when what they are about is gone: %o', (aim) => {
    expect(applyCorrections(raw, [correct(aim)])).toEqual(raw);
  });

  it('are linear: fifty thousand of each kind', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => [
      merge(index % 2 === 0 ? lind : 'gone', berg, index * 3 + 1),
      correct({ change: 'split', target: berg, value: `Berg ${index}` }, index * 3 + 2),
      correct({ change: 'rename', target: berg, value: `Anna Berg ${index}` }, index * 3 + 3),
    ]).flat();
    expect(applyCorrections(raw, many).entities[0]?.name).toBe('Anna Berg 49999');
  });
});
