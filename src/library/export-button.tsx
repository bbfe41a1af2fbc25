import { useState } from 'preact/hooks';
import type { ExportFormat } from '../core/export/format.ts';
import { Icon } from '../ui/icon.tsx';
import { MenuButton, type MenuItem } from '../ui/menu.tsx';
import { lastFormat, offeredFormats } from '../ui/offered-formats.ts';
import type { ExportScope } from './export-library.ts';
import type { Exporting } from './use-export.ts';

interface Props {
  readonly exporting: Exporting;
  /** What will go: "3 selected". */
  readonly head: string;
  readonly scope: () => ExportScope;
  readonly label?: string;
}

/** More articles than these are no text for a clipboard. */
const MOST_COPIED = 100;

/** The way out of the library: the formats that are used, then all, then a file for each article. While it works, the button counts and stops it. */
export function ExportButton({ exporting, head, scope, label = 'Export' }: Props) {
  const [shown, show] = useState<'used' | 'all' | 'apart'>('used');
  const { progress } = exporting;
  if (progress !== null)
    return (
      <span class="export-work">
        <progress aria-label="Export" max={progress.of} value={progress.done} />
        <button type="button" class="button small" onClick={exporting.stop}>
          <Icon name="close" />
          Stop at {progress.done.toLocaleString()} of {progress.of.toLocaleString()}
        </button>
      </span>
    );
  const file = (format: ExportFormat, apart: boolean): MenuItem => ({
    id: format.id,
    label: apart ? `${format.label} files` : `${format.label} file`,
    icon: 'file',
    onChoose: () => exporting.save(scope(), format, apart),
  });
  const items = (): MenuItem[] => {
    if (shown === 'all') return exporting.formats.map((format) => file(format, false));
    if (shown === 'apart') return exporting.formats.map((format) => file(format, true));
    const { length } = scope().articles;
    return [
      ...(length > MOST_COPIED
        ? []
        : [{ id: 'copy', label: 'Copy', icon: 'copy', onChoose: () => exporting.copy(scope()) } satisfies MenuItem]),
      ...offeredFormats(lastFormat(), exporting.formats).map((format) => file(format, false)),
      { id: 'all', label: 'All formats', icon: 'down', stays: true, onChoose: () => show('all') },
      ...(length < 2
        ? []
        : [{ id: 'apart', label: 'A file for each article', icon: 'down', stays: true, onChoose: () => show('apart') } satisfies MenuItem]),
    ];
  };
  const about = shown === 'apart' ? `${head}, a file for each article, in a zip` : head;
  return <MenuButton label={label} icon="share" head={about} items={items()} onClosed={() => show('used')} />;
}
