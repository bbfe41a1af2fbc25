import { useMemo, useState } from 'preact/hooks';
import type { WordKey } from '../core/words/word-key.ts';
import { say, sayNumber } from '../core/words/words.ts';
import { Badge } from '../ui/badge.tsx';
import { speakerStyle } from '../ui/colour-style.ts';
import type { ColourNames } from '../ui/colour-words.ts';
import { Icon } from '../ui/icon.tsx';
import { LibraryIcon } from '../ui/library-icon.tsx';
import { FilterChip } from './filter-chip.tsx';
import type { OutlineItem, OutlineSpeaker } from './outline.ts';
import { OUTLINE_LISTS, type OutlineFilter, type OutlineList, outlineChoices } from './outline-filter.ts';

const LABELS: Readonly<Record<OutlineList, WordKey>> = {
  names: 'filter_name',
  colours: 'filter_colour',
  tags: 'filter_tag',
  states: 'filter_state',
};

interface Props {
  readonly items: readonly OutlineItem[];
  readonly speakers: readonly OutlineSpeaker[];
  /** What the reader calls them. */
  readonly colours: ColourNames;
  readonly filter: OutlineFilter;
  readonly onFilter: (filter: OutlineFilter) => void;
}

/** The search field of the panel, one button a speaker, and the filters behind a button of their own. */
export function OutlineTools({ items, speakers, colours, filter, onFilter }: Props) {
  const { words, speaker, withNames, onlyOwn } = filter;
  const [open, setOpen] = useState(false);
  const choices = useMemo(() => outlineChoices(items, colours), [items, colours]);
  const set = OUTLINE_LISTS.filter((list) => filter[list].length > 0).length;
  return (
    <>
      <div class="library-find">
        <Icon name="search" />
        <input
          class="field"
          type="search"
          aria-label={say('outline_find')}
          placeholder={say('outline_find')}
          value={words}
          onInput={(event) => onFilter({ ...filter, words: event.currentTarget.value })}
        />
      </div>
      <fieldset class="panel-chips" aria-label={say('outline_show')}>
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
            {sayNumber(count)}
          </button>
        ))}
        {items.some(({ kind }) => kind === 'name') && (
          <button
            type="button"
            class="chip"
            aria-pressed={withNames && !onlyOwn}
            disabled={onlyOwn}
            onClick={() => onFilter({ ...filter, withNames: !withNames })}
          >
            {say('view_names')}
          </button>
        )}
        <button type="button" class="chip" aria-pressed={onlyOwn} onClick={() => onFilter({ ...filter, onlyOwn: !onlyOwn })}>
          {say('view_yours')}
        </button>
        <button type="button" class="chip" aria-expanded={open} onClick={() => setOpen(!open)}>
          <LibraryIcon name="filter" size={14} />
          {set === 0 ? say('filter_filters') : say('filter_set', { count: set })}
        </button>
      </fieldset>
      {open && (
        <div class="filter-bar panel-filters">
          {OUTLINE_LISTS.map((list) => (
            <FilterChip
              key={list}
              label={say(LABELS[list])}
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
