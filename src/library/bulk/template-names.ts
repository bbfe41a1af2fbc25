import type { TemplateData, TemplateExcerpt } from '../../core/export/template-data.ts';

/** What a template can name: of an article, the lists in it, of what is in them, and the filters that are ours. */
export const TEMPLATE_NAMES = {
  article: ['title', 'site', 'authors', 'published', 'modified', 'read', 'language', 'url', 'tags', 'people', 'organisations', 'places'],
  lists: ['quotations', 'highlights', 'notes'],
  each: ['kind', 'words', 'paragraphs', 'speaker', 'cue', 'sureness', 'note', 'tags', 'colour', 'link', 'made'],
  filters: ['md', 'quote', 'yaml'],
} as const satisfies {
  article: readonly (keyof TemplateData)[];
  lists: readonly (keyof TemplateData)[];
  each: readonly (keyof TemplateExcerpt)[];
  filters: readonly string[];
};
