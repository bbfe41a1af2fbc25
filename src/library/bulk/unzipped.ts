import { Unzip, UnzipInflate } from 'fflate';
import type { ImportReasonCode } from '../../core/import/import-reason.ts';
import { BESIDE, type PackageFile } from '../../core/import/read-package.ts';

/** The most that is unpacked of one package, in bytes: a few kilobytes can claim to be petabytes. */
const MOST_BYTES = 200_000_000;
const MOST_FILES = 100_000;
/** What is handed to the unpacker at once, in bytes: the reader gets a turn between two. */
const PORTION = 65_536;
/** Kinds of file that may hold something; pictures and pages are passed over unread. */
const READ = /\.(?:json|jsonld|csv)$/i;

export type UnzipFault = Extract<ImportReasonCode, 'too-many-files' | 'too-large-unpacked' | 'damaged-package'>;

/** Why a package is not read. */
export class UnzipError extends Error {
  override readonly name = 'UnzipError';
  readonly code: UnzipFault;
  constructor(code: UnzipFault) {
    super(code);
    this.code = code;
  }
}

/**
 * The text files of a package, one after the other. What it says of its own sizes is not believed: bytes are counted as
 * they come out, and with one too many the work ends.
 * @throws UnzipError when it is damaged, or holds more than is taken
 */
export async function* unzipped(file: Blob, signal: AbortSignal): AsyncIterable<PackageFile> {
  const done: PackageFile[] = [];
  let fault: UnzipFault | null = null;
  let [bytes, files] = [0, 0];
  const unzip = new Unzip((entry) => {
    files++;
    if (files > MOST_FILES) fault = 'too-many-files';
    if (fault !== null || !(READ.test(entry.name) || BESIDE.test(entry.name))) return;
    const parts: Uint8Array[] = [];
    entry.ondata = (error, data, isLast) => {
      if (error !== null) fault = DAMAGED;
      bytes += data?.length ?? 0;
      if (bytes > MOST_BYTES) fault ??= 'too-large-unpacked';
      if (fault !== null) return entry.terminate();
      parts.push(data);
      if (isLast) done.push({ name: entry.name, text: textOf(parts) });
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < file.size && fault === null && !signal.aborted; at += PORTION) {
    const portion = new Uint8Array(await file.slice(at, at + PORTION).arrayBuffer());
    try {
      unzip.push(portion, at + PORTION >= file.size);
    } catch {
      fault = fault ?? DAMAGED;
    }
    yield* done.splice(0);
  }
  if (fault !== null) throw new UnzipError(fault);
}

const DAMAGED = 'damaged-package';

function textOf(parts: readonly Uint8Array[]): string {
  const decoder = new TextDecoder();
  return parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode();
}
