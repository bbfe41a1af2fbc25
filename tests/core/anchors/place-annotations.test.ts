import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describeSpan } from '../../../src/core/anchors/describe.ts';
import { placeAnnotations } from '../../../src/core/anchors/place-annotations.ts';
import { checkPlacements, needsReader, type Placement } from '../../../src/core/anchors/placement.ts';
import type { Annotation, Selector } from '../../../src/core/annotation.ts';
import { articleText } from '../../../src/core/article.ts';
import type { Clock } from '../../../src/core/clock.ts';
import { joinBlocks, type PageText } from '../../../src/core/page-text.ts';
import { type Span, textAt } from '../../../src/core/span.ts';
import { LIGHTHOUSE, page, spanOf } from './pages.ts';

function annotation(selectors: readonly Selector[], more: Partial<Annotation> = {}): Annotation {
  const fields = { note: '', colour: 'green', tags: [], clocks: {}, created: '', modified: '' } as const;
  return { id: 'a', articleKey: 'k', motivation: 'highlighting', selectors, ...fields, ...more };
}

function placed(now: PageText, ...annotations: Annotation[]): readonly Placement[] {
  const work = placeAnnotations(now, articleText(now), annotations, Number.POSITIVE_INFINITY);
  let step = work.next();
  while (!step.done) step = work.next();
  return checkPlacements(JSON.parse(JSON.stringify(step.value)));
}

const only = (now: PageText, one: Annotation) => placed(now, one)[0] as Placement;
const lamp = describeSpan(LIGHTHOUSE, spanOf(LIGHTHOUSE, 'the lamp is tired'));
const reworded = page(...LIGHTHOUSE.text.replace('the lamp is tired', 'the lamp is old and weary').split('\n'));
const twice = page('Tickets: sold out until June.', 'Boats: sold out until June.');
const soldOut = [{ type: 'TextQuoteSelector', exact: 'sold out until June', prefix: '', suffix: '' }] as const;

describe('the places of a page’s annotations', () => {
  it('hold whatever became of the page: a place or a question, and of a changed one exactly the words that stand there', () => {
    const lines = fc.array(
      fc.array(fc.constantFrom('the', 'lamp', 'is', 'tired', 'Grauholm', '“light”', 'goes', 'dark.'), { minLength: 1, maxLength: 8 }),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    const pages = lines.map((all) => page(...all.map((words) => words.join(' '))));
    fc.assert(
      fc.property(pages, pages, fc.nat(), fc.nat(), (was, now, a, b) => {
        const start = a % was.text.length;
        const span = { start, end: start + 1 + (b % (was.text.length - start)) };
        const { state, span: place, places, changes, asked } = only(now, annotation(describeSpan(was, span)));
        expect(place === null).toBe(state === 'unsure' || state === 'orphan');
        expect(changes !== null).toBe(state === 'changed');
        expect(asked !== '').toBe(state === 'unsure' || state === 'changed');
        for (const offered of places) expect(textAt(now.text, offered.span)).toBe(offered.words);
        if (changes === null || place === null) return;
        const words = changes.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
        expect(words.join('')).toBe(textAt(now.text, place));
      }),
      { numRuns: 500 },
    );
  });

  it('are given for all that has words and is not in the bin', () => {
    const deleted = annotation(lamp, { id: 'b', deleted: '1' as Clock });
    expect(placed(LIGHTHOUSE, annotation(lamp), deleted, annotation([], { id: 'c' })).map(({ id, state }) => [id, state])).toEqual([
      ['a', 'placed'],
    ]);
  });

  it('say that the newsroom changed the words, and what stands there now', () => {
    const found = only(reworded, annotation(lamp));
    expect(found).toMatchObject({ state: 'changed', answered: false });
    expect(found.changes).toEqual([
      { kind: 'same', text: 'the lamp is ' },
      { kind: 'removed', text: 'tired' },
      { kind: 'added', text: 'old and weary' },
    ]);
    expect(needsReader(found)).toBe(true);
  });

  it('take other typography for no change of words', () => {
    const later = page(...LIGHTHOUSE.text.replace('the lamp is tired', 'the  lamp is tired').split('\n'));
    expect(only(later, annotation(lamp))).toMatchObject({ state: 'moved', changes: null });
  });

  it('ask about both places where two fit alike, with what stands around each', () => {
    const found = only(twice, annotation(soldOut));
    expect(found).toMatchObject({ state: 'unsure', span: null });
    expect(found.places.map(({ before, words }) => before.slice(-7) + words)).toEqual([
      'ckets: sold out until June',
      'Boats: sold out until June',
    ]);
    expect(found.places.map(({ span }) => textAt(twice.text, span))).toEqual(['sold out until June', 'sold out until June']);
  });

  it('are not asked about again once the reader has answered, until the page asks something else', () => {
    const answer = (asked: string, value: 'mine' | 'none') => ({ type: 'PlaceAnswer', answer: value, asked }) as const;
    const { asked } = only(reworded, annotation(lamp));
    const kept = annotation([...lamp, answer(asked, 'mine')]);
    expect(needsReader(only(reworded, kept))).toBe(false);
    const again = page(...LIGHTHOUSE.text.replace('the lamp is tired', 'the lamp is very tired').split('\n'));
    expect(only(again, kept)).toMatchObject({ state: 'changed', answered: false });

    const refused = annotation([...soldOut, answer(only(twice, annotation(soldOut)).asked, 'none')]);
    expect(only(twice, refused)).toMatchObject({ state: 'orphan', places: [], answered: true });
  });

  it('stand in the article as well, or outside of it alone', () => {
    const mixed = joinBlocks([
      { kind: 'paragraph', text: 'Read next: three islands.', article: false },
      ...LIGHTHOUSE.text.split('\n').map((text) => ({ kind: 'paragraph' as const, text, article: true })),
    ]);
    const inside = only(mixed, annotation(lamp));
    expect(textAt(articleText(mixed).text, inside.inArticle as Span)).toBe('the lamp is tired');
    const outside = only(mixed, annotation(describeSpan(mixed, spanOf(mixed, 'Read next'))));
    expect(outside).toMatchObject({ state: 'placed', inArticle: null });
  });
});
