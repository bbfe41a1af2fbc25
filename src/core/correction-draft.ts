import type { Correction, CorrectionChange, CorrectionDraft } from './correction.ts';
import { hash } from './hash.ts';

/** One correction of each kind for each target: what is put right twice, or undone, is written over the first. */
export function correctionId(articleKey: string, target: string, change: CorrectionChange): string {
  return `${change}-${hash(`${articleKey} ${target}`)}`;
}

/** What undoes a correction: the one that stood in its place, or its withdrawal. */
export function undoingCorrection(draft: CorrectionDraft, corrections: readonly Correction[]): CorrectionDraft {
  const stood = corrections.find(({ id }) => id === draft.id);
  if (stood === undefined || stood.withdrawn === true) return { ...draft, withdrawn: true };
  const { articleKey: _article, clock: _clock, ...again } = stood;
  return again;
}
