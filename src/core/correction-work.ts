import type { Entity, Person, Quotation } from './analysis.ts';
import { type Span, textAt } from './span.ts';

/** An analysis while it is being corrected; ids keep the order they came in. */
export interface CorrectionWork {
  /** The article's text, in which all spans count. */
  readonly text: string;
  readonly quotes: Map<string, Quotation>;
  readonly entities: Map<string, Entity>;
  readonly people: Map<string, Person>;
  /** People who are somebody else: id → the one that took them over. */
  readonly personInto: Map<string, string>;
}

/** The last of a chain of ids, of which each was taken over by the next. Chains are shortened on the way. */
export function rootOf(id: string, into: Map<string, string>): string {
  let root = id;
  for (let next = into.get(root); next !== undefined; next = into.get(root)) root = next;
  for (let at = id; at !== root; ) {
    const next = into.get(at) ?? root;
    into.set(at, root);
    at = next;
  }
  return root;
}

/** The ways in which an entity is written, its own name first. */
export function writtenNames(text: string, name: string, mentions: readonly Span[]): string[] {
  return [...new Set([name, ...mentions.map((span) => textAt(text, span))])];
}

/** Adds to the list under a key. */
export function addTo<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Gives every quotation the person and the name that its speaker has by now. */
export function followPeople(work: CorrectionWork): void {
  for (const [id, quotation] of work.quotes) {
    const { speaker } = quotation;
    if (speaker === null || speaker.person === null) continue;
    const person = work.people.get(rootOf(speaker.person, work.personInto));
    if (person === undefined || (person.id === speaker.person && person.name === speaker.name)) continue;
    work.quotes.set(id, { ...quotation, speaker: { ...speaker, person: person.id, name: person.name } });
  }
}
