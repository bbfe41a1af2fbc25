import browser from 'webextension-polyfill';
import type { Annotation } from '../core/annotation.ts';
import type { ArticleRecord } from '../core/article-record.ts';
import type { Clock } from '../core/clock.ts';
import { done, failed, type Reply } from '../core/reply.ts';
import { StoreError } from '../store/errors.ts';
import { SavedNote } from '../ui/saved-note.tsx';
import type { ShowToast } from '../ui/toast.tsx';
import type { Changed } from '../ui/use-undo.ts';
import { writeEdits } from './edit-library.ts';
import type { Library } from './use-library.ts';

interface Props {
  readonly annotation: Annotation;
  readonly record: ArticleRecord;
  readonly label: string;
  /** Goes into the field when it appears. */
  readonly focus: boolean;
  readonly library: Library;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** The note of one annotation of the library, written into the store from here. */
export function LibraryNote({ annotation, record, library, ...note }: Props) {
  const { id, motivation } = annotation;
  const write = async (value: string, replaces: readonly Clock[]): Promise<Reply<Annotation>> => {
    if (library.db === null) return failed('store', '', true);
    try {
      const edit = { record, annotationId: id, motivation, changes: [{ field: 'note', value, replaces }] } as const;
      const [written] = await writeEdits(library.db, [edit]);
      void library.wrote([record.key]);
      return written === undefined ? failed('store', '', true) : done(written);
    } catch (error) {
      return error instanceof StoreError ? failed(error.code, error.message, true) : failed('store', String(error), true);
    }
  };
  return <SavedNote id={id} stored={annotation} saves drafts={browser.storage.session} write={write} {...note} />;
}
