import { useEffect, useState } from 'preact/hooks';

/** True once `active` has lasted for a while: what is over sooner is never announced. @param delay milliseconds */
export function useLate(active: boolean, delay: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, delay]);
  return active && late;
}
