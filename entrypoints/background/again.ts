/** Milliseconds to wait before another try. */
const PAUSES = [200, 1000];

/** Does what may fail in passing (a page that is just being built, a busy browser) up to three times. @throws the last failure */
export async function again<T>(work: () => Promise<T>): Promise<T> {
  for (const pause of PAUSES) {
    try {
      return await work();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return work();
}
