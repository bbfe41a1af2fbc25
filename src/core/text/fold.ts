const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '`': "'",
  '´': "'",
  '‹': "'",
  '›': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  // Signs whose compatibility form is a mark of this table.
  '\u1fef': "'",
  '\uff40': "'",
  '\ufe31': '-',
  '\ufe32': '-',
  '\ufe58': '-',
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
};

/** Printable ASCII but the grave accent, single spaces inside: only its capitals change. */
const PLAIN_ASCII = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/**
 * A text as it is compared: compatibility forms taken apart (Unicode NFKD), diacritics off, case folded, typographic
 * marks plain, every run of white space one space. Offsets are lost: for comparing and for ids only.
 */
export function fold(text: string): string {
  if (PLAIN_ASCII.test(text)) return text.toLowerCase();
  return text
    .replace(/[“”„‟«»‘’‚‛`´‹›‐‑‒–—―\u1fef\uff40\ufe31\ufe32\ufe58\u00ad\u200b\ufeff]/g, (mark) => PLAIN[mark] ?? mark)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
