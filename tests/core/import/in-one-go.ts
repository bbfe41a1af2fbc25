/** What work that is done in turns comes to. */
export function inOneGo<T>(work: Generator<unknown, T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
