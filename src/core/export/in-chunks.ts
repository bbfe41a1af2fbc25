import type { ExportArticle, ExportFormat } from './format.ts';

/** What stands around and between articles. */
interface Frame {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/**
 * Writes an article a chunk, and what stands around articles in chunks of its own: a large library is not copied once more
 * to put commas in. Well-formed UTF-16: half a surrogate pair would break the file's UTF-8. An article that has nothing to
 * say in this format leaves no trace.
 * @param write the text of one article, without what parts it from the next
 */
export function inChunks(write: (article: ExportArticle) => string, frame: Partial<Frame> = {}): ExportFormat['write'] {
  const { open = '', between = '', close = '' } = frame;
  return async function* (articles) {
    let first = true;
    for await (const article of articles) {
      const body = write(article);
      if (body === '') continue;
      const before = first ? open : between;
      if (before !== '') yield before;
      yield body.toWellFormed();
      first = false;
    }
    const end = (first ? open : '') + close;
    if (end !== '') yield end;
  };
}
