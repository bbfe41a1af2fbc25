import type { PaintSettings } from '../../core/settings.ts';
import { Switch } from '../../ui/switch.tsx';
import type { ShownSettings } from '../../ui/use-settings.ts';

const KINDS: readonly { readonly kind: keyof PaintSettings; readonly title: string; readonly meta?: string }[] = [
  { kind: 'quotations', title: 'Quotations', meta: 'In the colour of their speaker.' },
  { kind: 'reportedSpeech', title: 'Reported speech', meta: 'Words without marks, paler.' },
  { kind: 'people', title: 'People' },
  { kind: 'organisations', title: 'Organisations' },
  { kind: 'places', title: 'Places' },
  { kind: 'groups', title: 'Groups', meta: 'Nationalities, religions, parties’ followers.' },
  { kind: 'own', title: 'Your highlights' },
];

/** What is painted in an article, kind by kind. */
export function PaintedKinds({ shown }: { shown: ShownSettings }) {
  const { paint } = shown.settings;
  return (
    <ul class="option-rows">
      {KINDS.map(({ kind, title, meta }) => (
        <li key={kind}>
          <span>
            {title}
            {meta !== undefined && <span class="meta">{meta}</span>}
          </span>
          <Switch bare label={title} on={paint[kind]} onChange={(on) => shown.paint(kind, on)} />
        </li>
      ))}
    </ul>
  );
}
