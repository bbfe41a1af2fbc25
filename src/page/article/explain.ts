import type { Weighed } from './boosted-trees.ts';

const MOST_NAMED = 3;

/**
 * The values that weighed most in a decision: "pointer -1.2, length -0.4".
 * @param names what each value says; without them they are counted
 */
export function explain(names: readonly string[] | undefined, { parts }: Weighed): string {
  return [...parts]
    .map((weight, index) => ({ name: names?.[index] ?? `${index}:`, weight }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST_NAMED)
    .map(({ name, weight }) => `${name} ${weight > 0 ? '+' : ''}${weight.toFixed(1)}`)
    .join(', ');
}
