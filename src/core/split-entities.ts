import type { Entity, Person } from './analysis.ts';
import { addTo, type CorrectionWork, writtenNames } from './correction-work.ts';
import { hash } from './hash.ts';
import { reason } from './quotes/reasons.ts';
import { bySpan, type Span, textAt } from './span.ts';
import { fold } from './text/fold.ts';

/** One form of a name that belongs to somebody else. */
export interface EntitySplit {
  readonly target: string;
  /** The words of its mentions, whatever their case and accents. */
  readonly value: string;
}

/** The id of the entity that a form of a name becomes when it leaves another entity. */
export function splitId(entityId: string, form: string): string {
  return hash(`split|${entityId}|${fold(form)}`);
}

/** Mentions of an entity by their folded words, in reading order. */
export function mentionsByForm(text: string, mentions: readonly Span[]): Map<string, Span[]> {
  const forms = new Map<string, Span[]>();
  for (const span of mentions) addTo(forms, fold(textAt(text, span)), span);
  return forms;
}

/**
 * Makes forms of names entities of their own, with the quotations whose speaker stands there under that form. The last
 * form never leaves. Linear in mentions, quotations and splits.
 */
export function splitEntities(work: CorrectionWork, splits: readonly EntitySplit[]): void {
  const targets = new Map<string, string[]>();
  for (const { target, value } of splits) addTo(targets, target, value);
  const leaving = new Map<number, Moved>();
  for (const [target, values] of targets) {
    const entity = work.entities.get(target);
    if (entity !== undefined) splitOne(work, entity, values, leaving);
  }
  if (leaving.size > 0) moveQuotations(work, leaving);
}

/** A mention that changed hands, by its start: from one person to another. */
interface Moved {
  readonly span: Span;
  readonly from: string;
  readonly to: string;
}

function splitOne(work: CorrectionWork, entity: Entity, values: readonly string[], leaving: Map<number, Moved>): void {
  const { text, entities, people } = work;
  const forms = mentionsByForm(text, entity.mentions);
  const gone = new Set<string>();
  const person = entity.person === undefined ? undefined : people.get(entity.person);
  for (const value of values) {
    const form = fold(value);
    const [first, ...more] = forms.get(form) ?? [];
    if (first === undefined || forms.size < 2) continue;
    forms.delete(form);
    gone.add(form);
    const mentions = [first, ...more];
    const id = splitId(entity.id, form);
    const name = textAt(text, first);
    const other = person && newPerson(work, id, name, mentions);
    if (person && other) for (const span of mentions) leaving.set(span.start, { span, from: person.id, to: other.id });
    const { person: _kept, ...rest } = entity;
    const link = other === undefined ? {} : { person: other.id };
    entities.set(id, { ...rest, id, name, mentions, ...link, confidence: 1, reasons: [reason('chosen-by-reader')] });
  }
  if (gone.size === 0) return;
  const mentions = [...forms.values()].flat().sort(bySpan);
  const name = gone.has(fold(entity.name)) ? longest(writtenNames(text, '', mentions)) : entity.name;
  entities.set(entity.id, { ...entity, name, mentions });
  if (person === undefined) return;
  const names = [...new Set([name, ...person.names])].filter((each) => !gone.has(fold(each)));
  people.set(person.id, { ...person, name, names, mentions });
}

/** Adds an entity's person to the cast; the article says nothing else of them. */
export function newPerson(work: CorrectionWork, entityId: string, name: string, mentions: readonly Span[]): Person {
  const names = writtenNames(work.text, name, mentions);
  const person: Person = { id: hash(`person|${entityId}`), name, names, description: null, gender: null, mentions };
  work.people.set(person.id, person);
  return person;
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best));
}

/**
 * The speaker of a quotation stands at a mention, alone or with a title before it. One that was carried over from another
 * sentence is the one who spoke there.
 */
function moveQuotations({ quotes, people }: CorrectionWork, leaving: ReadonlyMap<number, Moved>): void {
  const moved = [...leaving.values()].sort((a, b) => bySpan(a.span, b.span));
  const spokeLast = new Map<string, string>();
  for (const quotation of [...quotes.values()].sort((a, b) => bySpan(a.span, b.span))) {
    const { speaker, id } = quotation;
    if (speaker === null || speaker.person === null) continue;
    const one = speaker.mention === null ? undefined : moved[firstFrom(moved, speaker.mention.start)];
    const stands = one !== undefined && one.from === speaker.person && one.span.end <= (speaker.mention?.end ?? 0);
    const to = stands ? one.to : speaker.mention === null ? (spokeLast.get(speaker.person) ?? speaker.person) : speaker.person;
    spokeLast.set(speaker.person, to);
    const person = people.get(to);
    if (to !== speaker.person && person !== undefined)
      quotes.set(id, { ...quotation, speaker: { ...speaker, person: person.id, name: person.name } });
  }
}

function firstFrom(moved: readonly Moved[], start: number): number {
  let low = 0;
  let high = moved.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moved[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
