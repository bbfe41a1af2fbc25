import type { QuotationKind } from '../analysis.ts';
import type { Span } from '../span.ts';
import type { Attribution } from './attribution.ts';
import type { Region } from './scan.ts';
import type { Voice } from './speakers.ts';

/** A quotation before it has an id: where it stands, and who speaks. */
export interface Found {
  readonly span: Span;
  readonly kind: QuotationKind;
  readonly group: number;
  readonly scene: number;
  /** Item index in its sentence; -1 for reported speech. */
  readonly place: number;
  readonly cue: Span | null;
  readonly voice: Voice | null;
}

/** Words in marks that passed the filter, with what their own sentence says of their speaker. */
export interface Marked {
  readonly region: Region;
  readonly scene: number;
  readonly place: number;
  readonly attribution: Attribution | null;
}
