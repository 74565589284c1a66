import demoCentre from '../../resources/demo/demo-centre.json' with { type: 'json' };
import demo from '../../resources/demo/demo-shop.json' with { type: 'json' };
import { assert, required } from '../../src/base/assert.ts';
import { dateText } from '../../src/base/korea-time.ts';
import { category as categoryShape, productInput } from '../../src/contract/catalog.ts';
import {
  centreProfile,
  shopProfile,
  type CentreProfile,
  type Place,
  type ShopProfile,
} from '../../src/contract/settings.ts';
import type { Language } from '../../src/contract/shapes.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { beforePast, layDemoPast } from './demo-past.ts';
import { layDemoPeople } from './demo-people.ts';
import { layDemoProgrammes } from './demo-programmes.ts';
import { addMember } from './member.ts';
import { readBarcodes } from './product-codes.ts';
import type { Reads } from '../store/stores.ts';
import { markDemo, readSettings, saveSettings } from './settings.ts';

/** Whether somebody has said what the shop, or the centre, is called. */
export function isSetUp(reads: Pick<Reads, 'settings'>): boolean {
  return reads.settings.shop() !== undefined || readSettings(reads).centre !== null;
}

/** A centre of one's own: who it is, and virtual devices until real ones are set. */
export function layCentre(work: Change, centre: CentreProfile, language: Language): void {
  saveSettings(work.writes, { place: 'centre', centre, cashier: centre.representative });
  layVirtualDevices(work, language);
}

/** A shop of one's own: its profile, and virtual devices until real ones are set. */
export function layShop(work: Change, shop: ShopProfile, language: Language): void {
  work.writes.settings.saveShop(JSON.stringify(shop), work.atMs);
  layVirtualDevices(work, language);
}

/** Where the demo is tried, and whether its centre has been open before. */
export interface DemoPlace {
  readonly place: Exclude<Place, 'centre'>;
  readonly hasPast: boolean;
}

/** The demo shop: something to scan, something to press, paper on the screen. No sale in it is real. */
export function layDemo(work: Change, language: Language, { place, hasPast }: DemoPlace): void {
  layShop(work, shopProfile.parse(demo.shop), language);
  markDemo(work.writes);
  const { callerId } = VIRTUAL_NAMES[language];
  work.writes.devices.save({
    id: work.newId(),
    kind: 'callerId',
    name: callerId,
    url: 'virtual:',
    profileId: null,
  });
  saveSettings(work.writes, { cashReceipt: { issuer: 'simulator', isMandatedTrade: true } });
  const categoryIds = new Map<string, string>();
  for (const [position, file] of demo.categories.entries()) {
    const category = categoryShape.parse({ ...file, id: work.newId(), position });
    categoryIds.set(category.name, category.id);
    work.writes.catalog.saveCategory(category);
  }
  for (const file of demo.products) layProduct(work, file, categoryIds);
  const { atMs: savedAtMs } = work;
  const rate = { from: dateText(savedAtMs), to: null, rateBp: demo.partnerRateBp, savedAtMs };
  work.writes.benefits.addPartnerRate(work.newId(), rate);
  layCampaign(work);
  // Somebody to charge a wallet of and to pay out of it; the books begin empty.
  addMember(work, demo.member);
  if (place === 'both') layDemoCentre(work, hasPast);
}

/** The demo's centre: people and whatever else to try its day on. Nobody in it lives anywhere. */
function layDemoCentre(work: Change, hasPast: boolean): void {
  saveSettings(work.writes, { place: 'both', centre: centreProfile.parse(demoCentre.centre) });
  const ids = layDemoPeople(hasPast ? beforePast(work) : work, demoCentre.people);
  layDemoProgrammes(work);
  if (hasPast) layDemoPast(work, ids);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** One open campaign to try gifts on. */
function layCampaign({ writes, atMs, newId }: Change): void {
  const { days, ...facts } = demo.campaign;
  const id = newId();
  writes.campaigns.add(id, atMs);
  const lastDay = dateText(atMs + (days - 1) * DAY_MS);
  writes.campaigns.addVersion({ ...facts, id, version: 1, firstDay: dateText(atMs), lastDay }, atMs);
}

type DemoProduct = (typeof demo.products)[number];

function layProduct(work: Change, file: DemoProduct, categoryIds: ReadonlyMap<string, string>): void {
  const product = productInput.parse({
    id: null,
    name: file.name,
    categoryId: required(categoryIds.get(file.category), `category ${file.category}`),
    unitPrice: file.unitPrice,
    priceKind: file.priceKind,
    taxTreatment: file.taxTreatment,
    currencyExcluded: file.currencyExcluded,
    barcodes: file.barcodes.map(code => ({ code, packQuantity: 1 })),
    isFavourite: file.favourite > 0,
  });
  const codes = readBarcodes(product.barcodes, work.counter.settings().labelPatterns);
  assert('codes' in codes, `demo product ${file.name}: wrong barcode`);
  const id = work.newId();
  const favouritePosition = file.favourite > 0 ? file.favourite : null;
  work.writes.catalog.saveProduct({ ...product, id, favouritePosition, isActive: true }, work.atMs);
  work.writes.catalog.saveBarcodes(id, codes.codes);
}

/** What the person then calls them is up to the person: a name, not a text of the screen. */
const VIRTUAL_NAMES = {
  ko: { printer: '화면 프린터', scanner: '화면 스캐너', callerId: '화면 전화' },
  en: { printer: 'Screen printer', scanner: 'Screen scanner', callerId: 'Screen telephone' },
} as const satisfies Record<Language, unknown>;

function layVirtualDevices({ writes, newId }: Change, language: Language): void {
  const url = 'virtual:';
  const name = VIRTUAL_NAMES[language];
  writes.devices.save({ id: newId(), kind: 'printer', name: name.printer, url, profileId: 'epson-80-48' });
  writes.devices.save({ id: newId(), kind: 'scanner', name: name.scanner, url, profileId: null });
}

/** Sets a fresh folder up as the demo shop at start-up. A folder that is set up stays as it is. */
export function setUpDemo(context: Context, language: Language, hasPast: boolean): void {
  if (isSetUp(context.counter.reads)) return;
  change({
    context,
    request: 'app.setUp',
    input: { commandId: context.counter.newId(), language, start: { kind: 'demo', place: 'both' } },
    areas: ['app', 'catalog', 'device', 'benefit', 'person'],
    run: work => {
      saveSettings(work.writes, { language });
      layDemo(work, language, { place: 'both', hasPast });
      work.afterCommit(() => work.counter.devices.reconfigure());
      return {};
    },
    answer: () => undefined,
  });
}
