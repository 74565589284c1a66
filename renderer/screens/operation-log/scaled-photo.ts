/** Enough for half a page of A4. A telephone's own photograph is many times that, and knows its place. */
const LONGEST_SIDE = 1600;
const QUALITY = 0.85;

/** A photograph as it goes on paper: smaller, and nothing but the picture. Undefined is that it is none. */
export async function scaledPhoto(file: Blob): Promise<string | undefined> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas.toDataURL('image/jpeg', QUALITY).split(',')[1];
  } catch {
    return undefined;
  }
}
