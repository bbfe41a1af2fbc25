import './switch.css';

/** On or off, at once. The label is the name; the state is the switch's own. */
export function Switch({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <button type="button" class="switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
      {label}
      <span class="switch-track" />
    </button>
  );
}
