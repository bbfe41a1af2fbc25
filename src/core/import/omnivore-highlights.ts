/** A highlight or a note on the page, as Omnivore's package of all that a reader kept has it. */
export interface OmnivoreHighlight {
  /** Paragraphs a line each; '' for a note on the page. */
  readonly quote: string;
  readonly annotation: string;
  readonly labels: readonly string[];
}

/**
 * The highlights of one page, from the Markdown that Omnivore's export writes (its packages/api, highlightToMarkdown): the
 * words as a block quote, a line of labels with `#`, the note, a blank line between each. Nothing but two more blank lines
 * behind it tells a note on the page from the note of the highlight above. Linear.
 */
export function omnivoreHighlights(markdown: string): OmnivoreHighlight[] {
  const found: OmnivoreHighlight[] = [];
  let quote = '';
  let labels: readonly string[] = [];
  let notes: string[] = [];
  const close = (pageNotes: readonly string[]) => {
    const annotation = notes.join('\n\n');
    if (quote !== '') found.push({ quote, annotation, labels });
    else if (annotation !== '') found.push({ quote, annotation, labels: [] });
    if (pageNotes.length > 0) found.push({ quote: '', annotation: pageNotes.join('\n\n'), labels: [] });
    [quote, labels, notes] = ['', [], []];
  };
  for (const { text, isLast } of paragraphs(markdown)) {
    if (text.startsWith('>')) {
      close([]);
      quote = text
        .replace(/^> ?/gm, '')
        .replace(/[ \t]+$/gm, '')
        .trim();
    } else if (quote !== '' && notes.length === 0 && labels.length === 0 && LABELS.test(text)) labels = labelsOf(text);
    else notes.push(text);
    if (isLast && notes.length > 0) close(quote === '' ? [] : notes.splice(-1));
  }
  close([]);
  return found;
}

/** Runs of lines that are not blank; the last before three blank lines, or before two at the end, ends what it belongs to. */
function paragraphs(markdown: string): { text: string; isLast: boolean }[] {
  const found: { text: string; isLast: boolean }[] = [];
  let lines: string[] = [];
  let blank = 0;
  const end = (most: number) => {
    if (lines.length > 0) found.push({ text: lines.join('\n'), isLast: blank >= most });
    lines = [];
  };
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '') blank++;
    else {
      if (blank > 0) end(3);
      blank = 0;
      lines.push(line);
    }
  }
  // What follows the last line break is a line as well.
  end(2);
  return found;
}

const LABELS = /^#[^\s#][^\n]*$/;

function labelsOf(line: string): string[] {
  return line
    .split(/(?:^|\s)#/)
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
