import type { EntityKind } from '../core/analysis.ts';
import type { WordKey } from '../core/words/word-key.ts';

/** What one of a kind is called. */
export const KIND_WORDS: Readonly<Record<EntityKind, WordKey>> = {
  PERSON: 'kind_person',
  ORG: 'kind_org',
  PLACE: 'kind_place',
  GROUP: 'kind_group',
};
export const KIND_ICONS = { PERSON: 'user', ORG: 'building', PLACE: 'map-pin', GROUP: 'users' } as const;
