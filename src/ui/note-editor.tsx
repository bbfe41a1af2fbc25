import { useEffect, useId, useState } from 'preact/hooks';
import { say } from '../core/words/words.ts';
import { unsavedWords } from './failure-words.ts';
import { GrowingTextarea } from './growing-textarea.tsx';
import { Icon } from './icon.tsx';
import { MarkdownView } from './markdown-view.tsx';
import type { NoteSaver, NoteState } from './note-saver.ts';
import { SaveState } from './save-state.tsx';
import './note-editor.css';

interface Props {
  readonly label: string;
  readonly state: NoteState;
  readonly saver: Pick<NoteSaver, 'type' | 'save' | 'join'>;
  /** Goes into the field when it appears. */
  readonly focus: boolean;
  /** Shows the words and takes none: where they could not be saved. */
  readonly disabled: boolean;
  readonly onCopied: () => void;
  /** The texts were joined; `undo` parts them again. */
  readonly onJoined: (undo: () => void) => void;
}

/** A note with its state above it, what went wrong below it, and the other text where two were written at once. */
export function NoteEditor({ label, state, saver, focus, disabled, onCopied, onJoined }: Props) {
  const id = useId();
  const [preview, setPreview] = useState(false);
  const isPreview = preview && state.text.trim() !== '';
  const failed = state.status === 'failed';
  useEffect(() => {
    // It may come late, when a draft has been looked for: a reader who writes elsewhere by then is left there.
    if (focus && document.activeElement?.matches('input, textarea') !== true) document.getElementById(id)?.focus();
  }, []);
  const copy = async () => {
    await navigator.clipboard.writeText(state.text);
    onCopied();
  };
  return (
    <section class="note-editor">
      <div class="note-head">
        <label class="label" for={id}>
          {label}
        </label>
        <span class="note-tools">
          <SaveState status={state.status} savedAt={state.savedAt} />
          {state.text.trim() !== '' && (
            <button type="button" class="text-button" aria-pressed={preview} onClick={() => setPreview(!preview)}>
              {say('note_preview')}
            </button>
          )}
        </span>
      </div>
      {isPreview && <MarkdownView text={state.text} />}
      {!isPreview && (
        <GrowingTextarea
          id={id}
          class="field note-field"
          dir="auto"
          value={state.text}
          disabled={disabled}
          placeholder={say(disabled ? 'note_nothing_saved' : 'note_write')}
          aria-invalid={failed}
          aria-describedby={failed ? `${id}-failure` : undefined}
          onInput={(event) => saver.type(event.currentTarget.value)}
          onBlur={() => saver.save()}
        />
      )}
      {failed && (
        <div class="note-failure">
          <p id={`${id}-failure`}>{state.failure && unsavedWords(state.failure)}</p>
          <button type="button" class="button small" onClick={() => saver.save()}>
            {say('common_try_again')}
          </button>
          <button type="button" class="button small" onClick={copy}>
            {say('note_copy')}
          </button>
        </div>
      )}
      {state.others.length > 0 && (
        <OtherTexts texts={state.others.map(({ value }) => String(value))} onJoin={() => onJoined(saver.join())} />
      )}
    </section>
  );
}

function OtherTexts({ texts, onJoin }: { texts: readonly string[]; onJoin: () => void }) {
  const [shown, show] = useState(false);
  return (
    <div class="note-conflict">
      <Icon name="alert" />
      <div>
        <p>{say('note_two_texts')}</p>
        {shown &&
          texts.map((text) => (
            <blockquote key={text} dir="auto">
              {text}
            </blockquote>
          ))}
        <button type="button" class="button small" aria-expanded={shown} onClick={() => show(!shown)}>
          {say(shown ? 'note_show_one' : 'note_show_both')}
        </button>
        <button type="button" class="button small" onClick={onJoin}>
          {say('note_join')}
        </button>
      </div>
    </div>
  );
}
