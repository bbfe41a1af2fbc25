import type { Failure } from '../core/reply.ts';

/** For failures whose own words are a browser's or a programmer's, or say too much or too little here. */
const SENTENCES: Readonly<Record<string, string>> = {
  'store-full': 'The disk is full, so this was not saved.',
  'newer-store': 'This library was written by a newer Quotemark. Update to open it. Nothing was changed.',
  store: 'The library does not answer.',
  unreachable: 'Quotemark does not answer. Reload the page to go on.',
  broken: 'Something in Quotemark broke.',
  invalid: 'Quotemark could not take this. Reload the page to go on.',
  refused: 'Quotemark could not take this. Reload the page to go on.',
  'too-large': 'This page is too large to be read: it shows more than two million letters, or more than 100,000 elements.',
  reading: 'The page changed while it was being read.',
};

/** What went wrong, as a sentence for the reader. */
export function failureWords({ code, message }: Pick<Failure, 'code' | 'message'>): string {
  return Object.hasOwn(SENTENCES, code) ? (SENTENCES[code] as string) : message;
}

/** The same for words that are being written: what went wrong, and that they are safe. */
export function unsavedWords(failure: Failure): string {
  if (failure.code === 'too-long') return failure.message;
  if (failure.code === 'store-full') return 'The disk is full. Your words are kept here until there is room.';
  return `${failureWords(failure)} Your words are kept here.`;
}
