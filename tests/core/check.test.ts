import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAnalysis } from '../../src/core/analysis.ts';
import { checkAnnotation } from '../../src/core/annotation.ts';
import { checkArticleRecord } from '../../src/core/article-record.ts';
import { checkSnapshot } from '../../src/core/article-snapshot.ts';
import * as checks from '../../src/core/check.ts';
import {
  flag,
  InvalidError,
  integer,
  list,
  nullable,
  object,
  oneOf,
  optional,
  record,
  text,
  variant,
  where,
} from '../../src/core/check.ts';
import { checkClock } from '../../src/core/clock.ts';
import { checkCorrection } from '../../src/core/correction.ts';
import { checkOp } from '../../src/core/op.ts';
import { checkPageText } from '../../src/core/page-text.ts';
import { checkSettings } from '../../src/core/settings.ts';

const ALL = {
  checkAnalysis,
  checkAnnotation,
  checkArticleRecord,
  checkClock,
  checkCorrection,
  checkOp,
  checkPageText,
  checkSettings,
  checkSnapshot,
};

/** Values that look like ours and are not. */
const hostile = fc.anything({
  key: fc.constantFrom(
    'id',
    'change',
    'type',
    'text',
    'blocks',
    'value',
    'clock',
    'field',
    '__proto__',
    'constructor',
    'toString',
    'page',
    'version',
  ),
  values: [
    fc.string(),
    fc.integer(),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(null, undefined, 'speaker', 'note', '000000001-0000-abcd'),
    fc.bigInt(),
  ],
  withNullPrototype: true,
  withSparseArray: true,
  withDate: true,
  withMap: true,
});

describe('a check', () => {
  it.each(Object.entries(ALL))('throws nothing but InvalidError, whatever comes: %s', (_name, check) => {
    fc.assert(
      fc.property(hostile, (value) => {
        try {
          check(value);
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidError);
        }
      }),
      { numRuns: 500 },
    );
  });

  const shape = object({ name: text(5), age: optional(integer(0, 9)), inner: optional(object({ on: flag })) });

  it('never lets a field through that was not named', () => {
    const named = ['name', 'age', 'inner'];
    fc.assert(
      fc.property(fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor')), fc.anything()), (extra) => {
        const out = shape({ ...extra, name: 'Ida', age: 3, inner: { ...extra, on: true } } as unknown);
        expect(Object.keys(out).filter((key) => !named.includes(key))).toEqual([]);
        expect(Object.keys(out.inner ?? {})).toEqual(['on']);
        expect(Object.getPrototypeOf(out)).toBe(Object.prototype);
      }),
    );
  });

  it('reads no field from a prototype', () => {
    expect(() => shape(Object.create({ name: 'Ida' }))).toThrow(InvalidError);
  });

  it('says where the fault is', () => {
    expect(() => object({ rows: list(object({ age: integer(0, 9) })) })({ rows: [{ age: 1 }, { age: 10 }] })).toThrow(
      'rows[1].age: expected a whole number from 0 to 9',
    );
  });

  it.each<[string, checks.Check<unknown>, unknown, boolean]>([
    ['a text at its limit', text(3), 'abc', true],
    ['a text over its limit', text(3), 'abcd', false],
    ['a text object', text(3), new String('abc'), false],
    ['a whole number', integer(0, 3), 3, true],
    ['a fraction', integer(0, 3), 1.5, false],
    ['a number in its range', checks.number(0, 1), 0.5, true],
    ['no number', checks.number(0, 1), Number.NaN, false],
    ['one of a list', oneOf(['a', null]), null, true],
    ['none of a list', oneOf(['a']), 'b', false],
    ['null where it may be', nullable(flag), null, true],
    ['a list over its limit', list(flag, 1), [true, false], false],
    ['an object for a list', list(flag), { length: 0 }, false],
    ['a record', record(flag), { a: true }, true],
    ['a record over its limit', record(flag, 1), { a: true, b: true }, false],
    ['a list for a record', record(flag), [], false],
    ['one more condition that holds', where(text(), (value) => value !== '', 'words'), 'a', true],
    ['one more condition that fails', where(text(), (value) => value !== '', 'words'), '', false],
    ['a shape of a variant', variant('kind', { a: object({ kind: oneOf(['a']) }) }), { kind: 'a' }, true],
    ['no shape of a variant', variant('kind', { a: object({}) }), { kind: 'toString' }, false],
  ])('takes what it names and nothing else: %s', (_claim, check, value, taken) => {
    if (taken) expect(check(value)).toEqual(value);
    else expect(() => check(value)).toThrow(InvalidError);
  });

  it('makes no key of __proto__', () => {
    const out = record(flag)(JSON.parse('{"__proto__": true, "a": true}'));
    expect(out).toEqual({ a: true });
    expect(Object.getPrototypeOf(out)).toBe(Object.prototype);
  });
});
