import { type Span, textAt } from './span.ts';
import { fold } from './text/fold.ts';

/** The longest words that are written out; longer ones are named by how they start and end. UTF-16 units. */
const LONGEST_EXACT = 300;
/** Shorter words always have their neighbours with them. */
const SHORTEST_ALONE = 20;
/** How many words name a start, an end or a neighbour at first, and at most. */
const FEW = 5;
const MANY = 25;
const CONTEXT = 3;

/**
 * A text directive that makes a browser scroll to words (WICG Scroll To Text Fragment): `:~:text=[prefix-,]start[,end][,-suffix]`.
 * Each term lies inside one block, where browsers look for it; neighbours are added where the words stand elsewhere too,
 * with all the marks between: nothing but white space may part them.
 * @param text the page's text, blocks joined by one \n
 * @param span the words
 * @returns an empty string for a span without words
 */
export function textFragment(text: string, span: Span): string {
  const words = trimToWords(text, span);
  const exact = textAt(text, words);
  if (exact === '') return '';
  const whole = exact.length <= LONGEST_EXACT && !exact.includes('\n');
  const [start, end] = whole ? [exact, null] : ends(text, words);
  const unclear = exact.length < SHORTEST_ALONE || !isFirst(text, start, words.start);
  const prefix = unclear ? lastWords(text.slice(lineStart(text, words.start), words.start).trimEnd(), CONTEXT).trim() : '';
  const suffix = unclear ? firstWords(text.slice(words.end, lineEnd(text, words.end)), CONTEXT).trim() : '';
  const terms = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `:~:text=${terms.filter(Boolean).join(',')}`;
}

/** Without the marks and blanks at the ends: a term must start and end with a word. */
function trimToWords(text: string, span: Span): Span {
  const words = textAt(text, span);
  const start = span.start + (/^[^\p{L}\p{N}]*/u.exec(words)?.[0].length ?? 0);
  const tail = /[^\p{L}\p{N}]*$/u.exec(text.slice(start, span.end))?.[0].length ?? 0;
  return { start, end: Math.max(start, span.end - tail) };
}

/** The first and last words, as many as it takes until both are met first where they stand. */
function ends(text: string, words: Span): [start: string, end: string] {
  const first = text.slice(words.start, Math.min(words.end, lineEnd(text, words.start))).trimEnd();
  const last = text.slice(Math.max(words.start, lineStart(text, words.end)), words.end).trimStart();
  const start = grown(
    (count) => firstWords(first, count),
    (term) => isFirst(text, term, words.start),
  );
  const from = words.start + start.length;
  const end = grown(
    (count) => lastWords(last, count),
    (term) => text.indexOf(term, from) === words.end - term.length,
  );
  return [start, end];
}

function grown(take: (count: number) => string, isEnough: (term: string) => boolean): string {
  for (let count = FEW; count < MANY; count += FEW) if (isEnough(take(count))) return take(count);
  return take(MANY);
}

const firstWords = (text: string, count: number) => new RegExp(`^(?:\\s*\\S+){0,${count}}`).exec(text)?.[0] ?? '';
const lastWords = (text: string, count: number) =>
  text
    .split(/(?<=\s)(?=\S)/)
    .slice(-count)
    .join('');

/** Browsers look for a term whatever its case. Most stand once in their text, which is folded once for all its links. */
function isFirst(text: string, term: string, at: number): boolean {
  const [whole, sought] = [folded(text), fold(term)];
  const first = whole.indexOf(sought);
  if (first !== -1 && !whole.includes(sought, first + 1)) return true;
  const before = fold(text.slice(0, at + term.length - 1));
  return !before.includes(sought);
}

let last = { text: '', folded: '' };
function folded(text: string): string {
  if (last.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

/** A term's own dashes and commas would part it; apostrophes and brackets would end a link in plain text. */
function encode(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(/[-!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
