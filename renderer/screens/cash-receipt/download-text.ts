/** Hands a text to the person as a file, the way a browser hands over a download. */
export function downloadText(fileName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
