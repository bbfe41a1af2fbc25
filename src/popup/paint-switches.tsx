import type { PaintSettings } from '../core/settings.ts';
import { say } from '../core/words/words.ts';
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
        {say('paint_head')}
      </h2>
      <div class="paint-switch">
        <p>{say('paint_quotations')}</p>
        <Switch bare label={say('paint_quotations')} on={paint.quotations} onChange={(on) => onSwitch('quotations', on)} />
      </div>
      <div class="paint-switch">
        <p>
          {say('paint_reported')} <span class="meta">{say('paint_reported_what')}</span>
        </p>
        <Switch bare label={say('paint_reported')} on={paint.reportedSpeech} onChange={(on) => onSwitch('reportedSpeech', on)} />
      </div>
    </section>
  );
}
