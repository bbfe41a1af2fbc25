import type { PaintSettings } from '../core/settings.ts';
import { Switch } from '../ui/switch.tsx';

interface Props {
  readonly paint: PaintSettings;
  readonly onSwitch: (kind: keyof PaintSettings, on: boolean) => void;
}

/** Which words are highlighted in the article. Names have their own switches, beside their kinds. */
export function PaintSwitches({ paint, onSwitch }: Props) {
  return (
    <section class="paint-switches" aria-labelledby="paint-switches">
      <h2 class="label" id="paint-switches">
        Highlighted in the article
      </h2>
      <div class="paint-switch">
        <p>Quotations</p>
        <Switch bare label="Quotations" on={paint.quotations} onChange={(on) => onSwitch('quotations', on)} />
      </div>
      <div class="paint-switch">
        <p>
          Reported speech <span class="meta">Words without marks, paler</span>
        </p>
        <Switch bare label="Reported speech" on={paint.reportedSpeech} onChange={(on) => onSwitch('reportedSpeech', on)} />
      </div>
    </section>
  );
}
