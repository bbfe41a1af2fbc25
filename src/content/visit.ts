import type { Annotation } from '../core/annotation.ts';
import { applyCorrections } from '../core/apply-corrections.ts';
import { type ArticleText, articleText } from '../core/article.ts';
import type { ArticleSnapshot } from '../core/article-snapshot.ts';
import { articleKey } from '../core/article-url.ts';
import type { Correction } from '../core/correction.ts';
import { speakerSlots } from '../core/speaker-slots.ts';
import type { Opened } from '../messages.ts';
import { type FoundArticle, findArticle } from '../page/article/find-article.ts';
import { createPainter, type Painter } from '../page/highlights.ts';
import { paintPlan } from '../page/paint-plan.ts';
import { readPage, type TextMap } from '../page/text-map.ts';
import { ask } from './connection.ts';
import type { PageStatusBoard } from './page-status.ts';

/** One article on one address, from reading it to taking everything away again. */
export interface Visit {
  /** True when the page has moved on to another address, so that what is shown belongs to a page that is gone. */
  isOver(): boolean;
  end(): void;
  paint(on: boolean): void;
  scrollTo(quotationId: string): boolean;
  snapshot(): ArticleSnapshot | null;
  stored(key: string, annotations: readonly Annotation[], corrections: readonly Correction[]): void;
  /** The article as it was analysed, once it was. */
  ready(): Ready | null;
}

export interface Ready {
  readonly snapshot: ArticleSnapshot;
  readonly article: ArticleText;
  readonly opened: Opened;
}

/**
 * Reads the page, has its article analysed, paints it, and keeps the board up to date. One abort takes it all away.
 * @param options.anyway the reader wants this page annotated although it looks like no article
 */
export function startVisit(board: PageStatusBoard, options: { anyway?: boolean } = {}): Visit {
  const address = articleKey(location.href);
  const ending = new AbortController();
  const { signal } = ending;
  let snapshot: ArticleSnapshot | null = null;
  let ready: Ready | null = null;
  let painter: Painter | null = null;
  let painted = true;

  const show = () => {
    if (ready === null || signal.aborted) return;
    const { article, opened } = ready;
    const { settings: _settings, ...rest } = opened;
    board.set({ status: 'ready', ...rest, url: location.href, metadata: article.metadata, text: article.text, painted });
  };

  const repaint = () => {
    if (ready === null || painter === null) return;
    if (!painted) {
      painter.clear();
      return;
    }
    const { article, opened } = ready;
    const analysis = applyCorrections(opened.analysis, opened.corrections);
    painter.paint(
      paintPlan({
        analysis,
        article,
        slots: speakerSlots(opened.analysis, article),
        settings: opened.settings.paint,
        page: ready.snapshot.page,
        annotations: opened.annotations,
      }),
    );
  };

  const run = async () => {
    board.set({ status: 'reading' });
    const map: TextMap = readPage(document, { signal });
    const found: FoundArticle = findArticle(document, map, { anyway: options.anyway === true });
    if (!found.isArticle && options.anyway !== true) {
      board.set({ status: 'not-article', title: document.title.slice(0, 500) });
      return;
    }
    const page = { ...map.page, blocks: map.page.blocks.map((block, index) => ({ ...block, article: found.blocks[index] === true })) };
    snapshot = { page, metadata: found.metadata, claims: found.claims };
    const reply = await ask('article.open', snapshot);
    if (signal.aborted) return;
    if (!reply.ok) {
      board.set({ status: 'failed', code: reply.error.code, message: reply.error.message });
      return;
    }
    ready = { snapshot, article: articleText(page, found.metadata), opened: reply.value };
    painter = createPainter(document, map, signal);
    repaint();
    show();
  };

  void run().catch((error: unknown) => {
    if (signal.aborted) return;
    board.set({ status: 'failed', code: 'reading', message: error instanceof Error ? error.message : String(error) });
  });

  return {
    isOver: () => articleKey(location.href) !== address,
    end: () => ending.abort(),
    paint: (on) => {
      painted = on;
      repaint();
      show();
    },
    scrollTo: (quotationId) => {
      const quotation = ready?.opened.analysis.quotes.find(({ id }) => id === quotationId);
      return quotation !== undefined && ready !== null && painter !== null && painter.scrollTo(ready.article.toPage(quotation.span));
    },
    snapshot: () => snapshot,
    stored: (key, annotations, corrections) => {
      if (ready === null || ready.opened.key !== key) return;
      ready = { ...ready, opened: { ...ready.opened, annotations, corrections } };
      repaint();
      show();
    },
    ready: () => ready,
  };
}
