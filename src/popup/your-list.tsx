import { ownStyle } from '../ui/colour-style.ts';
import { Icon } from '../ui/icon.tsx';
import { useRows } from '../ui/use-rows.ts';
import type { OwnThing } from './article-yours.ts';
import type { PageActions } from './use-page-actions.ts';

/** What the reader kept and marked here. */
export function YourList({ things, actions }: { things: readonly OwnThing[]; actions: PageActions }) {
  const rows = useRows(things.filter(({ quotationId }) => quotationId !== null).map(({ id }) => id));
  if (things.length === 0) {
    return <p class="empty">Nothing kept here yet. The bookmark beside a quotation keeps it.</p>;
  }
  return (
    <ul class="your-list" {...rows.handlers}>
      {things.map((thing) => {
        const { id, quotationId } = thing;
        return (
          <li key={id} class="your-row" {...(quotationId === null ? {} : { 'data-row': id })}>
            {thing.colour === null ? <Icon name="bookmark" filled /> : <span class="swatch" style={ownStyle(thing.colour)} />}
            {quotationId === null ? (
              <div>
                <Words {...thing} />
              </div>
            ) : (
              <button type="button" class="quotation-open" tabIndex={rows.tabIndex(id)} onClick={() => actions.scrollTo(quotationId)}>
                <Words {...thing} />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Words({ words, note, speaker }: OwnThing) {
  return (
    <>
      <span class="quoted clamp" dir="auto">
        {words}
      </span>
      {note.trim() !== '' && (
        <span class="your-note clamp" dir="auto">
          {note}
        </span>
      )}
      {speaker !== null && <span class="meta quotation-detail">{speaker}</span>}
    </>
  );
}
