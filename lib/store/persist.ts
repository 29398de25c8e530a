/**
 * Asks the browser not to throw the library away when the disk gets tight. Asked where a page of ours opens for longer: the
 * first run, before anything is kept, and the library.
 * @returns whether the browser promised it; false also where it cannot be asked
 */
export async function keepStorage(
  storage: Pick<StorageManager, 'persist'> | undefined = navigator.storage,
): Promise<boolean> {
  try {
    return (await storage?.persist?.()) ?? false;
  } catch {
    return false;
  }
}
