import './badge.css';

/**
 * Who speaks: initials on the speaker's ink, so that colour never stands alone.
 * @param slot the speaker's colour, 1 to 9; the nearest `data-speaker` around it sets the ink
 */
export function Badge({ initials, slot }: { initials: string | null; slot: number }) {
  const known = initials !== null && initials !== '';
  return (
    <span
      class={known ? 'badge' : 'badge unknown'}
      data-speaker={slot}
      data-letters={known && initials.length > 2 ? 'many' : 'two'}
      aria-hidden="true"
    >
      {known ? initials : '?'}
    </span>
  );
}
