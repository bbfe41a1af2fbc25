import { integer, nullable, object, text } from './check.ts';

/** Where the popup finds what it was opened for. */
export const POPUP_FOCUS = 'popup-focus';

/** focus: what to open, as below · tabId: the tab that asked. */
export const checkPopupFocus = object({ focus: text(200), tabId: nullable(integer()) });

/** What the popup is opened on: the article's note, one annotation with its note, or who said a quotation. */
export type PopupFocus =
  | { readonly on: 'note' }
  | { readonly on: 'annotation'; readonly id: string }
  | { readonly on: 'speaker'; readonly quotationId: string };

const SPEAKER = 'speaker:';

/** @param focus `note`, an annotation's id, or `speaker:` and a quotation's id */
export function parsePopupFocus(focus: string): PopupFocus {
  if (focus === 'note') return { on: 'note' };
  return focus.startsWith(SPEAKER) ? { on: 'speaker', quotationId: focus.slice(SPEAKER.length) } : { on: 'annotation', id: focus };
}
