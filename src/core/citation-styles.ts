import { type CitationSources, citation } from './citation.ts';
import { articleFacts } from './export/article-facts.ts';
import { escapeInline } from './export/escape-markdown.ts';
import { publicUrl, withFragment } from './export/links.ts';
import { quotedWords } from './export/quoted-words.ts';
import { datePartsOf, type ReferenceName, referenceName } from './export/reference.ts';

export const CITATION_STYLES = [
  { id: 'plain', label: 'Plain' },
  { id: 'apa', label: 'APA' },
  { id: 'mla', label: 'MLA' },
  { id: 'chicago', label: 'Chicago' },
  { id: 'markdown', label: 'Markdown link' },
] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number]['id'];

export interface StyledSources extends CitationSources {
  /** When the article was read, ISO 8601. */
  readonly accessed: string;
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
/** MLA shortens all months but the three that are short. */
const MLA_MONTHS = ['Jan.', 'Feb.', 'Mar.', 'Apr.', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/**
 * A passage with who said it and the reference of its article, as APA (7th), MLA (9th) and Chicago (17th, bibliography)
 * print an article of an online newspaper; plain, or with a link in Markdown. Text without italics.
 */
export function citeIn(style: CitationStyle, sources: StyledSources): string {
  if (style === 'plain') return citation(sources);
  const words = sources.passage.map((quotation) => quotedWords(sources.text, quotation));
  const by = sources.speaker === null ? '' : ` — ${style === 'markdown' ? escapeInline(sources.speaker) : sources.speaker}`;
  if (style === 'markdown') return `${words.map(escapeInline).join('\n')}${by}, ${markdownLink(sources)}`;
  return `${words.join('\n')}${by}\n${referenceIn(style, sources)}`;
}

/** The reference of the article alone, as a list of references has it. The address leads to the very words. */
export function referenceIn(
  style: 'apa' | 'mla' | 'chicago',
  sources: Pick<StyledSources, 'metadata' | 'accessed' | 'url' | 'fragment'>,
): string {
  const { title, site, authors, published, accessed, url } = articleFacts(sources);
  const link = url === '' ? '' : withFragment(url, sources.fragment);
  const names = authors.map(referenceName);
  const date = datePartsOf(published);
  if (style === 'apa') {
    const when = `(${date === null ? 'n.d.' : apaDate(date)}).`;
    const head = names.length === 0 ? [stopped(title), when] : [stopped(apaNames(names)), when, stopped(title)];
    const read = datePartsOf(accessed);
    // What has no date may change: then the day it was read is a part of the reference.
    const retrieved = date === null && read !== null && link !== '' ? `Retrieved ${usDate(read)}, from ${link}` : link;
    return sentence([...head, stopped(site), retrieved]);
  }
  const head = [
    names.length === 0 ? '' : stopped(style === 'mla' ? mlaNames(names) : chicagoNames(names)),
    `“${stopped(withinMarks(title))}”`,
  ];
  if (style === 'mla') {
    const container = [site, date === null ? '' : mlaDate(date), link.replace(/^https?:\/\//, '')].filter((part) => part !== '').join(', ');
    const read = datePartsOf(accessed);
    return sentence([...head, stopped(container), read === null ? '' : `Accessed ${stopped(mlaDate(read))}`]);
  }
  const container = [site, date === null ? '' : usDate(date)].filter((part) => part !== '').join(', ');
  return sentence([...head, stopped(container), link === '' ? '' : `${link}.`]);
}

function markdownLink({ metadata, accessed, url, fragment }: StyledSources): string {
  const { title, site, published } = articleFacts({ metadata, accessed, url });
  const address = publicUrl(url);
  const text = escapeInline(title);
  const link = address === null ? text : `[${text}](<${withFragment(address, fragment)}>)`;
  return [link, escapeInline(site), escapeInline(published)].filter((part) => part !== '').join(', ');
}

/** Renn, I., & Olm, P. K. */
function apaNames(names: readonly (ReferenceName | string)[]): string {
  const written = names.map((name) => (typeof name === 'string' ? name : `${name.family}, ${initials(name.given)}`));
  const last = written.at(-1) ?? '';
  // From 21 on APA prints the first 19 and the last.
  if (written.length > 20) return `${written.slice(0, 19).join(', ')}, … ${last}`;
  return written.length < 2 ? last : `${written.slice(0, -1).join(', ')}, & ${last}`;
}

function initials(given: string): string {
  return given
    .split(' ')
    .map((part) =>
      part
        .split('-')
        .map((piece) => `${[...piece][0] ?? ''}.`)
        .join('-'),
    )
    .join(' ');
}

/** The first name inverted; three authors or more are the first one and others. */
function mlaNames(names: readonly (ReferenceName | string)[]): string {
  const [first, second] = invertedFirst(names);
  if (names.length > 2) return `${first}, et al`;
  return second === undefined ? (first ?? '') : `${first}, and ${second}`;
}

/** Up to ten authors, else the first seven. */
function chicagoNames(names: readonly (ReferenceName | string)[]): string {
  const written = invertedFirst(names);
  if (written.length > 10) return `${written.slice(0, 7).join(', ')}, et al`;
  const last = written.at(-1) ?? '';
  return written.length < 2 ? last : `${written.slice(0, -1).join(', ')}, and ${last}`;
}

function invertedFirst(names: readonly (ReferenceName | string)[]): string[] {
  return names.map((name, index) => {
    if (typeof name === 'string') return name;
    return index === 0 ? `${name.family}, ${name.given}` : `${name.given} ${name.family}`;
  });
}

function apaDate([year, month, day]: readonly number[]): string {
  const named = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  return named === '' ? String(year) : `${year}, ${named}${day === undefined ? '' : ` ${day}`}`;
}

function mlaDate([year, month, day]: readonly number[]): string {
  return [day, month === undefined ? undefined : MLA_MONTHS[month - 1], year].filter((part) => part !== undefined).join(' ');
}

function usDate([year, month, day]: readonly number[]): string {
  const named = month === undefined ? '' : (MONTHS[month - 1] ?? '');
  return named === '' ? String(year) : day === undefined ? `${named} ${year}` : `${named} ${day}, ${year}`;
}

/** A title in double marks takes single ones inside. */
function withinMarks(title: string): string {
  return title.replace(/[“„]([^“”„]*)[”“]/g, '‘$1’').replace(/"([^"]*)"/g, '‘$1’');
}

/** With a full stop, unless it ends with a mark that does for one. */
function stopped(text: string): string {
  return text === '' || /[.?!…]['’”)]?$/.test(text) ? text : `${text}.`;
}

function sentence(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
