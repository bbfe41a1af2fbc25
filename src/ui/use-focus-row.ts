import { useLayoutEffect } from 'preact/hooks';

/**
 * Gives the focus back to a row of a list that was left for something else; where the row is gone, to the search above it.
 * @param id the row's id, or null where nothing was left
 */
export function useFocusRow(id: string | null): void {
  useLayoutEffect(() => {
    if (id === null) return;
    const row = [...document.querySelectorAll<HTMLElement>('[data-row]')].find(({ dataset }) => dataset.row === id);
    const to = row?.querySelector<HTMLElement>('button') ?? document.querySelector<HTMLElement>('input[type="search"]');
    to?.focus();
  }, []);
}
