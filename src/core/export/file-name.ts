/** The longest name without its extension: in signs, and in bytes of UTF-8, since most systems take 255 of them. */
const LONGEST = 80;
const LONGEST_BYTES = 200;
/** Devices of Windows, which no file may be called, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
const UTF8 = new TextEncoder();

/**
 * A title as a file name that Windows, macOS, Linux and Android take: no sign that one of them refuses, none that turns the
 * direction of writing or that nobody sees, no device's name, no dot or blank at an end.
 * @param title anything
 * @param extension without the dot
 */
export function fileName(title: string, extension: string): string {
  const name = title
    .toWellFormed()
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: no system takes them in a file name
    .replace(/[\u0000-\u001F\u007F-\u009F<>:"/\\|?*\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFD]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ~-]+/, '');
  const short = shortened(name).replace(/[. ]+$/, '');
  return `${DEVICE.test(short) ? `_${short}` : short || 'article'}.${extension}`;
}

/** Names for files that lie beside each other; systems that do not tell capitals apart are thought of. */
export function uniqueNames(): (title: string, extension: string) => string {
  const taken = new Set<string>();
  return (title, extension) => {
    for (let count = 1; ; count++) {
      const name = fileName(count === 1 ? title : `${shortened(title, LONGEST - 8)} ${count}`, extension);
      const key = name.normalize('NFKD').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return name;
    }
  };
}

function shortened(name: string, longest = LONGEST): string {
  let bytes = 0;
  let out = '';
  let count = 0;
  for (const sign of name) {
    bytes += UTF8.encode(sign).length;
    if (bytes > LONGEST_BYTES || ++count > longest) break;
    out += sign;
  }
  return out;
}
