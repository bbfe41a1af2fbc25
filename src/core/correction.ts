import { ENTITY_KINDS, type EntityKind } from './analysis.ts';
import { checkId } from './annotation.ts';
import { type Check, nullable, object, oneOf, optional, text, variant } from './check.ts';
import { type Clock, checkClock } from './clock.ts';

/** What the reader said the finders got wrong. Targets are ids of an analysis, which hold no offset. */
interface CorrectionBase {
  readonly id: string;
  readonly articleKey: string;
  /** The id of a quotation (speaker, not-a-quotation) or of an entity (all others). */
  readonly target: string;
  readonly clock: Clock;
  /** The reader took it back. It stays, so that another device learns of it. */
  readonly withdrawn?: true;
}

export type Correction = CorrectionBase &
  (
    | /** Somebody of the cast or another name; null: nobody can tell. */ { readonly change: 'speaker'; readonly value: string | null }
    | { readonly change: 'not-a-quotation'; readonly value: null }
    | { readonly change: 'rename'; readonly value: string }
    | { readonly change: 'retype'; readonly value: EntityKind }
    | /** The id of the entity that takes the mentions over. */ { readonly change: 'merge'; readonly value: string }
    | /** The words of the mentions that become an entity of their own. */ { readonly change: 'split'; readonly value: string }
    | { readonly change: 'hide'; readonly value: null }
  );
export type CorrectionChange = Correction['change'];

/* @__NO_SIDE_EFFECTS__ */ function correction<C extends string, V>(change: C, value: Check<V>) {
  return object({
    id: checkId,
    articleKey: text(4000),
    target: text(200),
    clock: checkClock,
    change: oneOf([change]),
    value,
    withdrawn: optional(oneOf([true])),
  });
}

const nothing = oneOf([null]);

/** A correction from elsewhere: the value must be of the kind that its change asks for. */
export const checkCorrection: Check<Correction> = variant('change', {
  speaker: correction('speaker', nullable(text(1000))),
  'not-a-quotation': correction('not-a-quotation', nothing),
  rename: correction('rename', text(1000)),
  retype: correction('retype', oneOf(ENTITY_KINDS)),
  merge: correction('merge', text(200)),
  split: correction('split', text(1000)),
  hide: correction('hide', nothing),
}) as Check<Correction>;

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** A correction as a screen asks for it: which article it belongs to, and when it was made, the background says. */
export type CorrectionDraft = Without<Correction, 'articleKey' | 'clock'>;
/** What is to be put right, before it has an id. */
export type CorrectionAim = Without<CorrectionDraft, 'id' | 'withdrawn'>;

const ANY_CLOCK = '000000000-0000-none';
export const checkCorrectionDraft: Check<CorrectionDraft> = (value, path) => {
  const {
    articleKey: _article,
    clock: _clock,
    ...draft
  } = checkCorrection({ ...(value as object), articleKey: '', clock: ANY_CLOCK }, path);
  return draft;
};
