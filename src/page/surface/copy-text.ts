/**
 * Copies a text, on a click. Pages without a secure context have no clipboard to write to, and a page's policy may
 * forbid it: then a field that nobody sees is selected and copied the old way, and the reader's selection put back.
 * @param place an element of ours for that field
 */
export async function copyText(text: string, place: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text, place);
  }
}

function copySelected(text: string, place: Element): boolean {
  const selection = getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, index) => selection?.getRangeAt(index));
  const focused = (place.getRootNode() as ShadowRoot).activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.readOnly = true;
  field.value = text;
  place.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  selection?.removeAllRanges();
  for (const range of ranges) if (range !== undefined) selection?.addRange(range);
  return copied;
}
