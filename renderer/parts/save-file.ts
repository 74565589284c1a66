/** Long enough for the download to have begun: it then has its own hold on the bytes. */
const KEEP_MS = 10_000;

/** Gives a text to the person as a file, where the window or the browser keeps what it downloads. */
export function saveFile(
  file: { readonly fileName: string; readonly text: string },
  type = 'text/csv;charset=utf-8',
): void {
  save(file.fileName, new Blob([file.text], { type }));
}

/** The same of a file that is no text: a PDF, a workbook. */
export function saveBytes(file: {
  readonly fileName: string;
  readonly mediaType: string;
  readonly base64: string;
}): void {
  const bytes = Uint8Array.from(atob(file.base64), character => character.charCodeAt(0));
  save(file.fileName, new Blob([bytes], { type: file.mediaType }));
}

function save(fileName: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}
