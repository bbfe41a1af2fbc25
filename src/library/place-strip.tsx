import type { Span } from '../core/span.ts';
import { ownStyle, speakerStyle } from '../ui/colour-style.ts';
import type { OutlineItem } from './outline.ts';

interface Props {
  readonly items: readonly OutlineItem[];
  /** Of the article's text, in UTF-16 units. */
  readonly length: number;
  /** What is in view in the page, or null. */
  readonly place: Span | null;
  readonly onVisit: (span: Span) => void;
}

/**
 * The whole article as one bar beside the list: where its quotations and highlights stand, and which part is in view. A
 * click goes there. For the pointer alone: the list says the same to everybody else.
 */
export function PlaceStrip({ items, length, place, onVisit }: Props) {
  const share = (offset: number) => `${(100 * offset) / Math.max(1, length)}%`;
  const visit = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const offset = Math.min(length - 1, Math.max(0, Math.round(((event.clientY - top) / height) * length)));
    if (length > 0) onVisit({ start: offset, end: offset + 1 });
  };
  return (
    <div class="place-strip" aria-hidden="true" onClick={visit}>
      {place !== null && <span class="place-view" style={{ top: share(place.start), height: share(place.end - place.start) }} />}
      {items.map((item) => {
        if (item.kind === 'name') return null;
        const top = share(item.span.start);
        if (item.kind === 'quotation') return <span key={item.id} class="place-tick" style={{ ...speakerStyle(item.speaker.slot), top }} />;
        return <span key={item.id} class="place-tick own" style={{ ...(item.colour === null ? {} : ownStyle(item.colour)), top }} />;
      })}
    </div>
  );
}
