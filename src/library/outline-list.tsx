import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityKind } from '../core/analysis.ts';
import type { SearchQuery } from '../core/search/search-query.ts';
import { overlaps, type Span } from '../core/span.ts';
import { Badge } from '../ui/badge.tsx';
import { ownStyle, speakerStyle } from '../ui/colour-style.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useRows } from '../ui/use-rows.ts';
import { MarkedWords } from './marked-words.tsx';
import type { OutlineItem } from './outline.ts';

const ICONS: Readonly<Record<EntityKind, IconName>> = { PERSON: 'user', ORG: 'building', PLACE: 'map-pin', GROUP: 'users' };

interface Props {
  readonly items: readonly OutlineItem[];
  readonly terms: SearchQuery;
  /** What is in view in the page, or null. */
  readonly place: Span | null;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  readonly onVisit: (span: Span) => void;
  readonly onKeep: (quotationId: string, keep: boolean) => void;
}

/** The article in short. A click goes to the words in the page; a name leads to its next mention each time. */
export function OutlineList({ items, terms, place, locked, onVisit, onKeep }: Props) {
  const rows = useRows(items.map(({ id }) => id));
  const [visited, setVisited] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const visit = (item: OutlineItem) => {
    const spans = item.kind === 'name' ? item.mentions : [item.span];
    const at = visited?.id === item.id ? (visited.at + 1) % spans.length : 0;
    setVisited({ id: item.id, at });
    onVisit(spans[at] ?? item.span);
  };
  const here = place === null ? [] : items.filter(({ span }) => overlaps(span, place)).map(({ id }) => id);
  const list = useRef<HTMLUListElement>(null);
  const [first] = here;
  useEffect(() => {
    // Not under the reader's hand.
    const row = list.current?.matches(':hover, :focus-within') ? null : list.current?.querySelector('[aria-current]');
    row?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  return (
    <ul class="outline" aria-label="Outline" ref={list} {...rows.handlers}>
      {items.map((item) => (
        <li
          key={item.id}
          class="outline-row"
          data-row={item.id}
          data-kind={item.kind}
          data-open={visited?.id === item.id}
          data-here={here.includes(item.id)}
          aria-current={item.id === first ? 'location' : undefined}
          style={item.kind === 'quotation' ? speakerStyle(item.speaker.slot) : undefined}
        >
          {item.kind === 'quotation' && <Badge initials={item.speaker.initials} />}
          {item.kind === 'own' && item.colour !== null && <span class="own-swatch" style={ownStyle(item.colour)} />}
          {item.kind === 'own' && item.colour === null && <Icon name="bookmark" filled />}
          {item.kind === 'name' && <Icon name={ICONS[item.entity]} />}
          <button type="button" class="outline-open" tabIndex={rows.tabIndex(item.id)} onClick={() => visit(item)}>
            <Words item={item} terms={terms} />
          </button>
          {item.kind === 'quotation' && (
            <button
              type="button"
              class="icon-button"
              tabIndex={-1}
              disabled={locked !== null}
              aria-pressed={item.kept !== null}
              aria-label={item.kept === null ? 'Keep' : 'Kept'}
              title={locked ?? (item.kept === null ? 'Keep' : 'Kept')}
              onClick={() => onKeep(item.kept?.keptQuotation?.quotationId ?? item.id, item.kept === null)}
            >
              <Icon name="bookmark" filled={item.kept !== null} />
            </button>
          )}
          {item.kind === 'name' && <span class="meta">{item.mentions.length === 1 ? 'once' : `${item.mentions.length} times`}</span>}
        </li>
      ))}
    </ul>
  );
}

function Words({ item, terms }: { item: OutlineItem; terms: SearchQuery }) {
  if (item.kind === 'name')
    return (
      <span class="clip outline-name" dir="auto">
        <MarkedWords text={item.name} terms={terms} />
      </span>
    );
  const words = item.kind === 'own' ? item.words : item.quotation.words;
  const note = (item.kind === 'own' ? item.note : (item.kept?.note ?? '')).trim();
  return (
    <>
      <span class="quoted clamp outline-words" dir="auto">
        {item.kind === 'quotation' && (
          <span class={item.quotation.unsure || item.speaker.initials === null ? 'quote-mark hollow' : 'quote-mark'}>
            {item.quotation.mark}
          </span>
        )}
        <MarkedWords text={words} terms={terms} />
      </span>
      {item.kind === 'quotation' && (
        <span class="meta outline-meta" dir="auto">
          {item.speaker.name}
          {item.quotation.unsure && ', unsure'}
        </span>
      )}
      {note !== '' && (
        <span class="clamp" dir="auto">
          <MarkedWords text={note} terms={terms} />
        </span>
      )}
    </>
  );
}
