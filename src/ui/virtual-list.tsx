import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import './virtual-list.css';

interface Props<T> {
  readonly label: string;
  readonly items: readonly T[];
  readonly idOf: (item: T) => string;
  /** Every row's height in rem, or that of each. */
  readonly rowHeight: number | ((item: T, index: number) => number);
  /** @param tabIndex for the row's first button or link: 0 where Tab leads, else -1; all others have -1 */
  readonly row: (item: T, tabIndex: 0 | -1) => ComponentChildren;
  readonly isSelected?: (item: T) => boolean;
  /** The row that is open beside the list. */
  readonly opened?: string | null;
  /** A key on a row that the list itself does not take. */
  readonly onKey?: (event: KeyboardEvent, item: T) => void;
}

/** Rows that are drawn above and below those in view. */
const SPARE = 4;

/**
 * A list of any length: only what is in view is in the document, with its place among all. One tab stop; Up, Down,
 * Page Up, Page Down, Home and End go from row to row, Right and Left along a row's buttons.
 */
export function VirtualList<T>({ label, items, idOf, rowHeight, row, isSelected, opened, onKey }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [current, setCurrent] = useState<string | null>(null);
  const toFocus = useRef<string | null>(null);
  const rem = rootSize();
  const { topOf, indexAt } = useMemo(() => rowPlaces(items, rowHeight, rem), [items, rowHeight, rem]);
  const first = Math.max(0, indexAt(view.top) - SPARE);
  const last = Math.min(items.length, indexAt(view.top + view.height) + 1 + SPARE);
  const at = current === null ? -1 : items.findIndex((item) => idOf(item) === current);
  const stop = at === -1 ? 0 : at;
  const drawn = items.slice(first, last).map((item, index) => [item, first + index] as const);
  // What has the focus stays, however far it is scrolled away.
  const stopItem = items[stop];
  if (stopItem !== undefined && stop < first) drawn.unshift([stopItem, stop]);
  else if (stopItem !== undefined && stop >= last) drawn.push([stopItem, stop]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', measure);
    };
  }, []);
  useLayoutEffect(() => {
    const id = toFocus.current;
    if (id === null) return;
    toFocus.current = null;
    const target = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(({ dataset }) => dataset.row === id);
    target?.querySelector<HTMLElement>('[tabindex="0"], button, a')?.focus({ preventScroll: true });
  });

  const go = (to: number) => {
    const item = items[Math.min(Math.max(to, 0), items.length - 1)];
    const element = scroller.current;
    if (item === undefined || !element) return;
    const index = items.indexOf(item);
    const [top, end] = [topOf(index), topOf(index + 1)];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (end > element.scrollTop + element.clientHeight) element.scrollTop = end - element.clientHeight;
    toFocus.current = idOf(item);
    setCurrent(idOf(item));
    setView({ top: element.scrollTop, height: element.clientHeight });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target;
    if (!(from instanceof HTMLElement)) return;
    const element = from.closest<HTMLElement>('[data-row]');
    const index = items.findIndex((item) => idOf(item) === element?.dataset.row);
    const item = items[index];
    if (element === null || item === undefined) return;
    const page = Math.max(1, indexAt(view.top + view.height) - indexAt(view.top) - 1);
    const to = { ArrowDown: index + 1, ArrowUp: index - 1, PageDown: index + page, PageUp: index - page, Home: 0, End: items.length - 1 }[
      event.key
    ];
    if (event.ctrlKey || event.metaKey || event.altKey) return onKey?.(event, item);
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      event.preventDefault();
      const buttons = [...element.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], input')];
      const forward = (event.key === 'ArrowRight') === (getComputedStyle(element).direction === 'ltr');
      buttons[Math.min(Math.max(buttons.indexOf(from) + (forward ? 1 : -1), 0), buttons.length - 1)]?.focus();
    } else onKey?.(event, item);
  };
  return (
    <div class="virtual-list" ref={scroller}>
      <ul aria-label={label} onKeyDown={onKeyDown} style={{ height: `${topOf(items.length)}px` }}>
        {drawn.map(([item, index]) => {
          const id = idOf(item);
          return (
            <li
              key={id}
              class="virtual-row"
              data-row={id}
              data-selected={isSelected?.(item) === true}
              data-open={opened === id}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ top: `${topOf(index)}px`, height: `${topOf(index + 1) - topOf(index)}px` }}
              onFocusIn={() => setCurrent(id)}
            >
              {row(item, index === stop ? 0 : -1)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface RowPlaces {
  /** In CSS pixels from the list's top; of the number of items: where the last row ends. */
  topOf(index: number): number;
  /** The row at a place, the last one for what lies below. */
  indexAt(y: number): number;
}

function rowPlaces<T>(items: readonly T[], rowHeight: Props<T>['rowHeight'], rem: number): RowPlaces {
  if (typeof rowHeight === 'number') {
    const size = rowHeight * rem;
    return { topOf: (index) => index * size, indexAt: (y) => Math.max(0, Math.min(items.length - 1, Math.floor(y / size))) };
  }
  const tops = [0];
  for (const [index, item] of items.entries()) tops.push((tops[index] as number) + rowHeight(item, index) * rem);
  const topOf = (index: number) => tops[index] ?? 0;
  const indexAt = (y: number) => {
    let [low, high] = [0, Math.max(0, items.length - 1)];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (topOf(middle) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return { topOf, indexAt };
}

/** CSS pixels of one rem, as the reader has set it. */
function rootSize(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}
