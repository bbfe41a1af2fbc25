import { useMemo, useState } from 'preact/hooks';
import type { Analysis } from '../core/analysis.ts';
import { fileName } from '../core/export/file-name.ts';
import type { ExportFormat } from '../core/export/format.ts';
import { EXPORT_FORMATS } from '../core/export/formats.ts';
import { html } from '../core/export/html.ts';
import { markdown } from '../core/export/markdown.ts';
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
      showToast('Copied');
    } catch {
      showToast('Nothing was copied: the browser does not allow it here.');
    }
  };
  const save = async (format: ExportFormat) => {
    const text = await writeExport(format, article);
    saveFile(new Blob([text], { type: format.mime }), fileName(page.metadata.title?.value ?? '', format.extension));
    rememberFormat(format);
    showToast('Saved');
  };
  const [all, setAll] = useState(false);
  const offered = all ? EXPORT_FORMATS : offeredFormats(lastFormat());
  const files = offered.map(
    (format): MenuItem => ({ id: format.id, label: `${format.label} file`, icon: 'file', onChoose: () => void save(format) }),
  );
  const copyItem: MenuItem = { id: 'copy', label: `Copy as ${markdown.label}`, icon: 'copy', onChoose: () => void copy(markdown) };
  const items = all
    ? files
    : [copyItem, ...files, { id: 'all', label: 'All formats', icon: 'down', stays: true, onChoose: () => setAll(true) } satisfies MenuItem];
  return <MenuButton label="Export" icon="share" head={exportCount(article)} items={items} onClosed={() => setAll(false)} />;
}
