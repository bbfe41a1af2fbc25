import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { OutlineItem } from './outline.ts';
import type { Place } from './use-place.ts';

/**
 * Brings the row of what was opened in the page into view.
 * @param select takes the item; what is filtered out of the list has no row
 */
export function useOpenedRow(
  opened: Place['opened'],
  items: readonly OutlineItem[],
  list: RefObject<HTMLElement | null>,
  select: (item: OutlineItem) => void,
): void {
  useEffect(() => {
    const item = items.find((each) => opened !== null && isAbout(each, opened.id));
    if (item === undefined) return;
    select(item);
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    rows.find(({ dataset }) => dataset.row === item.id)?.scrollIntoView({ block: 'nearest' });
  }, [opened]);
}

/** A card may be about any paragraph of a quotation. */
function isAbout(item: OutlineItem, id: string): boolean {
  if (item.kind === 'quotation') return item.quotation.ids.includes(id) || item.kept?.id === id;
  return item.id === id;
}
