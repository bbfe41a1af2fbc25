import { checkSelector, type Selector } from '../annotation.ts';
import { InvalidError } from '../check.ts';

/** Names our own kinds of selector in a W3C FragmentSelector, whose `conformsTo` may name any rule for its value. */
const CONFORMS_TO = 'urn:x-quotemark:selector';

/** A selector of our own in the W3C's terms: other software passes it on unread. */
export interface OwnFragmentSelector {
  readonly type: 'FragmentSelector';
  readonly conformsTo: typeof CONFORMS_TO;
  readonly value: string;
}

export function ownFragmentSelector(selector: Selector): OwnFragmentSelector {
  return { type: 'FragmentSelector', conformsTo: CONFORMS_TO, value: JSON.stringify(selector) };
}

/** The selector that ownFragmentSelector hid, or null for anything else. */
export function readOwnFragmentSelector(value: Readonly<Record<string, unknown>>): Selector | null {
  if (value.type !== 'FragmentSelector' || value.conformsTo !== CONFORMS_TO || typeof value.value !== 'string') return null;
  try {
    return checkSelector(JSON.parse(value.value));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof InvalidError) return null;
    throw error;
  }
}
