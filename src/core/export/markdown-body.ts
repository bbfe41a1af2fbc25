import type { EntityKind } from '../analysis.ts';
import { escapeInline, escapeMarkdown } from './escape-markdown.ts';
import { type Excerpt, excerpts } from './excerpts.ts';
import type { ExportArticle } from './format.ts';

const ENTITY_HEADINGS: Readonly<Record<EntityKind, string>> = {
  PERSON: 'People',
  ORG: 'Organisations',
  PLACE: 'Places',
  GROUP: 'Groups',
};

/** What was said and made in an article, as CommonMark sections below a heading of the caller's. */
export function markdownBody(article: ExportArticle): string {
  const all = excerpts(article);
  const of = (kind: Excerpt['kind']) => all.filter((excerpt) => excerpt.kind === kind).map(excerptBlock);
  const quotations = of('quotation');
  const blocks = [
    section('Quotations', quotations.length > 0 ? quotations : ['No quotations were found in this article.']),
    section('Highlights', of('highlight')),
    section('Notes', of('note')),
    ...Object.keys(ENTITY_HEADINGS).map((kind) => entitySection(article, kind as EntityKind)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function section(title: string, blocks: readonly string[]): string {
  const written = blocks.filter((block) => block !== '');
  return written.length === 0 ? '' : `## ${title}\n\n${written.join('\n\n')}`;
}

function excerptBlock(excerpt: Excerpt): string {
  const { paragraphs } = excerpt;
  const words = paragraphs.map((paragraph) => `> ${escapeMarkdown(paragraph)}`).join('\n>\n');
  return [words, source(excerpt), ownWords(excerpt)].filter((block) => block !== '').join('\n\n');
}

/** Who said it, how sure that is, and the way to the very words. */
function source({ kind, speaker, cue, sureness, annotation, found, link }: Excerpt): string {
  if (kind === 'note') return '';
  const by = speaker === null ? 'Speaker unknown' : `**${escapeInline(speaker)}**`;
  const facts = [
    ...(kind === 'quotation' ? [`${by}${cue === null ? '' : ` (“${escapeInline(cue)}”)`}`] : []),
    ...(sureness === null ? [] : [sureness]),
    ...(kind === 'highlight' || annotation === null ? [] : ['kept']),
    ...(found ? [] : ['no longer in the article']),
    ...(link === null ? [] : [`[in the article](<${link}>)`]),
  ];
  return facts.length === 0 ? '' : `— ${facts.join(' · ')}`;
}

/** A note is the reader's own Markdown: a list item holds it, so that a code block left open ends with it. */
function ownWords({ note, tags }: Excerpt): string {
  const items = [
    ...(note.trim() === '' ? [] : [note.trim().replaceAll(/\r\n?/g, '\n').replaceAll('\n', '\n  ').replaceAll(/^ +$/gm, '')]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(escapeInline).join(', ')}`]),
  ];
  return items.map((item) => `- ${item}`).join('\n');
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
