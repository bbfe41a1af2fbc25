import { isProbablyReaderable, Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { findArticle } from '../../src/page/article/find-article.ts';
import { readPage } from '../../src/page/text-map.ts';

// What runs in the browser's tab. Each reader gets a document of its own: Readability and Defuddle change theirs.

export interface PeerAnswer {
  readonly articleBody: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly isArticle?: boolean;
}

const ROUNDS = 3;

/** Readability's answer, its text joined by block (better for it than its own textContent). */
export function readability(html: string): PeerAnswer {
  const isArticle = isProbablyReaderable(parsed(html));
  const answer = new Readability(parsed(html)).parse();
  return {
    articleBody: textByBlock(answer?.content),
    title: answer?.title ?? null,
    author: answer?.byline ?? null,
    date: answer?.publishedTime ?? null,
    isArticle,
  };
}

/** Defuddle's answer, its text joined by block. */
export function defuddle(html: string, url: string): PeerAnswer {
  const answer = new Defuddle(parsed(html), { url }).parse();
  return { articleBody: textByBlock(answer.content), title: answer.title, author: answer.author, date: answer.published };
}

/** Milliseconds that each reader takes for a page that is parsed already, the best of three in turns. */
export function times(html: string, url: string): { ours: number; readability: number; defuddle: number } {
  const readers = {
    ours: (document: Document) => findArticle(document, readPage(document)),
    readability: (document: Document) => new Readability(document).parse(),
    defuddle: (document: Document) => new Defuddle(document, { url }).parse(),
  };
  const best = { ours: Number.POSITIVE_INFINITY, readability: Number.POSITIVE_INFINITY, defuddle: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['ours', 'readability', 'defuddle'] as const) {
      const document = parsed(html);
      const started = performance.now();
      readers[name](document);
      best[name] = Math.min(best[name], performance.now() - started);
    }
  }
  return best;
}

function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function textByBlock(html: string | null | undefined): string {
  return readPage(parsed(html ?? '')).page.text;
}
