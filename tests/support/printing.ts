import { v7 as uuidV7 } from 'uuid';
import { required } from '../../src/base/assert.ts';
import { DEFAULT_PRINTING, type PrintingSettings } from '../../src/contract/printing.ts';
import { deviceOf, NOTHING_THERE, savePrinter } from './devices.ts';
import type { TestShop } from './shop.ts';
import { command } from './till.ts';

/** Sets some of what a shop prints where. */
export async function setPrinting(shop: TestShop, change: Partial<PrintingSettings>): Promise<void> {
  const printing = { ...DEFAULT_PRINTING, ...change };
  await shop.client.settings.save({ ...command(), settings: { printing } });
}

export interface TwoPrinters {
  /** The shop's first printer, on the screen. */
  readonly till: string;
  /** Where the kitchen's papers go: its cable is not plugged in. */
  readonly kitchen: string;
}

/** A printer for the kitchen that is out of order, and one at the till that stands in for it, or not. */
export async function kitchenOutOfOrder(shop: TestShop, hasBackup: boolean): Promise<TwoPrinters> {
  const { id: till } = await deviceOf(shop.client, 'printer');
  const { id: kitchen } = await savePrinter(shop.client, NOTHING_THERE, null);
  const backupIds = hasBackup ? [till] : [];
  await setPrinting(shop, { routes: [{ paper: 'kitchen', stationId: null, printerId: kitchen, backupIds }] });
  return { till, kitchen };
}

export const station = (name: string) => ({ id: uuidV7(), name });

type Station = ReturnType<typeof station>;

/** Two stations: the second has the cola, the first everything else. */
export async function setStations(shop: TestShop, first: Station, drinks: Station): Promise<void> {
  const { products } = await shop.client.catalog.shelf();
  const cola = required(
    products.find(({ name }) => name === '콜라 1.25L'),
    'cola',
  );
  await setPrinting(shop, {
    stations: [first, drinks],
    products: [{ productId: cola.id, stationId: drinks.id }],
  });
}
