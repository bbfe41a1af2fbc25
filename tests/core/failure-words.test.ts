import { describe, expect, it } from 'vitest';
import { failureWords, unsavedWords } from '../../src/ui/failure-words.ts';

const failure = (code: string, message = 'Could not establish connection. Receiving end does not exist.') => ({
  code,
  message,
  retry: true,
});

describe('the words for a failure', () => {
  it.each([
    ['unreachable', 'Quotemark does not answer. Reload the page to go on.'],
    ['store-full', 'The disk is full, so this was not saved.'],
    ['newer-store', 'This library was written by a newer Quotemark. Update to open it. Nothing was changed.'],
    ['broken', 'Something in Quotemark broke.'],
    ['reading', 'The page changed while it was being read.'],
  ])('are ours, not the browser’s: %s', (code, words) => {
    expect(failureWords(failure(code))).toBe(words);
  });

  it.each(['some-news', 'constructor', '__proto__'])('are the failure’s own where its code has no words: %s', (code) => {
    expect(failureWords(failure(code, 'A sentence.'))).toBe('A sentence.');
  });

  it.each([
    ['store-full', 'The disk is full. Your words are kept here until there is room.'],
    ['unreachable', 'Quotemark does not answer. Reload the page to go on. Your words are kept here.'],
    ['too-long', 'A note holds 200,000 characters at most. Nothing was cut off: make it shorter to save it.'],
  ])('say of a note that its words are safe: %s', (code, words) => {
    expect(unsavedWords(failure(code))).toBe(words);
  });
});
