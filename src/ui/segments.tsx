import { sayNumber } from '../core/words/words.ts';
import './segments.css';

export interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count: number;
}

/** The id of a segment's panel, which names the segment as its label. */
export function panelId(id: string): string {
  return `panel-${id}`;
}

export function segmentId(id: string): string {
  return `segment-${id}`;
}

/** A few views of one thing, of which one shows. One tab stop; the arrow keys choose. */
export function Segments<Id extends string>(props: {
  label: string;
  segments: readonly Segment<Id>[];
  chosen: Id;
  onChoose: (id: Id) => void;
}) {
  const { label, segments, chosen, onChoose } = props;
  const onKeyDown = (event: KeyboardEvent) => {
    const now = segments.findIndex(({ id }) => id === chosen);
    const next = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: segments.length - 1 }[event.key];
    if (next === undefined) return;
    const segment = segments[(next + segments.length) % segments.length];
    if (!segment) return;
    event.preventDefault();
    onChoose(segment.id);
    document.getElementById(segmentId(segment.id))?.focus();
  };
  return (
    <div class="segments" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {segments.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={segmentId(id)}
          aria-selected={id === chosen}
          aria-controls={id === chosen ? panelId(id) : undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
        >
          {label} <span class="segment-count">{sayNumber(count)}</span>
        </button>
      ))}
    </div>
  );
}
