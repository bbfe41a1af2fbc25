import { formFeatures, lookFeatures, lookOf, MOST_FEATURES, placeFeatures, ROLES } from './features.ts';
import { LABELS } from './labels.ts';
import type { Line } from './line.ts';
import type { Weights } from './weights.ts';
import { edgeForm, type WordForm } from './word-form.ts';

/** Rows of sums that there is room for at first. */
const FIRST_ROWS = 2048;

/**
 * Gives pieces the scores of their labels. What depends on a form alone is added up once, in a row of sums whose place the
 * form keeps. All rows are in one array: thousands of small ones lie far apart in memory.
 */
export class Scorer {
  readonly #weights: Weights;
  readonly #edge: WordForm = edgeForm();
  readonly #keys = new Int32Array(MOST_FEATURES);
  readonly #own = new Int32Array(LABELS);
  #rows = new Int32Array(FIRST_ROWS * LABELS);
  #used = 0;

  /** @param weights forms that were scored with them must not be scored with others */
  constructor(weights: Weights) {
    this.#weights = weights;
  }

  /** Gives back the rows of all forms, none of which may be scored again. */
  forget(): void {
    this.#used = 0;
    this.#edge.rows.fill(-1);
  }

  /** Writes the scores of piece `i` to `scores`, from `at` on. */
  score(line: Line, i: number, seen: ReadonlyMap<number, number>, scores: Float64Array, at: number): void {
    const { forms } = line;
    const form = forms[i] as WordForm;
    const look = lookOf(line, i, seen);
    const edge = this.#edge;
    const here = this.#rowOf(form, ROLES.here);
    const shown = this.#rowOfLook(form, look);
    const before = this.#rowOf(forms[i - 1] ?? edge, ROLES.before);
    const behind = this.#rowOf(forms[i + 1] ?? edge, ROLES.behind);
    const far = this.#rowOf(forms[i - 2] ?? edge, ROLES.far);
    const beyond = this.#rowOf(forms[i + 2] ?? edge, ROLES.beyond);
    const own = this.#own.fill(0);
    this.#weights.add(this.#keys, placeFeatures(line, i, look, edge, seen, this.#keys), own, 0);
    const rows = this.#rows;
    const { unit } = this.#weights;
    for (let y = 0; y < LABELS; y++) {
      const ofForms =
        (rows[here + y] as number) +
        (rows[shown + y] as number) +
        (rows[before + y] as number) +
        (rows[behind + y] as number) +
        (rows[far + y] as number) +
        (rows[beyond + y] as number);
      scores[at + y] = unit * (ofForms + (own[y] as number));
    }
  }

  /** Where the sums of a form in a role begin. */
  #rowOf(form: WordForm, role: number): number {
    const known = form.rows[role] as number;
    return known === -1 ? this.#addUp(form, role) : known;
  }

  #addUp(form: WordForm, role: number): number {
    const row = this.#newRow();
    this.#weights.add(this.#keys, formFeatures(form, role, this.#keys), this.#rows, row);
    form.rows[role] = row;
    return row;
  }

  /** Where the sums of a form with its look begin: those of its last look are kept. */
  #rowOfLook(form: WordForm, look: number): number {
    if (form.look === look) return form.lookRow;
    if (form.lookRow === -1) form.lookRow = this.#newRow();
    else this.#rows.fill(0, form.lookRow, form.lookRow + LABELS);
    this.#weights.add(this.#keys, lookFeatures(form, look, this.#keys), this.#rows, form.lookRow);
    form.look = look;
    return form.lookRow;
  }

  #newRow(): number {
    const row = this.#used;
    this.#used += LABELS;
    if (this.#used > this.#rows.length) {
      const longer = new Int32Array(2 * this.#rows.length);
      longer.set(this.#rows);
      this.#rows = longer;
    }
    this.#rows.fill(0, row, this.#used);
    return row;
  }
}
