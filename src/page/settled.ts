/** How long nothing may change, and how long is waited at most, in milliseconds. */
const QUIET = 300;
const LONGEST = 3000;

/**
 * Resolves when the document has not changed for a moment, at the latest after three seconds, or when the signal aborts.
 * @param isReady false as long as the quiet is that of a page that has not begun to change
 */
export function settled(document: Document, signal: AbortSignal, isReady: () => boolean = () => true): Promise<void> {
  return new Promise((resolve) => {
    let quiet = setTimeout(look, QUIET);
    const longest = setTimeout(done, LONGEST);
    const observer = new MutationObserver(again);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', done, { once: true });
    function again(): void {
      clearTimeout(quiet);
      quiet = setTimeout(look, QUIET);
    }
    function look(): void {
      if (isReady()) done();
      else again();
    }
    function done(): void {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

/** Resolves after a time, in milliseconds, or when the signal aborts. */
export function rest(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, time);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
