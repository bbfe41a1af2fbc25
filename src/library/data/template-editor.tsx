import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../core/words/words.ts';
import type { ShowToast } from '../../ui/toast.tsx';
import { TEMPLATE_EXAMPLES } from '../bulk/template-examples.ts';
import { TEMPLATE_NAMES } from '../bulk/template-names.ts';
import type { Library } from '../use-library.ts';
import type { StoredTemplate } from '../use-template.ts';
import { type TemplatePreview, useTemplatePreview } from './use-template-preview.ts';

interface Props {
  readonly library: Library;
  readonly template: StoredTemplate;
  readonly showToast: ShowToast;
  readonly onClose: () => void;
}

const FIRST = TEMPLATE_EXAMPLES[0]?.text ?? '';
/** A template and what it makes of the newest article, side by side where there is room. */
export function TemplateEditor({ library, template, showToast, onClose }: Props) {
  const [text, setText] = useState(template.text ?? FIRST);
  const [example, setExample] = useState('');
  const preview = useTemplatePreview(library, text);
  const field = useId();
  const start = useId();
  const editor = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    editor.current?.focus();
    editor.current?.setSelectionRange(0, 0);
    editor.current?.scrollTo(0, 0);
  }, []);
  const save = async (next: string | null, words: string) => {
    try {
      await template.save(next);
      showToast(words);
    } catch {
      showToast(say('template_not_saved'));
    }
  };
  return (
    <div class="template">
      <div class="data-row">
        <label for={start}>{say('template_start')}</label>
        <select
          id={start}
          class="field"
          value={example}
          onChange={(event) => {
            const chosen = TEMPLATE_EXAMPLES.find(({ id }) => id === event.currentTarget.value);
            setExample(chosen?.id ?? '');
            if (chosen !== undefined) setText(chosen.text);
          }}
        >
          <option value="">{say('template_example')}</option>
          {TEMPLATE_EXAMPLES.map(({ id, label }) => (
            <option key={id} value={id}>
              {id === 'speakers' ? say('template_by_speaker') : label}
            </option>
          ))}
        </select>
      </div>
      <label class="label" for={field}>
        {say('template_label')}
      </label>
      <textarea
        id={field}
        ref={editor}
        class="field template-text"
        spellcheck={false}
        dir="auto"
        aria-invalid={preview.fault !== null}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p class="meta">
        {say('template_names', Object.fromEntries(Object.entries(TEMPLATE_NAMES).map(([of, names]) => [of, names.join(' ')])))}
      </p>
      <Preview preview={preview} />
      <p class="import-actions">
        <button
          type="button"
          class="button first"
          disabled={preview.fault !== null || text === template.text}
          onClick={() => void save(text, say('template_saved'))}
        >
          {say('template_save')}
        </button>
        <button
          type="button"
          class="button line"
          disabled={text === FIRST}
          onClick={() => {
            setText(FIRST);
            setExample('');
          }}
        >
          {say('template_reset')}
        </button>
        {template.text !== null && (
          <button type="button" class="button" onClick={() => void save(null, say('template_deleted'))}>
            {say('common_delete')}
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          {say('common_close')}
        </button>
      </p>
    </div>
  );
}

function Preview({ preview: { title, words, fault, detail, hint } }: { preview: TemplatePreview }) {
  return (
    <section class="template-preview" aria-label={say('note_preview')}>
      <p class="label">{title === null ? say('note_preview') : say('template_preview_of', { title })}</p>
      <div role="status">
        {fault !== null && <p class="template-fault">{fault}</p>}
        {detail !== null && (
          <p class="meta" lang="en" dir="ltr">
            {detail}
          </p>
        )}
        {hint !== null && <p class="meta">{hint}</p>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
      <pre tabIndex={0} dir="auto">
        {words}
      </pre>
    </section>
  );
}
