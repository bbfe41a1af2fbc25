import type { Annotation, Colour } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import { hash } from '../core/hash.ts';
import { say, sayCount } from '../core/words/words.ts';
import { deleteForGood } from '../store/empty-bin.ts';
import { StoreError } from '../store/errors.ts';
import type { BinnedAnnotation } from '../store/list-bin.ts';
import type { Database } from '../store/schema.ts';
import { failureWords } from '../ui/failure-words.ts';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed, Turn } from '../ui/use-undo.ts';
import { binEdit, type Edit, fieldEdit, writeEdits } from './edit-library.ts';
import type { LibraryArticle } from './library-article.ts';
import type { OwnRow } from './library-filter.ts';
import type { Library } from './use-library.ts';

type Owned = Pick<OwnRow, 'annotation' | 'article'>;

/** What the reader changes in the library. Everything can be taken back, but what is deleted for good. */
export interface Edits {
  /** @param what "12 highlights deleted" @returns false where nothing was written, which was said */
  readonly remove: (rows: readonly Owned[], what: string) => Promise<boolean>;
  /** Takes out of the bin. */
  readonly restore: (rows: readonly BinnedAnnotation[]) => Promise<boolean>;
  /** What lies in the bin; the reader has been asked. */
  readonly deleteForGood: (rows: readonly BinnedAnnotation[]) => Promise<boolean>;
  readonly addTag: (rows: readonly Owned[], tag: string) => Promise<boolean>;
  readonly setTags: (row: Owned, tags: readonly string[]) => Promise<boolean>;
  readonly setColour: (row: Owned, colour: Colour) => Promise<boolean>;
  /** Tags articles: on the note of each as a whole, which is made where there is none. */
  readonly tagArticles: (articles: readonly LibraryArticle[], tag: string) => Promise<boolean>;
}

export function useEdits({ db, wrote }: Library, showToast: ShowToast, changed: Changed): Edits {
  const writing = async <T>(of: readonly { readonly record: ArticleRecord }[], work: (db: Database) => Promise<T>): Promise<T | null> => {
    if (db === null || of.length === 0) return null;
    const keys = [...new Set(of.map(({ record }) => record.key))];
    try {
      return await work(db);
    } catch (error) {
      const failure = error instanceof StoreError ? error : { code: 'store', message: String(error) };
      showToast(failureWords(failure));
      return null;
    } finally {
      // Some of them may stand.
      await wrote(keys);
    }
  };
  const write = (edits: readonly Edit[]): Promise<readonly Annotation[] | null> => writing(edits, (open) => writeEdits(open, edits));
  /** Writes over what was written last, whichever way: the readings that an edit replaces are those of the one before. */
  const turn =
    (edits: readonly Edit[], back: readonly Edit[]): Turn =>
    async () => {
      const written = await write(edits);
      return written === null ? null : turn(after(back, written), edits);
    };
  const setAll = async (edits: readonly Edit[], undoing: (written: readonly Annotation[]) => readonly Edit[], words: string) => {
    const change = write(edits).then((written) => (written === null ? null : turn(undoing(written), edits)));
    changed(words, change);
    return (await change) !== null;
  };
  const tag = (rows: readonly Owned[], next: (tags: readonly string[]) => readonly string[], words: string) => {
    const changing = rows.filter(({ annotation }) => next(annotation.tags) !== annotation.tags);
    const edits = changing.map(({ annotation, article }) => fieldEdit(article.record, annotation, 'tags', next(annotation.tags)));
    const undo = (written: readonly Annotation[]) =>
      changing.flatMap(({ annotation, article }, index) => {
        const after = written[index];
        return after === undefined ? [] : [fieldEdit(article.record, after, 'tags', annotation.tags)];
      });
    return setAll(edits, undo, words);
  };
  const adding = (name: string) => (tags: readonly string[]) => (tags.includes(name) ? tags : [...tags, name]);
  return {
    remove: (rows, what) => {
      const edits = rows.map(({ annotation, article }) => binEdit(article.record, annotation, true));
      const undo = (written: readonly Annotation[]) =>
        edits.flatMap(({ record }, index) => {
          const after = written[index];
          return after === undefined ? [] : [binEdit(record, after, false)];
        });
      return setAll(edits, undo, what);
    },
    restore: (rows) => {
      const edits = (written: readonly (Annotation | undefined)[], deleted: boolean) =>
        rows.flatMap(({ record }, index) => {
          const annotation = written[index];
          return annotation === undefined ? [] : [binEdit(record, annotation, deleted)];
        });
      const binned = rows.map(({ annotation }) => annotation);
      const words = sayCount('bin_taken_out', rows.length);
      return setAll(edits(binned, false), (written) => edits(written, true), words);
    },
    deleteForGood: async (rows) => {
      const ids = rows.map(({ annotation }) => annotation.id);
      const isDone = (await writing(rows, (open) => deleteForGood(open, ids))) !== null;
      if (isDone) showToast(say('bin_deleted'));
      return isDone;
    },
    addTag: (rows, name) => tag(rows, adding(name), say('tags_tagged', { tag: name })),
    setTags: (row, tags) => tag([row], () => tags, say('tags_changed')),
    setColour: ({ annotation, article }, colour) =>
      setAll(
        [fieldEdit(article.record, annotation, 'colour', colour)],
        ([after]) => (after === undefined ? [] : [fieldEdit(article.record, after, 'colour', annotation.colour)]),
        say('colour_changed'),
      ),
    tagArticles: (articles, name) => {
      const rows = articles.map((article) => ({ article, annotation: articleNote(article) }));
      return tag(rows, adding(name), say('tags_tagged', { tag: name }));
    },
  };
}

/** Edits as they are to be made over what was written. */
function after(edits: readonly Edit[], written: readonly Annotation[]): readonly Edit[] {
  const standing = new Map(written.map((annotation) => [annotation.id, annotation]));
  return edits.map((edit) => ({
    ...edit,
    changes: edit.changes.map((change) => {
      const clock = standing.get(edit.annotationId)?.clocks[change.field];
      return clock === undefined ? change : { ...change, replaces: [clock] };
    }),
  }));
}

/** The note on an article as a whole, as it is or as it would be made. */
export function articleNote(article: LibraryArticle): Annotation {
  return (
    article.annotations.find(({ motivation }) => motivation === 'commenting') ?? {
      id: `note-${hash(article.key)}`,
      articleKey: article.key,
      motivation: 'commenting',
      selectors: [],
      note: '',
      colour: null,
      tags: [],
      clocks: {},
      created: article.record.created,
      modified: article.record.modified,
    }
  );
}
