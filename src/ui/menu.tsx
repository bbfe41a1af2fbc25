import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon: IconName;
  readonly onChoose: () => void;
  /** True for what changes the menu's items: it stays open, on the first of them. */
  readonly stays?: true;
}

interface Props {
  readonly label: string;
  readonly icon: IconName;
  readonly head: string;
  readonly items: readonly MenuItem[];
  /** For items that change while the menu is open. */
  readonly onClosed?: () => void;
}

/**
 * A button with a menu above it. Enter, Space and the arrow keys open it, arrows move, Escape and Tab close it, and focus
 * returns to the button.
 * @param head what the menu is about, in one line above the items
 */
export function MenuButton({ label, icon, head, items, onClosed }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLDivElement>(null);
  // Before the next key can come: it is the menu's.
  useLayoutEffect(() => {
    if (open) menu.current?.querySelector('button')?.focus();
  }, [open, items.length]);

  const shut = () => {
    setOpen(false);
    onClosed?.();
  };
  const close = () => {
    shut();
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Tab') shut();
    else if (!move(menu.current, event.key)) return;
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocusOut = (event: FocusEvent) => {
    const to = event.relatedTarget;
    if (to instanceof Node && !menu.current?.contains(to) && to !== button.current) shut();
  };
  return (
    <div class="menu-place">
      <button
        type="button"
        ref={button}
        class="button small"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? shut() : setOpen(true))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name={icon} />
        {label}
      </button>
      {open && (
        <div class="menu-surface">
          <p class="meta menu-head" id={`${id}-head`}>
            {head}
          </p>
          <div id={id} class="menu" role="menu" ref={menu} aria-labelledby={`${id}-head`} onKeyDown={onKeyDown} onFocusOut={onFocusOut}>
            {items.map((item) => (
              <button
                key={item.id}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  if (item.stays !== true) close();
                  item.onChoose();
                }}
              >
                <Icon name={item.icon} />
                {item.label}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function move(menu: HTMLElement | null, key: string): boolean {
  const items = [...(menu?.querySelectorAll('button') ?? [])];
  const at = items.findIndex((item) => item.matches(':focus'));
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[key];
  if (next === undefined) return false;
  items[(next + items.length) % items.length]?.focus();
  return true;
}
