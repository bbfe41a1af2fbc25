import { MAX_FILE } from '../../core/import/imported.ts';
import { type ReadImport, readingImport, refusedFile } from '../../core/import/read-import.ts';
import { type PackageFile, readingPackage } from '../../core/import/read-package.ts';
import { inTurns, type OnReading } from './in-turns.ts';

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/**
 * Reads a file that anybody may have written, packed or not. What is not understood is refused with a reason.
 * @throws the signal's reason, when it aborts
 */
export async function readFile(file: Blob, signal: AbortSignal, onReading: OnReading = () => undefined): Promise<ReadImport> {
  if (file.size > MAX_FILE) return refusedFile('too-large-file');
  const head = new Uint8Array(await file.slice(0, ZIP.length).arrayBuffer());
  if (ZIP.some((byte, index) => head[index] !== byte)) return inTurns(readingImport(await file.text()), signal, onReading);
  const { unzipped, UnzipError } = await import('../bulk/unzipped.ts');
  try {
    const files: PackageFile[] = [];
    for await (const unpacked of unzipped(file, signal)) files.push(unpacked);
    return await inTurns(readingPackage(files), signal, onReading);
  } catch (error) {
    if (error instanceof UnzipError) return refusedFile(error.code);
    throw error;
  }
}
