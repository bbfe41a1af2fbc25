/** The broadcast channel on which our screens and the background say which articles were written to: `{ keys }`. */
export const LIBRARY_CHANGES = 'library-changes';
