import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { say, sayCount } from '../core/words/words.ts';
import type { BinnedAnnotation } from '../store/list-bin.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { VirtualList } from '../ui/virtual-list.tsx';
import { BinRow } from './bin-row.tsx';
import { ForGood } from './for-good.tsx';
import type { Bin } from './use-bin.ts';
import type { Edits } from './use-edits.ts';

/** The whole bin, where one of its rows could be. */
const ALL = '';
/** The row that Tab leads to. */
const ROW = '[data-row] [tabindex="0"]';

/** What was deleted, for as long as it can come back; and the way to be rid of it sooner, which asks first. */
export function BinView({ bin, edits }: { bin: Bin; edits: Edits }) {
  const [asked, ask] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  /** Where the focus goes when the question is gone. */
  const next = useRef<string | null>(null);
  useLayoutEffect(() => {
    const at = next.current;
    if (at === null || asked !== null) return;
    next.current = null;
    (list.current?.querySelector<HTMLElement>(at) ?? list.current?.querySelector<HTMLElement>('[data-row] button'))?.focus();
  });
  const close = (at: string) => {
    next.current = at;
    ask(null);
  };
  const removing = useRef(false);
  const remove = async (rows: readonly BinnedAnnotation[]) => {
    removing.current = await edits.deleteForGood(rows);
    if (!removing.current) close(ROW);
  };
  useEffect(() => {
    // Not before the rows are gone: the focus would go with one of them.
    if (removing.current) close(ROW);
    removing.current = false;
  }, [bin]);
  if (bin === null) return <Notice title={say('bin_opening')} />;
  if (bin === 'failed') return <Notice title={say('bin_failed')}>{say('bin_failed_what')}</Notice>;
  if (bin.length === 0) return <Notice title={say('bin_empty')}>{say('bin_empty_what')}</Notice>;
  return (
    <div class="bin" ref={list}>
      <div class="library-tools bin-tools">
        {asked === ALL ? (
          <ForGood
            question={say('bin_empty_ask')}
            action={say('bin_empty_all')}
            onSure={() => remove(bin)}
            onKeep={() => close('.bin-empty')}
          />
        ) : (
          <>
            <p class="meta" role="status">
              {sayCount('bin_count', bin.length)}
            </p>
            <button type="button" class="button small push" onClick={() => void edits.restore(bin)}>
              {say('bin_restore_all')}
            </button>
            <button type="button" class="button small bin-empty" onClick={() => ask(ALL)}>
              <Icon name="trash" />
              {say('bin_empty_all')}
            </button>
          </>
        )}
      </div>
      <VirtualList
        label={say('view_bin')}
        items={bin}
        idOf={({ annotation }) => annotation.id}
        rowHeight={5}
        onKey={(event, { annotation }) => {
          if (event.key === 'Delete' && asked === null) ask(annotation.id);
        }}
        row={(row, tabIndex) =>
          asked === row.annotation.id ? (
            <div class="library-row bin-asked">
              <ForGood question={say('bin_delete_ask')} action={say('bin_delete')} onSure={() => remove([row])} onKeep={() => close(ROW)} />
            </div>
          ) : (
            <BinRow row={row} tabIndex={tabIndex} onRestore={() => void edits.restore([row])} onDelete={() => ask(row.annotation.id)} />
          )
        }
      />
    </div>
  );
}
