import type { Annotation } from '../annotation.ts';
import { compareClocks } from '../clock.ts';
import { applyOp, type Op } from '../op.ts';

/**
 * The annotations that a set of changes amounts to: the same for any order and any number of repetitions, since changes
 * are applied by their clocks, each once.
 */
export function merge(ops: Iterable<Op>): Map<string, Annotation> {
  const once = new Map<string, Op>();
  for (const op of ops) once.set(`${op.annotationId} ${op.field} ${op.clock}`, op);
  const merged = new Map<string, Annotation>();
  for (const op of [...once.values()].sort((a, b) => compareClocks(a.clock, b.clock))) {
    merged.set(op.annotationId, applyOp(merged.get(op.annotationId) ?? null, op));
  }
  return merged;
}
