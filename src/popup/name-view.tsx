import { useMemo, useState } from 'preact/hooks';
import { type Analysis, looksForNames } from '../core/analysis.ts';
import { hiddenEntities } from '../core/hidden-entities.ts';
import type { PaintSettings } from '../core/settings.ts';
import type { Span } from '../core/span.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import type { NameGroup } from '../ui/article-names.ts';
import { showing } from '../ui/edited-name.ts';
import { HiddenNames } from '../ui/hidden-names.tsx';
import { NamePane } from '../ui/name-pane.tsx';
import type { Corrections } from '../ui/use-corrections.ts';
import { NameList } from './name-list.tsx';

interface Props {
  readonly page: ReadyPage;
  /** As the reader corrected it. */
  readonly analysis: Analysis;
  readonly groups: readonly NameGroup[];
  readonly corrections: Corrections;
  /** The name that is open at first, or null. */
  readonly opened: string | null;
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  readonly onSwitch: (kind: keyof PaintSettings, on: boolean) => void;
  readonly onVisit: (mention: Span) => void;
}

/** The names of the article, one of them to put right, and those that the reader hid. */
export function NameView({ page, analysis, groups, corrections, opened, locked, onSwitch, onVisit }: Props) {
  const [editing, setEditing] = useState(opened);
  const [left, setLeft] = useState<string | null>(null);
  const hidden = useMemo(() => hiddenEntities(page.analysis, page.corrections, page.text), [page]);
  const entity = locked === null ? analysis.entities.find(({ id }) => id === editing) : undefined;
  if (entity !== undefined) {
    const close = () => {
      setLeft(entity.id);
      setEditing(null);
    };
    const language = page.metadata.language?.value ?? null;
    return <NamePane article={page} analysis={analysis} entity={entity} language={language} corrections={corrections} onClose={close} />;
  }
  return (
    <>
      <NameList
        groups={groups}
        looked={looksForNames(analysis)}
        left={left}
        locked={locked}
        onSwitch={onSwitch}
        onVisit={onVisit}
        onCorrect={setEditing}
      />
      <HiddenNames
        entities={hidden}
        locked={locked}
        onShow={(entity) => corrections.write(showing(page, entity), say('hidden_shown_again', { name: entity.name }))}
      />
    </>
  );
}
