import type { ComponentChildren } from 'preact';
import './notice.css';

/** What happened, what is safe, what to do: in place of what cannot be shown. */
export function Notice(props: { title: string; children?: ComponentChildren; action?: { label: string; onClick: () => void } }) {
  const { title, children, action } = props;
  return (
    <div class="notice" role="status">
      <h2>{title}</h2>
      {children !== undefined && <p>{children}</p>}
      {action && (
        <button type="button" class="button line" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
