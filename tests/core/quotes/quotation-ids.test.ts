import { describe, expect, it } from 'vitest';
import type { Analysis, QuotationKind } from '../../../src/core/analysis.ts';
import { applyCorrections } from '../../../src/core/apply-corrections.ts';
import { formatClock } from '../../../src/core/clock.ts';
import type { Correction, CorrectionAim } from '../../../src/core/correction.ts';
import { correctionDraft } from '../../../src/core/correction-draft.ts';
import { quotedPassages } from '../../../src/core/export/quoted-passages.ts';
import { hash } from '../../../src/core/hash.ts';
import { currentIds, quotationId } from '../../../src/core/quotes/quotation-ids.ts';
import { FERRY } from '../export/articles.ts';
import { analysisOf } from './said.ts';

const TEXT = [
  'Anna Berg called the old pier “a ruin by the sea”.',
  '“We will mend it,” Oskar Lund said.',
  '“We will mend it,” Anna Berg said.',
].join('\n');
const analysis = analysisOf(TEXT);
const [ruin, first, second] = analysis.quotes.map(({ id }) => id) as [string, string, string];

const aimed = (aim: CorrectionAim): Correction => ({
  ...correctionDraft('k', aim),
  articleKey: 'k',
  clock: formatClock({ time: 1, count: 0, device: 'dev1' }),
});
const speakers = (corrected: Analysis) => corrected.quotes.map(({ speaker }) => speaker?.name);
/** An id as it was made when each kind had its own. */
const formerId = (kind: QuotationKind, words: string, occurrence = 0) => hash(`${kind}|${words}|${occurrence}`);
/** As a finder that takes a quotation for the other kind has it, with ids of before. */
const asBefore = (kinds: readonly QuotationKind[]): Analysis => {
  const words = ['a ruin by the sea', 'we will mend it,', 'we will mend it,'];
  const seen = new Map<string, number>();
  const quotes = analysis.quotes.map((quotation, index) => {
    const [kind, own] = [kinds[index] as QuotationKind, words[index] as string];
    const key = `${kind} ${own}`;
    seen.set(key, (seen.get(key) ?? -1) + 1);
    return { ...quotation, kind, id: formerId(kind, own, seen.get(key)) };
  });
  return { ...analysis, quotes };
};

describe('a quotation’s id', () => {
  it('is the same whether the finder takes it for direct or mixed', () => {
    expect(quotationId('mixed', 'a ruin', 0)).toBe(quotationId('direct', 'a ruin', 0));
    expect(quotationId('indirect', 'a ruin', 0)).not.toBe(quotationId('direct', 'a ruin', 0));
  });

  it('tells the same words apart by their order', () => {
    expect(new Set([ruin, first, second]).size).toBe(3);
    expect(analysis.quotes.map(({ kind }) => kind)).toEqual(['mixed', 'direct', 'direct']);
  });

  const NAMED: [claim: string, id: string, expected: string][] = [
    ['its own', ruin, ruin],
    ['one of before, of the same kind', formerId('mixed', 'a ruin by the sea'), ruin],
    ['one of before, of the other kind', formerId('mixed', 'we will mend it,', 1), second],
    ['nobody’s', 'unknown', 'unknown'],
  ];
  it.each(NAMED)('is found by %s', (_, id, expected) => {
    expect(currentIds(analysis.quotes, TEXT)(id)).toBe(expected);
  });

  it('is found in an analysis that is stored with ids of before', () => {
    const idOf = currentIds(asBefore(['mixed', 'direct', 'direct']).quotes, TEXT);
    expect([ruin, first, second].map(idOf)).toEqual([
      formerId('mixed', 'a ruin by the sea'),
      formerId('direct', 'we will mend it,'),
      formerId('direct', 'we will mend it,', 1),
    ]);
  });
});

describe('a correction of a quotation', () => {
  const chosen = (target: string) => aimed({ change: 'speaker', target, value: 'Viktor Holm' });

  it('holds when it was made under an id of before', () => {
    expect(speakers(applyCorrections(analysis, [chosen(formerId('mixed', 'a ruin by the sea'))], TEXT))[0]).toBe('Viktor Holm');
  });

  it('holds when the finder has taken a mixed quotation for a direct one since', () => {
    expect(speakers(applyCorrections(analysis, [chosen(formerId('mixed', 'we will mend it,', 0))], TEXT))[1]).toBe('Viktor Holm');
    const removed = aimed({ change: 'not-a-quotation', target: formerId('direct', 'a ruin by the sea'), value: null });
    expect(applyCorrections(analysis, [removed], TEXT).quotes.map(({ id }) => id)).toEqual([first, second]);
  });

  it('holds in a stored analysis when it was made under an id of today', () => {
    expect(speakers(applyCorrections(asBefore(['mixed', 'direct', 'direct']), [chosen(ruin)], TEXT))[0]).toBe('Viktor Holm');
  });
});

it('a kept quotation is found by its id of before', () => {
  const [annotation] = FERRY.annotations;
  if (annotation === undefined) throw new Error('no annotation');
  const kept = {
    ...annotation,
    keptQuotation: { quotationId: formerId('mixed', 'a ruin by the sea'), speaker: null, words: null, cue: null },
  };
  const passages = quotedPassages({ ...FERRY, text: TEXT, analysis, annotations: [kept] });
  expect(passages.map((passage) => [passage.found, passage.kept !== null])).toEqual([
    [true, true],
    [true, false],
    [true, false],
  ]);
});
