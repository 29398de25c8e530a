/** Hands a file to the browser's downloads, under a name. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the file a moment later; a minute is long enough for it to begin.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
