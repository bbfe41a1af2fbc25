import { useMemo } from 'preact/hooks';
import type { Analysis, Entity } from '../core/analysis.ts';
import { say } from '../core/words/words.ts';
import { type CorrectedArticle, joining, nameParts } from './edited-name.ts';
import { NameEditor } from './name-editor.tsx';
import type { Corrections } from './use-corrections.ts';

interface Props {
  readonly article: CorrectedArticle;
  /** As the reader corrected it. */
  readonly analysis: Analysis;
  readonly entity: Entity;
  readonly language: string | null;
  readonly corrections: Corrections;
  readonly onClose: () => void;
}

/** One name of the open article and what can be put right of it; closes when it is no name of its own any more. */
export function NamePane({ article, analysis, entity, language, corrections, onClose }: Props) {
  const parts = useMemo(() => nameParts(article, entity.id), [article, entity.id]);
  const others = useMemo(
    () => analysis.entities.filter(({ id }) => id !== entity.id).sort((a, b) => likeness(b, entity) - likeness(a, entity)),
    [analysis, entity],
  );
  return (
    <NameEditor
      entity={entity}
      parts={parts}
      others={others}
      language={language}
      onCorrect={(aim, words) => {
        corrections.correct([aim], words);
        if (aim.change === 'hide') onClose();
      }}
      onLeave={(part) => corrections.write(part.leaving, say('name_stands_alone', { words: part.words }))}
      onJoin={(into) => {
        corrections.write(joining(article, entity.id, into.id), say('name_joined_with', { name: into.name }));
        onClose();
      }}
      onClose={onClose}
    />
  );
}

/** Others of the same kind first, the most named first. */
function likeness({ kind, mentions }: Entity, to: Entity): number {
  return (kind === to.kind ? 1e9 : 0) + mentions.length;
}
