import type { Analysis, EntityKind } from '../core/analysis.ts';
import type { Settings } from '../core/settings.ts';

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

const KINDS: readonly (readonly [EntityKind, string])[] = [
  ['PERSON', 'People'],
  ['ORG', 'Organisations'],
  ['PLACE', 'Places'],
  ['GROUP', 'Groups'],
];

/** Everybody and everything that is named, by kind, the most named first. Groups ("Soviet") only where the page has them too. */
export function listedNames(analysis: Analysis, { paint }: Settings): NameGroup[] {
  return KINDS.filter(([kind]) => kind !== 'GROUP' || paint.groups)
    .map(([kind, label]) => ({
      kind,
      label,
      names: analysis.entities
        .filter((entity) => entity.kind === kind)
        .map(({ id, name, mentions }) => ({ id, name, mentions: mentions.length }))
        .sort((a, b) => b.mentions - a.mentions),
    }))
    .filter(({ names }) => names.length > 0);
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
