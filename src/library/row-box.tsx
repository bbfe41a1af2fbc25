interface Props {
  /** What it selects. */
  readonly label: string;
  readonly checked: boolean;
  /** @param shift everything up to here */
  readonly onToggle: (shift: boolean) => void;
}

/** The box that selects a row; a finger finds it in a target of its own size. */
export function RowBox({ label, checked, onToggle }: Props) {
  return (
    <label class="row-box">
      <input type="checkbox" tabIndex={-1} aria-label={label} checked={checked} onClick={(event) => onToggle(event.shiftKey)} />
    </label>
  );
}
