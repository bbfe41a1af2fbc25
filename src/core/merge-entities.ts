import type { Entity, Person } from './analysis.ts';
import { addTo, type CorrectionWork, rootOf } from './correction-work.ts';
import { bySpan, type Span } from './span.ts';

/** One entity that is another one. */
export interface EntityMerge {
  readonly target: string;
  /** The id of the entity that takes the mentions over, or of one that it was merged into. */
  readonly value: string;
}

/**
 * Which entity ends up in which: chains are followed to their end, and what would close a circle is left out. The last
 * of two that disagree on an entity stands.
 */
export function mergeTargets(ids: { has(id: string): boolean }, merges: readonly EntityMerge[]): Map<string, string> {
  const into = new Map<string, string>();
  const last = new Map(merges.map(({ target, value }) => [target, value]));
  for (const [target, value] of last) {
    const host = rootOf(value, into);
    if (ids.has(target) && ids.has(host) && host !== target) into.set(target, host);
  }
  for (const target of into.keys()) rootOf(target, into);
  return into;
}

/** Joins entities that are one, and their people. The one that takes the others over keeps its name and its kind. */
export function mergeEntities(work: CorrectionWork, merges: readonly EntityMerge[]): void {
  const guests = new Map<string, Entity[]>();
  for (const [target, host] of mergeTargets(work.entities, merges)) {
    const guest = work.entities.get(target);
    if (guest === undefined) continue;
    addTo(guests, host, guest);
    work.entities.delete(target);
  }
  for (const [id, joining] of guests) {
    const host = work.entities.get(id);
    if (host === undefined) continue;
    const all = [host, ...joining];
    const person = mergePeople(work, all);
    work.entities.set(id, { ...host, mentions: joined(all), ...(person === undefined ? {} : { person: person.id }) });
  }
}

/** One person of all: the host's, or the first guest's where the host has none, under the host's name. */
function mergePeople({ people, personInto }: CorrectionWork, entities: readonly Entity[]): Person | undefined {
  const [host] = entities;
  const all = entities.flatMap(({ person }) => (person === undefined ? [] : (people.get(person) ?? [])));
  const [first] = all;
  if (host === undefined || first === undefined) return undefined;
  for (const { id } of all.slice(1)) {
    if (id === first.id) continue;
    people.delete(id);
    personInto.set(id, first.id);
  }
  const person = {
    ...first,
    name: host.name,
    names: [...new Set([host.name, ...all.flatMap(({ names }) => names)])],
    description: all.find(({ description }) => description !== null)?.description ?? null,
    gender: all.find(({ gender }) => gender !== null)?.gender ?? null,
    mentions: joined(all),
  };
  people.set(first.id, person);
  return person;
}

function joined(all: readonly { readonly mentions: readonly Span[] }[]): Span[] {
  return all.flatMap(({ mentions }) => mentions).sort(bySpan);
}
