/**
 * Wires the page, the background and the popup: reads the article, asks what was said in it. Injected when the
 * reader presses the button, and by itself on sites that the reader allowed; a second copy finds the first and leaves.
 */
import { done, failed } from '../core/reply.ts';
import { answer, TO_TAB } from '../messages.ts';
import { ask, runtime } from './connection.ts';
import { PageMemory } from './page-memory.ts';
import { PageStatusBoard } from './page-status.ts';
import { startVisit, type Visit } from './visit.ts';

declare global {
  // Our isolated world's own: page scripts do not see it. Says whether the copy that runs here still has its extension.
  var quotemarkAlive: (() => boolean) | undefined;
}

function start(): void {
  // Scripts of a copy whose extension is gone may lie here.
  globalThis.quotemarkCards = globalThis.quotemarkChanged = undefined;
  globalThis.quotemarkSelection = undefined;
  globalThis.quotemarkPaint = globalThis.quotemarkRebind = globalThis.quotemarkPlace = globalThis.quotemarkPrivate = undefined;
  const board = new PageStatusBoard();
  const memory = new PageMemory();
  let visit: Visit | null = null;

  const onGone = () => {
    visit = null;
  };
  const begin = (options: { anyway?: boolean; settle?: boolean } = {}) => {
    visit?.end();
    visit = startVisit(board, memory, { anyway: false, settle: false, ...options, onGone });
  };
  // A single-page app changes the address first and the article under it later, without a new document.
  const follow = () => {
    if (runtime.id !== undefined && visit?.isOver()) begin({ settle: true });
  };
  let keeping: Promise<unknown> = Promise.resolve();

  answer(runtime, TO_TAB, {
    'page.state': async ({ seen }) => {
      // A popup that opens asks anew whether a page without an article has one by now.
      if (visit === null || (seen === -1 && board.status.status === 'not-article')) begin();
      else follow();
      return done(await board.otherThan(seen));
    },
    'page.annotate-anyway': () => {
      begin({ anyway: true });
      return done(null);
    },
    'page.retry': () => {
      begin();
      return done(null);
    },
    'page.paint': ({ on }) => {
      visit?.paint(on);
      return done(null);
    },
    'page.scroll-to': ({ span, inPage }) => done(visit?.scrollTo(span, inPage) ?? false),
    // One after the other: a second click must find what the first one wrote.
    'page.keep': (request) => {
      const kept = keeping.then(() => ask('quotation.keep', request));
      keeping = kept;
      return kept;
    },
    'page.command': ({ name }) => {
      visit?.command(name);
      return done(null);
    },
    'page.snapshot': () => {
      const snapshot = visit?.isOver() ? null : (visit?.snapshot() ?? null);
      return snapshot === null ? failed('no-article', '') : done(snapshot);
    },
    'page.selection': () => done(visit?.selection() ?? null),
    'page.stored': async () => {
      await visit?.reopen();
      return done(null);
    },
  });
  const { navigation } = globalThis as { navigation?: EventTarget };
  (navigation ?? globalThis).addEventListener(navigation ? 'currententrychange' : 'popstate', follow, { passive: true });

  void ask('tab.hello', null).then((hello) => {
    if (hello.ok && hello.value.run && visit === null) begin();
  });
}

// Own: an element of the page that is called so is a global too.
if (!Object.hasOwn(globalThis, 'quotemarkAlive') || !globalThis.quotemarkAlive?.()) {
  globalThis.quotemarkAlive = () => runtime.id !== undefined;
  // A page that is made ready before anybody asked for it may not send messages yet.
  if ((document as { prerendering?: boolean }).prerendering) document.addEventListener('prerenderingchange', start, { once: true });
  else start();
}
