import type { PaintSettings } from '../../core/settings.ts';
import type { WordKey } from '../../core/words/word-key.ts';
import { say } from '../../core/words/words.ts';
import { Switch } from '../../ui/switch.tsx';
import type { ShownSettings } from '../../ui/use-settings.ts';

const KINDS: readonly { readonly kind: keyof PaintSettings; readonly title: WordKey; readonly meta?: WordKey }[] = [
  { kind: 'quotations', title: 'paint_quotations', meta: 'paint_quotations_what' },
  { kind: 'reportedSpeech', title: 'paint_reported', meta: 'paint_reported_note' },
  { kind: 'people', title: 'kind_people' },
  { kind: 'organisations', title: 'kind_organisations' },
  { kind: 'places', title: 'kind_places' },
  { kind: 'groups', title: 'kind_groups', meta: 'paint_groups_what' },
  { kind: 'own', title: 'paint_own' },
];

/** What is painted in an article, kind by kind. */
export function PaintedKinds({ shown }: { shown: ShownSettings }) {
  const { paint } = shown.settings;
  return (
    <ul class="option-rows">
      {KINDS.map(({ kind, title, meta }) => (
        <li key={kind}>
          <span>
            {say(title)}
            {meta !== undefined && <span class="meta">{say(meta)}</span>}
          </span>
          <Switch bare label={say(title)} on={paint[kind]} onChange={(on) => shown.paint(kind, on)} />
        </li>
      ))}
      <li>
        <span>
          {say('paint_private')}
          <span class="meta">{say('paint_private_what')}</span>
        </span>
        <Switch bare label={say('paint_private')} on={shown.settings.privatePaint} onChange={(on) => shown.change({ privatePaint: on })} />
      </li>
    </ul>
  );
}
