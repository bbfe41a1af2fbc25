/**
 * Logistic regression with an L2 penalty on standardised values, by Newton steps along one coordinate after the other.
 * @param {readonly (readonly number[])[]} rows
 * @param {readonly number[]} answers 0 or 1
 * @param {number} penalty
 * @returns {{bias: number, weights: number[]}} for values as they came
 */
export function regress(rows, answers, penalty) {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => standard(rows.map((row) => row[column] ?? 0)));
  const weights = new Float64Array(width);
  const scores = new Float64Array(rows.length);
  const ones = Float64Array.from(rows, () => 1);
  let bias = 0;
  for (let round = 0; round < 40; round++) {
    const first = step(ones, 0, 0);
    bias += first;
    let most = Math.abs(first);
    for (const [index, { values }] of columns.entries()) {
      const moved = step(values, weights[index] ?? 0, penalty);
      weights[index] = (weights[index] ?? 0) + moved;
      most = Math.max(most, Math.abs(moved));
    }
    if (most < 1e-4) break;
  }
  const plain = columns.map(({ deviation }, index) => (weights[index] ?? 0) / deviation);
  return { bias: bias - columns.reduce((sum, { mean }, index) => sum + mean * (plain[index] ?? 0), 0), weights: plain };

  /** @param {Float64Array} values @param {number} weight @param {number} ridge */
  function step(values, weight, ridge) {
    let [slope, curve] = [-ridge * weight, ridge + 1e-9];
    for (let row = 0; row < values.length; row++) {
      const likely = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      const value = values[row] ?? 0;
      slope += ((answers[row] ?? 0) - likely) * value;
      curve += likely * (1 - likely) * value * value;
    }
    const moved = slope / curve;
    for (let row = 0; row < values.length; row++) scores[row] = (scores[row] ?? 0) + moved * (values[row] ?? 0);
    return moved;
  }
}

/** @param {readonly number[]} column */
function standard(column) {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const deviation = Math.sqrt(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length) || 1;
  return { mean, deviation, values: Float64Array.from(column, (value) => (value - mean) / deviation) };
}
