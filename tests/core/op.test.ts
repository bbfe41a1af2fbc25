import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnnotationField, checkAnnotation } from '../../src/core/annotation.ts';
import { formatClock } from '../../src/core/clock.ts';
import { applyOp, checkOp, type Op } from '../../src/core/op.ts';
import { merge } from '../../src/core/sync/merge.ts';

const ID = 'note-1';
const KEY = 'https://news.example/a';

function op(field: AnnotationField, value: Op['value'], time: number, fields: Partial<Op> = {}): Op {
  return { annotationId: ID, articleKey: KEY, motivation: 'highlighting', field, value, clock: clockAt(time), replaces: [], ...fields };
}

function clockAt(time: number, device = 'aaaa') {
  return formatClock({ time, count: 0, device });
}

const clocks = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom('aaaa', 'bbbb', 'cccc'))
  .map(([time, device]) => clockAt(time, device));
const changes = fc.oneof(
  fc.record({ field: fc.constant('note' as const), value: fc.constantFrom('', 'one', 'two', 'three') }),
  fc.record({ field: fc.constant('colour' as const), value: fc.constantFrom(null, 'yellow', 'blue') }),
  fc.record({ field: fc.constant('tags' as const), value: fc.subarray(['a', 'b', 'c']) }),
  fc.record({ field: fc.constant('deleted' as const), value: fc.boolean() }),
  fc.record({
    field: fc.constant('keptQuotation' as const),
    value: fc.constantFrom(null, { quotationId: 'q', speaker: 'Ida', words: null, cue: null }),
  }),
);
/** As devices make them: one reading is one change, everywhere. */
const ops: fc.Arbitrary<Op[]> = fc.uniqueArray(
  fc
    .tuple(changes, clocks, fc.array(clocks, { maxLength: 3 }), fc.constantFrom(ID, 'note-2'))
    .map(([change, clock, replaces, annotationId]) => op(change.field, change.value, 1, { clock, replaces, annotationId })),
  { maxLength: 12, selector: ({ clock }) => clock },
);

describe('applyOp', () => {
  it('alters nothing when the same change comes again', () => {
    fc.assert(
      fc.property(ops, (changes) => {
        const mine = changes.filter(({ annotationId }) => annotationId === ID).sort((a, b) => (a.clock < b.clock ? -1 : 1));
        const last = mine.at(-1);
        if (last === undefined) return;
        const after = mine.reduce<ReturnType<typeof applyOp> | null>((annotation, change) => applyOp(annotation, change), null);
        expect(applyOp(after, last)).toBe(after);
      }),
    );
  });

  it('makes annotations that pass their check', () => {
    fc.assert(
      fc.property(ops, (changes) => {
        for (const annotation of merge(changes.map((change) => checkOp(change))).values()) {
          expect(checkAnnotation(JSON.parse(JSON.stringify(annotation)))).toEqual(annotation);
        }
      }),
    );
  });

  it('replaces a text that the writer knew, and keeps one that they did not know', () => {
    const first = applyOp(null, op('note', 'first', 1));
    expect(applyOp(first, op('note', 'second', 2, { replaces: [clockAt(1)] }))).toMatchObject({ note: 'second' });
    expect(applyOp(first, op('note', 'second', 2, { replaces: [clockAt(1)] })).conflicts).toBeUndefined();
    expect(applyOp(first, op('note', 'other', 2))).toMatchObject({
      note: 'other',
      conflicts: [{ field: 'note', value: 'first', clock: clockAt(1) }],
    });
  });

  it('keeps the text that loses because it comes late', () => {
    const second = applyOp(null, op('note', 'second', 2));
    expect(applyOp(second, op('note', 'first', 1))).toMatchObject({ note: 'second', conflicts: [{ value: 'first' }] });
  });

  it('drops a conflict that a later change has settled', () => {
    const both = applyOp(applyOp(null, op('note', 'first', 1)), op('note', 'other', 2));
    const settled = applyOp(both, op('note', 'first and other', 3, { replaces: [clockAt(1), clockAt(2)] }));
    expect(settled.note).toBe('first and other');
    expect(settled.conflicts).toBeUndefined();
  });

  it('asks no question about a lost colour', () => {
    expect(applyOp(applyOp(null, op('colour', 'blue', 1)), op('colour', 'pink', 2)).conflicts).toBeUndefined();
  });

  it('has all tags that were added at two places at once, and takes out what the writer saw', () => {
    const added = applyOp(applyOp(null, op('tags', ['a'], 1)), op('tags', ['b'], 2));
    expect(added.tags).toEqual(['a', 'b']);
    expect(applyOp(added, op('tags', ['late', 'a'], 1, { clock: clockAt(1, 'bbbb') })).tags).toEqual(['a', 'b', 'late']);
    expect(applyOp(added, op('tags', ['b'], 3, { replaces: [clockAt(2)] })).tags).toEqual(['b']);
  });

  it('puts into the bin and takes out again', () => {
    const binned = applyOp(applyOp(null, op('note', 'x', 1)), op('deleted', true, 2));
    expect(binned).toMatchObject({ deleted: clockAt(2), note: 'x' });
    expect(applyOp(binned, op('deleted', false, 3)).deleted).toBeUndefined();
  });

  it('dates an annotation by its first and its last change', () => {
    const made = applyOp(applyOp(null, op('note', 'x', 1_000)), op('colour', 'blue', 61_000));
    expect([made.created, made.modified]).toEqual(['1970-01-01T00:00:01.000Z', '1970-01-01T00:01:01.000Z']);
  });
});

describe('merge', () => {
  it('comes to the same for any order and any number of repetitions', () => {
    fc.assert(
      fc.property(
        ops.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.subarray(list))),
        ([list, shuffled, again]) => {
          expect(merge([...shuffled, ...again])).toEqual(merge(list));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('loses no note: each that was written unknown to the others stands, or lies beside it', () => {
    const texts = ['one', 'two', 'three'];
    const merged = merge(texts.map((text, index) => op('note', text, index + 1, { clock: clockAt(5, `dev${index}`) }))).get(ID);
    expect([merged?.note, ...(merged?.conflicts ?? []).map(({ value }) => value)].sort()).toEqual([...texts].sort());
  });

  it('takes anything from no change to many annotations', () => {
    expect(merge([])).toEqual(new Map());
    expect(merge([op('note', 'a', 1), op('note', 'b', 1, { annotationId: 'note-2' })]).size).toBe(2);
  });
});

describe('an op from elsewhere', () => {
  it.each([
    ['a note that is no text', op('note', 5 as never, 1)],
    ['a colour that there is not', op('colour', 'brown', 1)],
    ['a tag without letters', op('tags', [' '], 1)],
    ['a bin that is no yes or no', op('deleted', 'yes', 1)],
    ['an id that is a path', op('note', 'x', 1, { annotationId: '../x' })],
    ['a field that there is not', op('id' as never, 'x', 1)],
    ['a clock that is none', op('note', 'x', 1, { clock: 'now' })],
  ])('is refused: %s', (_claim, value) => {
    expect(() => checkOp(value)).toThrow('expected');
  });
});
