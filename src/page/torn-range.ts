/**
 * True where the page has taken nodes away under a range that was made from text to text: it is empty, or an end has gone
 * over to an element, or back to where a text starts.
 */
export function isTornRange({ collapsed, startContainer, endContainer, endOffset }: AbstractRange): boolean {
  return collapsed || endOffset === 0 || !(startContainer instanceof Text && endContainer instanceof Text);
}
