/** The order in which things were made; what came in the same millisecond, as from an import, goes by its id. */
export function byMade(a: { readonly created: string; readonly id: string }, b: { readonly created: string; readonly id: string }): number {
  return a.created < b.created || (a.created === b.created && a.id < b.id) ? -1 : 1;
}
