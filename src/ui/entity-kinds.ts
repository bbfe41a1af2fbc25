import type { EntityKind } from '../core/analysis.ts';

/** What one of a kind is called. */
export const KIND_WORDS: Readonly<Record<EntityKind, string>> = { PERSON: 'Person', ORG: 'Organisation', PLACE: 'Place', GROUP: 'Group' };
export const KIND_ICONS = { PERSON: 'user', ORG: 'building', PLACE: 'map-pin', GROUP: 'users' } as const;
