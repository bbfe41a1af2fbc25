import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ENTITY_KINDS, type Entity } from '../core/analysis.ts';
import type { CorrectionAim } from '../core/correction.ts';
import { lookUps } from '../core/look-up.ts';
import { say, sayCount } from '../core/words/words.ts';
import { plain } from './article-names.ts';
import { ChoiceField } from './choice-field.tsx';
import type { NamePart } from './edited-name.ts';
import { KIND_ICONS, KIND_WORDS } from './entity-kinds.ts';
import { Icon } from './icon.tsx';
import { NamePartList } from './name-part-list.tsx';
import './name-editor.css';

interface Props {
  readonly entity: Entity;
  readonly parts: readonly NamePart[];
  /** All others of the article. */
  readonly others: readonly Entity[];
  /** BCP 47, or null where the article does not say. */
  readonly language: string | null;
  /** The name, the kind, or that it is no name. */
  readonly onCorrect: (aim: CorrectionAim, words: string) => void;
  readonly onLeave: (part: NamePart) => void;
  readonly onJoin: (into: Entity) => void;
  readonly onClose: () => void;
}

/** What can be put right of one name: how it is called, what it is, who it is and is not. */
export function NameEditor({ entity, parts, others, language, onCorrect, onLeave, onJoin, onClose }: Props) {
  const id = useId();
  const [isJoining, setJoining] = useState(false);
  const { name, kind, mentions } = entity;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isOurs = event.target === document.body || (event.target instanceof Node && section.current?.contains(event.target));
      if (event.key !== 'Escape' || event.defaultPrevented || !isOurs) return;
      event.preventDefault();
      onClose();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  const target = entity.id;
  const choices = (typed: string) =>
    others
      .filter((other) => plain(other.name).includes(plain(typed).trim()))
      .map((other) => ({
        id: other.id,
        label: other.name,
        picture: <Icon name={KIND_ICONS[other.kind]} />,
        pick: () => onJoin(other),
      }));
  return (
    <section ref={section} class="name-editor" aria-labelledby={`${id}-head`}>
      <header class="name-editor-head">
        <Icon name={KIND_ICONS[kind]} />
        <div>
          <h2 id={`${id}-head`} dir="auto">
            {isJoining ? say('name_same_as_head', { name }) : name}
          </h2>
          <p class="meta">{sayCount('name_facts', mentions.length, { kind: say(KIND_WORDS[kind]) })}</p>
        </div>
        <button
          type="button"
          class="icon-button push"
          aria-label={say('common_back')}
          title={say('common_back')}
          onClick={isJoining ? () => setJoining(false) : onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {isJoining ? (
        <ChoiceField labelledBy={`${id}-head`} placeholder={say('name_find_another')} choices={choices} onClose={() => setJoining(false)} />
      ) : (
        <div class="name-editor-parts">
          <NameField key={name} name={name} onRename={(value) => onCorrect({ change: 'rename', target, value }, say('name_renamed'))} />
          <fieldset class="kind-choices">
            <legend class="label">{say('name_kind')}</legend>
            {ENTITY_KINDS.map((each) => (
              <button
                key={each}
                type="button"
                class="kind-choice"
                aria-pressed={each === kind}
                onClick={() => each !== kind && onCorrect({ change: 'retype', target, value: each }, say('name_kind_changed'))}
              >
                {say(KIND_WORDS[each])}
              </button>
            ))}
          </fieldset>
          <NamePartList parts={parts} onLeave={onLeave} />
          <div class="name-editor-actions">
            {others.length > 0 && (
              <button type="button" class="button small line" onClick={() => setJoining(true)}>
                {say('name_same_as')}
              </button>
            )}
            <button
              type="button"
              class="button small line"
              onClick={() => onCorrect({ change: 'hide', target, value: null }, say('name_taken_out'))}
            >
              {say('name_not_a_name')}
            </button>
          </div>
          <p class="meta name-editor-links">
            {say('name_look_up')}{' '}
            {lookUps(name, language).map(({ label, url }) => (
              <a key={label} href={url} target="_blank" rel="noreferrer noopener">
                {label}
              </a>
            ))}
          </p>
        </div>
      )}
    </section>
  );
}

/** What it is called everywhere; Enter renames it. */
function NameField({ name, onRename }: { name: string; onRename: (name: string) => void }) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(name);
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  const isNew = typed.trim() !== '' && typed.trim() !== name;
  return (
    <form
      class="name-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) onRename(typed.trim());
      }}
    >
      <label class="label" for={id}>
        {say('name_name')}
      </label>
      <input
        ref={input}
        id={id}
        class="field"
        type="text"
        dir="auto"
        autocomplete="off"
        maxLength={300}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button line" disabled={!isNew}>
        {say('name_rename')}
      </button>
    </form>
  );
}
