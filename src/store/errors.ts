/**
 * What can go wrong in the store that a caller can act on. `message` is a sentence for the reader; `code` is for
 * replies between contexts.
 */
export abstract class StoreError extends Error {
  abstract readonly code: string;
}

/** The library was written by a later version of the product. Nothing was changed. */
export class NewerStoreError extends StoreError {
  override readonly name = 'NewerStoreError';
  readonly code = 'newer-store';
  constructor() {
    super('Your library was written by a newer version. Update the extension to open it.');
  }
}

/** The disk, or the browser's share of it, is full. Nothing was written. */
export class StoreFullError extends StoreError {
  override readonly name = 'StoreFullError';
  readonly code = 'store-full';
  constructor() {
    super('There is no space left to save this. Nothing was changed.');
  }
}

/** A change to an article that the library does not hold, without what is needed to add it. */
export class UnknownArticleError extends StoreError {
  override readonly name = 'UnknownArticleError';
  readonly code = 'unknown-article';
  constructor() {
    super('This article is not in your library yet.');
  }
}

/** A change to an annotation of another article: a page may change only what belongs to it. */
export class ForeignAnnotationError extends StoreError {
  override readonly name = 'ForeignAnnotationError';
  readonly code = 'foreign-annotation';
  constructor() {
    super('This annotation belongs to another article.');
  }
}

/** Two records whose texts are not the same were to become one. */
export class DifferentTextError extends StoreError {
  override readonly name = 'DifferentTextError';
  readonly code = 'different-text';
  constructor() {
    super('These are two articles: their texts differ.');
  }
}

/** The library is being brought to a newer version, and another tab of an older one has not let go of it yet. */
export class BlockedStoreError extends StoreError {
  override readonly name = 'BlockedStoreError';
  readonly code = 'blocked-store';
  constructor() {
    super('Your library is being updated. Close the other Quotemark tabs to let it finish.');
  }
}

/** The stored row that a change would build on cannot be read. It is left as it is. */
export class DamagedRowError extends StoreError {
  override readonly name = 'DamagedRowError';
  readonly code = 'damaged-row';
  constructor() {
    super('What is stored here is damaged, so it was not changed.');
  }
}

/** The error to pass on: one of ours where the browser's says something that a caller can act on. */
export function storeError(error: unknown): unknown {
  if (!(error instanceof DOMException)) return error;
  if (error.name === 'QuotaExceededError') return new StoreFullError();
  return error.name === 'VersionError' ? new NewerStoreError() : error;
}
