import { MAX_FILE, type ReadFile } from '../../core/import/imported.ts';
import { type ReadImport, readImport, refusedFile } from '../../core/import/read-import.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads a file that anybody may have written, packed or not. What is not understood is refused with a reason. */
export async function readFile(file: Blob, signal: AbortSignal): Promise<ReadImport> {
  if (file.size > MAX_FILE) return refusedFile('too-large-file');
  const head = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
  if (ZIP.some((byte, index) => head[index] !== byte)) return readImport(await file.text());
  const { unzipped, UnzipError } = await import('../bulk/unzipped.ts');
  try {
    const reads: (ReadImport & { readonly name: string })[] = [];
    for await (const { name, text } of unzipped(file, signal)) reads.push({ name, ...readImport(text) });
    return joined(reads);
  } catch (error) {
    if (error instanceof UnzipError) return refusedFile(error.code);
    throw error;
  }
}

/** What lies in the files of a package; those that are of no known kind are named. */
function joined(reads: readonly (ReadImport & { readonly name: string })[]): ReadImport {
  const known = reads.filter(({ reader }) => reader !== null);
  if (known.length === 0) return refusedFile('none-known');
  const named = (list: 'refused' | 'skipped') =>
    reads.flatMap(({ name, ...read }) => read[list].map((refusal) => ({ ...refusal, file: name })));
  const all: ReadFile = { articles: known.flatMap(({ articles }) => articles), refused: named('refused'), skipped: named('skipped') };
  return { reader: known[0]?.reader ?? null, ...all };
}
