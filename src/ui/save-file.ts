/** Gives the reader a file, which needs no permission. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The download has the blob by then; few screens live longer anyway.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const LONGEST_NAME = 80;

/** The title as a file name that every system takes. */
export function fileName(title: string, extension: string): string {
  const name = title
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them in a file name
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '');
  const short = [...name]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/, '');
  return `${short || 'article'}.${extension}`;
}
