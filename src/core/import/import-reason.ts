import type { Parts } from '../words/words.ts';

/** Why something of a file is merged, skipped or refused. The words for each are a screen's: `import_why_…`. */
export const IMPORT_REASONS = [
  // Merged.
  'changed-since',
  'same-words',
  // Skipped.
  'in-bin',
  'known',
  'empty',
  'twice',
  'found-again',
  'nothing-highlighted',
  // Refused: one thing.
  'unfit',
  'no-page',
  'no-address',
  'note-too-long',
  'notes-too-long',
  'words-too-long',
  'no-annotation',
  'reply',
  'elsewhere',
  'future',
  'damaged-here',
  // Refused: a file, or a part of it.
  'newer',
  'too-many-records',
  'too-large-text',
  'too-large-file',
  'too-many-files',
  'too-large-unpacked',
  'damaged-package',
  'none-known',
  'unknown',
] as const;
export type ImportReasonCode = (typeof IMPORT_REASONS)[number];

export interface ImportReason {
  readonly code: ImportReasonCode;
  /** What stands in its words: a field, an address, a number of signs. */
  readonly parts?: Parts;
}
