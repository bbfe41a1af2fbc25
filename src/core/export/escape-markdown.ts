/** CommonMark 0.31's white space within a line, and what ends one. */
const BLANKS = /[ \t\n\v\f\r]+/g;
const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i;

/**
 * A line of plain text as a Markdown paragraph that shows the same words: what would be read as markup is escaped, and
 * nothing else. White space runs become one space and edges none, as a paragraph shows them.
 * Source: CommonMark 0.31.2, 2.4 (backslash escapes), 6.2 (emphasis), 6.3 (links), 6.5 (autolinks); GFM strikethrough.
 */
export function escapeMarkdown(text: string): string {
  return escapeLineStart(escapeInline(text));
}

/** The same for the text of a heading (`# …`), where a number sign at the end would go as well. */
export function escapeHeading(text: string): string {
  return escapeInline(text).replace(/(^| )(#+)$/, '$1\\$2');
}

/** The same for words that follow others on their line. */
export function escapeInline(text: string): string {
  const line = text.replaceAll('\0', '\uFFFD').replace(BLANKS, ' ').trim();
  return line.replace(/[\\`*_[\]<&~]/g, (mark, at: number) => (isMarkup(line, mark, at) ? `\\${mark}` : mark));
}

function isMarkup(line: string, mark: string, at: number): boolean {
  const before = line[at - 1] ?? '';
  const after = line[at + 1] ?? '';
  switch (mark) {
    // Between spaces a star is a star; at the start of a line it makes a list, at the end it may meet other stars.
    case '*':
      return !(before === ' ' && after === ' ');
    case '_':
      return !(isLetter(before) && isLetter(after));
    case '<':
      return after !== ' ' && after !== '';
    case '&':
      return ENTITY.test(line.slice(at, at + 40));
    // Only a tilde that follows something can end a struck-out stretch; three of them start a code block.
    case '~':
      return before !== ' ' && (before !== '' || after === '~');
    default:
      return true;
  }
}

/** What makes a block of a line: heading, quote, list, rule. */
function escapeLineStart(line: string): string {
  return line.replace(/^(?=#{1,6}(?: |$)|>|[-+](?: |$)|-(?: *-){2,}$)/, '\\').replace(/^(\d{1,9})(?=[.)](?: |$))/, '$1\\');
}

/** ASCII, since other dialects look no further. */
function isLetter(char: string): boolean {
  return /[A-Za-z0-9]/.test(char);
}
