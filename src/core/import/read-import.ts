import type { ImportReasonCode } from './import-reason.ts';
import { type Beside, type ImportReader, MAX_FILE, MAX_RECORDS, type ReadFile, type Reading, TOO_MANY } from './imported.ts';
import { field } from './loose.ts';
import { hypothesisReader } from './read-hypothesis.ts';
import { omnivoreReader } from './read-omnivore.ts';
import { ownJsonReader } from './read-own-json.ts';
import { readwiseReader } from './read-readwise.ts';
import { webAnnotationReader } from './read-web-annotation.ts';
import { webClipperReader } from './read-web-clipper.ts';

/** Every kind of file that is understood; the first one that fits reads it. */
export const IMPORT_READERS: readonly ImportReader[] = [
  ownJsonReader,
  webAnnotationReader,
  hypothesisReader,
  omnivoreReader,
  webClipperReader,
  readwiseReader,
];

export interface ReadImport extends ReadFile {
  /** The kind of file, or null where it is none that is understood. */
  readonly reader: ImportReader | null;
}

/** Reads a file in one go. */
export function readImport(text: string, beside?: Beside): ReadImport {
  const reading = readingImport(text, beside);
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}

/**
 * Reads a file that anybody may have written, in turns. Never throws: what is not understood is refused with a reason.
 * @param text the file, decoded as UTF-8 with replacement
 * @param beside where it is part of a package, those texts of it that are no file of their own
 */
export function* readingImport(text: string, beside: Beside = new Map()): Generator<Reading, ReadImport> {
  if (text.length > MAX_FILE) return refusedFile('too-large-text');
  const data = parsed(text);
  const reader = IMPORT_READERS.find(({ fits }) => fits(data)) ?? null;
  if (reader === null) return refusedFile('unknown');
  const read = yield* reader.read(data, beside);
  return { reader, ...read, refused: isTooLong(data) ? [...read.refused, TOO_MANY] : read.refused };
}

/** What is over the most records is not read: the reader learns of it. */
function isTooLong(data: unknown): boolean {
  const first = field(data, 'first');
  const lists = [data, field(data, 'annotations'), field(data, 'rows'), field(data, 'items'), field(first, 'items')];
  return lists.some((list) => Array.isArray(list) && list.length > MAX_RECORDS);
}

/** A file of which nothing is taken. */
export function refusedFile(code: ImportReasonCode): ReadImport {
  return { reader: null, articles: [], refused: [{ where: '', reason: { code } }], skipped: [] };
}

/** JSON where it is some, else the text itself. */
function parsed(text: string): unknown {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    return JSON.parse(source);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return source;
    throw error;
  }
}
