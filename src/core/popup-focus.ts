import { integer, nullable, object, text } from './check.ts';

/** Where the popup finds what it was opened for. */
export const POPUP_FOCUS = 'popup-focus';

/** focus: what to open, as below · tabId: the tab that asked. */
export const checkPopupFocus = object({ focus: text(200), tabId: nullable(integer()) });

/**
 * What the popup is opened on: the article's note, one annotation with its note or its tags, who said a quotation, or
 * what is to be put right of a name.
 */
export type PopupFocus =
  | { readonly on: 'note' }
  | { readonly on: 'annotation'; readonly id: string; readonly field: 'note' | 'tags' }
  | { readonly on: 'speaker'; readonly quotationId: string }
  | { readonly on: 'name'; readonly entityId: string };

const SPEAKER = 'speaker:';
const NAME = 'name:';
const TAGS = 'tags:';

/** @param focus `note`, an annotation's id, the same behind `tags:`, `speaker:` and a quotation's id, or `name:` and an entity's id */
export function parsePopupFocus(focus: string): PopupFocus {
  if (focus === 'note') return { on: 'note' };
  if (focus.startsWith(NAME)) return { on: 'name', entityId: focus.slice(NAME.length) };
  if (focus.startsWith(SPEAKER)) return { on: 'speaker', quotationId: focus.slice(SPEAKER.length) };
  const field = focus.startsWith(TAGS) ? 'tags' : 'note';
  return { on: 'annotation', id: field === 'tags' ? focus.slice(TAGS.length) : focus, field };
}
