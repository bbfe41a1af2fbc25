/** A hand over painted words, without touching the page: highlights cannot set it, so a sheet of ours does meanwhile. */
export function createCursor(document: Document): { set(on: boolean): void } {
  const sheet = new CSSStyleSheet();
  // Inherited by all text that sets none of its own: what the page gave a cursor keeps it.
  sheet.replaceSync(':root { cursor: pointer !important; }');
  return {
    set(on) {
      const has = document.adoptedStyleSheets.includes(sheet);
      if (on && !has) document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      else if (!on && has) document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}
