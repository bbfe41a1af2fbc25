import type { Gender } from './analysis.ts';
import type { Mention } from './entities/entity-model.ts';
import type { Merged } from './entities/merge-mentions.ts';
import { genderOfName } from './entities/nominative.ts';
import type { Language, PronounKind } from './languages/language.ts';
import { contentWords, Descriptions, knownRole } from './quotes/descriptions.ts';
import type { Phrase } from './quotes/phrases.ts';
import { canSpeak, isApposition, type Scene } from './quotes/scene.ts';
import { textAt } from './span.ts';
import { fold } from './text/fold.ts';
import { isCapitalised } from './text/tokens.ts';

/** Who a phrase means: the index of an entity, and how that was found. */
export interface Reference {
  readonly entity: number;
  readonly rule: 'name' | 'pronoun-last-subject' | 'title-beside-name' | 'description-beside-name' | 'last-introduced';
}

const LONGEST_DESCRIPTION = 300;
/** How far back a role looks for its person, in sentences; a noun that no list holds stays in its paragraph. */
const ROLE_REACH = 3;
/** How far back a pronoun looks for a name, in sentences. */
const PRONOUN_REACH = 10;

/**
 * Who is who in one article: names, titles, descriptions and pronouns of the same people. Sentences are read in order;
 * `heard` tells it who spoke, so that the next pronoun can mean them.
 */
export class Cast {
  readonly #text: string;
  readonly #scenes: readonly Scene[];
  readonly #mentions: readonly Mention[];
  readonly #merged: Merged;
  readonly #language: Language;
  /** People by their full and last names; -1 where two share it. */
  readonly #byName = new Map<string, number>();
  readonly #longest = new Map<number, string>();
  readonly #descriptions = new Descriptions();
  readonly #votes = new Map<number, number>();
  readonly #speakers = new Map<number, number>();
  readonly #subjects = new Map<number, number>();

  constructor(text: string, scenes: readonly Scene[], mentions: readonly Mention[], merged: Merged, language: Language) {
    this.#text = text;
    this.#scenes = scenes;
    this.#mentions = mentions;
    this.#merged = merged;
    this.#language = language;
    for (const [index, entity] of merged.entities.entries()) if (entity.kind === 'PERSON') this.#readName(entity.name, index);
    for (const [index, scene] of scenes.entries()) this.#readDescriptions(scene, index);
    this.#readGenders();
  }

  /** The gender that the article's own words give somebody, or null. */
  genderOf(entity: number): Gender | null {
    const votes = this.#votes.get(entity) ?? 0;
    return votes > 0 ? 'male' : votes < 0 ? 'female' : null;
  }

  /** The longest description that stood beside somebody's name. */
  descriptionOf(entity: number): string | null {
    return this.#longest.get(entity) ?? null;
  }

  /** Whom the name of a transcript's line means, or -1: a last name or a full one, in capitals. */
  labelled(label: string): number {
    return this.#byName.get(fold(label)) ?? -1;
  }

  /** Says who spoke in a sentence. */
  heard(scene: number, entity: number): void {
    this.#speakers.set(scene, entity);
  }

  /** Follows the pronoun that is the subject of a sentence, so that the next one can mean the same. */
  follow(scene: number): void {
    const subject = (this.#scenes[scene] as Scene).phrases.find((phrase) => !phrase.governed && canSpeak(phrase));
    if (subject?.kind !== 'pronoun' || (subject.pronoun !== 'male' && subject.pronoun !== 'female')) return;
    const entity = this.#antecedent(scene, subject, subject.pronoun);
    if (entity !== null) this.#subjects.set(scene, entity);
  }

  /** Who a phrase means, or null: somebody unnamed, or two equally likely. */
  refer(scene: number, phrase: Phrase): Reference | null {
    if (phrase.kind === 'name') {
      const entity = this.#merged.entityOf[phrase.mention] ?? -1;
      return entity === -1 ? null : { entity, rule: 'name' };
    }
    if (phrase.kind === 'pronoun') {
      const entity = phrase.pronoun === null || phrase.pronoun === 'other' ? null : this.#antecedent(scene, phrase, phrase.pronoun);
      return entity === null ? null : { entity, rule: 'pronoun-last-subject' };
    }
    const called = this.#called(this.#scenes[scene] as Scene, phrase);
    return called === -1 ? this.#described(scene, phrase) : { entity: called, rule: 'name' };
  }

  /** "Baker", "Mr. King": a last name that is a word as well, when it is one person's of the article; -1 for others. */
  #called({ items }: Scene, phrase: Phrase): number {
    const head = items[phrase.head];
    const before = phrase.head - phrase.first;
    if (head === undefined || !isCapitalised(head.text) || before > 1) return -1;
    if (before === 1 && !this.#language.honorifics.has(items[phrase.first]?.lower ?? '')) return -1;
    return this.labelled(head.text);
  }

  /** True for a phrase whose head is a person's name. */
  namesPerson(phrase: Phrase): boolean {
    return this.#personAt(phrase) !== -1;
  }

  #personAt(phrase: Phrase): number {
    if (phrase.kind !== 'name' || this.#mentions[phrase.mention]?.kind !== 'PERSON') return -1;
    return this.#merged.entityOf[phrase.mention] ?? -1;
  }

  #fits(entity: number, pronoun: PronounKind): boolean {
    const gender = this.genderOf(entity);
    return gender === null || pronoun === 'either' || gender === pronoun;
  }

  #antecedent(index: number, pronoun: Phrase, kind: PronounKind): number | null {
    const ahead = this.#nameAhead(this.#scenes[index] as Scene, pronoun, kind);
    if (ahead !== -1) return ahead;
    let governed: number | null = null;
    for (let i = index; i >= Math.max(0, index - PRONOUN_REACH); i--) {
      const scene = this.#scenes[i] as Scene;
      const before = scene.phrases.filter((phrase) => i < index || phrase.last <= pronoun.first);
      const spoke = i < index ? this.#speakers.get(i) : undefined;
      if (spoke !== undefined && this.#isPerson(spoke) && this.#fits(spoke, kind)) return spoke;
      const people = before.filter((phrase) => this.#personAt(phrase) !== -1 && this.#fits(this.#personAt(phrase), kind));
      const subjects = people.filter((phrase) => !phrase.governed);
      const [first, second] = subjects;
      const followed = this.#followed(i);
      if (followed !== -1 && i < index && this.#fits(followed, kind)) return followed;
      const stranger = before.find((phrase) => this.#strangerIs(scene, phrase) === kind);
      if (stranger !== undefined && (first === undefined || stranger.first < first.first)) return null;
      if (first !== undefined) {
        const level = second !== undefined && this.#areJoined(scene, first, second) && this.#personAt(first) !== this.#personAt(second);
        return level ? null : this.#personAt(first);
      }
      const inner = people[0];
      if (inner !== undefined) governed ??= this.#personAt(inner);
      if (governed !== null && index - i >= 3) return governed;
    }
    return governed;
  }

  /** "Though she called it old, Anna Berg ...": the name that a clause before it points to; -1 for none. */
  #nameAhead({ items, phrases }: Scene, pronoun: Phrase, kind: PronounKind): number {
    const opener = items[0]?.lower ?? '';
    if (pronoun.first !== 1 || !this.#language.conjunctions.has(opener) || this.#language.coordinators.has(opener)) return -1;
    const name = phrases.find((phrase) => phrase.first > pronoun.first && !phrase.governed && canSpeak(phrase));
    const before = items[(name?.first ?? 0) - 1];
    if (name === undefined || (before?.text !== ',' && before?.kind !== 'quote')) return -1;
    const entity = this.#personAt(name);
    return entity !== -1 && this.#fits(entity, kind) ? entity : -1;
  }

  /** Whom the pronoun means that a sentence begins with, when that was found out before; -1 for others. */
  #followed(index: number): number {
    return this.#subjects.get(index) ?? -1;
  }

  /** The gender of somebody without a name who can be meant next: "my father", "a spokeswoman". */
  #strangerIs(scene: Scene, phrase: Phrase): PronounKind | null {
    if (phrase.kind !== 'description' || phrase.governed) return null;
    return this.#language.genderedRoles.get(scene.items[phrase.head]?.lower ?? '') ?? null;
  }

  #isPerson(entity: number): boolean {
    return this.#merged.entities[entity]?.kind === 'PERSON';
  }

  #areJoined(scene: Scene, first: Phrase, second: Phrase): boolean {
    return second.first === first.last + 1 && this.#language.coordinators.has(scene.items[first.last]?.lower ?? '');
  }

  #described(scene: number, phrase: Phrase): Reference | null {
    const { items } = this.#scenes[scene] as Scene;
    const opener = items[phrase.first]?.lower ?? '';
    const head = items[phrase.head]?.lower ?? '';
    const words = contentWords(items.slice(phrase.first, phrase.last), this.#language);
    if (!(phrase.speaks || this.#language.subjectBehindVerb) || this.#language.indefinites.has(opener) || head.endsWith('s')) return null;
    const latest = this.#descriptions.latest(head, scene, words);
    if (latest !== undefined) return { entity: latest.entity, rule: words.size > 3 ? 'description-beside-name' : 'title-beside-name' };
    const role = knownRole(phrase, opener, head, this.#language);
    if (role === null || (words.size > 2 && !this.#language.subjectBehindVerb)) return null;
    const gender = this.#language.articleGenders.get(opener) ?? this.#language.genderedRoles.get(role);
    if (!phrase.speaks && gender === undefined) return null;
    const entity = this.#lastPerson(scene, gender, this.#language.roles.has(head) && words.size <= 2 ? ROLE_REACH : 0);
    return entity === null ? null : { entity, rule: 'last-introduced' };
  }

  #lastPerson(index: number, gender: PronounKind | undefined, reach: number): number | null {
    const { line } = this.#scenes[index] as Scene;
    for (let i = index - 1; i >= Math.max(0, index - ROLE_REACH); i--) {
      if (index - i > reach && this.#scenes[i]?.line !== line) return null;
      const spoke = this.#speakers.get(i);
      if (spoke !== undefined && this.#isPerson(spoke) && (gender === undefined || this.#fits(spoke, gender))) return spoke;
      const people = (this.#scenes[i] as Scene).phrases.filter((phrase) => this.#personAt(phrase) !== -1);
      const fits = (phrase: Phrase) => gender === undefined || this.#fits(this.#personAt(phrase), gender);
      const first =
        people.find((phrase) => !phrase.governed && fits(phrase)) ??
        (this.#language.subjectBehindVerb && this.#scenes[i]?.line === line ? people.find(fits) : undefined);
      if (first !== undefined) return this.#personAt(first);
    }
    return null;
  }

  #readName(name: string, entity: number): void {
    const full = fold(name);
    const last = full.slice(full.lastIndexOf(' ') + 1);
    if (last === full) return;
    this.#byName.set(full, entity);
    this.#byName.set(last, this.#byName.has(last) ? -1 : entity);
  }

  #readDescriptions(scene: Scene, index: number): void {
    for (const [place, phrase] of scene.phrases.entries()) {
      const entity = this.#personAt(phrase);
      if (entity === -1) continue;
      const start = (this.#mentions[phrase.mention] as Mention).span.start;
      const name = scene.items.findIndex((item) => item.start === start);
      if (name > phrase.first) this.#describe(entity, index, scene, phrase.first, name);
      const behind = scene.phrases[place + 1];
      if (behind !== undefined && isApposition(scene, phrase, behind)) this.#describe(entity, index, scene, behind.first, behind.last);
      const before = scene.phrases.findLast((other) => other.last === phrase.first - 1 && other.kind === 'description');
      if (before !== undefined && isApposition(scene, before, phrase)) this.#describe(entity, index, scene, before.first, before.last);
    }
  }

  #describe(entity: number, scene: number, { items }: Scene, first: number, last: number): void {
    const part = items.slice(first, last);
    const words = contentWords(part, this.#language);
    const heads = part.filter(
      (item) => item.mention === -1 && (this.#language.roles.has(item.lower) || this.#language.titles.has(item.lower)),
    );
    if (heads.length === 0) return;
    const text = this.#text
      .slice((items[first] as { start: number }).start, (items[last - 1] as { end: number }).end)
      .slice(0, LONGEST_DESCRIPTION);
    const description = { entity, scene, words, text };
    if (text.length > (this.#longest.get(entity)?.length ?? 0)) this.#longest.set(entity, text);
    for (const head of heads) {
      this.#descriptions.add(head.lower, description);
      const gender = this.#language.genderedRoles.get(head.lower);
      if (gender !== undefined) this.#vote(entity, gender, 3);
    }
  }

  #vote(entity: number, kind: PronounKind, weight: number): void {
    if (kind !== 'male' && kind !== 'female') return;
    this.#votes.set(entity, (this.#votes.get(entity) ?? 0) + (kind === 'male' ? weight : -weight));
  }

  /** "Anna met Oskar. She ... he ...": where a pronoun cannot be the subject's, that of the other of two. */
  #otherOf(people: ReadonlySet<number>, subject: number, kind: PronounKind): number {
    if (this.#fits(subject, kind) || people.size !== 2 || !people.has(subject)) return subject;
    return [...people].find((entity) => entity !== subject) ?? subject;
  }

  /**
   * Honorifics, then pronouns: a he or she that can mean only one person counts in full, one that follows the name of
   * a sentence's subject by a little. Over an article the right gender wins.
   */
  #readGenders(): void {
    const { nameCases } = this.#language;
    for (const [index, mention] of this.#mentions.entries()) {
      const entity = this.#merged.entityOf[index] ?? -1;
      const byEndings = nameCases === null || mention.kind !== 'PERSON' ? null : genderOfName(textAt(this.#text, mention.span), nameCases);
      if (entity !== -1 && byEndings !== null) this.#vote(entity, byEndings, 4);
      const honorific = this.#language.honorifics.get(mention.reason.words ?? '');
      if (mention.kind === 'PERSON' && entity !== -1 && honorific !== undefined) this.#vote(entity, honorific, 5);
    }
    let lone = -1;
    let subject = -1;
    let stranger: PronounKind | null = null;
    let people: ReadonlySet<number> = new Set();
    for (const scene of this.#scenes) {
      const named = new Set(scene.phrases.map((phrase) => this.#personAt(phrase)).filter((entity) => entity !== -1));
      if (named.size > 0) {
        people = named;
        lone = named.size === 1 ? ([...named][0] ?? -1) : -1;
      }
      let place = 0;
      for (const phrase of scene.phrases) {
        const entity = this.#personAt(phrase);
        if (entity !== -1) stranger = null;
        stranger = this.#strangerIs(scene, phrase) ?? stranger;
        if (entity !== -1 && !phrase.governed) {
          // The second name of a sentence mostly is its object.
          if (place++ === 0) subject = entity;
        } else if (phrase.kind !== 'pronoun' || phrase.pronoun === null || phrase.pronoun === stranger) continue;
        else if (lone !== -1) this.#vote(lone, phrase.pronoun, lone === subject ? 2 : 1);
        else if (subject !== -1) this.#vote(this.#otherOf(people, subject, phrase.pronoun), phrase.pronoun, 0.5);
      }
    }
  }
}
