import type { ImportedArticle } from '../../core/import/imported.ts';
import { beginImport } from '../../store/import/imports.ts';
import { undoPart } from '../../store/import/undo-import.ts';
import { writePart } from '../../store/import/write-part.ts';
import type { Database, ImportRow } from '../../store/schema.ts';

/** How far it is: parts done, of how many. */
export type OnPart = (done: number, of: number) => void;

/** What was written or taken back, and which articles it reached. */
export interface ImportRun {
  /** As it stands; null when nothing of it is left. */
  readonly row: ImportRow | null;
  readonly keys: readonly string[];
  /** What the reader has changed since the import, and so was left. */
  readonly left: number;
}

export function newImport(db: Database, file: File, parts: number): Promise<ImportRow> {
  return beginImport(db, { id: crypto.randomUUID(), name: file.name, at: Date.now(), of: parts, file });
}

/** Writes what is still to be written of an import, a transaction a part. Stopped, it can go on or be undone. */
export async function writeParts(
  db: Database,
  row: ImportRow,
  parts: readonly (readonly ImportedArticle[])[],
  signal: AbortSignal,
  onPart: OnPart,
): Promise<ImportRun> {
  const keys = new Set<string>();
  let standing = row;
  for (let part = row.parts; part < parts.length && !signal.aborted; part++) {
    const written = await writePart(db, row.id, part, parts[part] ?? [], Date.now());
    for (const key of written.keys) keys.add(key);
    standing = written.row;
    onPart(standing.parts, parts.length);
  }
  return { row: standing, keys: [...keys], left: 0 };
}

/** Takes an import back, a transaction a part. */
export async function undoParts(db: Database, row: ImportRow, onPart: OnPart): Promise<ImportRun> {
  const keys = new Set<string>();
  let left = 0;
  for (let standing: ImportRow | null = row; standing !== null; ) {
    const undone = await undoPart(db, row.id);
    for (const key of undone.keys) keys.add(key);
    left += undone.left;
    standing = undone.row;
    onPart(row.parts - (standing?.parts ?? 0), row.parts);
  }
  return { row: null, keys: [...keys], left };
}
