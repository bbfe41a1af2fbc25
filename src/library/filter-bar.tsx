import { useMemo, useState } from 'preact/hooks';
import { COLOURS } from '../core/annotation.ts';
import type { WordKey } from '../core/words/word-key.ts';
import { say } from '../core/words/words.ts';
import { type ColourNames, colourName } from '../ui/colour-words.ts';
import { LibraryIcon } from '../ui/library-icon.tsx';
import { type Choice, DateChip, FilterChip } from './filter-chip.tsx';
import type { Findings } from './findings.ts';
import type { LibraryArticle } from './library-article.ts';
import { type FilterList, filtersSet, type LibraryFilter, NO_FILTER, STATE_WORDS, statesOf } from './library-filter.ts';

interface Props {
  readonly articles: readonly LibraryArticle[];
  readonly findings: ReadonlyMap<string, Findings>;
  /** What the reader calls them. */
  readonly colours: ColourNames;
  readonly filter: LibraryFilter;
  readonly onFilter: (filter: LibraryFilter) => void;
}

const LABELS: readonly (readonly [FilterList, WordKey])[] = [
  ['speakers', 'filter_speaker'],
  ['names', 'filter_name'],
  ['sites', 'filter_site'],
  ['tags', 'filter_tag'],
  ['colours', 'filter_colour'],
  ['states', 'filter_state'],
];

/** One chip for each thing that the list can be narrowed by. On a narrow screen they stand behind a button. */
export function FilterBar({ articles, findings, colours, filter, onFilter }: Props) {
  const [open, setOpen] = useState(false);
  const choices = useMemo(() => allChoices(articles, findings, colours), [articles, findings, colours]);
  const set = filtersSet(filter);
  return (
    <div class="filter-bar">
      <button type="button" class="chip filter-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        <LibraryIcon name="filter" size={14} />
        {set === 0 ? say('filter_filters') : say('filter_set', { count: set })}
      </button>
      <div class="filter-chips" data-open={open}>
        {LABELS.map(([list, label]) => (
          <FilterChip
            key={list}
            label={say(label)}
            choices={choices[list]}
            chosen={filter[list]}
            onChoose={(chosen) => onFilter({ ...filter, [list]: chosen })}
          />
        ))}
        <DateChip from={filter.from} to={filter.to} onChoose={(from, to) => onFilter({ ...filter, from, to })} />
        {set > 1 && (
          <button type="button" class="text-button" onClick={() => onFilter({ ...NO_FILTER, words: filter.words })}>
            {say('filter_clear_all')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Every value that occurs, the most frequent first. */
function allChoices(
  articles: readonly LibraryArticle[],
  findings: ReadonlyMap<string, Findings>,
  names: ColourNames,
): Record<FilterList, Choice[]> {
  const lists: Record<FilterList, Map<string, Choice>> = {
    speakers: new Map(),
    names: new Map(),
    sites: new Map(),
    tags: new Map(),
    colours: new Map(),
    states: new Map(),
  };
  const count = (list: FilterList, value: string, label: string) => {
    const before = lists[list].get(value);
    lists[list].set(value, { value, label: before?.label ?? label, count: (before?.count ?? 0) + 1 });
  };
  for (const article of articles) {
    const found = findings.get(article.key);
    for (const { key, name } of found?.voices ?? []) count('speakers', key, name);
    for (const { key, name } of found?.namings ?? []) count('names', key, name);
    if (article.site !== '') count('sites', article.site, article.site);
    for (const { tags, colour, ...annotation } of article.annotations) {
      for (const tag of tags) count('tags', tag, tag);
      if (colour !== null) count('colours', colour, colourName(names, colour));
      for (const state of statesOf({ tags, colour, ...annotation })) count('states', state, say(STATE_WORDS[state]));
    }
  }
  const sorted = (list: FilterList) => [...lists[list].values()].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
  const colours = COLOURS.flatMap((colour) => lists.colours.get(colour) ?? []);
  return {
    speakers: sorted('speakers'),
    names: sorted('names'),
    sites: sorted('sites'),
    tags: sorted('tags'),
    colours,
    states: sorted('states'),
  };
}
