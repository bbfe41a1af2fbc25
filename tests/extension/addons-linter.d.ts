declare module 'addons-linter' {
  interface Finding {
    readonly code: string;
    readonly file?: string;
    readonly message: string;
  }
  interface Linter {
    run(): Promise<{ readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] }>;
  }
  const linter: { createInstance(options: { config: Readonly<Record<string, unknown>>; runAsBinary: boolean }): Linter };
  export default linter;
}
