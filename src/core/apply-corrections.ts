import type { Analysis, Entity, EntityKind, Person, Quotation } from './analysis.ts';
import { compareClocks } from './clock.ts';
import type { Correction, CorrectionChange } from './correction.ts';
import { type CorrectionWork, followPeople, rootOf } from './correction-work.ts';
import { hash } from './hash.ts';
import { mergeEntities } from './merge-entities.ts';
import { currentIds } from './quotes/quotation-ids.ts';
import { reason } from './quotes/reasons.ts';
import { newPerson, splitEntities } from './split-entities.ts';
import { fold } from './text/fold.ts';

type Of<C extends CorrectionChange> = Extract<Correction, { readonly change: C }>;

/**
 * The analysis as the reader corrected it. Pure. Kinds of corrections are taken in one order: what was split, what was
 * merged, names and kinds, speakers, what is hidden; within a kind the order of their clocks counts. So a merge of what
 * was split off holds whichever came first; the name, the kind or the hiding of an entity that was merged counts again
 * when the merge is taken back. One whose target is gone alters nothing. A speaker chosen for one quotation is also taken
 * for the others here that the finders gave to the same wrong person, unless one was chosen for them.
 * @param text the article's text, in which the analysis counts
 */
export function applyCorrections(analysis: Analysis, corrections: readonly Correction[], text: string): Analysis {
  const standing = retargeted(standingCorrections(corrections), currentIds(analysis.quotes, text));
  if (standing.length === 0) return analysis;
  const of = <C extends CorrectionChange>(change: C) => standing.filter((correction): correction is Of<C> => correction.change === change);
  const work: CorrectionWork = {
    text,
    quotes: byId(analysis.quotes),
    entities: byId(analysis.entities),
    people: byId(analysis.people),
    personInto: new Map(),
  };
  splitEntities(work, of('split'));
  mergeEntities(work, of('merge'));
  for (const { target, value } of lastOfEach(of('rename'))) rename(work, target, value);
  for (const { target, value } of lastOfEach(of('retype'))) retype(work, target, value);
  followPeople(work);
  chooseSpeakers(work, analysis, of('speaker'));
  for (const { target } of of('not-a-quotation')) work.quotes.delete(target);
  hide(work, of('hide'));
  return {
    ...analysis,
    quotes: [...work.quotes.values()],
    entities: [...work.entities.values()].sort((a, b) => firstAt(a) - firstAt(b)),
    people: [...work.people.values()],
  };
}

/** The corrections of quotations with the ids that an analysis has for them today. */
export function retargeted(corrections: readonly Correction[], idOf: (id: string) => string): Correction[] {
  return corrections.map((correction) => {
    if (correction.change !== 'speaker' && correction.change !== 'not-a-quotation') return correction;
    const target = idOf(correction.target);
    return target === correction.target ? correction : { ...correction, target };
  });
}

/** What was not taken back, in the order of the clocks; of one correction its last state. */
export function standingCorrections(corrections: readonly Correction[]): Correction[] {
  const inOrder = [...corrections].sort((a, b) => compareClocks(a.clock, b.clock) || compareClocks(a.id, b.id));
  const last = new Map(inOrder.map((correction) => [correction.id, correction]));
  return inOrder.filter((correction) => last.get(correction.id) === correction && correction.withdrawn !== true);
}

/** One correction for each target: records of one article that were joined may have two. */
function lastOfEach<T extends Correction>(corrections: readonly T[]): Iterable<T> {
  return new Map(corrections.map((correction) => [correction.target, correction])).values();
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Entities stand in the order of their first mention. */
function firstAt({ mentions }: Entity): number {
  return mentions[0]?.start ?? 0;
}

function rename({ entities, people }: CorrectionWork, target: string, value: string): void {
  const entity = entities.get(target);
  const name = value.trim();
  if (entity === undefined || name === '') return;
  entities.set(target, { ...entity, name });
  const person = entity.person === undefined ? undefined : people.get(entity.person);
  if (person !== undefined) people.set(person.id, { ...person, name, names: [...new Set([name, ...person.names])] });
}

/** What is a person joins the cast. */
function retype(work: CorrectionWork, target: string, kind: EntityKind): void {
  const entity = work.entities.get(target);
  if (entity === undefined) return;
  const person = entity.person ?? (kind === 'PERSON' ? newPerson(work, entity.id, entity.name, entity.mentions).id : undefined);
  work.entities.set(target, { ...entity, kind, ...(person === undefined ? {} : { person }) });
}

function chooseSpeakers(work: CorrectionWork, analysis: Analysis, choices: readonly Of<'speaker'>[]): void {
  const raw = byId(analysis.quotes);
  const wrongOf = (id: string) => raw.get(id)?.speaker?.person ?? null;
  const chosen = new Set(choices.map(({ target }) => target));
  for (const { target, value } of choices) {
    if (!raw.has(target)) continue;
    const wrong = wrongOf(target);
    const person = value === null ? null : personNamed(work, value);
    for (const [id, quotation] of work.quotes) {
      const same = wrong !== null && !chosen.has(id) && wrongOf(id) === wrong;
      if (id === target || same) work.quotes.set(id, withSpeaker(quotation, person));
    }
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

/** Somebody of the cast by id or by any of their names, or a named entity that joins it, or somebody new. */
function personNamed(work: CorrectionWork, value: string): Person | null {
  const { people, entities, personInto } = work;
  const name = value.trim();
  if (name === '') return null;
  const known = people.get(rootOf(value, personInto));
  if (known !== undefined) return known;
  const folded = fold(name);
  for (const person of people.values()) if (fold(person.name) === folded) return person;
  for (const person of people.values()) if (person.names.some((other) => fold(other) === folded)) return person;
  for (const entity of entities.values()) {
    if (entity.person !== undefined || fold(entity.name) !== folded) continue;
    const joining = newPerson(work, entity.id, entity.name, entity.mentions);
    entities.set(entity.id, { ...entity, person: joining.id });
    return joining;
  }
  const added: Person = { id: hash(`person|chosen|${folded}`), name, names: [name], description: null, gender: null, mentions: [] };
  people.set(added.id, added);
  return added;
}

/** Somebody who is quoted stays in the cast, hidden or not. */
function hide({ quotes, entities, people }: CorrectionWork, hidden: readonly Of<'hide'>[]): void {
  const speaking = new Set([...quotes.values()].map(({ speaker }) => speaker?.person));
  for (const { target } of hidden) {
    const person = entities.get(target)?.person;
    entities.delete(target);
    if (person !== undefined && !speaking.has(person)) people.delete(person);
  }
}
