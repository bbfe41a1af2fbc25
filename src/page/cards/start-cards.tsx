import { h, render } from 'preact';
import type { Span } from '../../core/span.ts';
import { LAST_SLOT } from '../../core/speaker-slots.ts';
import badge from '../../ui/badge.css?inline';
import { createCursor } from '../surface/pointer-cursor.ts';
import { createSurface } from '../surface/surface.ts';
import type { CardHost, CardPage, Cards, CardTarget } from './card-host.ts';
import cards from './cards.css?inline';
import { CardsApp } from './cards-app.tsx';
import { evidenceOf, spansOf } from './target-spans.ts';
import { watchPointer } from './watch-pointer.ts';

/** Shows cards on what is pointed at, clicked or asked for, until the visit ends. One is open at a time. */
export function startCards(host: CardHost, missed: readonly PointerEvent[]): Cards {
  const { signal } = host;
  const surface = createSurface(document, [badge, cards]);
  const cursor = createCursor(document);
  let target: CardTarget | null = null;
  let takesFocus = false;
  let before: Element | null = null;

  const draw = () => {
    if (signal.aborted) return;
    const page = host.page();
    if (page !== null) surface.speak(page.words);
    const actions = { takesFocus, close, go, onMoved: surface.moved };
    render(h(CardsApp, { host, page, target, actions, onEmpty }), surface.inside);
    underline(page);
  };
  const underline = (page: CardPage | null) => {
    const quotation = target?.kind === 'quotation' ? page?.analysis.quotes.find(({ id }) => id === target?.id) : undefined;
    if (page === null || quotation === undefined) host.underline([], LAST_SLOT);
    else host.underline(evidenceOf(page, quotation), page.slots.get(quotation.speaker?.person ?? null) ?? LAST_SLOT);
  };
  const open = (next: CardTarget, { byKey = false } = {}) => {
    const page = host.page();
    const [about] = page === null ? [] : spansOf(page, next);
    if (about === undefined || signal.aborted) return;
    if (target === null) before = surface.hasFocus() ? before : document.activeElement;
    if (target === null || target.kind !== next.kind || target.id !== next.id) surface.moved();
    target = next;
    takesFocus = byKey;
    surface.setLight(host.isLightAt(about));
    surface.show();
    draw();
    host.tellOpen(next.id);
  };
  const go = (next: CardTarget) => {
    const page = host.page();
    const [about] = page === null ? [] : spansOf(page, next);
    if (about !== undefined && host.scrollTo(about)) open(next);
  };
  const close = () => {
    if (target === null) return;
    const hadFocus = surface.hasFocus();
    target = null;
    takesFocus = false;
    draw();
    if (hadFocus && before instanceof HTMLElement && before.isConnected) HTMLElement.prototype.focus.call(before, { preventScroll: true });
    before = null;
  };
  const onEmpty = () => surface.hide();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !event.isTrusted || target === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    close();
  };

  watchPointer(host, missed, {
    owns: surface.owns,
    open,
    hover: (next) => {
      const page = host.page();
      cursor.set(next !== null);
      host.deepen(page === null || next?.kind !== 'quotation' ? null : ((spansOf(page, next)[0] as Span | undefined) ?? null));
    },
    elsewhere: close,
  });
  addEventListener('keydown', onKeyDown, { capture: true, signal });
  host.onChange(() => {
    if (target !== null || surface.isShown) draw();
  });
  signal.addEventListener(
    'abort',
    () => {
      render(null, surface.inside);
      surface.hide();
      cursor.set(false);
    },
    { once: true },
  );
  return { open, close };
}
