import './switch.css';

interface Props {
  readonly label: string;
  /** True where the label stands beside the switch already: then it is for screen readers only. */
  readonly bare?: boolean;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, at once. The label is the name; the state is the switch's own. */
export function Switch({ label, bare = false, on, onChange }: Props) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      {bare ? <span class="unseen">{label}</span> : label}
      <span class="switch-track" />
    </button>
  );
}
