import { passages, speakerKey } from '../../core/passages.ts';
import { initials, LAST_SLOT } from '../../core/speaker-slots.ts';
import type { CardPage } from './card-host.ts';
import { voices } from './quotation-model.ts';

/** Somebody who may have said it. */
export interface CastChoice {
  readonly person: string;
  readonly name: string;
  readonly initials: string;
  readonly slot: number;
}

/** Named people who are not quoted are offered up to this many: the rest of a long list is nobody's guess. */
const MOST_OTHERS = 12;

/** Everybody quoted, in the order of their colours, then other people who are named, the most named first. */
export function castChoices(page: CardPage): CastChoice[] {
  const keys = new Set(passages(page.analysis.quotes).map(speakerKey));
  const names = voices(page);
  const slot = (id: string) => page.slots.get(id) ?? LAST_SLOT;
  const quoted = page.analysis.people.filter(({ id }) => keys.has(id)).sort((a, b) => slot(a.id) - slot(b.id));
  const people = new Set(page.analysis.entities.filter(({ kind }) => kind === 'PERSON').map(({ person }) => person));
  const others = page.analysis.people
    .filter(({ id }) => !keys.has(id) && people.has(id))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .slice(0, MOST_OTHERS);
  return [...quoted, ...others].map(({ id, name }) => ({ person: id, name, initials: initials(name, names), slot: slot(id) }));
}
