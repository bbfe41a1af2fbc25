/** Gives the reader a file, which needs no permission. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has the blob by then; few screens live longer anyway.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
