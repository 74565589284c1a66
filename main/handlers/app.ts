import { ORPCError } from '@orpc/server';
import { businessDate } from '../../src/base/korea-time.ts';
import { shopProfile, type AppState, type ShopProfile } from '../../src/contract/settings.ts';
import { checkBusinessNumber } from '../../src/tax/business-number.ts';
import { change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { isDemo, saveSettings } from './settings.ts';
import { layDemo, layShop } from './set-up.ts';

export const appHandlers = {
  state: requests.app.state.handler(({ context }) => viewState(context)),
  setUp: requests.app.setUp.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'app.setUp',
      input,
      areas: ['app', 'catalog', 'device', 'benefit'],
      run: work => {
        if (work.reads.settings.shop()) throw errors.ALREADY_SET_UP();
        saveSettings(work.writes, { language: input.language });
        if (input.start.kind === 'demo') layDemo(work, input.language);
        else {
          refuseWrongNumber(input.start.shop);
          layShop(work, input.start.shop, input.language);
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
        refuseWrongNumber(input.shop);
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
        const { till } = counter.settings();
        const movesTill = input.settings.till !== undefined && input.settings.till !== till;
        if (movesTill && reads.shifts.current(till)) throw errors.SHIFT_OPEN();
        saveSettings(writes, input.settings);
        return {};
      },
      answer: () => viewState(context),
    }),
  ),
};

function refuseWrongNumber(shop: ShopProfile): void {
  const reason = checkBusinessNumber(shop.businessNumber);
  if (reason !== 'ok') throw new ORPCError('BUSINESS_NUMBER_INVALID', { data: { reason } });
}

function viewState({ counter, role }: Context): AppState {
  const shop = counter.reads.settings.shop();
  const settings = counter.settings();
  const nowMs = counter.nowMs();
  return {
    version: counter.version,
    isSetUp: shop !== undefined,
    isDemo: isDemo(counter.reads),
    role,
    shop: shop ? shopProfile.parse(JSON.parse(shop.profileJson)) : null,
    settings,
    businessDate: businessDate(nowMs, settings.dayStartsAtHour),
    nowMs,
  };
}
