import type { Analysis } from '../core/analysis.ts';
import { plain } from '../ui/article-names.ts';
import type { SpeakerGroup } from '../ui/article-quotations.ts';

/** Somebody who may have said it. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** As in the lists, for those who are quoted. */
  readonly speaker: { readonly initials: string; readonly slot: number } | null;
}

/** Everyone quoted first, then everybody and every organisation that is named, the most named first. Each name once. */
export function speakerCandidates(analysis: Analysis, groups: readonly SpeakerGroup[]): Candidate[] {
  const quoted = groups.flatMap(({ key, name, initials, slot }) =>
    initials === null ? [] : [{ id: key, name, speaker: { initials, slot } }],
  );
  const named = [...analysis.people, ...analysis.entities.filter(({ kind }) => kind === 'PERSON' || kind === 'ORG')]
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map(({ id, name }) => ({ id, name, speaker: null }));
  const byName = new Map<string, Candidate>();
  for (const candidate of [...quoted, ...named]) {
    const folded = plain(candidate.name);
    if (!byName.has(folded)) byName.set(folded, candidate);
  }
  return [...byName.values()];
}

/** Those whose name holds the words. */
export function filterCandidates(candidates: readonly Candidate[], words: string): Candidate[] {
  const wanted = plain(words).trim();
  return candidates.filter(({ name }) => plain(name).includes(wanted));
}
