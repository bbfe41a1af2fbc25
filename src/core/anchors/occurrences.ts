/**
 * The offset of every occurrence of some words, overlapping ones included, in time linear in both texts whatever they
 * hold (Knuth, Morris and Pratt, 1977): the built-in search takes a product of both on a page that is made for it.
 * @param limit stops after so many
 */
export function occurrences(text: string, words: string, limit = Number.MAX_SAFE_INTEGER): number[] {
  if (words === '') return [];
  const first = text.indexOf(words.slice(0, 16));
  if (first === -1) return [];
  const borders = borderLengths(words);
  const found: number[] = [];
  let matched = 0;
  for (let at = first; at < text.length && found.length < limit; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && words.charCodeAt(matched) !== unit) matched = borders[matched - 1] as number;
    if (words.charCodeAt(matched) === unit) matched++;
    if (matched === words.length) {
      found.push(at + 1 - matched);
      matched = borders[matched - 1] as number;
    }
  }
  return found;
}

/** For each beginning of the words, the length of its longest proper part that is both its beginning and its end. */
function borderLengths(words: string): Uint32Array {
  const borders = new Uint32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at++) {
    while (length > 0 && words.charCodeAt(length) !== words.charCodeAt(at)) length = borders[length - 1] as number;
    if (words.charCodeAt(length) === words.charCodeAt(at)) length++;
    borders[at] = length;
  }
  return borders;
}
