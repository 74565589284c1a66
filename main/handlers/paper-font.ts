import { inflateRawSync } from 'node:zlib';
import font from '../../resources/fonts/paper-24.json' with { type: 'json' };
import { createRasterizeText } from '../../src/escpos/raster-text.ts';

const GLYPH_BYTES = (font.dots / 8) * font.dots;

interface Glyphs {
  readonly bits: Uint8Array;
  readonly places: ReadonlyMap<string, number>;
}

/** Unpacked with the first rare character: most shops never print one. */
let unpacked: Glyphs | undefined;

function glyphs(): Glyphs {
  unpacked ??= {
    bits: inflateRawSync(Buffer.from(font.glyphs, 'base64')),
    places: new Map(Array.from(font.characters, (character, place) => [character, place])),
  };
  return unpacked;
}

/** Draws what a printer has no glyph for, with a font that comes with the program. */
export const rasterizeText = createRasterizeText({
  glyph(character) {
    const { bits, places } = glyphs();
    const place = places.get(character);
    return place === undefined ? undefined : bits.subarray(place * GLYPH_BYTES, (place + 1) * GLYPH_BYTES);
  },
});
