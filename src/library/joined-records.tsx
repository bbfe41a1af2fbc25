import { useEffect, useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import { mergesInto } from '../store/list-merges.ts';
import { mergeArticles, undoMerge } from '../store/merge-articles.ts';
import type { Database, MergeRow } from '../store/schema.ts';
import { dateLabel } from '../ui/dates.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { type Changed, toAndFro } from '../ui/use-undo.ts';
import type { LibraryArticle } from './library-article.ts';
import type { Library } from './use-library.ts';

interface Props {
  readonly article: LibraryArticle;
  readonly library: Library;
  readonly showToast: ShowToast;
  readonly changed: Changed;
}

/** Other addresses whose article was found to be this one, each with the way to part them again. */
export function JoinedRecords({ article, library, showToast, changed }: Props) {
  const { db } = library;
  const merges = useMerges(db, article);
  if (db === null || merges.length === 0) return null;
  const write = async (work: () => Promise<unknown>, gone: string): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch {
      showToast(say('joined_failed'));
      return false;
    } finally {
      await library.wrote([article.key, gone]);
    }
  };
  const part = (gone: string) =>
    changed(
      say('joined_parted'),
      toAndFro((to) => write(() => (to === 'forth' ? undoMerge(db, gone) : mergeArticles(db, gone, article.key, Date.now())), gone))(),
    );
  return (
    <ul class="joined-records" aria-label={say('joined_list')}>
      {merges.map(({ gone, at }) => (
        <li key={gone}>
          <span class="meta" dir="auto">
            {say('joined_with', { address: gone.replace(/^https?:\/\//, ''), date: dateLabel(new Date(at).toISOString()) })}
          </span>
          <button type="button" class="text-button" onClick={() => part(gone)}>
            {say('joined_part')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function useMerges(db: Database | null, article: LibraryArticle): readonly MergeRow[] {
  const [merges, setMerges] = useState<readonly MergeRow[]>([]);
  useEffect(() => {
    if (db === null) return;
    let over = false;
    void mergesInto(db, article.key)
      .catch(() => [])
      .then((rows) => {
        if (!over) setMerges(rows);
      });
    return () => {
      over = true;
    };
  }, [db, article]);
  return merges;
}
