import type { Analysis, Entity } from '../core/analysis.ts';
import { applyCorrections, standingCorrections } from '../core/apply-corrections.ts';
import type { Correction, CorrectionDraft } from '../core/correction.ts';
import { correctionDraft } from '../core/correction-draft.ts';
import { mergeTargets } from '../core/merge-entities.ts';
import { textAt } from '../core/span.ts';
import { mentionsByForm, splitId } from '../core/split-entities.ts';

/** An article with what the finders found, and what the reader made of it. */
export interface CorrectedArticle {
  readonly key: string;
  readonly text: string;
  /** As the finders left it. */
  readonly analysis: Analysis;
  readonly corrections: readonly Correction[];
}

/** One way in which a name is written, or an entity that the reader joined to it. */
export interface NamePart {
  readonly id: string;
  readonly words: string;
  readonly mentions: number;
  readonly joined: boolean;
  /** What makes it somebody else; none for what is left of a name. */
  readonly leaving: readonly CorrectionDraft[];
}

/** The parts of a name that can be taken apart again: its own forms, the most used first, then what was joined to it. */
export function nameParts(article: CorrectedArticle, id: string): NamePart[] {
  const standing = standingCorrections(article.corrections);
  const apart = standing.filter(({ change }) => change !== 'merge' && change !== 'hide');
  const { entities } = applyCorrections(article.analysis, apart, article.text);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const merges = standing.filter((correction) => correction.change === 'merge');
  const own = [...mentionsByForm(article.text, byId.get(id)?.mentions ?? [])].map(([form, spans]): NamePart => {
    const words = textAt(article.text, spans[0] ?? { start: 0, end: 0 });
    const aim = { change: 'split', target: id, value: words } as const;
    return { id: `form ${form}`, words, mentions: spans.length, joined: false, leaving: [correctionDraft(article.key, aim)] };
  });
  const joined = [...mergeTargets(byId, merges)].flatMap(([target, host]): NamePart[] => {
    const guest = byId.get(target);
    const leaving = withdrawn(merges.filter((merge) => merge.target === target));
    return host !== id || guest === undefined
      ? []
      : [{ id: target, words: guest.name, mentions: guest.mentions.length, joined: true, leaving }];
  });
  const forms = own.length > 1 ? own.sort((a, b) => b.mentions - a.mentions) : own.map((part) => ({ ...part, leaving: [] }));
  return [...forms, ...joined];
}

/** What makes one entity another one. What was split off from that one goes back. */
export function joining(article: CorrectedArticle, id: string, into: string): CorrectionDraft[] {
  const split = standingCorrections(article.corrections).filter(
    (correction) => correction.change === 'split' && correction.target === into && splitId(into, correction.value) === id,
  );
  return split.length > 0 ? withdrawn(split) : [correctionDraft(article.key, { change: 'merge', target: id, value: into })];
}

/** What shows a hidden entity again. */
export function showing(article: CorrectedArticle, { id }: Entity): CorrectionDraft[] {
  return withdrawn(standingCorrections(article.corrections).filter(({ change, target }) => change === 'hide' && target === id));
}

function withdrawn(corrections: readonly Correction[]): CorrectionDraft[] {
  return corrections.map(({ articleKey: _article, clock: _clock, ...draft }) => ({ ...draft, withdrawn: true }));
}
