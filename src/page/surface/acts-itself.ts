/** What does something of its own when it is clicked. */
const CLICKED = 'a[href], button, summary, label, [role="button"], [role="link"]';

/** True where a click is the page's. An event that is over has no path any more. */
export function actsItself(event: Event): boolean {
  const path = event.composedPath();
  const from = path.length > 0 ? path : [event.target];
  return from.some((at) => at instanceof Element && Element.prototype.closest.call(at, CLICKED) !== null);
}
