import { h, render } from 'preact';
import type { Colour } from '../../core/annotation.ts';
import type { Span } from '../../core/span.ts';
import { snapToWords } from '../../core/text/snap-to-words.ts';
import { say } from '../../core/words/words.ts';
import changedWords from '../../ui/changed-words.css?inline';
import { failureWords } from '../../ui/failure-words.ts';
import type { ShowToast } from '../../ui/toast.tsx';
import { isInView, viewport } from '../surface/box.ts';
import { copyText } from '../surface/copy-text.ts';
import { createCursor } from '../surface/pointer-cursor.ts';
import { createSurface } from '../surface/surface.ts';
import { citeWords } from './cite-words.ts';
import { highlightEdits, newId } from './highlight-edits.ts';
import css from './selection.css?inline';
import { SelectionApp, type ShownBar } from './selection-app.tsx';
import type { BarActions } from './selection-bar.tsx';
import type { OwnHighlight, SelectionBar, SelectionHost } from './selection-host.ts';
import { type Stop, stopFrom, stopsOf } from './stops.ts';
import { watchSelection } from './watch-selection.ts';

/** What the bar stands at: selected words, a highlight, or other words that are being selected for one. */
type Target =
  | { readonly kind: 'selection'; readonly span: Span }
  | { readonly kind: 'own'; readonly id: string }
  | { readonly kind: 'choice'; readonly id: string; readonly span: Span | null };

/** Before a region of the page may speak it must have stood there for a moment, in milliseconds. */
const REGION = 60;

/** Shows the bar at what is selected, clicked or asked for, until the visit ends. */
export function startSelection(host: SelectionHost, missed: readonly PointerEvent[]): SelectionBar {
  const { signal } = host;
  const surface = createSurface(document, [changedWords, css]);
  const cursor = createCursor(document);
  let toast: ShowToast = () => undefined;
  let target: Target | null = null;
  let takesFocus = false;
  let touch = false;
  let before: Element | null = null;
  /** The highlight that was made or changed last: what is meant when nothing is selected. */
  let lastId: string | null = null;
  /** What was gone to last. */
  let stopped: Stop | null = null;

  const tell: ShowToast = (words, undo) => {
    if (signal.aborted) return;
    if (surface.isShown) return toast(words, undo);
    surface.show();
    setTimeout(() => toast(words, undo), REGION);
  };
  const edits = highlightEdits(host, tell);
  const own = (id: string): OwnHighlight | null => host.page()?.own.find((each) => each.id === id) ?? null;
  const snapped = (span: Span, exact: boolean): Span | null => {
    const words = exact ? span : snapToWords(host.page()?.pageText ?? '', span);
    return words.end > words.start ? words : null;
  };

  const draw = () => {
    if (signal.aborted) return;
    const page = host.page();
    if (page !== null) surface.speak(page.words);
    render(h(SelectionApp, { host, page, bar: shown(), actions: actions(), onToast: (show) => (toast = show), onSeen }), surface.inside);
  };
  const onSeen = (isSeen: boolean) => {
    if (isSeen) surface.show();
    else surface.hide();
  };
  const shown = (): ShownBar | null => {
    if (target === null || host.page() === null) return null;
    if (target.kind === 'selection') return { kind: 'words', span: target.span, own: null };
    const highlight = own(target.id);
    if (highlight === null) return null;
    if (target.kind === 'own') return { kind: 'words', span: highlight.span, own: highlight };
    const { span } = target;
    return {
      kind: 'choice',
      span: span ?? highlight.span,
      hasWords: span !== null,
      use: () => use(highlight, span),
      cancel: () => close(),
    };
  };
  const open = (next: Target, byKey = false) => {
    if (signal.aborted || host.page() === null) return;
    if (target === null) before = surface.hasFocus() ? before : document.activeElement;
    target = next;
    takesFocus = byKey;
    const bar = shown();
    if (bar === null) return close();
    host.openCard(null);
    surface.setLight(host.isLightAt(bar.span));
    surface.show();
    surface.moved();
    draw();
    if (next.kind === 'own') host.tellOpen(own(next.id)?.annotation?.id ?? next.id);
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
  const make = async (span: Span, colour: Colour, quietly = false) => {
    close();
    host.select(null);
    const id = newId();
    lastId = id;
    return (await edits.make(id, span, colour, quietly)) ? id : null;
  };
  const visit = (id: string) => {
    const span = own(id)?.span;
    if (span !== undefined && !host.boxesOf(span).some((box) => isInView(box, viewport()))) host.scrollTo(span);
    open({ kind: 'own', id }, true);
  };
  const step = (by: 1 | -1) => {
    const page = host.page();
    const stop = page && stopFrom(stopsOf(page), host, stopped, by);
    if (stop === null) return tell(say(by === 1 ? 'bar_no_next' : 'bar_no_previous'));
    stopped = stop;
    if (!host.scrollTo(stop.span)) return;
    if (stop.kind === 'own') return open({ kind: 'own', id: stop.id }, true);
    close();
    host.openCard(stop.id);
  };
  const use = async (highlight: OwnHighlight, span: Span | null) => {
    if (span === null || !(await edits.move(highlight, span))) return;
    host.select(null);
    close();
  };
  const actions = (): BarActions => ({
    takesFocus,
    touch,
    onMoved: surface.moved,
    close,
    colour: (colour) => {
      const bar = shown();
      if (bar?.kind !== 'words') return;
      if (bar.own === null) void make(bar.span, colour);
      else void edits.recolour(bar.own, colour);
    },
    write: async (what) => {
      const bar = shown();
      const page = host.page();
      if (bar?.kind !== 'words' || page === null) return;
      const id = bar.own?.id ?? (await make(bar.span, page.settings.last, true));
      if (id === null) return;
      close();
      const opened = await host.openPopup(what === 'tags' ? `tags:${id}` : id);
      if (!opened.ok) tell(failureWords(opened.error));
    },
    cite: async () => {
      const [bar, page] = [shown(), host.page()];
      if (bar === null || page === null) return;
      const copied = await copyText(citeWords(page, bar.span), surface.inside);
      tell(say(copied ? 'bar_cited' : 'bar_cite_failed'));
    },
    choose: () => {
      const bar = shown();
      if (bar?.kind !== 'words' || bar.own === null) return;
      host.select(bar.span);
      open({ kind: 'choice', id: bar.own.id, span: bar.span });
    },
    answer: async (answer) => {
      const bar = shown();
      if (bar?.kind === 'words' && bar.own !== null && (await edits.answer(bar.own, answer))) close();
    },
    remove: async () => {
      const bar = shown();
      if (bar?.kind !== 'words' || bar.own === null) return;
      close();
      await edits.remove(bar.own);
    },
    undo: () => void edits.undo(),
    redo: () => void edits.redo(),
  });

  watchSelection(host, missed, {
    owns: surface.owns,
    selected: (gesture) => {
      const selected = host.selected();
      const span = selected && snapped(selected, gesture.exact);
      ({ touch } = gesture);
      if (target?.kind === 'choice') open({ ...target, span });
      else if (span !== null) open({ kind: 'selection', span });
      else if (target?.kind === 'selection') close();
    },
    clicked: (id, gesture) => {
      ({ touch } = gesture);
      open({ kind: 'own', id });
    },
    hover: (id) => {
      cursor.set(id !== null);
      host.deepen(id === null ? null : (own(id)?.span ?? null));
    },
    elsewhere: () => {
      if (target?.kind === 'own') close();
    },
  });
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !event.isTrusted || target === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true, signal },
  );
  host.onChange(() => {
    if (target !== null && shown() === null) close();
    else if (surface.isShown) draw();
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
  draw();
  return {
    open: (id, byKey) => open({ kind: 'own', id }, byKey),
    command: (name) => {
      if (name !== 'highlight') return step(name === 'next' ? 1 : -1);
      const [selected, page] = [host.selected(), host.page()];
      const span = selected && snapped(selected, false);
      if (span !== null && page !== null) void make(span, page.settings.last);
      else if (lastId !== null && own(lastId) !== null) visit(lastId);
      else tell(say('bar_select_first'));
    },
  };
}
