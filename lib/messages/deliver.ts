/** Milliseconds before a message that nobody heard is sent again, each time; after the last it is given up. */
const AGAIN = [100, 300, 900];

/**
 * Sends a message to the background, and again when there was nobody to hear it: a browser that is just putting the background to
 * sleep for idleness refuses what comes in that moment, instead of starting it anew. Nothing was done then, so nothing is done twice.
 */
export async function deliver(send: () => Promise<unknown>): Promise<unknown> {
  for (const wait of AGAIN)
    try {
      return await send();
    } catch (error) {
      // Both browsers say so, in these words.
      if (!String(error).includes('Receiving end does not exist')) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  return send();
}
