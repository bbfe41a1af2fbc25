import { say } from '../../core/words/words.ts';
import './options.css';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { ShowToast } from '../../ui/toast.tsx';
import { BackupPart } from '../data/backup-part.tsx';
import { ExportPart } from '../data/export-part.tsx';
import { ImportPart } from '../data/import-part.tsx';
import { TemplatePart } from '../data/template-part.tsx';
import type { Exporting } from '../use-export.ts';
import type { Library } from '../use-library.ts';
import { DeleteAll } from './delete-all.tsx';
import { LanguagePart } from './language-part.tsx';
import { PaintedKinds } from './painted-kinds.tsx';
import { ShortcutList } from './shortcut-list.tsx';
import { useStoredSettings } from './use-stored-settings.ts';
import { WhenItWorks } from './when-it-works.tsx';
import { YourColours } from './your-colours.tsx';

/** All that can be set, in one column. What costs something says so; what deletes comes last. */
export function OptionsView({ library, showToast, exporting }: { library: Library; showToast: ShowToast; exporting: Exporting }) {
  const shown = useStoredSettings(library.db, showToast);
  if (shown === null) return <div class="options" aria-busy="true" />;
  return (
    <div class="options">
      <h2 class="options-title">{say('screen_options')}</h2>
      <Part title={say('options_when')}>
        <WhenItWorks shown={shown} label={say('options_when')} />
      </Part>
      <Part title={say('options_paint')}>
        <PaintedKinds shown={shown} />
      </Part>
      <Part title={say('options_colours')}>
        <YourColours shown={shown} />
      </Part>
      <Part title={say('keys_keys')}>
        <ShortcutList />
      </Part>
      <Part title={say('language_label')}>
        <LanguagePart shown={shown} />
      </Part>
      <Part title={say('options_data')}>
        <p class="meta">{say('options_local')}</p>
        <ExportPart library={library} exporting={exporting} />
        <TemplatePart library={library} exporting={exporting} showToast={showToast} />
        <ImportPart library={library} showToast={showToast} />
        <BackupPart library={library} showToast={showToast} />
        <DeleteAll db={library.db} wrote={library.wrote} showToast={showToast} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="option-part" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}
