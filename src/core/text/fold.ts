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
  '\u00ad': '',
  '\u200b': '',
  '\ufeff': '',
};

/**
 * A text as it is compared: compatibility forms taken apart (Unicode NFKD), diacritics off, case folded, typographic
 * marks plain, every run of white space one space. Offsets are lost: for comparing and for ids only.
 */
export function fold(text: string): string {
  return text
    .replace(/[“”„‟«»‘’‚‛`´‹›‐‑‒–—―\u00ad\u200b\ufeff]/g, (mark) => PLAIN[mark] ?? mark)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
