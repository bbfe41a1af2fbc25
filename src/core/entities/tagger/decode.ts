import { LABELS } from './labels.ts';

/** Room to decode in, made once: runs are many and short. */
export interface Workspace {
  readonly best: Float64Array;
  readonly from: Uint8Array;
  readonly labels: Uint8Array;
}

/** @param count the most pieces of a run */
export function workspace(count: number): Workspace {
  return { best: new Float64Array(count * LABELS), from: new Uint8Array(count * LABELS), labels: new Uint8Array(count) };
}

/**
 * The likeliest labels of a run of pieces (Viterbi 1967) in a linear-chain conditional random field (Lafferty, McCallum
 * and Pereira 2001).
 * @param scores of each piece's labels, row by row
 * @param transitions from one label to the next, row by row
 * @param count pieces, no more than the workspace has room for
 * @returns the labels, in the workspace: the next call writes over them
 */
export function decode(scores: Float64Array, transitions: Float32Array, count: number, { best, from, labels }: Workspace): Uint8Array {
  const width = LABELS;
  // No name begins with its inside.
  for (let label = 0; label < width; label++)
    best[label] = label === 0 || label % 2 === 1 ? (scores[label] as number) : Number.NEGATIVE_INFINITY;
  for (let i = 1; i < count; i++) {
    const here = i * width;
    const before = here - width;
    for (let label = 0; label < width; label++) {
      // The inside of a name follows its beginning or its inside; the rest follows anything.
      const inside = label > 0 && label % 2 === 0;
      let most = Number.NEGATIVE_INFINITY;
      let chosen = 0;
      for (let other = inside ? label - 1 : 0; other < (inside ? label + 1 : width); other++) {
        const value = (best[before + other] as number) + (transitions[other * width + label] as number);
        if (value > most) {
          most = value;
          chosen = other;
        }
      }
      best[here + label] = most + (scores[here + label] as number);
      from[here + label] = chosen;
    }
  }
  const end = (count - 1) * width;
  let label = 0;
  for (let other = 1; other < width; other++) if ((best[end + other] as number) > (best[end + label] as number)) label = other;
  for (let i = count - 1; i >= 0; i--) {
    labels[i] = label;
    label = from[i * width + label] as number;
  }
  return labels;
}
