import { capture } from './0024-capture.ts';
import type { Rebuild } from '../rebuild.ts';
import { ledger } from './0001-ledger.ts';
import { shop } from './0002-shop.ts';
import { benefits } from './0003-benefits.ts';
import { refundRebuilds, refunds } from './0004-refunds.ts';
import { campaigns } from './0005-campaigns.ts';
import { wallets } from './0006-wallets.ts';
import { cashReceipts } from './0007-cash-receipts.ts';
import { policies } from './0008-policies.ts';
import { bank } from './0009-bank.ts';
import { delivery, deliveryRebuilds } from './0013-delivery.ts';
import { orderMoney, orderMoneyRebuilds } from './0014-order-money.ts';
import { orderEventRebuilds } from './0015-order-events.ts';
import { channelDayRebuilds, channelDays } from './0016-channel-days.ts';
import { printerProfiles } from './0017-printer-profiles.ts';
import { kitchen } from './0018-kitchen.ts';
import { printJobRebuilds, printJobs } from './0019-print-jobs.ts';
import { channelLine } from './0020-channel-line.ts';
import { screens } from './0021-screens.ts';
import { orderLanes } from './0022-order-lanes.ts';
import { soldOut } from './0023-sold-out.ts';
import { orderFlow } from './0025-order-flow.ts';
import { phone, phoneRebuilds } from './0026-phone.ts';
import { orderFigures } from './0027-order-figures.ts';
import { person } from './0028-person.ts';
import { programmes } from './0029-programmes.ts';
import { enrolment } from './0030-enrolment.ts';
import { walletGiftRebuilds, walletGifts } from './0012-wallet-gifts.ts';
import { expiredTenderRebuilds } from './0011-expired-tenders.ts';
import { seenCashback } from './0010-seen-cashback.ts';
import { attendance } from './0032-attendance.ts';
import { fees } from './0033-fees.ts';
import { operationLogs } from './0034-operation-logs.ts';
import { photoTerms } from './0035-photo-terms.ts';
import { villageMembers } from './0036-village-members.ts';
import { certificates } from './0037-certificates.ts';
import { personCars } from './0038-person-cars.ts';
import { closings } from './0039-closings.ts';
import { villageEvidence } from './0040-village-evidence.ts';
import { proxies } from './0041-proxies.ts';
import { village } from './0031-village.ts';

export interface Migration {
  readonly name: string;
  /** Tables that get another definition, before `sql` runs. */
  readonly rebuilds?: readonly Rebuild[];
  readonly sql: string;
}

/**
 * All migrations in order. The file's `user_version` is the number of those that it has had. Never edit a
 * shipped one.
 */
export const migrations: readonly Migration[] = [
  { name: '0001-ledger', sql: ledger },
  { name: '0002-shop', sql: shop },
  { name: '0003-benefits', sql: benefits },
  { name: '0004-refunds', rebuilds: refundRebuilds, sql: refunds },
  { name: '0005-campaigns', sql: campaigns },
  { name: '0006-wallets', sql: wallets },
  { name: '0007-cash-receipts', sql: cashReceipts },
  { name: '0008-policies', sql: policies },
  { name: '0009-bank', sql: bank },
  { name: '0010-seen-cashback', sql: seenCashback },
  { name: '0011-expired-tenders', rebuilds: expiredTenderRebuilds, sql: '' },
  { name: '0012-wallet-gifts', rebuilds: walletGiftRebuilds, sql: walletGifts },
  { name: '0013-delivery', rebuilds: deliveryRebuilds, sql: delivery },
  { name: '0014-order-money', rebuilds: orderMoneyRebuilds, sql: orderMoney },
  { name: '0015-order-events', rebuilds: orderEventRebuilds, sql: '' },
  { name: '0016-channel-days', rebuilds: channelDayRebuilds, sql: channelDays },
  { name: '0017-printer-profiles', sql: printerProfiles },
  { name: '0018-kitchen', sql: kitchen },
  { name: '0019-print-jobs', rebuilds: printJobRebuilds, sql: printJobs },
  { name: '0020-channel-line', sql: channelLine },
  { name: '0021-screens', sql: screens },
  { name: '0022-order-lanes', sql: orderLanes },
  { name: '0023-sold-out', sql: soldOut },
  { name: '0024-capture', sql: capture },
  { name: '0025-order-flow', sql: orderFlow },
  { name: '0026-phone', rebuilds: phoneRebuilds, sql: phone },
  { name: '0027-order-figures', sql: orderFigures },
  { name: '0028-person', sql: person },
  { name: '0029-programmes', sql: programmes },
  { name: '0030-enrolment', sql: enrolment },
  { name: '0031-village', sql: village },
  { name: '0032-attendance', sql: attendance },
  { name: '0033-fees', sql: fees },
  { name: '0034-operation-logs', sql: operationLogs },
  { name: '0035-photo-terms', sql: photoTerms },
  { name: '0036-village-members', sql: villageMembers },
  { name: '0037-certificates', sql: certificates },
  { name: '0038-person-cars', sql: personCars },
  { name: '0039-closings', sql: closings },
  { name: '0040-village-evidence', sql: villageEvidence },
  { name: '0041-proxies', sql: proxies },
];
