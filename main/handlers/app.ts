import { ORPCError } from '@orpc/server';
import { businessDate } from '../../src/base/korea-time.ts';
import { shopProfile, type AppState, type Place, type Settings } from '../../src/contract/settings.ts';
import { checkBusinessNumber } from '../../src/tax/business-number.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { isDemo, saveSettings } from './settings.ts';
import { isSetUp, layCentre, layDemo, layShop } from './set-up.ts';

export const appHandlers = {
  state: requests.app.state.handler(({ context }) => viewState(context)),
  setUp: requests.app.setUp.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'app.setUp',
      input,
      areas: ['app', 'catalog', 'device', 'benefit', 'person'],
      run: work => {
        if (isSetUp(work.reads)) throw errors.ALREADY_SET_UP();
        const { language, start } = input;
        saveSettings(work.writes, { language });
        if (start.kind === 'demo') layDemo(work, language, { place: start.place, hasPast: true });
        else if (start.kind === 'shop') {
          refuseWrongNumber(start.shop.businessNumber);
          layShop(work, start.shop, language);
        } else {
          refuseWrongNumber(start.centre.number);
          layCentre(work, start.centre, language);
        }
        work.afterCommit(() => work.counter.devices.reconfigure());
        return {};
      },
      answer: () => viewState(context),
    }),
  ),
};

export const settingsHandlers = {
  saveShop: requests.settings.saveShop.handler(({ context, input }) =>
    change({
      context,
      request: 'settings.saveShop',
      input,
      areas: ['app'],
      run: ({ writes, atMs }) => {
        refuseWrongNumber(input.shop.businessNumber);
        return { version: writes.settings.saveShop(JSON.stringify(input.shop), atMs) };
      },
      answer: () => viewState(context),
    }),
  ),
  save: requests.settings.save.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'settings.save',
      input,
      areas: ['app'],
      run: ({ reads, writes, counter }) => {
        const before = counter.settings();
        const { till, place, centre } = { ...before, ...definedOf(input.settings) };
        const leavesShift = till !== before.till || (place === 'centre' && before.place !== 'centre');
        if (leavesShift && reads.shifts.current(before.till)) throw errors.SHIFT_OPEN();
        // A counter that nobody has set up yet is no shop, and may still be told its language.
        const isPlaced = input.settings.place !== undefined || input.settings.centre !== undefined;
        const missing = isPlaced
          ? missingOf(place, reads.settings.shop() !== undefined, centre !== null)
          : null;
        if (missing !== null) throw errors.PLACE_NOT_NAMED({ data: { missing } });
        refuseWrongNumber(input.settings.centre?.number ?? null);
        saveSettings(writes, input.settings);
        return {};
      },
      answer: () => viewState(context),
    }),
  ),
};

/** What has no name yet although the place is to work there. */
function missingOf(place: Place, hasShop: boolean, hasCentre: boolean): 'shop' | 'centre' | null {
  if (place !== 'centre' && !hasShop) return 'shop';
  return place !== 'shop' && !hasCentre ? 'centre' : null;
}

/** What was named and not left out. */
function definedOf(changed: { readonly [K in keyof Settings]?: Settings[K] | undefined }): Partial<Settings> {
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

function refuseWrongNumber(number: string | null): void {
  if (number === null) return;
  const reason = checkBusinessNumber(number);
  if (reason !== 'ok') throw new ORPCError('BUSINESS_NUMBER_INVALID', { data: { reason } });
}

function viewState({ counter, role }: Context): AppState {
  const shop = counter.reads.settings.shop();
  const settings = counter.settings();
  const nowMs = counter.nowMs();
  return {
    version: counter.version,
    isSetUp: isSetUp(counter.reads),
    isDemo: isDemo(counter.reads),
    role,
    shop: shop ? shopProfile.parse(JSON.parse(shop.profileJson)) : null,
    settings,
    businessDate: businessDate(nowMs, settings.dayStartsAtHour),
    nowMs,
  };
}
