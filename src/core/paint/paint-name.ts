import { ENTITY_KINDS, type EntityKind } from '../analysis.ts';
import { COLOURS, type Colour as OwnColour } from '../annotation.ts';
import { type Check, flag, integer, object, oneOf, variant } from '../check.ts';

/** fill: tints · mark: quotation marks · line: names · own: the reader's · asked: where it may be · evidence: what a shown answer rests on. */
export type Paint =
  | { readonly kind: 'fill'; readonly slot: number; readonly pale: boolean; readonly deep: boolean }
  | { readonly kind: 'mark'; readonly slot: number; readonly hollow: boolean }
  | { readonly kind: 'own'; readonly colour: OwnColour; readonly deep: boolean }
  | { readonly kind: 'asked'; readonly colour: OwnColour }
  | { readonly kind: 'line'; readonly entity: EntityKind }
  | { readonly kind: 'evidence'; readonly slot: number };

const LINES: Readonly<Record<EntityKind, string>> = { PERSON: 'person', ORG: 'org', PLACE: 'place', GROUP: 'group' };
/** Who wins where two lie on the same words (`Highlight.priority`). A deep fill lies over its own plain one. */
const PRIORITY = { fill: 1, own: 3, asked: 3, line: 4, mark: 5, evidence: 6 } as const;

const slot = integer(1, 9);
export const checkPaint: Check<Paint> = variant('kind', {
  fill: object({ kind: oneOf(['fill']), slot, pale: flag, deep: flag }),
  mark: object({ kind: oneOf(['mark']), slot, hollow: flag }),
  own: object({ kind: oneOf(['own']), colour: oneOf(COLOURS), deep: flag }),
  asked: object({ kind: oneOf(['asked']), colour: oneOf(COLOURS) }),
  line: object({ kind: oneOf(['line']), entity: oneOf(ENTITY_KINDS) }),
  evidence: object({ kind: oneOf(['evidence']), slot }),
});

/** The name of a paint's highlight, less the prefix and the ground. */
export function paintName(paint: Paint): string {
  switch (paint.kind) {
    case 'fill':
      return `s${paint.slot}${paint.pale ? '-pale' : ''}${paint.deep ? '-deep' : ''}`;
    case 'mark':
      return `s${paint.slot}-mark${paint.hollow ? '-unsure' : ''}`;
    case 'own':
      return `own${COLOURS.indexOf(paint.colour) + 1}${paint.deep ? '-deep' : ''}`;
    case 'asked':
      return `own${COLOURS.indexOf(paint.colour) + 1}-asked`;
    case 'line':
      return LINES[paint.entity];
    case 'evidence':
      return `s${paint.slot}-evidence`;
  }
}

export function paintPriority(paint: Paint): number {
  return PRIORITY[paint.kind] + (paint.kind === 'fill' && paint.deep ? 1 : 0);
}

/** Forced colours paint every highlight alike, so only the marks and the reader's own are registered then. */
export function paintsInForcedColours(paint: Paint): boolean {
  return paint.kind === 'mark' || paint.kind === 'own' || paint.kind === 'asked';
}
