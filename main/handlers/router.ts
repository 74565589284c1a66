import type { Router } from '@orpc/server';
import type { Contract } from '../../src/contract/contract.ts';
import { bankHandlers } from './bank.ts';
import { appHandlers, settingsHandlers } from './app.ts';
import { benefitHandlers } from './benefit.ts';
import { campaignHandlers } from './campaign.ts';
import { captureHandlers } from './capture.ts';
import { cashReceiptHandlers } from './cash-receipt.ts';
import { catalogHandlers } from './catalog.ts';
import { centrePaperHandlers } from './centre-paper.ts';
import type { Context } from './context.ts';
import { customerHandlers } from './customer.ts';
import { channelHandlers } from './channel.ts';
import { deliveryHandlers } from './delivery.ts';
import { enrolmentHandlers } from './enrolment.ts';
import { deviceHandlers } from './device.ts';
import { eventsHandlers } from './events.ts';
import { requests } from './implementer.ts';
import { journalHandlers } from './journal.ts';
import { kitchenHandlers } from './kitchen.ts';
import { memberHandlers } from './member.ts';
import { attendanceHandlers } from './attendance.ts';
import { merchantHandlers } from './merchant.ts';
import { poleHandlers } from './pole.ts';
import { orderEvidenceHandlers } from './order-evidence.ts';
import { operationLogHandlers } from './operation-log.ts';
import { certificateHandlers } from './certificate.ts';
import { carHandlers } from './car.ts';
import { closingHandlers } from './closing.ts';
import { volunteerHandlers } from './volunteer.ts';
import { orderFiguresHandlers } from './order-figures.ts';
import { orderFlowHandlers } from './order-flow.ts';
import { personHandlers } from './person.ts';
import { phoneHandlers } from './phone.ts';
import { policyHandlers } from './policy.ts';
import { printerProfileHandlers } from './printer-profile.ts';
import { programmeHandlers } from './programme.ts';
import { roomHandlers } from './room.ts';
import { saleHandlers } from './sale.ts';
import { screenHandlers } from './screen.ts';
import { shiftHandlers } from './shift.ts';
import { statusHandlers } from './status.ts';
import { soldOutHandlers } from './sold-out.ts';
import { ticketHandlers } from './ticket.ts';
import { feeHandlers } from './fee.ts';
import { villageHandlers } from './village.ts';

/**
 * Every request with its handler. A request without one does not compile. Its type is the contract's: what
 * the compiler would infer is longer than it will write.
 */
export const router: Router<Contract, Context> = requests.router({
  app: appHandlers,
  settings: settingsHandlers,
  events: eventsHandlers,
  catalog: catalogHandlers,
  ticket: ticketHandlers,
  sale: saleHandlers,
  shift: shiftHandlers,
  journal: journalHandlers,
  device: deviceHandlers,
  customer: customerHandlers,
  pole: poleHandlers,
  printerProfile: printerProfileHandlers,
  benefit: benefitHandlers,
  campaign: campaignHandlers,
  member: memberHandlers,
  merchant: merchantHandlers,
  policy: policyHandlers,
  cashReceipt: cashReceiptHandlers,
  bank: bankHandlers,
  delivery: deliveryHandlers,
  kitchen: kitchenHandlers,
  screen: screenHandlers,
  status: statusHandlers,
  channel: channelHandlers,
  soldOut: soldOutHandlers,
  orderEvidence: orderEvidenceHandlers,
  capture: captureHandlers,
  orderFlow: orderFlowHandlers,
  person: personHandlers,
  fee: feeHandlers,
  village: villageHandlers,
  phone: phoneHandlers,
  orderFigures: orderFiguresHandlers,
  programme: programmeHandlers,
  room: roomHandlers,
  enrolment: enrolmentHandlers,
  attendance: attendanceHandlers,
  centrePaper: centrePaperHandlers,
  operationLog: operationLogHandlers,
  certificate: certificateHandlers,
  car: carHandlers,
  volunteer: volunteerHandlers,
  closing: closingHandlers,
});
