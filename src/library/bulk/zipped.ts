import { Zip, ZipDeflate } from 'fflate';

/** One file of a package. */
export interface PackedFile {
  readonly name: string;
  readonly text: string;
}

/** Packed bytes that are held before the browser takes them over. */
const HELD = 4_000_000;

/** Packs files one after the other: neither they nor the package need fit into memory. Names are UTF-8. */
export async function zipped(files: AsyncIterable<PackedFile>): Promise<Blob> {
  const blobs: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  let fault: Error | null = null;
  const zip = new Zip((error, data) => {
    fault ??= error;
    if (data === undefined || data.length === 0) return;
    held.push(data as Uint8Array<ArrayBuffer>);
    size += data.length;
    if (size < HELD) return;
    blobs.push(new Blob(held));
    held = [];
    size = 0;
  });
  for await (const { name, text } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    entry.push(new TextEncoder().encode(text), true);
    if (fault !== null) throw fault;
  }
  zip.end();
  return new Blob([...blobs, ...held], { type: 'application/zip' });
}
