/** @typedef {import('./corpora.mjs').Document} Document */

const SMALL = /^(?:the|and|for|with|from|into|over|but|nor)$/;

/** A document in the capitals of a headline: offsets stay. @param {Document} document @returns {Document} */
export function inTitleCase(document) {
  const text = document.text.replace(/(?<![\p{L}'’])\p{Ll}\p{L}{2,}/gu, (word) =>
    SMALL.test(word) ? word : raised(word.slice(0, 1)) + word.slice(1),
  );
  return { ...document, text };
}

/** A document in capitals throughout: offsets stay. @param {Document} document @returns {Document} */
export function inCapitals(document) {
  return { ...document, text: document.text.replace(/\p{Ll}/gu, raised) };
}

/** The capital of a letter, unless it is longer than the letter. @param {string} letter */
function raised(letter) {
  const capital = letter.toUpperCase();
  return capital.length === letter.length ? capital : letter;
}
