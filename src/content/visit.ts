import { type ArticleText, articleText } from '../core/article.ts';
import type { ArticleSnapshot } from '../core/article-snapshot.ts';
import type { PlannedPaint } from '../core/paint/paint-plan.ts';
import type { Span } from '../core/span.ts';
import type { Opened, PageCommand } from '../messages.ts';
import { inSlices } from '../page/in-slices.ts';
import { rest, settled } from '../page/settled.ts';
import { type Story, stands } from '../page/story.ts';
import { textChange } from '../page/text-change.ts';
import { readPage } from '../page/text-map.ts';
import { addressNow, citedAddress } from './address-now.ts';
import { ask } from './connection.ts';
import type { PageMemory } from './page-memory.ts';
import type { PageStatusBoard } from './page-status.ts';
import { readingStory } from './read-story.ts';
import type { PaintedArticle } from './start-paint.ts';

/** One address of one page, from reading it to taking everything away again. */
export interface Visit {
  /** True when the page has moved on to another address, so that what is shown belongs to a page that is gone. */
  isOver(): boolean;
  end(): void;
  paint(on: boolean): void;
  command(name: PageCommand): void;
  /** @param span in the article's text, or the page's */
  scrollTo(span: Span, inPage?: boolean): boolean;
  /** The reader's selection, in the page's text. */
  selection(): { readonly span: Span; readonly words: string } | null;
  snapshot(): ArticleSnapshot | null;
  /** Asks again for what is stored, after it has changed. */
  reopen(): Promise<void>;
}

/** An article that is shown. */
interface Shown {
  readonly story: Story;
  readonly snapshot: ArticleSnapshot;
  readonly article: ArticleText;
  readonly ending: AbortController;
  /** What is painted until it is opened. */
  glance: readonly PlannedPaint[];
  opened: Opened | null;
  painting: PaintedArticle | null;
}

export interface VisitOptions {
  /** The reader wants this page annotated although it looks like no article. */
  readonly anyway: boolean;
  /** The page is still putting its article together: it is read when nothing has moved for a moment. */
  readonly settle: boolean;
  /** The extension is gone from under the page: all that it showed has been taken away. */
  readonly onGone: () => void;
}

/** How long a page without an article is watched for one that comes late, in milliseconds. */
const GIVE_UP = 9000;
/**
 * From so many UTF-16 units on an article's quotations are painted before its names are known. Below, all is there before
 * a reader could use the difference, and one painting is calmer than two.
 */
const LONG = 30_000;
/** How often highlights without a place are looked for again because text elsewhere in the page has changed. */
const MOST_RETRIES = 8;

/**
 * Reads the page, has its article analysed, paints it, and keeps the board up to date; reads it again when its text has
 * changed, as often as the budget allows. One abort takes it all away.
 */
export function startVisit(board: PageStatusBoard, memory: PageMemory, options: VisitOptions): Visit {
  const address = addressNow();
  const ending = new AbortController();
  const { signal } = ending;
  let shown: Shown | null = null;
  let painted = true;
  let patience: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(patience), { once: true });

  const show = (now: Shown) => {
    const { story, article, opened, ending } = now;
    if (shown !== now || signal.aborted) return;
    now.painting ??=
      globalThis.quotemarkPaint?.({ map: story.map, ask, read: () => readPage(document), signal: ending.signal, onGone }) ?? null;
    if (opened === null) return now.painting?.preview(painted ? now.glance : []);
    now.painting?.show(painted ? opened : null, article);
    const { corrected: _seen, slots: _slots, plan: _plan, words: _words, ...forPopup } = opened;
    board.set({ status: 'ready', ...forPopup, url: citedAddress(), metadata: article.metadata, text: article.text, painted });
  };

  const fail = (code: string, message: string) => {
    if (!signal.aborted) board.set({ status: 'failed', code, message });
  };

  const open = async (now: Shown) => {
    const glances = now.opened === null && now.article.text.length > LONG;
    const painter = globalThis.quotemarkPaint ? null : ask('script.start', { name: 'paint' });
    const asked = ask('article.open', { ...now.snapshot, glances });
    const glance = async () => {
      const [glanced] = await Promise.all([ask('article.glance', null), painter]);
      // Nothing where there is nothing to see, or all of it as soon.
      if (now.opened !== null || !glanced.ok || !glanced.value[0]) return;
      now.glance = glanced.value;
      show(now);
    };
    if (glances) void guarded(glance());
    const [reply, started] = await Promise.all([asked, painter]);
    if (signal.aborted || shown !== now) return;
    const failure = [reply, started].find((answer) => answer?.ok === false);
    if (failure?.ok === false) {
      if (now.opened === null) now.painting?.preview([]);
      return fail(failure.error.code, failure.error.message);
    }
    if (!reply.ok) return;
    now.opened = reply.value;
    show(now);
  };

  const onGone = () => {
    ending.abort();
    options.onGone();
  };

  let retries = MOST_RETRIES;
  /** Text elsewhere in the page may be that of a highlight that has no place yet. */
  const isWaitedFor = (text: string) =>
    shown?.opened?.placements.some(({ span }) => span === null) === true && shown.story.map.page.text !== text && retries-- > 0;

  const take = async (story: Story) => {
    const { map, metadata, claims } = story;
    const blocks = map.page.blocks.map((block, index) => ({ ...block, article: story.blocks[index] === true }));
    const snapshot = { page: { ...map.page, blocks }, metadata, claims };
    const article = articleText(snapshot.page, metadata);
    clearTimeout(patience);
    patience = undefined;
    memory.remember(story);
    // The same words in the same nodes: what is shown stays as it is, unless a highlight waits for words elsewhere in the page.
    if (shown !== null && shown.article.text === article.text && stands(shown.story) && !isWaitedFor(map.page.text)) return;
    shown?.ending.abort();
    const stage = new AbortController();
    signal.addEventListener('abort', () => stage.abort(), { once: true, signal: stage.signal });
    shown = { story, snapshot, article, ending: stage, glance: [], opened: null, painting: null };
    await open(shown);
  };

  const lose = () => {
    shown?.ending.abort();
    shown = null;
    patience ??= setTimeout(() => ending.abort(), GIVE_UP);
    if (board.status.status !== 'not-article') void ask('tab.no-article', null);
    board.set({ status: 'not-article', title: document.title.slice(0, 500) });
  };

  const run = async () => {
    board.set({ status: 'reading' });
    if (options.settle) {
      await settled(document, signal, () => memory.hasMoved());
      await rest(memory.budget.wait(), signal);
    }
    const skip = options.anyway ? new Set<Text>() : memory.textOfOthers();
    // The first reading is the reader's own wish; the budget is for what the page brings about.
    let isOurs = options.settle;
    while (!signal.aborted) {
      const change = textChange(document, signal);
      const before = shown?.story ?? memory.here();
      const { value, spent } = await inSlices(readingStory(document, { anyway: options.anyway, before, skip }), signal);
      if (isOurs) memory.budget.spend(spent);
      isOurs = true;
      if (!value.map.isWhole) {
        fail('too-large', '');
        return ending.abort();
      }
      change.also(value.map.shadows);
      if (value.story) await take(value.story);
      else lose();
      await change.happened;
      await settled(document, signal);
      await rest(memory.budget.wait(), signal);
    }
  };

  const guarded = (work: Promise<void>) =>
    work.catch((error: unknown) => fail('reading', error instanceof Error ? error.message : String(error)));

  const reopen = async () => {
    if (shown !== null) await guarded(open(shown));
  };

  const paint = (on: boolean) => {
    painted = on;
    if (shown !== null) show(shown);
  };

  void guarded(run());
  // A page that comes back from the back/forward cache has missed what happened meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && reopen(), { signal });
  return {
    isOver: () => addressNow() !== address,
    end: () => ending.abort(),
    paint,
    command: (name) => {
      if (name === 'paint') paint(!painted);
      else shown?.painting?.command(name);
    },
    scrollTo: (span, inPage) => shown?.painting?.scrollTo(inPage ? span : shown.article.toPage(span)) ?? false,
    selection: () => shown?.painting?.selected() ?? null,
    snapshot: () => shown?.snapshot ?? null,
    reopen,
  };
}
