import epson from '../../resources/printers/epson-80-48.json' with { type: 'json' };
import narrow from '../../resources/printers/generic-58-32.json' with { type: 'json' };
import middle from '../../resources/printers/generic-80-42.json' with { type: 'json' };
import { readPrinterProfile, type PrinterProfile } from '../../src/escpos/profile.ts';

/** The profiles that ship, by their columns. */
export const profiles: Readonly<Record<48 | 42 | 32, PrinterProfile>> = {
  48: readPrinterProfile(epson),
  42: readPrinterProfile(middle),
  32: readPrinterProfile(narrow),
};
