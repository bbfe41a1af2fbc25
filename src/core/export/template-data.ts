import { articleFacts } from './article-facts.ts';
import { type Excerpt, excerpts, excerptWords } from './excerpts.ts';
import type { ExportArticle } from './format.ts';

/** A quotation, highlight or note as a reader's template names it. What is not known is ''. */
export interface TemplateExcerpt {
  readonly kind: Excerpt['kind'];
  /** All its paragraphs, a line each. */
  readonly words: string;
  readonly paragraphs: readonly string[];
  readonly speaker: string;
  readonly cue: string;
  readonly sureness: string;
  /** Markdown. */
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: string;
  /** To the very words. */
  readonly link: string;
  /** ISO 8601; '' for a quotation that nobody kept. */
  readonly made: string;
}

/** What a template can say of an article. Texts are as they are: nothing is escaped. */
export interface TemplateData {
  readonly title: string;
  readonly site: string;
  readonly authors: readonly string[];
  readonly published: string;
  readonly modified: string;
  readonly read: string;
  readonly language: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly quotations: readonly TemplateExcerpt[];
  readonly highlights: readonly TemplateExcerpt[];
  readonly notes: readonly TemplateExcerpt[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
  readonly places: readonly string[];
}

export function templateData(article: ExportArticle): TemplateData {
  const { accessed: read, ...facts } = articleFacts(article);
  const all = excerpts(article).map(templateExcerpt);
  const of = (kind: Excerpt['kind']) => all.filter((excerpt) => excerpt.kind === kind);
  const named = (kind: string) => article.analysis.entities.filter((entity) => entity.kind === kind).map(({ name }) => name);
  return {
    ...facts,
    read,
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    quotations: of('quotation'),
    highlights: of('highlight'),
    notes: of('note'),
    people: named('PERSON'),
    organisations: named('ORG'),
    places: named('PLACE'),
  };
}

function templateExcerpt(excerpt: Excerpt): TemplateExcerpt {
  const { kind, paragraphs, speaker, cue, sureness, note, tags, annotation, link } = excerpt;
  return {
    kind,
    words: excerptWords(excerpt),
    paragraphs,
    speaker: speaker ?? '',
    cue: cue ?? '',
    sureness: sureness ?? '',
    note: note.trim(),
    tags,
    colour: annotation?.colour ?? '',
    link: link ?? '',
    made: annotation?.created ?? '',
  };
}
