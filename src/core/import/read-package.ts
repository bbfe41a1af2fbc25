import type { Reading, Refusal } from './imported.ts';
import { type ReadImport, readingImport, refusedFile } from './read-import.ts';

/** One file of a package. */
export interface PackageFile {
  /** With its folders. */
  readonly name: string;
  readonly text: string;
}

/** Files of a package that say something of others of it, and nothing on their own. */
export const BESIDE = /(?:^|\/)(highlights\/[^/]+\.md)$/i;

/** Reads the files of a package together, in turns. Those that are of no known kind are named. Never throws. */
export function* readingPackage(files: readonly PackageFile[]): Generator<Reading, ReadImport> {
  const beside = new Map(
    files.flatMap(
      ({ name, text }) =>
        BESIDE.exec(name)
          ?.slice(1, 2)
          .map((own) => [own, text] as const) ?? [],
    ),
  );
  const reads: { readonly name: string; readonly read: ReadImport }[] = [];
  for (const { name, text } of files.filter((file) => !BESIDE.test(file.name))) {
    reads.push({ name, read: yield* readingImport(text, beside) });
    yield { done: reads.length, of: files.length };
  }
  const known = reads.filter(({ read: { reader } }) => reader !== null);
  if (known.length === 0) return refusedFile('none-known');
  const used = new Set(known.flatMap(({ read }) => read.with ?? []));
  const left = [...beside.keys()].filter((name) => !used.has(name));
  const named = (list: 'refused' | 'skipped') =>
    reads.flatMap(({ name, read }) => read[list].map((refusal): Refusal => ({ ...refusal, file: name })));
  return {
    reader: known[0]?.read.reader ?? null,
    articles: known.flatMap(({ read }) => read.articles),
    refused: [...named('refused'), ...left.map((file): Refusal => ({ where: '', reason: { code: 'no-page' }, file }))],
    skipped: named('skipped'),
  };
}
