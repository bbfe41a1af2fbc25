import { useState } from 'preact/hooks';
import type { ExportFormat } from '../core/export/format.ts';
import { say } from '../core/words/words.ts';
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
export function ExportButton({ exporting, head, scope, label = say('export_export') }: Props) {
  const [shown, show] = useState<'used' | 'all' | 'apart' | 'copies'>('used');
  const { progress } = exporting;
  if (progress !== null)
    return (
      <span class="export-work">
        <progress aria-label={say('export_export')} max={progress.of} value={progress.done} />
        <button type="button" class="button small" onClick={exporting.stop}>
          <Icon name="close" />
          {say('export_stop', { done: progress.done, all: progress.of })}
        </button>
      </span>
    );
  const file = (format: ExportFormat, apart: boolean): MenuItem => ({
    id: format.id,
    label: say(apart ? 'export_files' : 'export_file', { format: format.label }),
    icon: 'file',
    onChoose: () => exporting.save(scope(), format, apart),
  });
  const items = (): MenuItem[] => {
    if (shown === 'all') return exporting.formats.map((format) => file(format, false));
    if (shown === 'apart') return exporting.formats.map((format) => file(format, true));
    if (shown === 'copies')
      return exporting.formats.map((format) => ({
        id: format.id,
        label: say('export_copy_as', { format: format.label }),
        icon: 'copy',
        onChoose: () => exporting.copy(scope(), format),
      }));
    const { length } = scope().articles;
    return [
      ...(length > MOST_COPIED
        ? []
        : [{ id: 'copy', label: say('export_copy'), icon: 'copy', onChoose: () => exporting.copy(scope(), null) } satisfies MenuItem]),
      ...offeredFormats(lastFormat(), exporting.formats).map((format) => file(format, false)),
      { id: 'all', label: say('export_all_formats'), icon: 'down', stays: true, onChoose: () => show('all') },
      ...(length > MOST_COPIED
        ? []
        : [{ id: 'copies', label: say('export_copy_in'), icon: 'down', stays: true, onChoose: () => show('copies') } satisfies MenuItem]),
      ...(length < 2
        ? []
        : [{ id: 'apart', label: say('export_apart'), icon: 'down', stays: true, onChoose: () => show('apart') } satisfies MenuItem]),
    ];
  };
  const about = shown === 'apart' ? say('export_apart_of', { what: head }) : head;
  return <MenuButton label={label} icon="share" head={about} items={items()} onClosed={() => show('used')} />;
}
