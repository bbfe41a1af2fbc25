import { useMemo, useRef, useState } from 'preact/hooks';
import { fileName } from '../core/export/file-name.ts';
import type { ExportFormat } from '../core/export/format.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import { html } from '../core/export/html.ts';
import { markdown } from '../core/export/markdown.ts';
import { say, sayCount } from '../core/words/words.ts';
import { copyRich } from '../ui/copy-rich.ts';
import { rememberFormat } from '../ui/offered-formats.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { TemplateError } from './bulk/template-error.ts';
import { type ExportScope, exportLibrary, exportPackage, exportText } from './export-library.ts';
import { ownTemplate } from './own-template.ts';
import { templateWords } from './template-words.ts';
import type { Library } from './use-library.ts';
import { type StoredTemplate, useTemplate } from './use-template.ts';

export interface Exporting {
  /** Every format, the reader's own among them. */
  readonly formats: readonly ExportFormat[];
  readonly template: StoredTemplate;
  /** How many articles are written, of how many; null when nothing is going on. */
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** @param apart a file for each article, in a zip */
  readonly save: (scope: ExportScope, format: ExportFormat, apart: boolean) => void;
  /** @param format null for Markdown and HTML together: a word processor takes the one, a plain field the other */
  readonly copy: (scope: ExportScope, format: ExportFormat | null) => void;
  readonly stop: () => void;
}

/** Writes files, one at a time; a long one counts and can be stopped. */
export function useExport({ db }: Pick<Library, 'db'>, showToast: ShowToast): Exporting {
  const [progress, setProgress] = useState<Exporting['progress']>(null);
  const ending = useRef<AbortController | null>(null);
  const template = useTemplate(db);
  const formats = useMemo(
    () => (template.text === null ? EXPORT_FORMATS : [ownTemplate(template.text), ...EXPORT_FORMATS]),
    [template.text],
  );
  const save = async (scope: ExportScope, format: ExportFormat, apart: boolean) => {
    if (db === null || ending.current !== null) return;
    const own = new AbortController();
    ending.current = own;
    const { articles } = scope;
    setProgress({ done: 0, of: articles.length });
    try {
      const onArticle = (done: number, of: number) => setProgress({ done, of });
      const blob = await (apart ? exportPackage : exportLibrary)(db, scope, format, { signal: own.signal, onArticle });
      const title = articles.length === 1 ? (articles[0]?.title ?? '') : say('library_title');
      saveFile(blob, fileName(title, apart ? 'zip' : format.extension));
      rememberFormat(format);
      showToast(sayCount('library_articles_saved', articles.length));
    } catch (error) {
      showToast(failed(error) ?? say(own.signal.aborted ? 'export_stopped' : 'library_export_failed'));
    } finally {
      ending.current = null;
      setProgress(null);
    }
  };
  const copy = async (scope: ExportScope, format: ExportFormat | null) => {
    if (db === null) return;
    try {
      if (format !== null) await navigator.clipboard.writeText(await exportText(db, scope, format));
      else await copyRich(await exportText(db, scope, markdown), await exportText(db, scope, html));
      showToast(say('common_copied'));
    } catch (error) {
      showToast(failed(error) ?? say('export_no_clipboard'));
    }
  };
  return {
    formats,
    template,
    progress,
    save: (scope, format, apart) => void save(scope, format, apart),
    copy: (scope, format) => void copy(scope, format),
    stop: () => ending.current?.abort(),
  };
}

/** What is wrong with the reader's own template, where it is that. */
function failed(error: unknown): string | null {
  return error instanceof TemplateError ? say('template_fails', { why: templateWords(error) }) : null;
}
