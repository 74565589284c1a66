import type { ContractRouterClient } from '@orpc/contract';
import { bankContract } from './bank.ts';
import { benefitContract } from './benefit.ts';
import { campaignContract } from './campaign.ts';
import { captureContract } from './capture.ts';
import { cashReceiptContract } from './cash-receipt.ts';
import { attendanceContract } from './attendance.ts';
import { catalogContract } from './catalog.ts';
import { centrePaperContract } from './centre-paper.ts';
import { customerContract } from './customer.ts';
import { channelContract } from './channel.ts';
import { deliveryContract } from './delivery.ts';
import { deviceContract } from './device.ts';
import { enrolmentContract } from './enrolment.ts';
import { eventsContract } from './events.ts';
import { journalContract } from './journal.ts';
import { kitchenContract } from './kitchen.ts';
import { operationLogContract } from './operation-log.ts';
import { certificateContract } from './certificate.ts';
import { carContract } from './car.ts';
import { volunteerContract } from './volunteer.ts';
import { orderFiguresContract } from './order-figures.ts';
import { orderFlowContract } from './order-flow.ts';
import { memberContract, merchantContract } from './member.ts';
import { poleContract } from './pole.ts';
import { orderEvidenceContract } from './order-evidence.ts';
import { personContract } from './person.ts';
import { phoneContract } from './phone.ts';
import { policyContract } from './policy.ts';
import { printerProfileContract } from './printer-profile.ts';
import { programmeContract } from './programme.ts';
import { roomContract } from './room.ts';
import { saleContract } from './sale.ts';
import { soldOutContract } from './sold-out.ts';
import { appContract, settingsContract } from './settings.ts';
import { screenContract } from './screen.ts';
import { shiftContract } from './shift.ts';
import { statusContract } from './status.ts';
import { ticketContract } from './ticket.ts';
import { closingContract } from './closing.ts';
import { feeContract } from './fee.ts';
import { villageContract } from './village.ts';

/** Every request that a page can make of the counter. The same over MessagePort and WebSocket. */
export const contract = {
  app: appContract,
  settings: settingsContract,
  events: eventsContract,
  catalog: catalogContract,
  ticket: ticketContract,
  sale: saleContract,
  shift: shiftContract,
  journal: journalContract,
  device: deviceContract,
  customer: customerContract,
  pole: poleContract,
  printerProfile: printerProfileContract,
  benefit: benefitContract,
  campaign: campaignContract,
  member: memberContract,
  merchant: merchantContract,
  policy: policyContract,
  cashReceipt: cashReceiptContract,
  bank: bankContract,
  delivery: deliveryContract,
  kitchen: kitchenContract,
  screen: screenContract,
  status: statusContract,
  channel: channelContract,
  soldOut: soldOutContract,
  orderEvidence: orderEvidenceContract,
  capture: captureContract,
  orderFlow: orderFlowContract,
  person: personContract,
  fee: feeContract,
  village: villageContract,
  phone: phoneContract,
  orderFigures: orderFiguresContract,
  enrolment: enrolmentContract,
  attendance: attendanceContract,
  programme: programmeContract,
  room: roomContract,
  centrePaper: centrePaperContract,
  operationLog: operationLogContract,
  certificate: certificateContract,
  car: carContract,
  volunteer: volunteerContract,
  closing: closingContract,
};

export type Contract = typeof contract;
export type CounterClient = ContractRouterClient<Contract>;
