import type { Entity } from '../core/analysis.ts';
import { say } from '../core/words/words.ts';
import { KIND_ICONS } from './entity-kinds.ts';
import { Icon } from './icon.tsx';
import './name-editor.css';

interface Props {
  readonly entities: readonly Entity[];
  /** Why nothing can be changed here, or null. */
  readonly locked: string | null;
  readonly onShow: (entity: Entity) => void;
}

/** What the reader said is no name: out of the page and the lists, and back with one click. */
export function HiddenNames({ entities, locked, onShow }: Props) {
  if (entities.length === 0) return null;
  return (
    <details class="hidden-names">
      <summary class="label">{say('hidden_count', { count: entities.length })}</summary>
      <ul>
        {entities.map((entity) => (
          <li key={entity.id}>
            <Icon name={KIND_ICONS[entity.kind]} />
            <span class="clip" dir="auto">
              {entity.name}
            </span>
            <button
              type="button"
              class="text-button"
              aria-label={say('hidden_show_again_name', { name: entity.name })}
              disabled={locked !== null}
              title={locked ?? undefined}
              onClick={() => onShow(entity)}
            >
              {say('hidden_show_again')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
