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

/** Signs of everyday texts that are no ASCII: a table of their plain forms is all they need. */
const COMMON: ReadonlyMap<number, string> = /* @__PURE__ */ commonForms();
const [SPACE, GRAVE, DELETE] = [0x20, 0x60, 0x7f];

function commonForms(): Map<number, string> {
  const marks = [...'“”„«»‘’‐‑–—'].map((sign): [number, string] => [sign.charCodeAt(0), PLAIN[sign] ?? sign]);
  return new Map([...marks, ['…'.charCodeAt(0), '...']]);
}

/**
 * The folded form of a text of printable ASCII, common marks and single spaces inside, which most texts are; null for
 * others. One pass: no expression.
 */
function foldCommon(text: string): string | null {
  let out = '';
  let from = 0;
  let space = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === SPACE) {
      if (space) return null;
      space = true;
      continue;
    }
    space = false;
    if (code > SPACE && code < DELETE && code !== GRAVE) continue;
    const plain = COMMON.get(code);
    if (plain === undefined) return null;
    out += text.slice(from, i) + plain;
    from = i + 1;
  }
  if (space) return null;
  return (from === 0 ? text : out + text.slice(from)).toLowerCase();
}

/**
 * A text as it is compared: compatibility forms taken apart (Unicode NFKD), diacritics off, case folded, typographic
 * marks plain, every run of white space one space. Offsets are lost: for comparing and for ids only.
 */
export function fold(text: string): string {
  const common = foldCommon(text);
  if (common !== null) return common;
  return text
    .replace(/[“”„‟«»‘’‚‛`´‹›‐‑‒–—―\u1fef\uff40\ufe31\ufe32\ufe58\u00ad\u200b\ufeff]/g, (mark) => PLAIN[mark] ?? mark)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
