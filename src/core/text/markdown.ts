/** A run of words in a line of Markdown. */
export type MarkdownInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong'; readonly inside: readonly MarkdownInline[] }
  | { readonly kind: 'emphasis'; readonly inside: readonly MarkdownInline[] }
  | { readonly kind: 'struck'; readonly inside: readonly MarkdownInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly MarkdownInline[] };

/** A block of Markdown: a line of a paragraph or of an item is one entry of `lines`. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph' | 'heading' | 'quote'; readonly lines: readonly (readonly MarkdownInline[])[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly MarkdownInline[])[] }
  | { readonly kind: 'code'; readonly text: string };

const FENCE = /^ {0,3}(?:```|~~~)/;
const ITEM = /^\s{0,8}(?:[-*+]|(\d{1,9})[.)])\s+(.*)$/;
const HEADING = /^ {0,3}#{1,6}\s+(.*?)[\s#]*$/;
const QUOTE = /^ {0,3}>\s?(.*)$/;
/** Marks never reach over a line, and what is between two of one kind holds none of it: so no text is read twice. */
const INLINE = new RegExp(
  [
    '`(?<code>[^`]+)`',
    String.raw`\*\*(?<strong>[^*]+)\*\*`,
    String.raw`\*(?<star>[^*\s](?:[^*]*[^*\s])?)\*`,
    String.raw`(?<![\p{L}\p{N}_])_(?<line>[^_]+)_(?![\p{L}\p{N}_])`,
    '~~(?<struck>[^~]+)~~',
    String.raw`\[(?<label>[^[\]]{1,500})\]\((?<href>https?:\/\/[^\s()]{1,2000})\)`,
    String.raw`(?<bare>https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])`,
  ].join('|'),
  'gu',
);
/** How deep marks may stand in marks. */
const DEEPEST = 3;

/**
 * Reads the Markdown that people write in notes: paragraphs whose line breaks stay, headings, lists, quotes, code, bold,
 * emphasis, struck words, links to http and https. A part of CommonMark; what it does not know stays as it was typed.
 * Linear in the text.
 */
export function markdown(text: string): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  const lines = text.split(/\r\n?|\n/);
  for (let at = 0; at < lines.length; ) {
    const to = endOf(lines, at);
    const part = lines.slice(at, to);
    const block = blockOf(part);
    if (block !== null) blocks.push(block);
    at = to;
  }
  return blocks;
}

type LineKind = 'blank' | 'fence' | 'bullet' | 'number' | 'heading' | 'quote' | 'text';

function kindOf(line: string): LineKind {
  if (line.trim() === '') return 'blank';
  if (FENCE.test(line)) return 'fence';
  const item = ITEM.exec(line);
  if (item !== null) return item[1] === undefined ? 'bullet' : 'number';
  if (HEADING.test(line)) return 'heading';
  return QUOTE.test(line) ? 'quote' : 'text';
}

/** Where the block that begins at a line is over. */
function endOf(lines: readonly string[], from: number): number {
  const kind = kindOf(lines[from] ?? '');
  let to = from + 1;
  if (kind === 'fence') {
    while (to < lines.length && !FENCE.test(lines[to] ?? '')) to++;
    return Math.min(lines.length, to + 1);
  }
  if (kind === 'heading') return to;
  while (to < lines.length && kindOf(lines[to] ?? '') === kind) to++;
  return to;
}

function blockOf(lines: readonly string[]): MarkdownBlock | null {
  const kind = kindOf(lines[0] ?? '');
  const inner = (pattern: RegExp, group: number) => lines.map((line) => inlines(pattern.exec(line)?.[group] ?? line));
  if (kind === 'blank') return null;
  if (kind === 'fence')
    return { kind: 'code', text: lines.slice(1, lines.length > 1 && FENCE.test(lines.at(-1) ?? '') ? -1 : undefined).join('\n') };
  if (kind === 'bullet' || kind === 'number') return { kind: 'list', ordered: kind === 'number', items: inner(ITEM, 2) };
  if (kind === 'heading') return { kind, lines: inner(HEADING, 1) };
  if (kind === 'quote') return { kind, lines: inner(QUOTE, 1) };
  return { kind: 'paragraph', lines: lines.map((line) => inlines(line.trim())) };
}

function inlines(line: string, depth = 0): MarkdownInline[] {
  const out: MarkdownInline[] = [];
  let done = 0;
  if (depth < DEEPEST) {
    for (const match of line.matchAll(INLINE)) {
      const found = inlineOf(match.groups ?? {}, depth + 1);
      if (match.index > done) out.push({ kind: 'text', text: line.slice(done, match.index) });
      out.push(found);
      done = match.index + match[0].length;
    }
  }
  if (done < line.length) out.push({ kind: 'text', text: line.slice(done) });
  return out;
}

function inlineOf(groups: Readonly<Record<string, string | undefined>>, depth: number): MarkdownInline {
  const { code, strong, star, line, struck, label = '', href, bare = '' } = groups;
  if (code !== undefined) return { kind: 'code', text: code };
  if (strong !== undefined) return { kind: 'strong', inside: inlines(strong, depth) };
  if (struck !== undefined) return { kind: 'struck', inside: inlines(struck, depth) };
  const emphasis = star ?? line;
  if (emphasis !== undefined) return { kind: 'emphasis', inside: inlines(emphasis, depth) };
  if (href !== undefined) return { kind: 'link', href, inside: inlines(label, DEEPEST) };
  return { kind: 'link', href: bare, inside: [{ kind: 'text', text: bare }] };
}
