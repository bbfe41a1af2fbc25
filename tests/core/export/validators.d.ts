/** What is used of packages that bring no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: unknown, options?: object);
    data: Record<string, unknown>[];
    format(name: string, options?: object): string;
  }
  export const plugins: { config: { get(name: string): Record<string, unknown> } };
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
