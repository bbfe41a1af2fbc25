import { useMemo, useState } from 'preact/hooks';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  has(id: string): boolean;
  /** @param range true: everything between the last one that was chosen and this one as well */
  toggle(id: string, range: boolean): void;
  all(): void;
  clear(): void;
}

/** Which rows are chosen; what is filtered out is not. @param shown ids of the list in order */
export function useSelection(shown: readonly string[]): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string | null>(null);
  const ids = useMemo(() => (chosen.size === 0 ? chosen : new Set(shown.filter((id) => chosen.has(id)))), [chosen, shown]);
  return {
    ids,
    has: (id) => ids.has(id),
    toggle: (id, range) => {
      const next = new Set(ids);
      const [from, to] = [last === null ? -1 : shown.indexOf(last), shown.indexOf(id)].sort((a, b) => a - b) as [number, number];
      if (range && from !== -1) for (const each of shown.slice(from, to + 1)) next.add(each);
      else if (!next.delete(id)) next.add(id);
      setChosen(next);
      setLast(id);
    },
    all: () => setChosen(new Set(shown)),
    clear: () => setChosen(new Set()),
  };
}
