/**
 * Sends a message to the background, and again when there was nobody to hear it: a browser that is just putting the background to
 * sleep for idleness refuses what comes in that moment, instead of starting it anew. Nothing was done then, so nothing is done twice.
 *
 * @param more times it is sent again, each after 400 ms
 */
export async function deliver(send: () => Promise<unknown>, more = 3): Promise<unknown> {
  try {
    return await send();
  } catch (error) {
    // "Receiving end does not exist", say both browsers.
    if (more === 0 || !String(error).includes('Receiving end')) throw error;
    await new Promise((resolve) => setTimeout(resolve, 400));
    return deliver(send, more - 1);
  }
}
