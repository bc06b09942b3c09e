/** Hands a text to the user as a file, from a page of ours; no permission is needed for that. */

/** @param text the whole file; @param fileName its name with extension */
export function offerTextFile(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
