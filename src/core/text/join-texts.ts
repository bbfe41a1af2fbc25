import { commonPairs } from './common-pairs.ts';

/** So many of the shorter text's words must stand in the other, in order, for the two to be versions of one. */
const LEAST_SHARE = 0.5;
const LINES = /[^\n]*\n+|[^\n]+$/g;
/** Each with the white space behind it; the first with what stands before it, too. */
const WORDS = /^\s*\S+\s*|\S+\s*/g;

/**
 * One text of two that were written at the same time. Of versions of one text, what both have stands once, and what only
 * one has in its place, ours before theirs: line by line, and within lines word by word. Texts with little in common stand
 * below each other. Each word of both is kept, in its order.
 */
export function joinTexts(ours: string, theirs: string): string {
  const [mine, other] = [ours.match(LINES) ?? [], theirs.match(LINES) ?? []];
  const pairs = commonPairs(mine.map(trimmed), other.map(trimmed));
  const apart = pairs.length === 0 ? '\n\n' : '\n';
  return woven(mine, other, pairs, '\n', (a, b) => joinLines(a, b, apart));
}

function joinLines(ours: string, theirs: string, apart: string): string {
  const [mine, other] = [ours.match(WORDS) ?? [], theirs.match(WORDS) ?? []];
  const pairs = commonPairs(mine.map(trimmed), other.map(trimmed));
  const shared = pairs.filter(([at]) => isWord(mine[at] as string)).length;
  const shorter = Math.min(mine.filter(isWord).length, other.filter(isWord).length);
  if (shared === 0 || shared < LEAST_SHARE * shorter) return ended(ours, apart) + theirs;
  return woven(mine, other, pairs, ' ', (a, b) => ended(a, ' ') + b);
}

/** @param both what stands where each has something of its own */
function woven(
  mine: readonly string[],
  other: readonly string[],
  pairs: readonly (readonly [number, number])[],
  apart: string,
  both: (ours: string, theirs: string) => string,
): string {
  let text = '';
  const add = (part: string) => {
    if (part !== '') text = (text === '' ? '' : ended(text, apart)) + part;
  };
  let [at, otherAt] = [0, 0];
  for (const [next, otherNext] of [...pairs, [mine.length, other.length] as const]) {
    const [a, b] = [mine.slice(at, next).join(''), other.slice(otherAt, otherNext).join('')];
    add(a === '' || b === '' ? a + b : both(a, b));
    add(mine[next] ?? '');
    [at, otherAt] = [next + 1, otherNext + 1];
  }
  return text;
}

/** What ended its text has nothing behind it to part it from the next. */
function ended(part: string, apart: string): string {
  return (apart === ' ' ? /\s$/ : /\n$/).test(part) ? part : part + apart;
}

function trimmed(part: string): string {
  return part.trim();
}

function isWord(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}
