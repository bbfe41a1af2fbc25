import { type ArticleText, articleText } from '../core/article.ts';
import type { ArticleSnapshot } from '../core/article-snapshot.ts';
import type { Span } from '../core/span.ts';
import type { Opened } from '../messages.ts';
import { findArticle } from '../page/article/find-article.ts';
import { createPainter, type Painter } from '../page/highlights.ts';
import { leaveNote } from '../page/leave-note.ts';
import { settled } from '../page/settled.ts';
import { readPage, type TextMap } from '../page/text-map.ts';
import { cardsFor } from './card-host.ts';
import { ask } from './connection.ts';
import type { PageStatusBoard } from './page-status.ts';
import { watchExtension } from './watch-extension.ts';

/** One article on one address, from reading it to taking everything away again. */
export interface Visit {
  /** True when the page has moved on to another address, so that what is shown belongs to a page that is gone. */
  isOver(): boolean;
  end(): void;
  paint(on: boolean): void;
  /** @param span in the article's text */
  scrollTo(span: Span): boolean;
  snapshot(): ArticleSnapshot | null;
  /** Asks again for what is stored, after it has changed. */
  reopen(): void;
}

interface Ready {
  readonly snapshot: ArticleSnapshot;
  readonly article: ArticleText;
  readonly opened: Opened;
}

export interface VisitOptions {
  /** The reader wants this page annotated although it looks like no article. */
  readonly anyway: boolean;
  /** The page is still putting its article together: it is read when nothing has moved for a moment. */
  readonly settle: boolean;
  /** The extension is gone from under the page: all that it showed has been taken away. */
  readonly onGone: () => void;
}

/** Reads the page, has its article analysed, paints it, and keeps the board up to date. One abort takes it all away. */
export function startVisit(board: PageStatusBoard, options: VisitOptions): Visit {
  const address = addressNow();
  const ending = new AbortController();
  const { signal } = ending;
  let snapshot: ArticleSnapshot | null = null;
  let ready: Ready | null = null;
  let painter: Painter | null = null;
  let painted = true;
  let offerCards: ReturnType<typeof cardsFor> = () => undefined;

  const show = () => {
    if (ready === null || signal.aborted) return;
    const { article, opened } = ready;
    const { corrected: _seen, slots: _slots, plan: _plan, ...rest } = opened;
    board.set({ status: 'ready', ...rest, url: location.href, metadata: article.metadata, text: article.text, painted });
  };

  const repaint = () => {
    if (ready === null || painter === null) return;
    offerCards(painted ? ready.opened : null, ready.article);
    if (!painted) {
      painter.clear();
      return;
    }
    painter.paint(ready.opened.plan);
  };

  const fail = (code: string, message: string) => {
    if (!signal.aborted) board.set({ status: 'failed', code, message });
  };

  const open = async (next: ArticleSnapshot) => {
    const reply = await ask('article.open', next);
    if (signal.aborted) return;
    if (!reply.ok) return fail(reply.error.code, reply.error.message);
    ready = { snapshot: next, article: articleText(next.page, next.metadata), opened: reply.value };
    repaint();
    show();
  };

  const run = async () => {
    board.set({ status: 'reading' });
    if (options.settle) await settled(document, signal);
    if (signal.aborted) return;
    const map: TextMap = readPage(document, { signal });
    const found = findArticle(document, map, { anyway: options.anyway });
    if (!found.isArticle && !options.anyway) {
      board.set({ status: 'not-article', title: document.title.slice(0, 500) });
      return;
    }
    const blocks = map.page.blocks.map((block, index) => ({ ...block, article: found.blocks[index] === true }));
    snapshot = { page: { ...map.page, blocks }, metadata: found.metadata, claims: found.claims };
    painter = createPainter(document, map, signal);
    offerCards = cardsFor({ signal, map, painter });
    await open(snapshot);
  };

  const guarded = (work: Promise<void>) =>
    void work.catch((error: unknown) => fail('reading', error instanceof Error ? error.message : String(error)));

  guarded(run());
  watchExtension(signal, () => {
    ending.abort();
    options.onGone();
    if (ready !== null) leaveNote(document);
  });
  return {
    isOver: () => addressNow() !== address,
    end: () => ending.abort(),
    paint: (on) => {
      painted = on;
      repaint();
      show();
    },
    scrollTo: (span) => (ready && painter?.scrollTo(ready.article.toPage(span))) ?? false,
    snapshot: () => snapshot,
    reopen: () => {
      if (snapshot !== null) guarded(open(snapshot));
    },
  };
}

/** The page's address as far as it can name another article: without an anchor, with a route that stands behind the #. */
function addressNow(): string {
  return location.href.replace(/#(?![/!]).*/, '');
}
