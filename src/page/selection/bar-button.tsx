import { say } from '../../core/words/words.ts';
import { BarIcon, type BarIconName } from '../../ui/bar-icon.tsx';

interface Props {
  readonly icon: BarIconName;
  readonly label: string;
  /** The key that does the same while the bar has the focus. */
  readonly keyName: string;
  onClick(): void;
}

export function BarButton({ icon, label, keyName, onClick }: Props) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={say('bar_key', { label, key: keyName })} onClick={onClick}>
      <BarIcon name={icon} />
    </button>
  );
}
