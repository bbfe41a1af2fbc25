import type { Analysis, EntityKind } from '../core/analysis.ts';

export interface ListedName {
  readonly id: string;
  readonly name: string;
  readonly mentions: number;
}

export interface NameGroup {
  readonly kind: EntityKind;
  readonly label: string;
  readonly names: readonly ListedName[];
}

/** Groups of people ("Soviet") are off at first, as they are in the page. */
const KINDS: readonly (readonly [EntityKind, string])[] = [
  ['PERSON', 'People'],
  ['ORG', 'Organisations'],
  ['PLACE', 'Places'],
];

/** Everybody and everything that is named, by kind, the most named first. */
export function listedNames(analysis: Analysis): NameGroup[] {
  return KINDS.map(([kind, label]) => ({
    kind,
    label,
    names: analysis.entities
      .filter((entity) => entity.kind === kind)
      .map(({ id, name, mentions }) => ({ id, name, mentions: mentions.length }))
      .sort((a, b) => b.mentions - a.mentions),
  })).filter(({ names }) => names.length > 0);
}

/** The names that hold the words, whatever their case or accents. */
export function filterNames(groups: readonly NameGroup[], words: string): NameGroup[] {
  const wanted = plain(words).trim();
  return groups
    .map((group) => ({ ...group, names: group.names.filter(({ name }) => plain(name).includes(wanted)) }))
    .filter(({ names }) => names.length > 0);
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
