import { expect, describe as group, it } from 'vitest';
import { describe } from '../../../src/core/anchors/describe.ts';
import { locate } from '../../../src/core/anchors/locate.ts';
import type { Selector } from '../../../src/core/annotation.ts';
import { joinBlocks } from '../../../src/core/page-text.ts';
import { type Span, textAt } from '../../../src/core/span.ts';
import { LIGHTHOUSE, page, spanOf } from './pages.ts';

group('what was stored before', () => {
  const first: Selector[] = [
    {
      type: 'TextQuoteSelector',
      exact: 'the lamp is tired',
      prefix: 'The keeper, Tove Lind, says “',
      suffix: '”. The council says the lamp is',
    },
    { type: 'PageTextPositionSelector', span: { start: 77, end: 94 }, pageTextVersion: 1 },
  ];

  it('is placed by the selectors of the first version', () => {
    expect(locate(LIGHTHOUSE, first)).toMatchObject({ state: 'placed', span: spanOf(LIGHTHOUSE, 'the lamp is tired') });
  });

  it('is found when words have changed', () => {
    const later = page('News.', ...LIGHTHOUSE.text.replace('lamp is tired', 'lamp seems tired').split('\n'));
    expect(locate(later, first)).toMatchObject({ state: 'moved', span: spanOf(later, 'the lamp seems tired') });
  });

  it('is found without a fingerprint that a later version made', () => {
    const made = describe(LIGHTHOUSE, spanOf(LIGHTHOUSE, 'three islands')).map((selector) =>
      selector.type === 'WordFingerprint' ? { ...selector, fingerprintVersion: 900, before: '!' } : selector,
    );
    const later = page('News.', ...LIGHTHOUSE.text.split('\n'));
    expect(locate(later, made)).toMatchObject({ state: 'placed', span: spanOf(later, 'three islands') });
  });
});

group('a page that has changed', () => {
  const was = page(
    'Ferries to the outer islands stop in October.',
    'Captain Ebbe Rask blames the harbour board. “Nobody asked the crews before the timetable was printed,” he said. The board, he added, had promised a meeting in June.',
    'Shops on Lille Torv expect an empty autumn. One baker has sold her van.',
    'The harbour board meets again on Tuesday.',
  );
  const told = describe(was, spanOf(was, 'the harbour board'));
  const said = describe(was, spanOf(was, 'Nobody asked the crews before the timetable was printed'));

  it.each([
    ['a word misspelt', 'timetable was', 'timetabel was', 'Nobody asked the crews before the timetabel was printed'],
    ['two words changed', 'the crews before', 'our captains before', 'Nobody asked our captains before the timetable was printed'],
    ['words put in', 'Nobody asked', 'Nobody ever asked', 'Nobody ever asked the crews before the timetable was printed'],
    ['words left out', ' the crews', '', 'Nobody asked before the timetable was printed'],
    ['the first word changed', 'Nobody asked', 'Few asked', 'Few asked the crews before the timetable was printed'],
    ['the last word changed', 'was printed', 'was made', 'Nobody asked the crews before the timetable was made'],
  ])('is searched for a changed quotation: %s', (_claim, from, to, words) => {
    const later = page('Menu', ...was.text.replace(from, to).split('\n'));
    const located = locate(later, said);
    expect(located.state).toBe('moved');
    expect(textAt(later.text, located.span as Span)).toBe(words);
  });

  it.each([
    ['cut from their sentence', ' the harbour board. “', ' “'],
    ['cut with their paragraph', `${was.text.split('\n')[1] as string}\n`, ''],
  ])('has no place for words that stand elsewhere too, and were %s', (_claim, from, to) => {
    const later = page('Menu', ...was.text.replace(from, to).split('\n'));
    expect(locate(later, told)).toMatchObject({ span: null });
  });

  it('takes the only place of words that came without any context', () => {
    const quote = { type: 'TextQuoteSelector', exact: 'Lille Torv', prefix: '', suffix: '' } as const;
    expect(locate(was, [quote])).toMatchObject({ state: 'moved', span: spanOf(was, 'Lille Torv') });
  });

  it('has the places to ask about where it is unsure, in reading order, and none where it is not', () => {
    const twice = page('Tickets: sold out until June.', 'Boats: sold out until June.');
    const quote = { type: 'TextQuoteSelector', exact: 'sold out until June', prefix: '', suffix: '' } as const;
    const located = locate(twice, [quote]);
    expect(located).toMatchObject({ state: 'unsure', span: null });
    expect(located.places).toEqual([spanOf(twice, 'sold out until June', 0), spanOf(twice, 'sold out until June', 1)]);
    expect(locate(page('Gone.'), [quote]).places).toBeUndefined();
  });

  it('keeps the highlight in its paragraph when a pull quote repeats it', () => {
    const words = 'Shops on Lille Torv expect an empty autumn. One baker has sold her van.';
    const made = describe(was, spanOf(was, words));
    const lines = was.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text, article: true }));
    const later = joinBlocks([...lines.slice(0, 2), { kind: 'block-quote', text: words, article: false }, ...lines.slice(2)]);
    expect(locate(later, made).span).toEqual(spanOf(later, words, 1));
  });
});
