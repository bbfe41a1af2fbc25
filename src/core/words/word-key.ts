import type english from '../../../public/_locales/en/messages.json';

/** The forms that a language may have for a number; English has `one` and `other`. */
export const PLURAL_FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
type PluralForm = (typeof PLURAL_FORMS)[number];

type Entry = keyof typeof english;
type StemOf<K> = K extends `${infer Stem}_other` ? Stem : never;

/** What is said with a number: its forms stand in public/_locales as `…_one`, `…_other` and so on. */
export type CountKey = StemOf<Entry>;
/** Every other sentence and label of the interface, by its name in public/_locales. */
export type WordKey = Exclude<Entry, `${CountKey}_${PluralForm}`>;
