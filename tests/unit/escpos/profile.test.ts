import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPrinterProfile } from '../../../src/escpos/profile.ts';

const folder = new URL('../../../resources/printers/', import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

describe('printer profiles', () => {
  it('are right in every file, and named after themselves', () => {
    const files = readdirSync(folder);
    expect(files).toEqual(
      expect.arrayContaining(['epson-80-48.json', 'generic-80-42.json', 'generic-58-32.json']),
    );
    for (const file of files) expect(`${readPrinterProfile(read(file)).id}.json`).toBe(file);
  });

  it.each([
    ['epson-80-48.json', 48, 576],
    ['epson-tm-t88-42.json', 42, 512],
    ['bixolon-srp-350-42.json', 42, 512],
    ['sewoo-80-42.json', 42, 512],
    ['generic-80-48.json', 48, 576],
    ['generic-80-42.json', 42, 512],
    ['generic-58-32.json', 32, 384],
  ])('know the width of paper: %s', (file, columns, widthDots) => {
    expect(readPrinterProfile(read(file))).toMatchObject({ columns, widthDots });
  });

  it.each([
    [{ columns: '48' }, 'printer profile test: columns must be a whole number from 16 to 96, not "48"'],
    [{ columns: 64 }, 'columns must be no wider than widthDots'],
    [{ widthDots: 580 }, 'widthDots must be a multiple of 8'],
    [{ name: '' }, 'name must be a text'],
    [{ hasQr: 1 }, 'hasQr must be true or false, not 1'],
    [{ cutter: 'knife' }, 'cutter must be one of partial, full, none, not "knife"'],
    [{ barcodes: ['ean13', 'code39'] }, 'barcodes must be a list out of ean13, ean8, code128'],
    [{ barcodes: 'ean13' }, 'barcodes must be a list'],
    [{ drawer: {} }, 'printer profile test drawer: pin must be one of 2, 5, not undefined'],
    [{ drawer: { pin: 2, onMs: 600, offMs: 500 } }, 'onMs must be a whole number from 2 to 510'],
    [{ drawer: undefined }, 'drawer must be null or an object'],
    [{ answers: true }, 'printer profile test: answers must be an object, not true'],
    [{ answers: { realtime: 1 } }, 'printer profile test answers: realtime must be true or false, not 1'],
    [{ bufferBytes: 0 }, 'bufferBytes must be a whole number from 256 to 1048576'],
    [{ bytesPerSecond: undefined }, 'bytesPerSecond must be a whole number from 100 to 1000000'],
    [{ drawers: null }, 'printer profile test: drawers is no field of it'],
  ])('say what is wrong with %j', (change, message) => {
    // The test above has read it as a profile.
    const file = { ...(read('epson-80-48.json') as object), id: 'test', ...change };
    expect(() => readPrinterProfile(file)).toThrow(message);
  });

  it.each([null, [], 'epson', 48])('are objects, and not %j', file => {
    expect(() => readPrinterProfile(file)).toThrow('must be an object');
  });
});
