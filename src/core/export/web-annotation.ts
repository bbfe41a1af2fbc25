import type { Motivation, Selector } from '../annotation.ts';
import { hash } from '../hash.ts';
import { type ArticleFacts, articleFacts } from './article-facts.ts';
import { type Excerpt, excerpts } from './excerpts.ts';
import type { ExportArticle, ExportFormat } from './format.ts';
import { inChunks } from './in-chunks.ts';
import { OWN_FILLS } from './own-fills.ts';
import { ownFragmentSelector } from './own-selector.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const TEXT_DIRECTIVE = 'https://wicg.github.io/scroll-to-text-fragment/';
/**
 * W3C Web Annotation Data Model, as a JSON-LD array. A quotation that was found and not kept is there too, as
 * `identifying` its speaker. What the page says of its article stands in Dublin Core beside the source.
 */
export const webAnnotation: ExportFormat = {
  id: 'w3c',
  label: 'Web Annotation (JSON-LD)',
  extension: 'jsonld',
  mime: 'application/ld+json',
  write: inChunks(
    (article) => {
      const facts = articleFacts(article);
      return excerpts(article)
        .map((excerpt) => JSON.stringify(annotationOf(article, facts, excerpt), null, 2))
        .join(',\n');
    },
    { open: '[\n', between: ',\n', close: '\n]\n' },
  ),
};

function annotationOf(article: ExportArticle, facts: ArticleFacts, excerpt: Excerpt): object {
  const { annotation } = excerpt;
  const motivation: Motivation | 'identifying' = annotation?.motivation ?? 'identifying';
  const bodies = bodiesOf(excerpt);
  const colour = annotation?.colour ?? null;
  return {
    '@context': CONTEXT,
    id: `urn:x-quotemark:${annotation === null ? 'found' : 'made'}:${hash(article.url)}:${encodeURIComponent(annotation?.id ?? excerpt.id)}`,
    type: 'Annotation',
    motivation,
    created: annotation?.created ?? article.accessed,
    modified: annotation?.modified ?? article.accessed,
    generator: { id: 'urn:x-quotemark', type: 'Software', name: 'Quotemark' },
    ...(bodies.length === 0 ? {} : { body: bodies }),
    ...(colour === null
      ? {}
      : { stylesheet: { type: 'CssStylesheet', format: 'text/css', value: `.${colour} { background: ${OWN_FILLS[colour]}; }` } }),
    target: targetOf(article, facts, excerpt),
  };
}

function bodiesOf({ note, tags, speaker, sureness, annotation }: Excerpt): object[] {
  const body = (value: string, purpose: string, format = 'text/plain') => ({ type: 'TextualBody', value, format, purpose });
  return [
    ...(note === '' ? [] : [body(note, 'commenting', 'text/markdown')]),
    ...tags.map((tag) => body(tag, 'tagging')),
    ...(speaker === null ? [] : [body(speaker, 'identifying')]),
    ...(sureness === null ? [] : [body(sureness, 'assessing')]),
    // Who said it when it was kept, in a form that our own import takes back.
    ...(annotation?.keptQuotation === undefined ? [] : [body(JSON.stringify(annotation.keptQuotation), 'describing', 'application/json')]),
  ];
}

function targetOf(article: ExportArticle, facts: ArticleFacts, { annotation, quote, fragment }: Excerpt): object {
  const { title, site, authors, published, url } = facts;
  const own = annotation?.selectors ?? (quote === null ? [] : [quote]);
  const selectors = [
    ...own.map(w3cSelector),
    ...(fragment === '' ? [] : [{ type: 'FragmentSelector', conformsTo: TEXT_DIRECTIVE, value: fragment }]),
  ];
  const colour = annotation?.colour ?? null;
  return {
    type: 'SpecificResource',
    source: url === '' ? `urn:x-quotemark:article:${hash(article.url)}` : url,
    ...(selectors.length === 0 ? {} : { selector: selectors }),
    state: { type: 'TimeState', sourceDate: article.accessed },
    ...(colour === null ? {} : { styleClass: colour }),
    'dc:title': title,
    ...(site === '' ? {} : { 'dc:publisher': site }),
    ...(authors.length === 0 ? {} : { 'dc:creator': authors }),
    ...(published === '' ? {} : { 'dcterms:issued': published }),
  };
}

function w3cSelector(selector: Selector): object {
  return selector.type === 'TextQuoteSelector' ? selector : ownFragmentSelector(selector);
}
