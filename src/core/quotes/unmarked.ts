import type { Block } from '../page-text.ts';
import { contains, type Span, trimSpan } from '../span.ts';
import type { Region } from './scan.ts';

/** "BERG: ", "Q: ": a name in capitals or a single letter at the beginning of a line. */
const LABEL = /^(\p{Lu}[\p{Lu}.'’-]*(?: \p{Lu}[\p{Lu}.'’-]+){0,3}):\s+(?=\S)/u;
const LONGEST_LABEL = 60;
/** A transcript has so many labelled lines, two speakers, and one who speaks again. */
const LEAST_LINES = 3;
/** A block quote that is shorter and has no stop is the name below one. */
const LEAST_WORDS = 6;
const STOP = /[.!?…。！？]["”’»]?$/u;

interface Line extends Span {
  readonly line: number;
}

interface Labelled {
  readonly label: string;
  /** The words behind the label. */
  readonly span: Span;
  readonly line: number;
}

/**
 * Adds what is somebody's without marks: the lines of a transcript or an interview behind their labels, and block quotes.
 * Lines that stand in marks already are left as they are. Linear in the text.
 * @param regions in order
 * @param blocks of the same text, in order
 */
export function withUnmarked(text: string, regions: readonly Region[], blocks: readonly Block[]): Region[] {
  const lines = linesOf(text);
  const quoted = blocks.some(({ kind }) => kind === 'block-quote') ? blockQuotes(text, lines, blocks) : [];
  const added = [...transcript(text, lines), ...quoted].sort((a, b) => a.span.start - b.span.start);
  if (added.length === 0) return [...regions];
  const out: Region[] = [];
  let next = 0;
  for (const region of added) {
    while (next < regions.length && (regions[next] as Region).end <= region.open) out.push(regions[next++] as Region);
    const inside: Region[] = [];
    while (next < regions.length && (regions[next] as Region).open < region.end) inside.push(regions[next++] as Region);
    // The whole line stands in marks: those are the quotation.
    const whole = inside.some(({ open, end }) => contains({ start: open, end }, region.span));
    out.push(...(whole ? inside : [region]));
  }
  return [...out, ...regions.slice(next)];
}

/** The words behind a label, which speak without marks. @returns the label that a line begins with, or null */
export function labelAt(text: string, start: number): string | null {
  const head = text.slice(start, start + LONGEST_LABEL);
  return head.includes(':') ? (LABEL.exec(head)?.[1] ?? null) : null;
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (let line = 0; start <= text.length; line++) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    const inner = trimSpan(text, { start, end });
    out.push({ start: inner.start, end: inner.end, line });
    start = end + 1;
  }
  return out;
}

function transcript(text: string, lines: readonly Line[]): Region[] {
  const labelled: Labelled[] = [];
  for (const { start, end, line } of lines) {
    const label = labelAt(text, start);
    if (label === null) continue;
    const span = trimSpan(text, { start: start + label.length + 1, end });
    if (span.end > span.start) labelled.push({ label, span, line });
  }
  const labels = new Set(labelled.map(({ label }) => label));
  if (labelled.length < LEAST_LINES || labels.size < 2 || labels.size === labelled.length) return [];
  return labelled.map(({ span, line }) => unmarked(span, line));
}

function blockQuotes(text: string, lines: readonly Line[], blocks: readonly Block[]): Region[] {
  const out: Region[] = [];
  let block = 0;
  let before = -2;
  for (const line of lines) {
    while (block < blocks.length && (blocks[block] as Block).span.end <= line.start) block++;
    const kind = blocks[block]?.kind;
    if (kind !== 'block-quote' || line.end <= line.start) continue;
    const words = text.slice(line.start, line.end);
    if (/^[-–—―~]/.test(words) || (!STOP.test(words) && words.split(/\s+/).length < LEAST_WORDS)) continue;
    const last = out.at(-1);
    out.push(unmarked(line, line.line, before === line.line - 1 ? last?.group : undefined));
    before = line.line;
  }
  return out;
}

/** Groups of marks count from zero up: those of what has no marks count down, so that they never meet. */
function unmarked({ start, end }: Span, line: number, group = -2 - line): Region {
  return { span: { start, end }, open: start, end, closed: true, line, group, unmarked: true };
}
