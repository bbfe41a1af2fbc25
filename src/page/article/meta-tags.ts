import { attribute, queryAll } from '../dom.ts';

/** The page's meta elements: a name or property in lower case, and its values in order. */
export class MetaTags {
  readonly #values = new Map<string, string[]>();

  constructor(document: Document) {
    for (const element of queryAll(document, 'meta[content]')) {
      const content = attribute(element, 'content')?.trim();
      if (!content) continue;
      const names = `${attribute(element, 'property') ?? ''} ${attribute(element, 'name') ?? ''}`.toLowerCase().split(/\s+/);
      for (const name of new Set(names)) if (name) this.#values.set(name, [...(this.#values.get(name) ?? []), content]);
    }
  }

  /** The first value of the first of these names that has one. */
  first(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.#values.get(name)?.[0];
      if (value !== undefined) return value;
    }
    return null;
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }
}
