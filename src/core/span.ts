/** A stretch of text: UTF-16 offsets, half-open. The one currency between all parts. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True for two whole numbers in order, `start` not negative. An empty span is a span. */
export function isSpan(value: unknown): value is Span {
  if (typeof value !== 'object' || value === null) return false;
  const { start, end } = value as { start?: unknown; end?: unknown };
  return Number.isSafeInteger(start) && Number.isSafeInteger(end) && (start as number) >= 0 && (end as number) >= (start as number);
}

export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** True when `inner` lies in `outer`, edges included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two share at least one UTF-16 unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** The words a span stands for. */
export function textAt(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** Narrows a span until neither end is white space; an all-space span becomes empty. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const [TAB, CARRIAGE_RETURN, SPACE, FIRST_BEYOND_ASCII] = [0x09, 0x0d, 0x20, 0x80];

/** White space, as expressions have it: most texts have none but that of ASCII, which needs no expression. */
export function isSpace(code: number): boolean {
  if (code < FIRST_BEYOND_ASCII) return code === SPACE || (code >= TAB && code <= CARRIAGE_RETURN);
  return /\s/u.test(String.fromCharCode(code));
}

/** Reading order: by start, the longer first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

interface Ending {
  readonly end: number;
}

/**
 * The index of the first of things in order that ends after an offset, or their number. Gallops from an earlier answer: with
 * offsets in order nearly nothing is searched, otherwise as much as in a binary search.
 * @param from the answer for an offset before, or any index
 */
export function firstEndAfter(items: readonly Ending[], offset: number, from = 0): number {
  let low = from > 0 && (items[from - 1] as Ending).end > offset ? 0 : from;
  let high = low;
  for (let step = 1; high < items.length && (items[high] as Ending).end <= offset; step *= 2) {
    low = high + 1;
    high += step;
  }
  high = Math.min(high, items.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle] as Ending).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
