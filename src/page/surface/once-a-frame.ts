/** Hands on the last of a frame's events: a pointer moves more often than anything can be drawn. */
export function onceAFrame<T>(signal: AbortSignal, run: (event: T) => void): (event: T) => void {
  let last: T | null = null;
  const draw = () => {
    const latest = last as T;
    last = null;
    if (!signal.aborted) run(latest);
  };
  return (event) => {
    if (last === null) requestAnimationFrame(draw);
    last = event;
  };
}
