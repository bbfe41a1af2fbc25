import { type Entity, type EntityKind, type Gender, MAX_FINDINGS } from '../analysis.ts';
import { hash } from '../hash.ts';
import type { Language } from '../languages/language.ts';
import { textAt } from '../span.ts';
import { fold } from '../text/fold.ts';
import { acronymLetters, longFormStart, mayStandFor } from './acronyms.ts';
import type { Mention } from './entity-model.ts';
import { calledNames } from './first-case.ts';
import { fullNamesAgree, isSlipOf, nameParts } from './name-parts.ts';

/** Entities, and for each mention the index of its entity. */
export interface Merged {
  readonly entities: readonly Entity[];
  readonly entityOf: readonly number[];
}

interface Cluster {
  readonly kind: EntityKind;
  readonly parts: string[];
  readonly members: number[];
  gender: Gender | null;
}

/** More stands between no long form and its acronym: UTF-16 units. */
const LONGEST_BETWEEN = 10;
/** Comparing every pair of names is left out in a text with more of them than any article has. */
const MAX_COMPARED = 600;

/**
 * Joins the mentions of one article into entities: the same words, a last name for its full name, another spelling, a
 * slip of the pen, an acronym for its long form. One entity has one kind.
 */
export function mergeMentions(text: string, mentions: readonly Mention[], language: Language): Merged {
  const clusters: Cluster[] = [];
  const entityOf = new Array<number>(mentions.length).fill(-1);
  const called = calledNames(text, mentions, language);
  const people = mentions.map((_, index) => index).filter((index) => mentions[index]?.kind === 'PERSON');
  mergePeople(called, mentions, people, clusters, entityOf, language);
  mergeOthers(text, mentions, clusters, entityOf, language);
  // Entities stand in the order of their first mention.
  const order = clusters.map((_, index) => index).sort((a, b) => (clusters[a]?.members[0] ?? 0) - (clusters[b]?.members[0] ?? 0));
  const place = new Map(order.map((cluster, index) => [cluster, index]));
  const seen = new Map<string, number>();
  return {
    entities: order.map((index) => toEntity(called, mentions, clusters[index] as Cluster, seen)),
    entityOf: entityOf.map((cluster) => place.get(cluster) ?? -1),
  };
}

function toEntity(called: readonly string[], mentions: readonly Mention[], cluster: Cluster, seen: Map<string, number>): Entity {
  cluster.members.sort((a, b) => a - b);
  const own = cluster.members.map((index) => mentions[index] as Mention);
  const name = fullest(cluster.members.map((index) => called[index] as string));
  const key = `${cluster.kind}|${fold(name)}`;
  const occurrence = seen.get(key) ?? 0;
  seen.set(key, occurrence + 1);
  const surest = own.reduce((best, mention) => (mention.confidence > best.confidence ? mention : best));
  return {
    id: hash(`${key}|${occurrence}`),
    kind: cluster.kind,
    name,
    mentions: own.map((mention) => mention.span),
    confidence: surest.confidence,
    reasons: [surest.reason],
  };
}

/** The name with the most words; of equals the one with no word in capitals, then the one used most, then the first. */
function fullest(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  let best = names[0] ?? '';
  if (counts.size === 1) return best;
  let most = -1;
  for (const [name, count] of counts) {
    const rank = (nameParts(name).length * 2 + Number(!CAPITALS.test(name))) * MAX_FINDINGS + count;
    if (rank > most) [best, most] = [name, rank];
  }
  return best;
}

/** A word that a headline or a dateline may have put in capitals. */
const CAPITALS = /(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}\p{M}]+(?![\p{L}\p{M}])/u;

function mergePeople(
  called: readonly string[],
  mentions: readonly Mention[],
  indexes: readonly number[],
  clusters: Cluster[],
  entityOf: number[],
  language: Language,
): void {
  const byName = new Map<string, string[]>();
  const partsOf = (index: number): string[] => {
    const name = called[index] as string;
    const known = byName.get(name);
    if (known !== undefined) return known;
    const parts = partsOfName(name, language);
    byName.set(name, parts);
    return parts;
  };
  const byLast = new Map<string, number[]>();
  const bySurface = new Map<string, number>();
  const add = (index: number, cluster: number) => {
    const target = clusters[cluster] as Cluster;
    target.members.push(index);
    target.gender ??= genderOf(mentions[index] as Mention, language);
    entityOf[index] = cluster;
  };
  const create = (parts: string[]) => {
    clusters.push({ kind: 'PERSON', parts, members: [], gender: null });
    const last = parts.at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), clusters.length - 1]);
    return clusters.length - 1;
  };
  // Full names first: last names can then look for theirs, before and behind.
  for (const index of indexes) {
    const parts = partsOf(index);
    if (parts.length < 2) continue;
    const surface = parts.join(' ');
    const known = bySurface.get(surface);
    const cluster = known ?? findFull(parts, clusters, byLast) ?? create(parts);
    bySurface.set(surface, cluster);
    add(index, cluster);
  }
  const full = clusters.length;
  for (const index of indexes) {
    const parts = partsOf(index);
    if (parts.length > 1) continue;
    const word = parts[0] ?? '';
    const candidates = byLast.get(word) ?? [];
    const chosen = candidates.length > 1 ? mostNamed(candidates, clusters, genderOf(mentions[index] as Mention, language)) : candidates[0];
    const cluster = chosen ?? bySurface.get(word) ?? findSingle(word, clusters, full) ?? create([word]);
    bySurface.set(word, cluster);
    add(index, cluster);
  }
}

/** A name's parts; a last name without the particle that its capital made part of it: "dijo Del Olmo", "Von Hagen". */
function partsOfName(name: string, language: Language): string[] {
  const parts = nameParts(name);
  return language.subjectBehindVerb && parts.length > 1 && language.nameParticles.has(parts[0] as string) ? parts.slice(1) : parts;
}

function genderOf(mention: Mention, language: Language): Gender | null {
  const kind = language.honorifics.get(mention.reason.words ?? '');
  return kind === 'male' || kind === 'female' ? kind : null;
}

function findFull(parts: readonly string[], clusters: readonly Cluster[], byLast: ReadonlyMap<string, readonly number[]>): number | null {
  const same = byLast.get(parts.at(-1) ?? '')?.find((index) => fullNamesAgree((clusters[index] as Cluster).parts, parts));
  if (same !== undefined) return same;
  if (clusters.length > MAX_COMPARED) return null;
  const slip = clusters.findIndex((cluster) => cluster.parts.length > 1 && fullNamesAgree(cluster.parts, parts));
  return slip === -1 ? null : slip;
}

/** A given name that only one person has, or a last name one slip away. */
function findSingle(word: string, clusters: readonly Cluster[], full: number): number | null {
  if (full > MAX_COMPARED) return null;
  const given = clusters.slice(0, full).flatMap((cluster, index) => (cluster.parts[0] === word ? [index] : []));
  if (given.length === 1) return given[0] ?? null;
  const slips = clusters.slice(0, full).flatMap((cluster, index) => (isSlipOf(cluster.parts.at(-1) ?? '', word) ? [index] : []));
  return slips.length === 1 ? (slips[0] ?? null) : null;
}

/** Of several people of one last name: those that the honorific fits or may fit, and of these the one named most often so far. */
function mostNamed(candidates: readonly number[], clusters: readonly Cluster[], gender: Gender | null): number | undefined {
  const of = (wanted: Gender | null) => candidates.filter((candidate) => (clusters[candidate] as Cluster).gender === wanted);
  const [fitting, open] = gender === null ? [candidates, []] : [of(gender), of(null)];
  const from = fitting.length > 0 ? fitting : open.length > 0 ? open : candidates;
  const count = (candidate: number) => (clusters[candidate] as Cluster).members.length;
  return from.reduce<number | undefined>(
    (best, candidate) => (best === undefined || count(candidate) > count(best) ? candidate : best),
    undefined,
  );
}

function mergeOthers(text: string, mentions: readonly Mention[], clusters: Cluster[], entityOf: number[], language: Language): void {
  const known = new Map<string, number>();
  const acronyms = new Map<string, number>();
  const shortForms = new Map<string, number>();
  const surfaces = mentions.map(({ kind, span }) => (kind === 'PERSON' ? '' : withoutArticle(fold(textAt(text, span)))));
  const longForms = introducedIn(text, mentions, surfaces, language);
  for (const pass of [false, true]) {
    for (const [index, mention] of mentions.entries()) {
      if (mention.kind === 'PERSON') continue;
      const own = surfaces[index] as string;
      const surface = longForms.get(own) ?? own;
      const parts = surface.split(' ');
      if (parts.length > 1 === pass) continue;
      const name = mention.kind === 'PLACE' ? (language.placeAliases.get(surface) ?? surface) : surface;
      const key = `${mention.kind}|${name}`;
      let cluster = known.get(key);
      if (cluster === undefined && pass && mention.kind === 'ORG') cluster = acronyms.get(name.replaceAll('.', '')) ?? shortForms.get(name);
      if (cluster === undefined) {
        clusters.push({ kind: mention.kind, parts, members: [], gender: null });
        cluster = clusters.length - 1;
        if (mention.kind === 'ORG') {
          acronyms.set(initialsOf(parts, language), cluster);
          if (language.organisationWords.has(parts.at(-1) ?? '')) shortForms.set(parts.slice(0, -1).join(' '), cluster);
        }
      }
      known.set(key, cluster);
      (clusters[cluster] as Cluster).members.push(index);
      entityOf[index] = cluster;
    }
  }
}

/** The long forms of the acronyms that stand beside them in brackets, of the same kind. */
function introducedIn(text: string, mentions: readonly Mention[], surfaces: readonly string[], language: Language): Map<string, string> {
  const out = new Map<string, string>();
  for (let i = 1; i < mentions.length; i++) {
    const [before, behind] = [mentions[i - 1] as Mention, mentions[i] as Mention];
    if (before.kind !== behind.kind || before.kind === 'PERSON') continue;
    const between = text.slice(before.span.end, behind.span.start);
    if (between.length > LONGEST_BETWEEN || !/^\s?\(["“]?(?:the )?$/i.test(between)) continue;
    const pairs = [[i - 1, i] as const, [i, i - 1] as const];
    for (const [long, short] of pairs) {
      const letters = acronymLetters(textAt(text, (mentions[short] as Mention).span));
      const words = textAt(text, (mentions[long] as Mention).span).split(/\s+/);
      if (letters === null || words.length === 1) continue;
      if (longFormStart(words, letters, language) !== -1 || (before.kind === 'ORG' && mayStandFor(words, letters)))
        out.set(surfaces[short] as string, surfaces[long] as string);
    }
  }
  return out;
}

function withoutArticle(name: string): string {
  return name.startsWith('the ') ? name.slice(4) : name;
}

function initialsOf(parts: readonly string[], language: Language): string {
  return parts
    .filter((part) => !language.prepositions.has(part) && !language.determiners.has(part) && part !== 'and')
    .map((part) => part[0] ?? '')
    .join('');
}
