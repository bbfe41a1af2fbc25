/** How the names of an article are sorted within their kind. */
export type NameOrder = 'mentions' | 'text';

const ORDER = 'name-order';

/** A habit of this browser, no part of the library. */
export function lastNameOrder(): NameOrder {
  return localStorage.getItem(ORDER) === 'text' ? 'text' : 'mentions';
}

export function rememberNameOrder(order: NameOrder): void {
  localStorage.setItem(ORDER, order);
}
