/** A share from 0 to 1 in nine steps. */
export const share = (value: number): number => Math.round(Math.min(1, value) * 8);

/** A length or a count by its logarithm: two steps for each doubling. */
export const size = (value: number): number => Math.round(Math.log2(1 + value) * 2);
