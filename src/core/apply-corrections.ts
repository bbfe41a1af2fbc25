import type { Analysis, Entity, Person, Quotation } from './analysis.ts';
import { compareClocks } from './clock.ts';
import type { Correction } from './correction.ts';
import { hash } from './hash.ts';
import { reason } from './quotes/reasons.ts';
import { bySpan } from './span.ts';
import { fold } from './text/fold.ts';

/** An analysis while it is being corrected; ids keep the order they came in. */
interface Draft {
  readonly raw: ReadonlyMap<string, Quotation>;
  readonly quotes: Map<string, Quotation>;
  readonly entities: Map<string, Entity>;
  readonly people: Map<string, Person>;
  /** Quotations that the reader named the speaker of, one by one. */
  readonly chosen: Set<string>;
}

/**
 * The analysis as the reader corrected it. Pure: corrections are taken in the order of their clocks, whatever order
 * they come in, and one whose target is gone alters nothing. A speaker chosen for one quotation is also taken for the
 * others here that the finders gave to the same wrong person, unless one was chosen for them.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly Correction[]): Analysis {
  const standing = corrections.filter(({ withdrawn }) => withdrawn !== true);
  if (standing.length === 0) return analysis;
  const draft: Draft = {
    raw: byId(analysis.quotes),
    quotes: new Map(byId(analysis.quotes)),
    entities: new Map(byId(analysis.entities)),
    people: new Map(byId(analysis.people)),
    chosen: new Set(),
  };
  const inOrder = standing.sort((a, b) => compareClocks(a.clock, b.clock) || compareClocks(a.id, b.id));
  for (const correction of inOrder) if (correction.change === 'speaker') draft.chosen.add(correction.target);
  for (const correction of inOrder) apply(draft, correction);
  return { ...analysis, quotes: [...draft.quotes.values()], entities: [...draft.entities.values()], people: [...draft.people.values()] };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function apply(draft: Draft, correction: Correction): void {
  const { target } = correction;
  if (correction.change === 'speaker') chooseSpeaker(draft, target, correction.value);
  if (correction.change === 'not-a-quotation') draft.quotes.delete(target);
  const entity = draft.entities.get(target);
  if (entity === undefined) return;
  if (correction.change === 'rename') rename(draft, entity, correction.value);
  else if (correction.change === 'retype') draft.entities.set(target, { ...entity, kind: correction.value });
  else if (correction.change === 'merge') merge(draft, entity, correction.value);
  else if (correction.change === 'split') split(draft, entity, correction.value);
  else if (correction.change === 'hide') draft.entities.delete(target);
}

function chooseSpeaker(draft: Draft, target: string, value: string | null): void {
  const wrong = draft.raw.get(target)?.speaker?.person ?? null;
  if (!draft.raw.has(target)) return;
  const person = value === null ? null : personNamed(draft, value);
  for (const [id, quotation] of draft.quotes) {
    const same = wrong !== null && !draft.chosen.has(id) && draft.raw.get(id)?.speaker?.person === wrong;
    if (id === target || same) draft.quotes.set(id, withSpeaker(quotation, person));
  }
}

/** Nobody, when the reader says that nobody can tell; the words and the cue stay as evidence. */
function withSpeaker(quotation: Quotation, person: Person | null): Quotation {
  const speaker =
    person === null
      ? null
      : {
          person: person.id,
          mention: quotation.speaker?.mention ?? null,
          words: quotation.speaker?.words ?? person.name,
          name: person.name,
        };
  return { ...quotation, speaker, confidence: 1, reasons: [reason('chosen-by-reader')] };
}

/** Somebody of the cast by id or by any of their names, or somebody new. */
function personNamed(draft: Draft, value: string): Person | null {
  const name = value.trim();
  if (name === '') return null;
  const known = draft.people.get(value);
  if (known !== undefined) return known;
  const folded = fold(name);
  for (const person of draft.people.values()) if (fold(person.name) === folded) return person;
  for (const person of draft.people.values()) if (person.names.some((other) => fold(other) === folded)) return person;
  const added: Person = { id: hash(`person|chosen|${folded}`), name, names: [name], description: null, gender: null, mentions: [] };
  draft.people.set(added.id, added);
  return added;
}

function rename(draft: Draft, entity: Entity, value: string): void {
  const name = value.trim();
  if (name === '') return;
  draft.entities.set(entity.id, { ...entity, name });
  const person = entity.person === undefined ? undefined : draft.people.get(entity.person);
  if (person === undefined) return;
  const names = [name, ...person.names.filter((other) => other !== name)];
  replacePerson(draft, person.id, { ...person, name, names });
}

function merge(draft: Draft, entity: Entity, into: string): void {
  const host = draft.entities.get(into);
  if (host === undefined || host.id === entity.id) return;
  const mentions = [...host.mentions, ...entity.mentions].sort(bySpan);
  const person = mergePeople(draft, entity.person, host.person);
  draft.entities.set(host.id, { ...host, mentions, ...(person === undefined ? {} : { person }) });
  draft.entities.delete(entity.id);
}

/** The person of two entities that are one; quotations of the one that goes pass over. */
function mergePeople(draft: Draft, from: string | undefined, into: string | undefined): string | undefined {
  if (from === undefined || into === undefined || from === into) return into ?? from;
  const [guest, host] = [draft.people.get(from), draft.people.get(into)];
  if (guest === undefined || host === undefined) return host === undefined ? from : into;
  draft.people.delete(from);
  replacePerson(draft, from, {
    ...host,
    names: [...new Set([...host.names, ...guest.names])],
    description: host.description ?? guest.description,
    gender: host.gender ?? guest.gender,
    mentions: [...host.mentions, ...guest.mentions].sort(bySpan),
  });
  return into;
}

/** Puts a person into the cast, and into every quotation of theirs or of the one they replace. */
function replacePerson(draft: Draft, replaced: string, person: Person): void {
  draft.people.set(person.id, person);
  for (const [id, quotation] of draft.quotes) {
    const { speaker } = quotation;
    if (speaker === null || (speaker.person !== replaced && speaker.person !== person.id)) continue;
    draft.quotes.set(id, { ...quotation, speaker: { ...speaker, person: person.id, name: person.name } });
  }
}

function split(draft: Draft, entity: Entity, index: number): void {
  const mention = entity.mentions[index];
  if (mention === undefined || entity.mentions.length < 2) return;
  const { person: _kept, ...rest } = entity;
  const id = hash(`split|${entity.id}|${index}|${entity.mentions.length}`);
  draft.entities.set(entity.id, { ...entity, mentions: entity.mentions.filter((_, place) => place !== index) });
  draft.entities.set(id, { ...rest, id, mentions: [mention], confidence: 1, reasons: [reason('chosen-by-reader')] });
}
