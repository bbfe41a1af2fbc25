import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hash } from '../../src/core/hash.ts';

describe('hash', () => {
  it('is 14 letters and digits, the same for the same text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hash(text)).toMatch(/^[0-9a-z]{14}$/);
        expect(hash(text)).toBe(hash(text));
      }),
    );
  });

  it('gives 50,000 texts that differ in little 50,000 names', () => {
    const names = new Set(Array.from({ length: 50_000 }, (_, index) => hash(`person|anders pohl|${index}`)));
    expect(names.size).toBe(50_000);
  });

  it('stays what it is: ids and cache keys are stored', () => {
    expect([hash(''), hash('a'), hash('The ferry')]).toEqual(['0ztntfp0ztntfp', '1r9wi7g1rjw3wf', '1xxkjww116rtfv']);
  });
});
