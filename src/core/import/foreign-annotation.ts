import {
  type Annotation,
  type AnnotationField,
  COLOURS,
  type Colour,
  checkAnnotation,
  type KeptQuotation,
  MAX_EXACT,
  MAX_NOTE,
  type Motivation,
  type Selector,
} from '../annotation.ts';
import { type ArticleMetadata, NO_METADATA, type Sourced } from '../article.ts';
import type { ArticleRecord } from '../article-record.ts';
import { articleKey, withoutSecrets } from '../article-url.ts';
import { InvalidError } from '../check.ts';
import { formatClock } from '../clock.ts';
import { hash } from '../hash.ts';
import { PAGE_TEXT_VERSION } from '../page-text.ts';
import type { ImportReason } from './import-reason.ts';
import {
  IMPORT_DEVICE,
  type ImportedArticle,
  type ReadFile,
  type Reading,
  type Refusal,
  ROWS_A_TURN,
  SHOWN_WORDS,
  type Where,
} from './imported.ts';

/** What other software's highlights have in common. What is not known is '' or null. */
export interface ForeignAnnotation {
  readonly where: Where;
  readonly url: string;
  readonly title: string;
  readonly site: string;
  readonly authors: readonly string[];
  readonly published: string;
  /** Empty for a note on the article. */
  readonly selectors: readonly Selector[];
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: string;
  readonly created: string | null;
  readonly modified: string | null;
  readonly motivation: Motivation | null;
  readonly keptQuotation: KeptQuotation | null;
}

export const NOTHING_KNOWN = {
  title: '',
  site: '',
  authors: [],
  published: '',
  selectors: [],
  note: '',
  tags: [],
  colour: '',
  created: null,
  modified: null,
  motivation: null,
  keptQuotation: null,
} as const satisfies Omit<ForeignAnnotation, 'where' | 'url'>;

const LONGEST_LINE = 2000;
const LONGEST_NAME = 500;
const LONGEST_TAG = 100;
/** What is shown of an address that is none, in UTF-16 units. */
const SHOWN_ADDRESS = 100;
const EPOCH = '1970-01-01T00:00:00.000Z';

/**
 * Files what is read under its articles, each once; what cannot be filed is refused with its reason.
 * @param found read as it is filed; null for a row of which nothing comes
 * @param of how many rows there are
 * @param refused what the reader refuses and skips itself, complete when all is read
 */
export function* fileForeign(
  found: Iterable<ForeignAnnotation | null>,
  of: number,
  refused: readonly Refusal[] = [],
  skipped: readonly Refusal[] = [],
): Generator<Reading, ReadFile> {
  const articles = new Map<string, { record: ArticleRecord; annotations: Map<string, Annotation> }>();
  const faults: Refusal[] = [];
  const empty: Refusal[] = [];
  let done = 0;
  for (const foreign of found) {
    if (++done % ROWS_A_TURN === 0) yield { done: Math.min(done, of), of };
    if (foreign === null) continue;
    if (foreign.selectors.length === 0 && foreign.note.trim() === '' && foreign.tags.length === 0) {
      empty.push({ where: foreign.where, reason: { code: 'empty' } });
      continue;
    }
    try {
      const key = articleKey(foreign.url);
      const annotation = annotationOf(key, foreign);
      const article = articles.get(key) ?? { record: recordOf(key, foreign, annotation.created), annotations: new Map() };
      if (article.annotations.has(annotation.id)) empty.push({ ...named(foreign), reason: { code: 'twice' } });
      else article.annotations.set(annotation.id, annotation);
      articles.set(key, article);
    } catch (error) {
      if (!(error instanceof InvalidError)) throw error;
      faults.push({ ...named(foreign), reason: reasonOf(foreign, error) });
    }
  }
  const filed: ImportedArticle[] = [];
  for (const { record, annotations } of articles.values()) {
    const all = [...annotations.values()];
    const modified = all.reduce((latest, annotation) => (annotation.modified > latest ? annotation.modified : latest), record.modified);
    if (filed.push({ record: { ...record, modified }, annotations: all, corrections: [], analysed: null }) % ROWS_A_TURN === 0)
      yield { done: of, of };
  }
  return { articles: filed, refused: [...refused, ...faults], skipped: [...skipped, ...empty] };
}

/** Where it stands, and by what a reader knows it. */
function named({ where, selectors, note }: ForeignAnnotation): Omit<Refusal, 'reason'> {
  const exact = selectors.map((selector) => ('exact' in selector ? selector.exact : '')).find((words) => words !== '');
  const words = (exact ?? note).trim().slice(0, SHOWN_WORDS).toWellFormed();
  return { where, ...(words === '' ? {} : { words }) };
}

/** What it is that does not fit, as far as a reader can tell by the file. */
function reasonOf({ url, note, selectors }: ForeignAnnotation, { path }: InvalidError): ImportReason {
  if (url.trim() === '') return { code: 'no-page' };
  if (path === 'url') return { code: 'no-address', parts: { address: url.slice(0, SHOWN_ADDRESS) } };
  if (note.length > MAX_NOTE) return { code: 'note-too-long', parts: { most: MAX_NOTE } };
  if (selectors.some((selector) => 'exact' in selector && selector.exact.length > MAX_EXACT))
    return { code: 'words-too-long', parts: { most: MAX_EXACT } };
  return { code: 'unfit', parts: { field: path } };
}

function annotationOf(key: string, foreign: ForeignAnnotation): Annotation {
  const { selectors, note, keptQuotation, colour } = foreign;
  const tags = [...new Set(foreign.tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
  const created = foreign.created ?? foreign.modified ?? EPOCH;
  const modified = foreign.modified !== null && foreign.modified > created ? foreign.modified : created;
  const clock = formatClock({ time: Date.parse(modified), count: 0, device: IMPORT_DEVICE });
  const known = COLOURS.find((name) => name === colour) ?? null;
  const written: AnnotationField[] = ['note', 'colour', 'tags', 'selectors', ...(keptQuotation === null ? [] : ['keptQuotation' as const])];
  const fallback: Motivation = selectors.length === 0 ? 'commenting' : 'highlighting';
  return checkAnnotation({
    id: `import-${hash(JSON.stringify([key, selectors[0], selectors.length === 0 ? note : '', created]))}`,
    articleKey: key,
    motivation: foreign.motivation ?? fallback,
    selectors,
    note,
    colour: known satisfies Colour | null,
    tags: tags.map((tag) => tag.slice(0, LONGEST_TAG).toWellFormed()),
    ...(keptQuotation === null ? {} : { keptQuotation }),
    clocks: Object.fromEntries(written.map((name) => [name, clock])),
    created,
    modified,
  });
}

function recordOf(key: string, { url, title, site, authors, published }: ForeignAnnotation, created: string): ArticleRecord {
  return {
    key,
    aliases: [key],
    rawUrls: [withoutSecrets(url)],
    metadata: metadataOf(title, site, authors, published),
    textFingerprint: '',
    pageTextVersion: PAGE_TEXT_VERSION,
    created,
    modified: created,
  };
}

function metadataOf(title: string, site: string, authors: readonly string[], published: string): ArticleMetadata {
  const line = (text: string): Sourced<string> | null => {
    const value = text.trim().slice(0, LONGEST_LINE).toWellFormed();
    return value === '' ? null : { value, source: 'text' };
  };
  const names = authors
    .map((name) => name.trim().slice(0, LONGEST_NAME).toWellFormed())
    .filter((name) => name !== '')
    .slice(0, 100);
  return {
    ...NO_METADATA,
    title: line(title),
    site: line(site),
    authors: names.length === 0 ? null : { value: names, source: 'text' },
    published: line(published),
  };
}
