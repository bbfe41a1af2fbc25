import type { Analysis, Entity } from './analysis.ts';
import { applyCorrections, standingCorrections } from './apply-corrections.ts';
import type { Correction } from './correction.ts';

/** The entities that the reader hid, as they would be shown: in the order of their first mention. */
export function hiddenEntities(analysis: Analysis, corrections: readonly Correction[], text: string): Entity[] {
  const standing = standingCorrections(corrections);
  const hidden = new Set(standing.filter(({ change }) => change === 'hide').map(({ target }) => target));
  if (hidden.size === 0) return [];
  const shown = applyCorrections(
    analysis,
    standing.filter(({ change }) => change !== 'hide'),
    text,
  );
  return shown.entities.filter(({ id }) => hidden.has(id));
}
