/** How sure a finder is, in a word: the reader sees no figures. */
export type ConfidenceWord = 'Sure' | 'Likely' | 'Unsure';

/** @param confidence 0 to 1 */
export function confidenceWord(confidence: number): ConfidenceWord {
  if (confidence >= 0.9) return 'Sure';
  return confidence >= 0.6 ? 'Likely' : 'Unsure';
}
