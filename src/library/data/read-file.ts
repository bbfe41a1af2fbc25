import { MAX_FILE } from '../../core/import/imported.ts';
import { type ReadImport, readImport, refusedFile } from '../../core/import/read-import.ts';
import { type PackageFile, readPackage } from '../../core/import/read-package.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads a file that anybody may have written, packed or not. What is not understood is refused with a reason. */
export async function readFile(file: Blob, signal: AbortSignal): Promise<ReadImport> {
  if (file.size > MAX_FILE) return refusedFile('too-large-file');
  const head = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
  if (ZIP.some((byte, index) => head[index] !== byte)) return readImport(await file.text());
  const { unzipped, UnzipError } = await import('../bulk/unzipped.ts');
  try {
    const files: PackageFile[] = [];
    for await (const unpacked of unzipped(file, signal)) files.push(unpacked);
    return readPackage(files);
  } catch (error) {
    if (error instanceof UnzipError) return refusedFile(error.code);
    throw error;
  }
}
