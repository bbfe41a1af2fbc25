/** Below this height a popup scrolls as a whole: its parts would leave the list no room. In px. */
const LOWEST = 320;

/**
 * Browsers make a popup as large as its page, up to what the screen has room for. Where that is less, the page is made as
 * low as the popup, so that only its list scrolls. (`100vh` cannot say this: it is what the browser asks for the size.)
 */
export function fitHeight(root: HTMLElement): void {
  window.addEventListener('resize', () => {
    if (root.scrollHeight > window.innerHeight && window.innerHeight >= LOWEST) {
      root.style.setProperty('--popup-height', `${window.innerHeight}px`);
    }
  });
}
