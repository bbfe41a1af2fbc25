import { checkAnalysis } from '../analysis.ts';
import { checkAnnotation } from '../annotation.ts';
import { checkMetadata } from '../article.ts';
import { checkArticleRecord } from '../article-record.ts';
import { articleKey, withoutSecrets } from '../article-url.ts';
import { type Check, flag, InvalidError, list, nullable, object, oneOf, text } from '../check.ts';
import { checkSpan } from '../check-span.ts';
import { checkCorrection } from '../correction.ts';
import { JSON_EXPORT_VERSION } from '../export/json.ts';
import { BLOCK_KINDS, type Block, checkPageText, MAX_BLOCKS, MAX_PAGE_TEXT, PAGE_TEXT_VERSION } from '../page-text.ts';
import { textFingerprint } from '../text-fingerprint.ts';
import { type ImportedArticle, type ImportReader, MAX_RECORDS, type ReadFile, type Reading, type Refusal } from './imported.ts';
import { field, listOf } from './loose.ts';

const blocks: Check<readonly Block[]> = list(object({ kind: oneOf(BLOCK_KINDS), span: checkSpan, article: flag }), MAX_BLOCKS);
const checkArticle = object({
  url: text(8000),
  exported: text(40),
  library: object({
    record: nullable(checkArticleRecord),
    metadata: checkMetadata,
    text: text(MAX_PAGE_TEXT),
    blocks: nullable(blocks),
    analysis: checkAnalysis,
  }),
});

/** Our own JSON (docs/export-schema.json): gives the library back as it was. */
export const ownJsonReader: ImportReader = {
  id: 'json',
  label: 'Quotemark (JSON)',
  fits: (data) =>
    Array.isArray(data) && data.some((article) => field(article, 'library') !== undefined && field(article, 'version') !== undefined),
  read,
};

function* read(data: unknown): Generator<Reading, ReadFile> {
  const articles: ImportedArticle[] = [];
  const refused: Refusal[] = [];
  const values = listOf(data).slice(0, MAX_RECORDS);
  for (const [index, value] of values.entries()) {
    const where = `[${index}]`;
    if (field(value, 'version') === JSON_EXPORT_VERSION) {
      const article = attempt(() => articleOf(value, where, refused), where, refused);
      if (article !== null) articles.push(article);
    } else refused.push({ where, reason: { code: 'newer' } });
    // An article holds many things.
    yield { done: index + 1, of: values.length };
  }
  return { articles, refused, skipped: [] };
}

/** @throws InvalidError where the article as a whole does not fit */
function articleOf(value: unknown, where: string, refused: Refusal[]): ImportedArticle {
  const { url, exported, library } = checkArticle(value, where);
  const { record, metadata, text: words, analysis } = library;
  const parts = attempt(() => blocksOf(library.blocks, words, `${where}.library`), `${where}.library.blocks`, refused);
  const own = record ?? madeRecord(url, metadata, words, exported);
  articleKey(own.key);
  const each = <T>(name: string, check: Check<T>, shape: (item: unknown) => unknown) =>
    listOf(field(value, name))
      .map((item, index) => attempt(() => check(shape(item), `${where}.${name}[${index}]`), `${where}.${name}[${index}]`, refused))
      .filter((item) => item !== null);
  return {
    record: own,
    annotations: each('annotations', checkAnnotation, annotationShape).map((annotation) => ({ ...annotation, articleKey: own.key })),
    corrections: each('corrections', checkCorrection, (item) => item).map((correction) => ({ ...correction, articleKey: own.key })),
    // An article that came from other software and was not opened since: nothing was found in it, because nothing was read.
    analysed:
      record !== null && words === '' && library.blocks === null
        ? null
        : { url, metadata, text: words, blocks: parts, analysis, accessed: exported, stored: record !== null },
  };
}

/** Blocks that cover the text. */
function blocksOf(given: readonly Block[] | null, words: string, where: string): readonly Block[] | null {
  return given === null ? null : checkPageText({ version: PAGE_TEXT_VERSION, text: words, blocks: given }, where).blocks;
}

/** The file says null where the library says nothing, and lists conflicts that are none. */
function annotationShape(item: unknown): unknown {
  const conflicts = listOf(field(item, 'conflicts'));
  const named = ['id', 'articleKey', 'motivation', 'selectors', 'note', 'colour', 'tags', 'clocks', 'created', 'modified'];
  return {
    ...Object.fromEntries(named.map((name) => [name, field(item, name)])),
    keptQuotation: field(item, 'keptQuotation') ?? undefined,
    conflicts: conflicts.length === 0 ? undefined : conflicts,
  };
}

function madeRecord(
  url: string,
  metadata: ImportedArticle['record']['metadata'],
  words: string,
  exported: string,
): ImportedArticle['record'] {
  const key = articleKey(url);
  return {
    key,
    aliases: [key],
    rawUrls: [withoutSecrets(url)],
    metadata,
    textFingerprint: textFingerprint(words),
    pageTextVersion: PAGE_TEXT_VERSION,
    created: exported,
    modified: exported,
  };
}

function attempt<T>(make: () => T, where: string, refused: Refusal[]): T | null {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof InvalidError)) throw error;
    refused.push({ where, reason: { code: 'unfit', parts: { field: error.path || where } } });
    return null;
  }
}
