/** How long the last words stay, in milliseconds, unless they are clicked away. */
const SHOWN = 20_000;
const LOOK =
  ':host { all: initial !important; position: fixed !important; inset: auto 16px 24px auto !important }' +
  'button { border: 0; border-radius: 10px; padding: 12px 16px; background: #1c1a17; color: #fff; font: 13px/20px sans-serif }';

/**
 * Says that the extension which started this script is gone: the last thing that it does here. In a closed shadow root
 * of its own, since nothing that shows cards is left.
 * @param sentence in the reader's language: there is nobody to ask for it any more
 */
export function leaveNote(document: Document, sentence: string): void {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(LOOK);
  root.adoptedStyleSheets = [sheet];
  const words = document.createElement('button');
  words.append(sentence);
  words.addEventListener('click', () => host.remove());
  const status = document.createElement('p');
  status.role = 'status';
  root.append(status);
  document.documentElement.append(host);
  host.showPopover();
  // Into a region that is there already, or it is not read out.
  status.append(words);
  setTimeout(() => host.remove(), SHOWN);
}
