/**
 * Wires the page, the background and the popup: reads the article, asks what was said in it, paints. Injected when the
 * reader presses the button; a second copy finds the first one at work and leaves.
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
  let visit: Visit = startVisit(board);

  const again = (anyway: boolean) => {
    visit.end();
    visit = startVisit(board, { anyway });
  };
  // A single-page app changes the address, and the article under it, without a new document.
  const follow = () => {
    if (visit.isOver()) again(false);
  };

  answer(runtime, TO_TAB, {
    'page.state': async ({ seen }) => {
      follow();
      return done(await board.newerThan(seen));
    },
    'page.annotate-anyway': () => {
      again(true);
      return done(null);
    },
    'page.retry': () => {
      again(false);
      return done(null);
    },
    'page.paint': ({ on }) => {
      visit.paint(on);
      return done(null);
    },
    'page.scroll-to': ({ quotationId }) => done(visit.scrollTo(quotationId)),
    'page.keep': (request) => ask('quotation.keep', request),
    'page.snapshot': () => {
      const snapshot = visit.snapshot();
      return snapshot === null ? failed('no-article', 'This page shows no article.') : done(snapshot);
    },
    'page.stored': () => {
      visit.reopen();
      return done(null);
    },
  });
  globalThis.addEventListener('popstate', follow);
  (globalThis as { navigation?: EventTarget }).navigation?.addEventListener('navigatesuccess', follow);
}

if (globalThis.quotemarkStarted !== true) {
  globalThis.quotemarkStarted = true;
  start();
}
