import './badge.css';

/**
 * Who speaks: initials on the ink of the speaker around it (speakerStyle), so that colour never stands alone.
 */
export function Badge({ initials }: { initials: string | null }) {
  const known = initials !== null && initials !== '';
  return (
    <span class={known ? 'badge' : 'badge unknown'} data-letters={known && initials.length > 2 ? 'many' : 'two'} aria-hidden="true">
      {known ? initials : '?'}
    </span>
  );
}
