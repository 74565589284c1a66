/** Long enough for the download to have begun: it then has its own hold on the bytes. */
const KEEP_MS = 10_000;

/** Gives a text to the person as a file, where the window or the browser keeps what it downloads. */
export function saveFile(
  file: { readonly fileName: string; readonly text: string },
  type = 'text/csv;charset=utf-8',
): void {
  const url = URL.createObjectURL(new Blob([file.text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
