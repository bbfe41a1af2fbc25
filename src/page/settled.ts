/** How long nothing may change, and how long is waited at most, in milliseconds. */
const QUIET = 300;
const LONGEST = 3000;

/** Resolves when the document has not changed for a moment, at the latest after three seconds, or when the signal aborts. */
export function settled(document: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    let quiet = setTimeout(done, QUIET);
    const longest = setTimeout(done, LONGEST);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    observer.observe(document, { subtree: true, childList: true, characterData: true });
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(longest);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
