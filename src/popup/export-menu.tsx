import { useMemo, useState } from 'preact/hooks';
import type { Analysis } from '../core/analysis.ts';
import { fileName } from '../core/export/file-name.ts';
import type { ExportFormat } from '../core/export/format.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import { html } from '../core/export/html.ts';
import { markdown } from '../core/export/markdown.ts';
import { say } from '../core/words/words.ts';
import type { ReadyPage } from '../messages.ts';
import { copyRich } from '../ui/copy-rich.ts';
import { MenuButton, type MenuItem } from '../ui/menu.tsx';
import { lastFormat, offeredFormats, rememberFormat } from '../ui/offered-formats.ts';
import { saveFile } from '../ui/save-file.ts';
import type { ShowToast } from '../ui/toast.tsx';
import { exportArticle, exportCount, writeExport } from './export-article.ts';

interface Props {
  readonly page: ReadyPage;
  readonly analysis: Analysis;
  readonly showToast: ShowToast;
}

/** The way out: copied, or as a file. The browser needs no permission for either. */
export function ExportMenu({ page, analysis, showToast }: Props) {
  const article = useMemo(() => exportArticle(page, analysis), [page, analysis]);
  const copy = async (format: ExportFormat) => {
    try {
      await copyRich(await writeExport(format, article), await writeExport(html, article));
      showToast(say('common_copied'));
    } catch {
      showToast(say('export_no_clipboard'));
    }
  };
  const save = async (format: ExportFormat) => {
    const text = await writeExport(format, article);
    saveFile(new Blob([text], { type: format.mime }), fileName(page.metadata.title?.value ?? '', format.extension));
    rememberFormat(format);
    showToast(say('export_saved'));
  };
  const [all, setAll] = useState(false);
  const offered = all ? EXPORT_FORMATS : offeredFormats(lastFormat());
  const files = offered.map(
    (format): MenuItem => ({
      id: format.id,
      label: say('export_file', { format: format.label }),
      icon: 'file',
      onChoose: () => void save(format),
    }),
  );
  const copyItem: MenuItem = {
    id: 'copy',
    label: say('export_copy_as', { format: markdown.label }),
    icon: 'copy',
    onChoose: () => void copy(markdown),
  };
  const items = all
    ? files
    : [
        copyItem,
        ...files,
        { id: 'all', label: say('export_all_formats'), icon: 'down', stays: true, onChoose: () => setAll(true) } satisfies MenuItem,
      ];
  return <MenuButton label={say('export_export')} icon="share" head={exportCount(article)} items={items} onClosed={() => setAll(false)} />;
}
