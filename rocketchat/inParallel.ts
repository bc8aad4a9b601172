/** Nobody waits for ever, and Trello limits requests. */
const MAX_PARALLEL = 10;

/** @param work for one item; the others continue meanwhile. Must not reject */
export async function inParallel<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values();
  const worker = async (): Promise<void> => {
    for (const thing of left) await work(thing);
  };
  await Promise.all(Array.from({ length: MAX_PARALLEL }, worker));
}
