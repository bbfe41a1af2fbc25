import type { Correction, CorrectionAim, CorrectionDraft } from './correction.ts';
import { hash } from './hash.ts';
import { fold } from './text/fold.ts';

/**
 * A correction of one article. One of each kind for each target (of a split: for each form of the name), so that what is
 * put right twice, or undone, is written over the first.
 */
export function correctionDraft(articleKey: string, aim: CorrectionAim): CorrectionDraft {
  const form = aim.change === 'split' ? ` ${fold(aim.value)}` : '';
  return { ...aim, id: `${aim.change}-${hash(`${articleKey} ${aim.target}${form}`)}` };
}

/** What undoes a correction: the one that stood in its place, or its withdrawal. */
export function undoingCorrection(draft: CorrectionDraft, corrections: readonly Correction[]): CorrectionDraft {
  const stood = corrections.find(({ id }) => id === draft.id);
  if (stood === undefined || stood.withdrawn === true) return { ...draft, withdrawn: true };
  const { articleKey: _article, clock: _clock, ...again } = stood;
  return again;
}
