/**
 * `npm run paper-font` draws `resources/fonts/paper-24.json`: the characters of CP949 as dots, for printers
 * that have no glyph for rare Hangul. To be run when the font or the list of characters changes; the result
 * is kept in the project, so that the counter needs neither a browser nor a font library to print.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { columnsOfCharacter, encodeCp949 } from '../../src/escpos/cp949.ts';
import { launchChromium } from './chromium.ts';

/** As high as the printer's own Hangul, and twice as wide as its ASCII. */
const DOTS = 24;
const GLYPH_BYTES = (DOTS / 8) * DOTS;
const fonts = resolve(import.meta.dirname, '../../resources/fonts');

/** Of CP949 all but its Chinese characters, which the font lacks. */
function drawnCharacters(): readonly string[] {
  const points = Array.from({ length: 0x1_0000 - 0x21 }, (_, index) => index + 0x21);
  return points
    .filter(point => (point < 0xd800 || point > 0xf8ff) && (point < 0x3400 || point > 0x9fff))
    .filter(point => point < 0xf900 || point > 0xfaff)
    .map(point => String.fromCodePoint(point))
    .filter(
      character => character === character.normalize('NFC') && character >= '!' && character !== '\u007f',
    )
    .filter(character => encodeCp949(character).replacedCount === 0);
}

const characters = drawnCharacters();
const font = readFileSync(resolve(fonts, 'NanumGothicCoding-Regular.woff2')).toString('base64');
const browser = await launchChromium();
const page = await browser.newPage();
const drawn = await page.evaluate(
  async ({ font: data, texts, dots }) => {
    const face = new FontFace('paper', `url(data:font/woff2;base64,${data})`);
    document.fonts.add(await face.load());
    const canvas = new OffscreenCanvas(dots, dots);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new Error('no canvas');
    context.font = `${dots}px paper`;
    context.textBaseline = 'alphabetic';
    return texts.map(text => {
      context.clearRect(0, 0, dots, dots);
      context.fillText(text, 0, Math.round(dots * 0.84));
      const { data: pixels } = context.getImageData(0, 0, dots, dots);
      return Array.from({ length: dots * dots }, (_, dot) =>
        (pixels[dot * 4 + 3] ?? 0) > 105 ? '1' : '0',
      ).join('');
    });
  },
  { font, texts: characters, dots: DOTS },
);
await browser.close();

const glyphs = new Uint8Array(characters.length * GLYPH_BYTES);
for (const [place, dots] of drawn.entries())
  for (let at = 0; at < GLYPH_BYTES; at += 1)
    glyphs[place * GLYPH_BYTES + at] = Number.parseInt(dots.slice(at * 8, at * 8 + 8), 2);
const packed = deflateRawSync(glyphs, { level: 9 }).toString('base64');
const kept = { dots: DOTS, characters: characters.join(''), glyphs: packed };
writeFileSync(resolve(fonts, 'paper-24.json'), `${JSON.stringify(kept)}\n`);
const wide = characters.filter(character => columnsOfCharacter(character) === 2).length;
console.log(`${characters.length} characters, ${wide} of them wide`);
