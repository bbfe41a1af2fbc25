import type { QuotationKind } from '../analysis.ts';
import type { Mention } from '../entities/entity-model.ts';
import type { Language } from '../languages/language.ts';
import type { Cast } from '../people.ts';
import type { Span } from '../span.ts';
import type { Token } from '../text/tokens.ts';
import type { Attribution } from './attribution.ts';
import type { Region } from './scan.ts';
import type { Scene } from './scene.ts';
import type { Voice } from './speakers.ts';

/** All that the rules know of one article. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly language: Language;
  readonly mentions: readonly Mention[];
  readonly regions: readonly Region[];
  readonly scenes: readonly Scene[];
  readonly cast: Cast;
}

/** Words in marks that passed the filter, with what their own sentence says of their speaker. */
export interface Marked {
  readonly region: Region;
  readonly scene: number;
  /** Item index in its sentence. */
  readonly place: number;
  readonly attribution: Attribution | null;
}

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
