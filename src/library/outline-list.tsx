import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Annotation } from '../core/annotation.ts';
import type { SearchQuery } from '../core/search/search-query.ts';
import { overlaps, type Span } from '../core/span.ts';
import { say, sayCount } from '../core/words/words.ts';
import { Badge } from '../ui/badge.tsx';
import { ownStyle, speakerStyle } from '../ui/colour-style.ts';
import { KIND_ICONS } from '../ui/entity-kinds.ts';
import { Icon } from '../ui/icon.tsx';
import { useFocusRow } from '../ui/use-focus-row.ts';
import { useRows } from '../ui/use-rows.ts';
import { MarkedWords } from './marked-words.tsx';
import { annotationOf, type OutlineItem } from './outline.ts';
import { useOpenedRow } from './use-opened-row.ts';
import type { Place } from './use-place.ts';

interface Props {
  readonly items: readonly OutlineItem[];
  readonly terms: SearchQuery;
  readonly place: Place;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  /** @param inPage the span is one of the page's text, not of the article's */
  readonly onVisit: (span: Span, inPage?: boolean) => void;
  readonly onKeep: (quotationId: string, keep: boolean) => void;
  /** The name that was put right last, or null: its row takes the focus. */
  readonly left: string | null;
  readonly onCorrect: (entityId: string) => void;
  /** The editor of one of the reader's things, which stands in its row. */
  readonly editor: (annotation: Annotation) => ComponentChildren;
}

/** The article in short. A click goes to the words in the page; a name leads to its next mention each time. */
export function OutlineList({ items, terms, place, locked, onVisit, onKeep, left, onCorrect, editor }: Props) {
  const rows = useRows(items.map(({ id }) => id));
  useFocusRow(left);
  const [open, setOpen] = useState<string | null>(null);
  const [visited, setVisited] = useState<{ readonly id: string; readonly at: number } | null>(null);
  const visit = (item: OutlineItem) => {
    const spans = item.kind === 'name' ? item.mentions : [item.span];
    const at = visited?.id === item.id ? (visited.at + 1) % spans.length : 0;
    setVisited({ id: item.id, at });
    if (item.kind === 'own' && item.placement.span !== null) onVisit(item.placement.span, true);
    else onVisit(spans[at] ?? item.span);
  };
  const { view, opened } = place;
  const here = view === null ? [] : items.filter(({ span }) => overlaps(span, view)).map(({ id }) => id);
  const keep = (item: OutlineItem) => {
    if (item.kind === 'quotation' && locked === null) onKeep(item.kept?.keptQuotation?.quotationId ?? item.id, item.kept === null);
  };
  const onKey = (event: KeyboardEvent, item: OutlineItem) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLButtonElement)) return;
    const key = event.key.toLowerCase();
    if (key === 'k' && item.kind === 'quotation') keep(item);
    else if (key === 'n' && annotationOf(item) !== null) setOpen(item.id);
    else return;
    event.preventDefault();
  };
  const list = useRef<HTMLUListElement>(null);
  const [first] = here;
  const [said, setSaid] = useState('');
  useOpenedRow(opened, items, list, (item) => {
    setVisited({ id: item.id, at: 0 });
    rows.stopAt(item.id);
    setSaid(say('outline_opened', { name: nameOf(item) }));
  });
  useEffect(() => {
    // Not under the reader's hand, and not away from what they have just opened.
    if (list.current?.matches(':hover, :focus-within') || here.includes(visited?.id ?? '')) return;
    list.current?.querySelector('[aria-current="location"]')?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  return (
    <>
      <p class="unseen" role="status">
        {said}
      </p>
      <ul class="outline" aria-label={say('outline_label')} ref={list} {...rows.handlers}>
        {items.map((item) => (
          <li
            key={item.id}
            class="outline-row"
            data-row={item.id}
            data-kind={item.kind}
            onKeyDown={(event) => onKey(event, item)}
            data-open={visited?.id === item.id}
            data-here={here.includes(item.id)}
            aria-current={item.id === visited?.id ? 'true' : item.id === first ? 'location' : undefined}
            style={item.kind === 'quotation' ? speakerStyle(item.speaker.slot) : undefined}
          >
            {item.kind === 'quotation' && <Badge initials={item.speaker.initials} />}
            {item.kind === 'own' && item.colour !== null && <span class="own-swatch" style={ownStyle(item.colour)} />}
            {item.kind === 'own' && item.colour === null && <Icon name="bookmark" filled />}
            {item.kind === 'name' && <Icon name={KIND_ICONS[item.entity]} />}
            <button type="button" class="outline-open" tabIndex={rows.tabIndex(item.id)} onClick={() => visit(item)}>
              <Words item={item} terms={terms} />
            </button>
            {item.kind !== 'name' && (
              <span class="outline-tools">
                {item.kind === 'quotation' && (
                  <button
                    type="button"
                    class="icon-button"
                    tabIndex={-1}
                    disabled={locked !== null}
                    aria-pressed={item.kept !== null}
                    aria-label={say(item.kept === null ? 'quotation_keep' : 'quotation_kept')}
                    title={locked ?? say(item.kept === null ? 'quotation_keep' : 'quotation_kept')}
                    onClick={() => keep(item)}
                  >
                    <Icon name="bookmark" filled={item.kept !== null} />
                  </button>
                )}
                {annotationOf(item) !== null && (
                  <button
                    type="button"
                    class="icon-button"
                    tabIndex={-1}
                    aria-expanded={open === item.id}
                    aria-label={say('yours_note')}
                    title={say('note_and_tags')}
                    onClick={() => setOpen(open === item.id ? null : item.id)}
                  >
                    <Icon name="note" />
                  </button>
                )}
              </span>
            )}
            {item.kind === 'name' && (
              <span class="outline-end">
                <span class="meta">{sayCount('name_times', item.mentions.length)}</span>
                <button
                  type="button"
                  class="icon-button"
                  tabIndex={-1}
                  disabled={locked !== null}
                  aria-label={say('names_correct_name', { name: item.name })}
                  title={locked ?? say('names_correct')}
                  onClick={() => onCorrect(item.id)}
                >
                  <Icon name="pen" />
                </button>
              </span>
            )}
            {open === item.id && <OwnPart annotation={annotationOf(item)} editor={editor} />}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What an item is called in a word. */
function nameOf(item: OutlineItem): string {
  if (item.kind === 'name') return item.name;
  return item.kind === 'own' ? item.words : item.speaker.name;
}

/** What was opened may be gone by now. */
function OwnPart({ annotation, editor }: { annotation: Annotation | null; editor: Props['editor'] }) {
  return annotation === null ? null : <div class="outline-editor">{editor(annotation)}</div>;
}

function Words({ item, terms }: { item: OutlineItem; terms: SearchQuery }) {
  if (item.kind === 'name')
    return (
      <span class="clip outline-name" dir="auto">
        <MarkedWords text={item.name} terms={terms} />
      </span>
    );
  const words = item.kind === 'own' ? item.words : item.quotation.words;
  const note = annotationOf(item)?.note.trim() ?? '';
  const tags = annotationOf(item)?.tags ?? [];
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
          {item.quotation.unsure ? say('outline_unsure', { name: item.speaker.name }) : item.speaker.name}
        </span>
      )}
      {note !== '' && (
        <span class="clamp" dir="auto">
          <MarkedWords text={note} terms={terms} />
        </span>
      )}
      {tags.length > 0 && (
        <span class="outline-tags">
          {tags.map((tag) => (
            <span key={tag} class="tag" dir="auto">
              {tag}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
