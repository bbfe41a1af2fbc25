import { formFeatures, MOST_FEATURES, placeFeatures, ROLES } from './features.ts';
import { LABELS } from './labels.ts';
import type { Line } from './line.ts';
import type { Weights } from './weights.ts';
import { edgeForm, type WordForm } from './word-form.ts';

/** Gives pieces the scores of their labels. What depends on a form alone is added up once and kept with the form. */
export class Scorer {
  readonly #weights: Weights;
  readonly #edge: WordForm = edgeForm();
  readonly #keys = new Int32Array(MOST_FEATURES);

  /** @param weights forms that were scored with them must not be scored with others */
  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Writes the scores of piece `i` to `scores`, from `at` on. */
  score(line: Line, i: number, seen: ReadonlyMap<number, number>, scores: Float64Array, at: number): void {
    const here = this.#formScores(line, i, ROLES.here);
    const before = this.#formScores(line, i - 1, ROLES.before);
    const behind = this.#formScores(line, i + 1, ROLES.behind);
    const far = this.#formScores(line, i - 2, ROLES.far);
    const beyond = this.#formScores(line, i + 2, ROLES.beyond);
    const width = LABELS;
    for (let y = 0; y < width; y++)
      scores[at + y] = (here[y] as number) + (before[y] as number) + (behind[y] as number) + (far[y] as number) + (beyond[y] as number);
    this.#weights.add(this.#keys, placeFeatures(line, i, this.#edge, seen, this.#keys), scores, at);
  }

  #formScores({ forms }: Line, place: number, role: number): Float64Array {
    const form = (place < 0 ? undefined : forms[place]) ?? this.#edge;
    return form.scores[role] ?? this.#scoreForm(form, role);
  }

  #scoreForm(form: WordForm, role: number): Float64Array {
    const scores = new Float64Array(LABELS);
    this.#weights.add(this.#keys, formFeatures(form, role, this.#keys), scores, 0);
    form.scores[role] = scores;
    return scores;
  }
}
