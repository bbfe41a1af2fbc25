/**
 * Wires the page, the background and the popup: reads the article, asks what was said in it, paints. Injected when the
 * reader presses the button, and by itself on sites that the reader allowed; a second copy finds the first and leaves.
 */
import { done, failed } from '../core/reply.ts';
import { answer, TO_TAB } from '../messages.ts';
import { ask, runtime } from './connection.ts';
import { PageStatusBoard } from './page-status.ts';
import { startVisit, type Visit } from './visit.ts';

declare global {
  // Our isolated world's own: page scripts do not see it.
  var quotemarkStarted: boolean | undefined;
}

function start(): void {
  const board = new PageStatusBoard();
  let visit: Visit | null = null;

  const onGone = () => {
    visit = null;
    // The next version starts in this same world.
    globalThis.quotemarkStarted = undefined;
    globalThis.quotemarkCards = undefined;
  };
  const begin = (anyway: boolean) => {
    visit?.end();
    visit = startVisit(board, { anyway, onGone });
  };
  // A single-page app changes the address, and the article under it, without a new document.
  const follow = () => {
    if (visit?.isOver()) begin(false);
  };

  answer(runtime, TO_TAB, {
    'page.state': async ({ seen }) => {
      if (visit === null) begin(false);
      else follow();
      return done(await board.otherThan(seen));
    },
    'page.annotate-anyway': () => {
      begin(true);
      return done(null);
    },
    'page.retry': () => {
      begin(false);
      return done(null);
    },
    'page.paint': ({ on }) => {
      visit?.paint(on);
      return done(null);
    },
    'page.scroll-to': ({ quotationId }) => done(visit?.scrollTo(quotationId) ?? false),
    'page.keep': (request) => ask('quotation.keep', request),
    'page.snapshot': () => {
      const snapshot = visit?.snapshot() ?? null;
      return snapshot === null ? failed('no-article', 'This page shows no article.') : done(snapshot);
    },
    'page.stored': () => {
      visit?.reopen();
      return done(null);
    },
  });
  globalThis.addEventListener('popstate', follow);
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', follow);

  void ask('tab.hello', null).then((hello) => {
    if (hello.ok && hello.value.run && visit === null) begin(false);
  });
}

if (globalThis.quotemarkStarted !== true) {
  globalThis.quotemarkStarted = true;
  start();
}
