import { useState } from 'preact/hooks';

/** Keys that move in a list, with how they move from row `at` of `count`. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => Math.min(at + 1, count - 1),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, count) => count - 1,
};

export interface Rows {
  /** 0 for the row that Tab leads to, -1 for the others. */
  tabIndex(id: string): 0 | -1;
  /** Makes a row the one that Tab leads to. */
  stopAt(id: string): void;
  /** For the element around the list. Its rows carry `data-row`; their first button is the tab stop. */
  readonly handlers: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocusIn: (event: FocusEvent) => void;
  };
}

/**
 * One tab stop for a whole list: Up, Down, Home and End go from row to row, Right and Left
 * along a row's buttons. Text fields in a row keep their keys.
 * @param ids the rows' ids in order
 */
export function useRows(ids: readonly string[]): Rows {
  const [current, setCurrent] = useState<string | null>(null);
  const stop = current !== null && ids.includes(current) ? current : ids[0];

  const onFocusIn = (event: FocusEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-row]') : null;
    if (row?.dataset.row) setCurrent(row.dataset.row);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const list = event.currentTarget;
    const from = event.target;
    if (!(list instanceof HTMLElement && from instanceof HTMLElement) || from.matches('textarea, input')) return;
    const sideways = event.key === 'ArrowRight' || event.key === 'ArrowLeft';
    const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
    const at = rows.findIndex((row) => row.contains(from));
    const row = rows[sideways ? at : (MOVES[event.key]?.(at, rows.length) ?? -1)];
    if (!row) return;
    event.preventDefault();
    const buttons = [...row.querySelectorAll<HTMLElement>('button:not(:disabled)')];
    const forward = (event.key === 'ArrowRight') === (getComputedStyle(list).direction === 'ltr');
    const next = sideways ? buttons.indexOf(from) + (forward ? 1 : -1) : 0;
    buttons[Math.min(Math.max(next, 0), buttons.length - 1)]?.focus();
  };
  return { tabIndex: (id) => (id === stop ? 0 : -1), stopAt: setCurrent, handlers: { onKeyDown, onFocusIn } };
}
