import { ORPCError } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../src/contract/role.ts';
import { allRequests } from '../support/requests.ts';
import { openTestShop, type TestShop } from '../support/shop.ts';

/**
 * Goal: every request refuses every role that may not make it, before it looks at anything else. Method: each
 * request of the contract is made under each role with an input that none takes, and the ones that were
 * refused for their role are held against a list written by hand. What is not refused for its role fails on
 * its input, so nothing happens.
 */
const READS = [
  'app.state',
  'events.watch',
  'catalog.shelf',
  'catalog.search',
  'catalog.list',
  'catalog.get',
  'ticket.list',
  'ticket.get',
  'sale.list',
  'sale.get',
  'sale.findByReceipt',
  'sale.preview',
  'sale.refundPreview',
  'sale.pending',
  'shift.current',
  'shift.figures',
  'shift.previewX',
  'shift.zReports',
  'shift.zReport',
  'journal.list',
  'journal.trialBalance',
  'device.status',
  'device.choices',
  'capture.lines',
  'device.jobs',
  'device.queues',
  'device.kitchenTrouble',
  'device.papers',
  'pole.state',
  'printerProfile.list',
  'printerProfile.picture',
  'benefit.shop',
  'campaign.list',
  'campaign.get',
  'campaign.exportCsv',
  'member.budgets',
  'merchant.settlements',
  'merchant.exportCsv',
  'policy.list',
  'policy.try',
  'policy.replay',
  'cashReceipt.ofSale',
  'cashReceipt.list',
  'cashReceipt.exportCsv',
  'cashReceipt.due',
  'bank.overview',
  'orderFigures.ofPeriod',
  'orderFigures.exportCsv',
  'sale.approvals',
  'sale.exportApprovals',
];
const OF_OWNER = [
  'app.setUp',
  'settings.saveShop',
  'delivery.keys',
  'delivery.setKey',
  'delivery.removeKey',
  'channel.addresses',
  'channel.webhooks',
  'channel.saveWebhook',
  'channel.removeWebhook',
  'channel.tryWebhook',
];
const OF_MANAGER = [
  'village.decideChange',
  'village.settle',
  'village.returnRest',
  'screen.list',
  'screen.openPairing',
  'screen.revoke',
  'screen.printAddress',
  'sale.refundWithoutReceipt',
  'capture.saveLine',
  'capture.removeLine',
  'capture.saveTemplate',
  'capture.removeTemplate',
  'bank.importFile',
  'bank.removeImport',
  'bank.match',
  'bank.undo',
  'bank.setAside',
  'settings.save',
  'catalog.save',
  'catalog.setActive',
  'catalog.saveCategory',
  'device.save',
  'device.remove',
  'printerProfile.print',
  'printerProfile.probe',
  'customer.saveSign',
  'pole.save',
  'printerProfile.fit',
  'printerProfile.importFile',
  'printerProfile.remove',
  'benefit.savePartnerRate',
  'campaign.save',
  'campaign.close',
  'campaign.handOver',
  'merchant.settle',
  'policy.saveDraft',
  'policy.deleteDraft',
  'policy.publish',
  'delivery.unmask',
  'phone.register',
];
const OF_ISSUER = [
  'member.list',
  'member.get',
  'member.register',
  'member.setPin',
  'member.renewCard',
  'member.blockCard',
  'member.charge',
  'member.printCard',
  'member.statement',
  'member.printStatement',
  'member.addBudget',
];

const OF_CENTRE = [
  'village.list',
  'village.get',
  'village.save',
  'village.setMembers',
  'village.decide',
  'village.agree',
  'village.receive',
  'village.keepFile',
  'village.file',
  'village.spend',
  'village.attach',
  'village.setAttendees',
  'village.detach',
  'village.reverse',
  'village.askChange',
  'village.exportCsv',
  'village.print',
  'village.paper',
  'closing.get',
  'closing.open',
  'closing.reveal',
  'closing.tell',
  'closing.paper',
  'fee.of',
  'fee.pay',
  'fee.printAgain',
  'fee.previewRefund',
  'fee.refund',
  'fee.previewProgramme',
  'fee.refundProgramme',
  'fee.ofPerson',
  'fee.owed',
  'fee.day',
  'fee.deposit',
  'fee.pays',
  'fee.payInstructor',
  'fee.printPay',
  'fee.paySlip',
  'fee.payWithholding',
  'person.list',
  'person.get',
  'person.likely',
  'person.consentText',
  'person.byCard',
  'person.reveal',
  'person.register',
  'person.save',
  'person.agree',
  'person.consentPaper',
  'person.printConsent',
  'person.tie',
  'person.untie',
  'person.issueCard',
  'person.blockCard',
  'person.printCard',
  'person.merge',
  'person.erase',
  'programme.list',
  'programme.get',
  'programme.preview',
  'programme.save',
  'programme.setState',
  'programme.remove',
  'programme.calendar',
  'programme.previewCopy',
  'programme.copyTerm',
  'programme.moveLesson',
  'programme.cancelLesson',
  'room.list',
  'room.save',
  'room.saveInstructor',
  'room.eraseInstructor',
  'room.setClosedDay',
  'room.removeClosedDay',
  'enrolment.list',
  'enrolment.saveRecruitment',
  'enrolment.preview',
  'enrolment.apply',
  'enrolment.cancel',
  'enrolment.answer',
  'enrolment.freeze',
  'enrolment.draw',
  'enrolment.lotteryFile',
  'attendance.today',
  'attendance.sheet',
  'attendance.mark',
  'attendance.undo',
  'attendance.close',
  'attendance.checkIn',
  'attendance.checkInByDigits',
  'attendance.checkOut',
  'centrePaper.districtReport',
  'centrePaper.roster',
  'centrePaper.signSheet',
  'operationLog.get',
  'operationLog.save',
  'operationLog.addPhoto',
  'operationLog.removePhoto',
  'operationLog.photo',
  'operationLog.approve',
  'operationLog.missing',
  'operationLog.waiting',
  'operationLog.paper',
  'volunteer.hours',
  'volunteer.list',
  'volunteer.confirm',
  'car.of',
  'car.save',
  'car.parking',
  'car.parkingOfProgramme',
  'car.printParking',
  'certificate.candidates',
  'certificate.give',
  'certificate.register',
  'centrePaper.attendanceBook',
];

const OF_KITCHEN = [
  'kitchen.board',
  'kitchen.watch',
  'kitchen.setStarted',
  'kitchen.tick',
  'kitchen.setStationDone',
  'kitchen.ready',
  'kitchen.recall',
  'kitchen.acknowledge',
];
const OF_CUSTOMER = ['customer.board', 'customer.watch', 'customer.sign'];
const OF_ATTENDANCE = ['attendance.board', 'attendance.watch'];
const OF_STATUS = ['status.board', 'status.watch'];

const everything = allRequests.map(request => request.name);
const without = (...lists: readonly string[][]) => everything.filter(name => !lists.flat().includes(name));
const refusedTo: Readonly<Record<Role, readonly string[]>> = {
  auditor: without(READS),
  centre: without(READS, OF_CENTRE, OF_ATTENDANCE),
  issuer: without(READS, OF_ISSUER),
  cashier: [...OF_OWNER, ...OF_MANAGER, ...OF_ISSUER, ...OF_CENTRE, ...OF_ATTENDANCE],
  manager: [...OF_OWNER, ...OF_ISSUER],
  owner: [],
  // Screens beside the counter see their own, and neither settings nor what else happens in the shop.
  kitchen: without(OF_KITCHEN),
  customer: without(OF_CUSTOMER),
  status: without(OF_STATUS),
  attendance: without(OF_ATTENDANCE),
};

let shop: TestShop;
beforeAll(async () => {
  shop = await openTestShop();
});
afterAll(() => shop.close());

type Call = (input: unknown) => Promise<unknown>;

/** What becomes of a request under a role: it is refused for the role, or for whatever comes after. */
async function isRefused(role: Role, name: string): Promise<boolean> {
  const [area = '', verb = ''] = name.split('.');
  // A name of the contract is a function of the client.
  const client = shop.as(role) as unknown as Record<string, Record<string, Call>>;
  const call = client[area]?.[verb];
  if (!call) throw new Error(`there is no request ${name}`);
  const error = await call({ nobody: 'sends this' }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError) || error.code !== 'FORBIDDEN') return false;
  const lowest = allRequests.find(request => request.name === name)?.meta.role;
  expect(error.data).toEqual({ lowest, role });
  return true;
}

describe('who may do what', () => {
  it.each(ROLES)('%s', async role => {
    const refused: string[] = [];
    for (const { name } of allRequests) if (await isRefused(role, name)) refused.push(name);
    expect(refused.toSorted()).toEqual(refusedTo[role].toSorted());
  });

  it('what only reads is never a change, and what an auditor may do only reads', () => {
    const changing = allRequests.filter(request => request.meta.changes);
    expect(changing.filter(request => request.meta.role === 'auditor')).toEqual([]);
    expect(allRequests.filter(({ name, meta }) => READS.includes(name) && meta.changes)).toEqual([]);
    expect(READS.filter(name => !everything.includes(name))).toEqual([]);
  });

  it('the role is the connection’s own: one refusal changes nothing for the other', async () => {
    expect(await isRefused('cashier', 'catalog.save')).toBe(true);
    expect(await isRefused('owner', 'catalog.save')).toBe(false);
    expect(await isRefused('cashier', 'catalog.save')).toBe(true);
  });
});
