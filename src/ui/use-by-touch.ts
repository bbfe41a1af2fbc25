import { useEffect, useState } from 'preact/hooks';

/** Whether the screen is used by finger, where controls are 44 px high; follows a keyboard that is folded away. */
export function useByTouch(): boolean {
  const [query] = useState(() => matchMedia('(pointer: coarse)'));
  const [byTouch, setByTouch] = useState(query.matches);
  useEffect(() => {
    const follow = () => setByTouch(query.matches);
    follow();
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return byTouch;
}
