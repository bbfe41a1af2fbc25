import { useMemo } from 'preact/hooks';
import type { View } from './library-nav.tsx';
import type { Bin } from './use-bin.ts';
import type { Library } from './use-library.ts';

/** How much there is in each list, whatever is looked for in it; null while that is not known. */
export type Counts = Readonly<Record<Exclude<View, 'options'>, number | null>>;

export function useCounts({ articles, complete, findings, searched }: Library, bin: Bin): Counts {
  const own = useMemo(() => articles.reduce((sum, { annotations }) => sum + annotations.length, 0), [articles]);
  const [speakers, names] = useMemo(() => {
    if (!searched) return [null, null];
    const [voices, namings] = [new Set<string>(), new Set<string>()];
    for (const { key } of articles) {
      const found = findings.get(key);
      for (const voice of found?.voices ?? []) voices.add(voice.key);
      for (const naming of found?.namings ?? []) namings.add(naming.key);
    }
    return [voices.size, namings.size];
  }, [articles, findings, searched]);
  return {
    articles: complete ? articles.length : null,
    yours: complete ? own : null,
    speakers,
    names,
    bin: Array.isArray(bin) ? bin.length : null,
  };
}
