import { useMemo, useState } from 'preact/hooks';
import { Badge } from '../ui/badge.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import { Icon } from '../ui/icon.tsx';
import { LibraryIcon } from '../ui/library-icon.tsx';
import { FilterChip } from './filter-chip.tsx';
import type { OutlineItem, OutlineSpeaker } from './outline.ts';
import { OUTLINE_LISTS, type OutlineFilter, type OutlineList, outlineChoices } from './outline-filter.ts';

const LABELS: Readonly<Record<OutlineList, string>> = { names: 'Name', colours: 'Colour', tags: 'Tag', states: 'State' };

interface Props {
  readonly items: readonly OutlineItem[];
  readonly speakers: readonly OutlineSpeaker[];
  readonly filter: OutlineFilter;
  readonly onFilter: (filter: OutlineFilter) => void;
}

/** The search field of the panel, one button a speaker, and the filters behind a button of their own. */
export function OutlineTools({ items, speakers, filter, onFilter }: Props) {
  const { words, speaker, withNames, onlyOwn } = filter;
  const [open, setOpen] = useState(false);
  const choices = useMemo(() => outlineChoices(items), [items]);
  const set = OUTLINE_LISTS.filter((list) => filter[list].length > 0).length;
  return (
    <>
      <div class="library-find">
        <Icon name="search" />
        <input
          class="field"
          type="search"
          aria-label="Find in this article"
          placeholder="Find in this article"
          value={words}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        />
      </div>
      <fieldset class="panel-chips" aria-label="Show">
        {speakers.map(({ key, name, initials, slot, count }) => (
          <button
            key={key}
            type="button"
            class="chip"
            style={speakerStyle(slot)}
            aria-pressed={speaker === key}
            title={name}
            onClick={() => onFilter({ ...filter, speaker: speaker === key ? null : key })}
          >
            <Badge initials={initials} />
            <span class="unseen">{name}</span>
            {count}
          </button>
        ))}
        <button
          type="button"
          class="chip"
          aria-pressed={withNames && !onlyOwn}
          disabled={onlyOwn}
          onClick={() => onFilter({ ...filter, withNames: !withNames })}
        >
          Names
        </button>
        <button type="button" class="chip" aria-pressed={onlyOwn} onClick={() => onFilter({ ...filter, onlyOwn: !onlyOwn })}>
          Yours
        </button>
        <button type="button" class="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
          <LibraryIcon name="filter" size={14} />
          {set === 0 ? 'Filters' : `Filters: ${set}`}
        </button>
      </fieldset>
      {open && (
        <div class="filter-bar panel-filters">
          {OUTLINE_LISTS.map((list) => (
            <FilterChip
              key={list}
              label={LABELS[list]}
              choices={choices[list]}
              chosen={filter[list]}
              onChoose={(chosen) => onFilter({ ...filter, [list]: chosen })}
            />
          ))}
        </div>
      )}
    </>
  );
}
