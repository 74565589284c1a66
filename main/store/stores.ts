import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import {
  createAttendanceReads,
  createAttendanceWrites,
  type AttendanceReads,
  type AttendanceWrites,
} from './attendance-store.ts';
import { createApprovalReads, type ApprovalReads } from './approval-list.ts';
import { createBankReads, createBankWrites, type BankReads, type BankWrites } from './bank-store.ts';
import {
  createBenefitReads,
  createBenefitWrites,
  type BenefitReads,
  type BenefitWrites,
} from './benefit-store.ts';
import {
  createCampaignReads,
  createCampaignWrites,
  type CampaignReads,
  type CampaignWrites,
} from './campaign-store.ts';
import {
  createCaptureReads,
  createCaptureWrites,
  type CaptureReads,
  type CaptureWrites,
} from './capture-store.ts';
import {
  createCashReceiptReads,
  createCashReceiptWrites,
  type CashReceiptReads,
  type CashReceiptWrites,
} from './cash-receipt-store.ts';
import {
  createCommandReads,
  createCommandWrites,
  type CommandReads,
  type CommandWrites,
} from './command-log.ts';
import {
  createCatalogReads,
  createCatalogWrites,
  type CatalogReads,
  type CatalogWrites,
} from './catalog-store.ts';
import {
  createChannelReads,
  createChannelWrites,
  type ChannelReads,
  type ChannelWrites,
} from './channel-store.ts';
import { createCounter } from './counter.ts';
import {
  createDeliveryReads,
  createDeliveryWrites,
  type DeliveryReads,
  type DeliveryWrites,
} from './delivery-store.ts';
import {
  createDeviceReads,
  createDeviceWrites,
  type DeviceReads,
  type DeviceWrites,
} from './device-store.ts';
import {
  createKitchenReads,
  createKitchenWrites,
  type KitchenReads,
  type KitchenWrites,
} from './kitchen-store.ts';
import {
  createEnrolmentReads,
  createEnrolmentWrites,
  type EnrolmentReads,
  type EnrolmentWrites,
} from './enrolment-store.ts';
import { createJournalReads, type JournalReads } from './journal-store.ts';
import { createLedgerWrites, type LedgerWrites } from './ledger-writes.ts';
import {
  createMemberReads,
  createMemberWrites,
  type MemberReads,
  type MemberWrites,
} from './member-store.ts';
import {
  createOperationLogReads,
  createOperationLogWrites,
  type OperationLogReads,
  type OperationLogWrites,
} from './operation-log-store.ts';
import { createCarReads, createCarWrites, type CarReads, type CarWrites } from './car-store.ts';
import {
  createCertificateReads,
  createCertificateWrites,
  type CertificateReads,
  type CertificateWrites,
} from './certificate-store.ts';
import {
  createClosingReads,
  createClosingWrites,
  type ClosingReads,
  type ClosingWrites,
} from './closing-store.ts';
import { createProofReads, createProofWrites, type ProofReads, type ProofWrites } from './proof-store.ts';
import { createOrderPaperReads, type OrderPaperReads } from './order-paper-store.ts';
import {
  createPersonReads,
  createPersonWrites,
  type PersonReads,
  type PersonWrites,
} from './person-store.ts';
import { createPhoneReads, createPhoneWrites, type PhoneReads, type PhoneWrites } from './phone-store.ts';
import {
  createPrintJobReads,
  createPrintJobWrites,
  type PrintJobReads,
  type PrintJobWrites,
} from './print-job-store.ts';
import { createCustomerReads, type CustomerReads } from './customer-store.ts';
import {
  createPrinterProfileReads,
  createPrinterProfileWrites,
  type PrinterProfileReads,
  type PrinterProfileWrites,
} from './printer-profile-store.ts';
import { createOrderFigureReads, type OrderFigureReads } from './order-figure-store.ts';
import {
  createOrderFlowReads,
  createOrderFlowWrites,
  type OrderFlowReads,
  type OrderFlowWrites,
} from './order-flow-store.ts';
import {
  createPolicyReads,
  createPolicyWrites,
  type PolicyReads,
  type PolicyWrites,
} from './policy-store.ts';
import {
  createProgrammeReads,
  createProgrammeWrites,
  type ProgrammeReads,
  type ProgrammeWrites,
} from './programme-store.ts';
import { createRoomReads, createRoomWrites, type RoomReads, type RoomWrites } from './room-store.ts';
import { createSaleListReads, type SaleListReads } from './sale-list.ts';
import { createSaleReads, createSaleWrites, type SaleReads, type SaleWrites } from './sale-store.ts';
import {
  createScreenReads,
  createScreenWrites,
  type ScreenReads,
  type ScreenWrites,
} from './screen-store.ts';
import {
  createSettingsReads,
  createSettingsWrites,
  type SettingsReads,
  type SettingsWrites,
} from './settings-store.ts';
import { createShiftReads, createShiftWrites, type ShiftReads, type ShiftWrites } from './shift-store.ts';
import {
  createSoldOutReads,
  createSoldOutWrites,
  type SoldOutReads,
  type SoldOutWrites,
} from './sold-out-store.ts';
import {
  createTicketReads,
  createTicketWrites,
  type TicketReads,
  type TicketWrites,
} from './ticket-store.ts';
import { createFeeReads, createFeeWrites, type FeeReads, type FeeWrites } from './fee-store.ts';
import {
  createInstructorPayReads,
  createInstructorPayWrites,
  type InstructorPayReads,
  type InstructorPayWrites,
} from './instructor-pay-store.ts';
import { createVillageReads, type VillageReads } from './village-store.ts';
import { createVillageWrites, type VillageWrites } from './village-writes.ts';

/** Everything that can be read, on either connection. */
export interface Reads {
  readonly approvals: ApprovalReads;
  readonly attendance: AttendanceReads;
  readonly bank: BankReads;
  readonly policies: PolicyReads;
  readonly benefits: BenefitReads;
  readonly campaigns: CampaignReads;
  readonly captures: CaptureReads;
  readonly cashReceipts: CashReceiptReads;
  readonly catalog: CatalogReads;
  readonly commands: CommandReads;
  readonly customer: CustomerReads;
  readonly tickets: TicketReads;
  readonly journal: JournalReads;
  readonly enrolments: EnrolmentReads;
  readonly kitchen: KitchenReads;
  readonly screens: ScreenReads;
  readonly members: MemberReads;
  readonly channels: ChannelReads;
  readonly delivery: DeliveryReads;
  readonly operationLogs: OperationLogReads;
  readonly certificates: CertificateReads;
  readonly cars: CarReads;
  readonly closings: ClosingReads;
  readonly proofs: ProofReads;
  readonly orderFigures: OrderFigureReads;
  readonly orderFlow: OrderFlowReads;
  readonly people: PersonReads;
  readonly phone: PhoneReads;
  readonly devices: DeviceReads;
  readonly orderPapers: OrderPaperReads;
  readonly printJobs: PrintJobReads;
  readonly printerProfiles: PrinterProfileReads;
  readonly programmes: ProgrammeReads;
  readonly rooms: RoomReads;
  readonly sales: SaleReads;
  readonly saleList: SaleListReads;
  readonly shifts: ShiftReads;
  readonly soldOut: SoldOutReads;
  readonly settings: SettingsReads;
  readonly fees: FeeReads;
  readonly instructorPays: InstructorPayReads;
  readonly village: VillageReads;
}

/** Everything that can be written, on the writing connection alone. */
export interface Writes {
  readonly attendance: AttendanceWrites;
  readonly bank: BankWrites;
  readonly policies: PolicyWrites;
  readonly members: MemberWrites;
  readonly channels: ChannelWrites;
  readonly delivery: DeliveryWrites;
  readonly enrolments: EnrolmentWrites;
  readonly kitchen: KitchenWrites;
  readonly screens: ScreenWrites;
  readonly operationLogs: OperationLogWrites;
  readonly certificates: CertificateWrites;
  readonly cars: CarWrites;
  readonly closings: ClosingWrites;
  readonly proofs: ProofWrites;
  readonly orderFlow: OrderFlowWrites;
  readonly people: PersonWrites;
  readonly phone: PhoneWrites;
  readonly benefits: BenefitWrites;
  readonly campaigns: CampaignWrites;
  readonly captures: CaptureWrites;
  readonly cashReceipts: CashReceiptWrites;
  readonly catalog: CatalogWrites;
  readonly tickets: TicketWrites;
  readonly devices: DeviceWrites;
  readonly printJobs: PrintJobWrites;
  readonly printerProfiles: PrinterProfileWrites;
  readonly programmes: ProgrammeWrites;
  readonly rooms: RoomWrites;
  readonly sales: SaleWrites;
  readonly shifts: ShiftWrites;
  readonly soldOut: SoldOutWrites;
  readonly commands: CommandWrites;
  readonly ledger: LedgerWrites;
  readonly settings: SettingsWrites;
  readonly fees: FeeWrites;
  readonly instructorPays: InstructorPayWrites;
  readonly village: VillageWrites;
  /** The next number of a gap-free sequence. */
  readonly nextNumber: (name: string) => number;
}

export function createReads(database: ReadableDatabase): Reads {
  return {
    approvals: createApprovalReads(database),
    attendance: createAttendanceReads(database),
    bank: createBankReads(database),
    benefits: createBenefitReads(database),
    policies: createPolicyReads(database),
    campaigns: createCampaignReads(database),
    captures: createCaptureReads(database),
    cashReceipts: createCashReceiptReads(database),
    catalog: createCatalogReads(database),
    commands: createCommandReads(database),
    customer: createCustomerReads(database),
    tickets: createTicketReads(database),
    enrolments: createEnrolmentReads(database),
    kitchen: createKitchenReads(database),
    screens: createScreenReads(database),
    journal: createJournalReads(database),
    members: createMemberReads(database),
    channels: createChannelReads(database),
    delivery: createDeliveryReads(database),
    operationLogs: createOperationLogReads(database),
    certificates: createCertificateReads(database),
    cars: createCarReads(database),
    closings: createClosingReads(database),
    proofs: createProofReads(database),
    orderFlow: createOrderFlowReads(database),
    people: createPersonReads(database),
    phone: createPhoneReads(database),
    orderFigures: createOrderFigureReads(database),
    devices: createDeviceReads(database),
    orderPapers: createOrderPaperReads(database),
    printJobs: createPrintJobReads(database),
    printerProfiles: createPrinterProfileReads(database),
    programmes: createProgrammeReads(database),
    rooms: createRoomReads(database),
    sales: createSaleReads(database),
    saleList: createSaleListReads(database),
    shifts: createShiftReads(database),
    soldOut: createSoldOutReads(database),
    settings: createSettingsReads(database),
    fees: createFeeReads(database),
    instructorPays: createInstructorPayReads(database),
    village: createVillageReads(database),
  };
}

export function createWrites(database: WritableDatabase): Writes {
  return {
    attendance: createAttendanceWrites(database),
    bank: createBankWrites(database),
    benefits: createBenefitWrites(database),
    policies: createPolicyWrites(database),
    campaigns: createCampaignWrites(database),
    members: createMemberWrites(database),
    channels: createChannelWrites(database),
    delivery: createDeliveryWrites(database),
    enrolments: createEnrolmentWrites(database),
    kitchen: createKitchenWrites(database),
    screens: createScreenWrites(database),
    captures: createCaptureWrites(database),
    operationLogs: createOperationLogWrites(database),
    certificates: createCertificateWrites(database),
    cars: createCarWrites(database),
    closings: createClosingWrites(database),
    proofs: createProofWrites(database),
    orderFlow: createOrderFlowWrites(database),
    people: createPersonWrites(database),
    phone: createPhoneWrites(database),
    cashReceipts: createCashReceiptWrites(database),
    catalog: createCatalogWrites(database),
    tickets: createTicketWrites(database),
    devices: createDeviceWrites(database),
    printJobs: createPrintJobWrites(database),
    printerProfiles: createPrinterProfileWrites(database),
    commands: createCommandWrites(database),
    ledger: createLedgerWrites(database),
    programmes: createProgrammeWrites(database),
    rooms: createRoomWrites(database),
    sales: createSaleWrites(database),
    shifts: createShiftWrites(database),
    soldOut: createSoldOutWrites(database),
    settings: createSettingsWrites(database),
    fees: createFeeWrites(database),
    instructorPays: createInstructorPayWrites(database),
    village: createVillageWrites(database),
    nextNumber: createCounter(database),
  };
}
