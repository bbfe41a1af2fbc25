import { type Annotation, COLOURS, type Colour } from '../core/annotation.ts';
import type { SearchQuery } from '../core/search/search-query.ts';
import { overlaps } from '../core/span.ts';
import { say } from '../core/words/words.ts';
import { type ColourNames, colourName } from '../ui/colour-words.ts';
import type { Choice } from './filter-chip.tsx';
import { hasTerms, searchable } from './find-words.ts';
import { STATE_WORDS, statesOf } from './library-filter.ts';
import { annotationOf, type OutlineItem } from './outline.ts';

export const OUTLINE_LISTS = ['names', 'colours', 'tags', 'states'] as const;
export type OutlineList = (typeof OUTLINE_LISTS)[number];

/** What is shown of the open article: a null speaker is everybody, an empty list lets everything pass. */
export interface OutlineFilter extends Readonly<Record<OutlineList, readonly string[]>> {
  readonly words: string;
  readonly speaker: string | null;
  /** Whether names have rows of their own. */
  readonly withNames: boolean;
  readonly onlyOwn: boolean;
}

export const WHOLE_OUTLINE: OutlineFilter = {
  words: '',
  speaker: null,
  withNames: true,
  onlyOwn: false,
  names: [],
  colours: [],
  tags: [],
  states: [],
};

/** @param terms of `filter.words` */
export function filterOutline(items: readonly OutlineItem[], filter: OutlineFilter, terms: SearchQuery): OutlineItem[] {
  const { speaker, withNames, onlyOwn, names } = filter;
  const named = items.flatMap((item) => (item.kind === 'name' && names.includes(item.id) ? item.mentions : []));
  return items.filter((item) => {
    const annotation = annotationOf(item);
    if (item.kind === 'name' && (!withNames || onlyOwn || speaker !== null)) return false;
    if (speaker !== null && !(item.kind === 'quotation' && item.speaker.key === speaker)) return false;
    if (onlyOwn && annotation === null) return false;
    if (names.length > 0 && !(item.kind === 'name' ? names.includes(item.id) : named.some((mention) => overlaps(mention, item.span))))
      return false;
    return isLike(annotation, filter) && (terms.length === 0 || hasTerms(searchable(textsOf(item)), terms));
  });
}

/** What the lists of the filter can be set to, what stands in most rows first. @param names of the colours, the reader's */
export function outlineChoices(items: readonly OutlineItem[], names: ColourNames): Record<OutlineList, Choice[]> {
  const own = items.flatMap((item) => annotationOf(item) ?? []);
  const counted = (values: readonly string[], label: (value: string) => string): Choice[] => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, label: label(value), count })).sort((a, b) => b.count - a.count);
  };
  return {
    names: items
      .flatMap((item) => (item.kind === 'name' ? [{ value: item.id, label: item.name, count: item.mentions.length }] : []))
      .sort((a, b) => b.count - a.count),
    colours: counted(
      COLOURS.flatMap((colour) => own.flatMap((annotation) => (annotation.colour === colour ? [colour] : []))),
      (colour) => colourName(names, colour as Colour),
    ),
    tags: counted(
      own.flatMap(({ tags }) => tags),
      (tag) => tag,
    ),
    states: counted(own.flatMap(statesOf), (state) => say(STATE_WORDS[state as keyof typeof STATE_WORDS])),
  };
}

function isLike(annotation: Annotation | null, { colours, tags, states }: OutlineFilter): boolean {
  const has = (chosen: readonly string[], values: readonly (string | null)[]) =>
    chosen.length === 0 || values.some((value) => value !== null && chosen.includes(value));
  if (annotation === null) return [colours, tags, states].every((chosen) => chosen.length === 0);
  return has(colours, [annotation.colour]) && has(tags, annotation.tags) && has(states, statesOf(annotation));
}

function textsOf(item: OutlineItem): string[] {
  if (item.kind === 'name') return [item.name];
  if (item.kind === 'own') return [item.words, item.note, ...item.tags];
  return [item.quotation.words, item.speaker.name, item.kept?.note ?? '', ...(item.kept?.tags ?? [])];
}
