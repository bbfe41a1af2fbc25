import type { Analysis, EntityKind } from '../core/analysis.ts';
import type { PaintSettings } from '../core/settings.ts';
import type { Span } from '../core/span.ts';
import type { WordKey } from '../core/words/word-key.ts';
import type { NameOrder } from './name-order.ts';

export interface ListedName {
  readonly id: string;
  readonly name: string;
  /** In reading order. */
  readonly mentions: readonly Span[];
}

export interface NameGroup {
  readonly kind: EntityKind;
  readonly label: WordKey;
  /** Where the settings say whether this kind is shown. */
  readonly setting: keyof PaintSettings;
  readonly on: boolean;
  readonly names: readonly ListedName[];
}

const KINDS: readonly (readonly [EntityKind, label: WordKey, keyof PaintSettings])[] = [
  ['PERSON', 'kind_people', 'people'],
  ['ORG', 'kind_organisations', 'organisations'],
  ['PLACE', 'kind_places', 'places'],
  ['GROUP', 'kind_groups', 'groups'],
];

/** Everybody and everything that is named, by kind; kinds without a name are left out. */
export function listedNames(analysis: Analysis, paint: PaintSettings): NameGroup[] {
  return KINDS.map(([kind, label, setting]) => ({
    kind,
    label,
    setting,
    on: paint[setting],
    names: analysis.entities.filter((entity) => entity.kind === kind).map(({ id, name, mentions }) => ({ id, name, mentions })),
  })).filter(({ names }) => names.length > 0);
}

/** The names of each kind, the most named first or as they first stand in the article. */
export function sortNames(groups: readonly NameGroup[], order: NameOrder): NameGroup[] {
  const at = ({ mentions }: ListedName) => mentions[0]?.start ?? 0;
  const compare =
    order === 'text'
      ? (a: ListedName, b: ListedName) => at(a) - at(b)
      : (a: ListedName, b: ListedName) => b.mentions.length - a.mentions.length;
  return groups.map((group) => ({ ...group, names: [...group.names].sort(compare) }));
}

/** Names of the kinds that are shown, which hold the words, whatever their case or accents; without words every kind. */
export function filterNames(groups: readonly NameGroup[], words: string): NameGroup[] {
  const wanted = plain(words).trim();
  if (wanted === '') return [...groups];
  return groups
    .filter(({ on }) => on)
    .map((group) => ({ ...group, names: group.names.filter(({ name }) => plain(name).includes(wanted)) }))
    .filter(({ names }) => names.length > 0);
}

/** Without case and accents. */
export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
