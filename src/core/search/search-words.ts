import type { Span } from '../span.ts';

/** One word of a text as the search index knows it. */
export interface SearchWord extends Span {
  /** Folded: accents off, small letters. */
  readonly text: string;
  /**
   * word: of a script with spaces · pair: two signs of a script without them, the next word begins with the second one ·
   * last: the last sign of such a run.
   */
  readonly kind: 'word' | 'pair' | 'last';
}

/** What the index keeps of a word: longer ones are no words, but addresses and keys. */
const LONGEST = 40;
/** Scripts that write without spaces: cut into pairs of signs, since no list of words is at hand. */
const UNSPACED = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー`;
const RUN = new RegExp(
  String.raw`(?<unspaced>[[${UNSPACED}]--\p{M}][${UNSPACED}\p{M}]*)|[\p{L}\p{N}][[\p{L}\p{N}\p{M}\u00ad\u200c\u200d]--[${UNSPACED}]]*`,
  'gv',
);
/** Accents, Hebrew points, Arabic vowel signs: what people leave out when they search. Indic vowel signs are letters. */
const MARKS = /[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670\u00ad\u200c\u200d]/g;
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };

/** A word as it is compared in a search; empty when it is made of accents alone. */
export function foldWord(word: string): string {
  // Most words are plain, and the foldings of Unicode cost ten times as much.
  if (/^\w*$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[ßæœøđðþłıħ]/g, (letter) => PLAIN[letter] ?? letter)
    .normalize('NFC');
}

/**
 * The words of a text in reading order, for the index and for finding hits. Signs of a script without spaces come in
 * overlapping pairs, the last one of a run alone: so a single sign is found as the beginning of a pair.
 */
export function searchWords(text: string): SearchWord[] {
  const words: SearchWord[] = [];
  for (const match of text.matchAll(RUN)) {
    const run = match[0];
    if (match.groups?.unspaced !== undefined) pushPairs(words, run, match.index);
    else push(words, run, 'word', match.index);
  }
  return words;
}

function push(words: SearchWord[], run: string, kind: SearchWord['kind'], start: number): void {
  const text = foldWord(run).slice(0, LONGEST);
  if (text !== '') words.push({ text, kind, start, end: start + run.length });
}

function pushPairs(words: SearchWord[], run: string, start: number): void {
  const signs = run.match(/\P{M}\p{M}*/gu) ?? [];
  let from = start;
  signs.forEach((sign, index) => {
    const next = signs[index + 1];
    push(words, sign + (next ?? ''), next === undefined ? 'last' : 'pair', from);
    from += sign.length;
  });
}
