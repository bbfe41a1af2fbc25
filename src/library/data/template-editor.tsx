import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ShowToast } from '../../ui/toast.tsx';
import { TEMPLATE_EXAMPLES } from '../bulk/template-examples.ts';
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
const NAMES =
  'title site authors published modified read language url tags people organisations places · quotations highlights notes: words paragraphs speaker cue sureness note tags colour link made · filters of ours: md quote yaml';

/** A template and what it makes of the newest article, side by side where there is room. */
export function TemplateEditor({ library, template, showToast, onClose }: Props) {
  const [text, setText] = useState(template.text ?? FIRST);
  const [example, setExample] = useState('');
  const preview = useTemplatePreview(library, text);
  const field = useId();
  const start = useId();
  const editor = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    editor.current?.focus();
    editor.current?.setSelectionRange(0, 0);
    editor.current?.scrollTo(0, 0);
  }, []);
  const save = async (next: string | null, words: string) => {
    try {
      await template.save(next);
      showToast(words);
    } catch {
      showToast('The template could not be saved. It is kept here.');
    }
  };
  return (
    <div class="template">
      <div class="data-row">
        <label for={start}>Start from</label>
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
          <option value="">An example</option>
          {TEMPLATE_EXAMPLES.map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <label class="label" for={field}>
        Template
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
      <p class="meta">{NAMES}</p>
      <Preview preview={preview} />
      <p class="import-actions">
        <button
          type="button"
          class="button first"
          disabled={preview.fault !== null || text === template.text}
          onClick={() => void save(text, 'Template saved')}
        >
          Save
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
          Reset
        </button>
        {template.text !== null && (
          <button type="button" class="button" onClick={() => void save(null, 'Template deleted')}>
            Delete
          </button>
        )}
        <button type="button" class="button" onClick={onClose}>
          Close
        </button>
      </p>
    </div>
  );
}

function Preview({ preview: { title, words, fault } }: { preview: TemplatePreview }) {
  return (
    <section class="template-preview" aria-label="Preview">
      <p class="label">{title === null ? 'Preview' : `Preview: ${title}`}</p>
      <p class="template-fault" role="status">
        {fault}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by key */}
      <pre tabIndex={0} dir="auto">
        {words}
      </pre>
    </section>
  );
}
