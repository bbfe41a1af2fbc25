import { FOLLOWS, LABELS } from './labels.ts';

/**
 * The likeliest labels of a run of pieces (Viterbi 1967) in a linear-chain conditional random field (Lafferty, McCallum
 * and Pereira 2001).
 * @param scores of each piece's labels, row by row
 * @param transitions from one label to the next, row by row
 * @param count pieces
 */
export function decode(scores: Float64Array, transitions: Float32Array, count: number): Uint8Array {
  const best = new Float64Array(count * LABELS);
  const from = new Uint8Array(count * LABELS);
  for (let label = 0; label < LABELS; label++)
    best[label] = label === 0 || label % 2 === 1 ? (scores[label] as number) : Number.NEGATIVE_INFINITY;
  for (let i = 1; i < count; i++) {
    const here = i * LABELS;
    const before = here - LABELS;
    for (let label = 0; label < LABELS; label++) {
      let most = Number.NEGATIVE_INFINITY;
      let chosen = 0;
      for (let other = 0; other < LABELS; other++) {
        const pair = other * LABELS + label;
        if (FOLLOWS[pair] === 0) continue;
        const value = (best[before + other] as number) + (transitions[pair] as number);
        if (value > most) {
          most = value;
          chosen = other;
        }
      }
      best[here + label] = most + (scores[here + label] as number);
      from[here + label] = chosen;
    }
  }
  const out = new Uint8Array(count);
  const end = (count - 1) * LABELS;
  let label = 0;
  for (let other = 1; other < LABELS; other++) if ((best[end + other] as number) > (best[end + label] as number)) label = other;
  for (let i = count - 1; i >= 0; i--) {
    out[i] = label;
    label = from[i * LABELS + label] as number;
  }
  return out;
}
