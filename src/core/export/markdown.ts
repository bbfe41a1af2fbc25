import type { EntityKind } from '../analysis.ts';
import type { Annotation } from '../annotation.ts';
import { withoutSecrets } from '../article-url.ts';
import { InvalidError } from '../check.ts';
import { escapeHeading, escapeInline, escapeMarkdown } from './escape-markdown.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { exactWords, type QuotedPassage, quotedPassages } from './quoted-passages.ts';

const ENTITY_HEADINGS: Readonly<Record<EntityKind, string>> = {
  PERSON: 'People',
  ORG: 'Organisations',
  PLACE: 'Places',
  GROUP: 'Groups',
};

/** For readers and note-taking software: one document an article, CommonMark. */
export const markdown: ExportFormat = {
  id: 'markdown',
  label: 'Markdown',
  extension: 'md',
  mime: 'text/markdown',
  async *write(articles) {
    let first = true;
    for await (const article of articles) {
      yield `${first ? '' : '\n'}${articleDocument(article)}`;
      first = false;
    }
  },
};

function articleDocument(article: ExportArticle): string {
  const live = article.annotations.filter((annotation) => !annotation.deleted);
  const quotations = quotedPassages(article).map(quotationBlock);
  const highlights = live.filter(({ motivation }) => motivation === 'highlighting').sort(byPlace);
  const notes = live.filter(({ motivation }) => motivation === 'commenting');
  const blocks = [
    heading(article),
    section('Quotations', quotations.length > 0 ? quotations : ['No quotations were found in this article.']),
    section('Highlights', highlights.map(highlightBlock)),
    section('Notes', notes.flatMap(ownWords)),
    ...Object.keys(ENTITY_HEADINGS).map((kind) => entitySection(article, kind as EntityKind)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function section(title: string, blocks: readonly string[]): string {
  return blocks.length === 0 ? '' : `## ${title}\n\n${blocks.join('\n\n')}`;
}

function heading({ url, metadata, accessed }: ExportArticle): string {
  const title = metadata.title?.value.trim() || 'Untitled article';
  const authors = metadata.authors?.value.map(escapeInline).join(', ') ?? '';
  const facts: [label: string, value: string][] = [
    ['Source', escapeInline(metadata.site?.value ?? '')],
    ['Link', link(url)],
    ['Author', authors],
    ['Published', day(metadata.published?.value)],
    ['Updated', day(metadata.modified?.value)],
    ['Read', day(accessed)],
  ];
  const list = facts.filter(([, value]) => value !== '').map(([label, value]) => `- ${label}: ${value}`);
  return [`# ${escapeHeading(title)}`, ...(list.length > 0 ? [list.join('\n')] : [])].join('\n\n');
}

/** The calendar day of an ISO 8601 time; anything else as the page had it. */
function day(time: string | undefined): string {
  return /^\d{4}-\d\d-\d\d(?=T|$)/.exec(time ?? '')?.[0] ?? escapeInline(time ?? '');
}

/** An autolink, which takes an encoded address as it is; nothing for what is no web page and no file. */
function link(url: string): string {
  try {
    return `<${withoutSecrets(url)}>`;
  } catch (error) {
    if (error instanceof InvalidError) return '';
    throw error;
  }
}

function quotationBlock(passage: QuotedPassage): string {
  const by = passage.speaker === null ? 'Speaker unknown' : `**${escapeInline(passage.speaker)}**`;
  const cue = passage.cue === null ? '' : ` (“${escapeInline(passage.cue)}”)`;
  const facts = [
    `— ${by}${cue}`,
    ...(passage.chosenByReader ? ['chosen by you'] : passage.confidence === null ? [] : [passage.confidence]),
    ...(passage.kept === null ? [] : ['kept']),
    ...(passage.found ? [] : ['no longer in the article']),
  ];
  return [blockQuote(passage.paragraphs), facts.join(' · '), ...(passage.kept === null ? [] : ownWords(passage.kept))].join('\n\n');
}

function highlightBlock(annotation: Annotation): string {
  const exact = exactWords(annotation);
  return [...(exact === null ? [] : [blockQuote(exact.split('\n'))]), ...ownWords(annotation)].join('\n\n');
}

function blockQuote(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${escapeMarkdown(paragraph)}`).join('\n>\n');
}

/** A note is the reader's own Markdown: a list item holds it, so that a code block left open ends with it. */
function ownWords({ note, tags }: Annotation): string[] {
  const items = [
    ...(note.trim() === '' ? [] : [note.trim().replaceAll(/\r\n?/g, '\n').replaceAll('\n', '\n  ').replaceAll(/^ +$/gm, '')]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escapeInline).join(', ')}`]),
  ];
  return items.length === 0 ? [] : [items.map((item) => `- ${item}`).join('\n')];
}

function entitySection({ analysis }: ExportArticle, kind: EntityKind): string {
  const entities = analysis.entities.filter((entity) => entity.kind === kind);
  const items = entities
    .sort((a, b) => b.mentions.length - a.mentions.length || firstMention(a.mentions) - firstMention(b.mentions))
    .map(({ name, mentions }) => `- ${escapeMarkdown(name)} (${mentions.length})`);
  return section(ENTITY_HEADINGS[kind], items.length === 0 ? [] : [items.join('\n')]);
}

function firstMention(mentions: readonly { start: number }[]): number {
  return mentions[0]?.start ?? 0;
}

/** By where it stood in the page; what has no place comes last, in the order it was made. */
function byPlace(a: Annotation, b: Annotation): number {
  return place(a) - place(b) || (a.created < b.created ? -1 : 1);
}

function place({ selectors }: Annotation): number {
  const position = selectors.find((selector) => selector.type === 'PageTextPositionSelector');
  return position?.type === 'PageTextPositionSelector' ? position.span.start : Number.MAX_SAFE_INTEGER;
}
