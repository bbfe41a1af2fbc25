import { useEffect, useState } from 'preact/hooks';
import { type BinnedAnnotation, listBin } from '../store/list-bin.ts';
import type { Library } from './use-library.ts';

/** What lies in the bin; null while it is being read. */
export type Bin = readonly BinnedAnnotation[] | 'failed' | null;

/** Reads the bin when the library is there, and after each write. */
export function useBin({ db, articles, complete }: Library): Bin {
  const [bin, setBin] = useState<Bin>(null);
  useEffect(() => {
    // The lists come first.
    if (db === null || !complete) return;
    let over = false;
    const show = (next: Bin) => {
      if (!over) setBin(next);
    };
    listBin(db).then(show, () => show('failed'));
    return () => {
      over = true;
    };
    // Whatever was written may have gone into the bin or come out of it.
  }, [db, articles, complete]);
  return bin;
}
