/** Nobody waits for ever, and Trello counts. */
const MAX_PARALLEL = 10;

/** @param work on one of them; the others go on while it takes its time. Must not reject */
export async function inParallel<T>(things: readonly T[], work: (thing: T) => Promise<void>): Promise<void> {
  const left = things.values();
  const worker = async (): Promise<void> => {
    for (const thing of left) await work(thing);
  };
  await Promise.all(Array.from({ length: MAX_PARALLEL }, worker));
}
