import { bySpan, contains, type Span, trimSpan } from '../span.ts';
import { type Mark, marksOf } from './marks.ts';

/** A stretch of text between quotation marks. Whether it is a quotation is decided later. */
export interface Region {
  /** The words without their marks. */
  readonly span: Span;
  /** Where the opening mark stands. */
  readonly open: number;
  /** Just behind the closing mark, or behind the paragraph where that is missing. */
  readonly end: number;
  readonly closed: boolean;
  /** Which line of the text. */
  readonly line: number;
  /** The same number for the paragraphs of one quotation that each open anew. */
  readonly group: number;
  /** Somebody's words that stand in no marks: a block quote, a line of a transcript. */
  readonly unmarked?: true;
}

/**
 * Finds every stretch between quotation marks, of all systems at once: straight, curly, low, doubled single marks,
 * guillemets both ways, single marks as outer marks, corner brackets. A stretch never leaves its line, nested ones stay
 * inside the outer one, and one that is not closed ends with its line. Linear in the text.
 * @param text blocks joined by line breaks
 */
export function scanMarks(text: string): Region[] {
  const out: Region[] = [];
  let group = 0;
  let openGroup: number | null = null;
  let line = 0;
  for (let start = 0; start <= text.length; line++) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    const spans = regionsOf(text, start, end);
    const inner = trimSpan(text, { start, end });
    for (const [index, region] of spans.entries()) {
      const goesOn = index === 0 && openGroup !== null && region.open === inner.start;
      const id: number = goesOn && openGroup !== null ? openGroup : group++;
      if (index === 0) openGroup = null;
      // Spelled out: engines give a copy that gains a field a hidden class of its own, and then every reader of it is slow.
      out.push({ span: region.span, open: region.open, end: region.end, closed: region.closed, line, group: id });
      if (!region.closed) openGroup = id;
    }
    if (spans.length === 0 && inner.start < inner.end) openGroup = null;
    start = end + 1;
  }
  return out;
}

type LineRegion = Omit<Region, 'line' | 'group' | 'unmarked'>;

function regionsOf(text: string, start: number, end: number): LineRegion[] {
  const marks = marksOf(text, start, end);
  if (marks.length === 0) return [];
  const outer = pair(
    text,
    end,
    marks.filter((mark) => mark.family !== 'single'),
  );
  const single = pairSingle(
    text,
    marks.filter((mark) => mark.family === 'single'),
    outer,
  );
  return merge(single, outer);
}

/** Single marks around double ones are the outer marks; elsewhere the double ones are. Both lists are in order. */
function merge(single: readonly LineRegion[], outer: readonly LineRegion[]): LineRegion[] {
  const all = [...single, ...outer].sort((a, b) => bySpan(a.span, b.span));
  const out: LineRegion[] = [];
  for (const region of all) {
    const last = out.at(-1);
    if (last === undefined || !contains({ start: last.open, end: last.end }, region.span)) out.push(region);
  }
  return out;
}

function region(text: string, open: Mark, close: number, closeLength: number): LineRegion | null {
  const span = trimSpan(text, { start: open.at + open.length, end: close });
  if (!/[\p{L}\p{N}]/u.test(text.slice(span.start, span.end))) return null;
  return { span, open: open.at, end: close + closeLength, closed: closeLength > 0 };
}

function pair(text: string, lineEnd: number, marks: readonly Mark[]): LineRegion[] {
  const out: LineRegion[] = [];
  let open: Mark | null = null;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (open === null) {
      if (mark.opens || (mark.family === 'angle' && mark.closes && i === 0)) open = mark;
    } else if (mark.family !== open.family) {
      // Another system's marks inside: nested.
    } else if (mark.family === 'angle' && mark.glyph === open.glyph) {
      i += nestedAngles(marks, i, open);
    } else if (mark.closes) {
      const found = region(text, open, mark.at, mark.length);
      if (found) out.push(found);
      open = null;
    } else if (mark.opens) i += nestedMarks(marks, i, open);
  }
  const unclosed = open === null ? null : region(text, open, lineEnd, 0);
  if (unclosed) out.push(unclosed);
  return out;
}

/**
 * An opening mark while one is open: a quotation inside when two closing marks follow, else a stray one. Either way
 * the outer quotation goes on.
 * @returns how many further marks belong to it
 */
function nestedMarks(marks: readonly Mark[], i: number, open: Mark): number {
  const [first, second] = [marks[i + 1], marks[i + 2]];
  const closes = (mark: Mark | undefined) => mark?.family === open.family && mark.closes && !mark.opens;
  return closes(first) && closes(second) ? 1 : 0;
}

/** The same guillemet again: « Il crie « dehors » tous les soirs. » @returns how many further marks belong to it */
function nestedAngles(marks: readonly Mark[], i: number, open: Mark): number {
  const closes = (mark: Mark | undefined) => mark?.family === 'angle' && mark.glyph !== open.glyph && mark.closes;
  return closes(marks[i + 1]) && closes(marks[i + 2]) ? 1 : 0;
}

/**
 * Single marks as outer marks. Apostrophes look alike: a mark behind punctuation closes before one behind a letter
 * does, and without a partner there is no quotation.
 */
function pairSingle(text: string, marks: readonly Mark[], outer: readonly LineRegion[]): LineRegion[] {
  const out: LineRegion[] = [];
  const free = outsideOf(marks, outer);
  let open: Mark | null = null;
  let fallback: Mark | null = null;
  const close = (mark: Mark) => {
    const found = open === null ? null : region(text, open, mark.at, mark.length);
    if (found) out.push(found);
    open = null;
    fallback = null;
  };
  for (const mark of free) {
    if (mark.opens && !mark.closes && mark.glyph !== '’') {
      if (fallback) close(fallback);
      open ??= mark;
    } else if (open !== null && mark.closes) {
      const before = text[mark.at - 1] ?? '';
      if (before !== 's' || !/^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 4))) close(mark);
      else fallback ??= mark;
    }
  }
  if (fallback) close(fallback);
  return out;
}

function outsideOf(marks: readonly Mark[], regions: readonly LineRegion[]): Mark[] {
  let next = 0;
  return marks.filter((mark) => {
    while (next < regions.length && (regions[next] as LineRegion).end <= mark.at) next++;
    const region = regions[next];
    return region === undefined || mark.at < region.open;
  });
}
