/** Gives the user a file, made of text, through the browser's own download. Called from an extension page. */
export function downloadText(name: string, mime: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the bytes by the next turn of its loop; a minute is more than any needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
