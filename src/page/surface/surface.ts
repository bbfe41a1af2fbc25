import { setWords, type Words, wordsLanguage } from '../../core/words/words.ts';
import base from '../../ui/base.css?inline';
import controls from '../../ui/controls.css?inline';
import icon from '../../ui/icon.css?inline';
import theme from '../../ui/theme.css?inline';
import toast from '../../ui/toast.css?inline';
import { shadowSheet } from './shadow-sheet.ts';
import own from './surface.css?inline';

/** Our one element in a page: a closed shadow root that is there only while it shows something. */
export interface Surface {
  /** What is rendered into it. */
  readonly inside: HTMLElement;
  readonly isShown: boolean;
  show(): void;
  hide(): void;
  setLight(light: boolean): void;
  /** Sets the words that are shown from now on, and their direction. */
  speak(words: Words): void;
  /** Clicks and keys count only after 200 ms in one place: what jumps under the pointer is not meant. */
  moved(): void;
  /** True when an event of the page happened inside. */
  owns(event: Event): boolean;
  hasFocus(): boolean;
}

const VISIBLE_FOR = 200;
const GUARDED = ['click', 'keydown', 'keyup', 'pointerdown', 'pointerup'] as const;

/** @param css the style sheets of what is shown */
export function createSurface(document: Document, css: readonly string[]): Surface {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const inside = document.createElement('div');
  inside.className = 'inside';
  root.append(inside);
  const scheme = new CSSStyleSheet();
  let since = Number.POSITIVE_INFINITY;

  for (const type of GUARDED) {
    root.addEventListener(
      type,
      (event) => {
        const early = event.timeStamp < since + VISIBLE_FOR && type !== 'keyup';
        if (event.isTrusted && !early) return;
        event.stopImmediatePropagation();
        if (type === 'click') event.preventDefault();
      },
      { capture: true },
    );
  }
  return {
    inside,
    get isShown() {
      return host.isConnected;
    },
    show() {
      if (host.isConnected) return;
      document.documentElement.append(host);
      if (root.adoptedStyleSheets.length === 0) {
        const sheet = new CSSStyleSheet();
        root.adoptedStyleSheets = [sheet, scheme];
        // Measured inside, where the page's own sizes do not reach.
        sheet.replaceSync(own);
        const size = Number.parseFloat(getComputedStyle(inside).fontSize) || 16;
        sheet.replaceSync(shadowSheet([theme, base, controls, icon, toast, own, ...css].join('\n'), size));
      }
      // Above the page's own dialogs and whatever z-index it uses.
      host.showPopover();
      since = performance.now();
    },
    hide() {
      host.remove();
      since = Number.POSITIVE_INFINITY;
    },
    setLight(light) {
      scheme.replaceSync(`:host { color-scheme: only ${light ? 'light' : 'dark'} !important; }`);
    },
    speak(words) {
      setWords(words);
      const { language, direction } = wordsLanguage();
      inside.lang = language;
      inside.dir = direction;
    },
    moved() {
      since = performance.now();
    },
    owns: (event) => event.target === host,
    hasFocus: () => document.activeElement === host,
  };
}
