import { randomBytes } from 'node:crypto';
import { businessDate, monthText } from '../../src/base/korea-time.ts';
import { required } from '../../src/base/assert.ts';
import type { MemberDetail, MemberSummary } from '../../src/contract/member.ts';
import { cardToken, isMobileNumber, isPin, maskName, maskPhone } from '../../src/currency/member.ts';
import { chargedPostings } from '../../src/currency/wallet.ts';
import { won } from '../../src/money/won.ts';
import { chargeReceiptDocument, memberCardDocument } from '../../src/receipt/member-papers.ts';
import type { MemberRow } from '../store/member-store.ts';
import type { Reads } from '../store/stores.ts';
import { change, type Change } from './change.ts';
import type { Context } from './context.ts';
import { requests } from './implementer.ts';
import { memberStatementHandlers } from './member-statement.ts';
import { queuePaper } from './printing.ts';
import { currentShop } from './views/receipt-facts.ts';
import { budgetLeft, hashPin, memberOfCard } from './wallet-payment.ts';

/** The text that a member agrees to; another text is another version. */
const CONSENT_VERSION = '2026-11';
const LIST_MAX = 200;
const MOVEMENTS_MAX = 200;
const SALT_BYTES = 16;
const TOKEN_BYTES = 16;
/** A budget of which less than this is left is shown as running out. */
const LOW_SHARE = 0.1;

export const memberHandlers = {
  ...memberStatementHandlers,
  list: requests.member.list.handler(({ context, input }) =>
    context.counter.reads.members.search(input.text.trim(), LIST_MAX).map(viewSummary),
  ),
  get: requests.member.get.handler(({ context, input, errors }) => {
    if (!context.counter.reads.members.find(input.memberId)) throw errors.MEMBER_NOT_FOUND();
    return viewMember(context, input.memberId);
  }),
  register: requests.member.register.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'member.register',
      input: { ...input, pin: hashOf(context, input.pin) },
      areas: ['member'],
      run: work => {
        const phone = input.phone.replaceAll(/\D/g, '');
        if (!isMobileNumber(phone)) throw errors.PHONE_MALFORMED();
        if (work.reads.members.ofPhone(phone) !== undefined) throw errors.PHONE_TAKEN();
        if (input.pin !== null && !isPin(input.pin)) throw errors.PIN_MALFORMED();
        return { memberId: addMember(work, { name: input.name, phone, pin: input.pin }) };
      },
      answer: ({ memberId }) => viewMember(context, memberId),
    }),
  ),
  setPin: requests.member.setPin.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'member.setPin',
      input: { ...input, pin: hashOf(context, input.pin) },
      areas: ['member'],
      run: ({ reads, writes }) => {
        const member = reads.members.find(input.memberId);
        if (!member) throw errors.MEMBER_NOT_FOUND();
        if (!isPin(input.pin)) throw errors.PIN_MALFORMED();
        savePin({ writes }, member.id, input.pin);
        if (member.token !== null) writes.members.clearTries(member.token);
        return {};
      },
      answer: () => viewMember(context, input.memberId),
    }),
  ),
  renewCard: requests.member.renewCard.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'member.renewCard',
      input,
      areas: ['member'],
      run: ({ reads, writes, atMs }) => {
        const member = reads.members.find(input.memberId);
        if (!member) throw errors.MEMBER_NOT_FOUND();
        if (member.token !== null) writes.members.blockCard(member.token, atMs);
        writes.members.addCard(cardToken(randomBytes(TOKEN_BYTES)), member.id, atMs);
        return {};
      },
      answer: () => viewMember(context, input.memberId),
    }),
  ),
  blockCard: requests.member.blockCard.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'member.blockCard',
      input,
      areas: ['member'],
      run: ({ reads, writes, atMs }) => {
        const member = reads.members.find(input.memberId);
        if (!member) throw errors.MEMBER_NOT_FOUND();
        if (member.token === null) throw errors.NO_CARD();
        writes.members.blockCard(member.token, atMs);
        return {};
      },
      answer: () => viewMember(context, input.memberId),
    }),
  ),
  charge: requests.member.charge.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'member.charge',
      input,
      areas: ['member', 'journal', 'device'],
      run: work => {
        const member = work.reads.members.find(input.memberId);
        if (!member) throw errors.MEMBER_NOT_FOUND();
        const left = chargeLeft(work, member.id);
        if (input.amount > left) throw errors.CHARGE_OVER_LIMIT({ data: { left } });
        recordCharge(work, member.id, input.amount);
        if (input.printReceipt) printCharge(work, member, input.amount);
        return {};
      },
      answer: () => viewMember(context, input.memberId),
    }),
  ),
  printCard: requests.member.printCard.handler(({ context, input, errors }) =>
    change({
      context,
      request: 'member.printCard',
      input,
      areas: ['device'],
      run: work => {
        const member = work.reads.members.find(input.memberId);
        if (!member) throw errors.MEMBER_NOT_FOUND();
        const { token } = member;
        if (token === null) throw errors.NO_CARD();
        const card = { shop: currentShop(work.reads).profile, maskedName: maskName(member.name), token };
        const jobId = queuePaper(work, {
          kind: 'document',
          title: '회원 카드',
          sourceId: member.id,
          copyNumber: 0,
          document: () => memberCardDocument({ ...card, atMs: work.atMs }),
        });
        if (jobId === null) throw errors.PRINTER_NOT_CONFIGURED();
        return { jobId };
      },
      answer: result => result,
    }),
  ),
  look: requests.member.look.handler(({ context: { counter }, input, errors }) => {
    const { reads } = counter;
    const member = memberOfCard(reads, input.token, errors);
    const { charged, cash, owed } = member;
    const byPin = counter.settings().wallet.confirmation === 'pin' && member.hasPin === 1;
    return {
      maskedName: maskName(member.name),
      charged,
      cash,
      owed,
      monthPaid: reads.members.month(member.id, monthText(counter.nowMs())).paid,
      confirmation: byPin ? ('pin' as const) : ('lastDigits' as const),
    };
  }),
  budgets: requests.member.budgets.handler(({ context }) =>
    (['city', 'district'] as const).map(funder => viewBudget(context, funder)),
  ),
  addBudget: requests.member.addBudget.handler(({ context, input }) =>
    change({
      context,
      request: 'member.addBudget',
      input,
      areas: ['member'],
      run: ({ writes, atMs, newId }) => {
        writes.members.addBudget(newId(), input.funder, input.amount, atMs);
        return {};
      },
      answer: () => ({}),
    }),
  ),
};

/** What goes into the command log's hash instead of a member's number, which nothing keeps as it is. */
function hashOf({ counter }: Context, pin: string | null): string | null {
  return pin === null ? null : counter.sha256(pin);
}

/** A member with a first card, who has agreed to the text of today. Answers the member's id. */
export function addMember(
  { writes, atMs, newId }: Change,
  { name, phone, pin }: { readonly name: string; readonly phone: string; readonly pin: string | null },
): string {
  const id = newId();
  writes.members.add({ id, name, phone, consentVersion: CONSENT_VERSION, consentedAtMs: atMs });
  if (pin !== null) savePin({ writes }, id, pin);
  writes.members.addCard(cardToken(randomBytes(TOKEN_BYTES)), id, atMs);
  return id;
}

function savePin({ writes }: Pick<Change, 'writes'>, memberId: string, pin: string): void {
  const salt = randomBytes(SALT_BYTES);
  writes.members.setPin(memberId, { salt, hash: hashPin(pin, salt) });
}

/** What may still be charged at once: of one time, and of the month. */
function chargeLeft({ reads, counter, atMs }: Change, memberId: string): number {
  const { chargeLimit, chargeLimitOfMonth } = counter.settings().wallet;
  const { charged } = reads.members.month(memberId, monthText(atMs));
  return Math.max(0, Math.min(chargeLimit, chargeLimitOfMonth - charged));
}

function recordCharge(work: Change, memberId: string, amount: number): void {
  const { writes, counter, atMs, newId } = work;
  const entryId = newId();
  writes.ledger.record({
    id: entryId,
    book: 'circulation',
    event: 'walletCharged',
    occurredAtMs: atMs,
    businessDate: businessDate(atMs, counter.settings().dayStartsAtHour),
    reference: '',
    sourceId: memberId,
    reversesId: null,
    policyVersion: null,
    memo: '',
    postings: chargedPostings(counter.circulationChart, won(amount)),
  });
  writes.members.move({
    id: newId(),
    memberId,
    kind: 'charge',
    charged: amount,
    cash: 0,
    owed: 0,
    month: monthText(atMs),
    paid: 0,
    tenderId: null,
    reference: '',
    atMs,
    entryId,
  });
}

function printCharge(work: Change, member: MemberRow, amount: number): void {
  const { atMs } = work;
  const facts = {
    shop: currentShop(work.reads).profile,
    maskedName: maskName(member.name),
    amount,
    charged: member.charged + amount,
    cash: member.cash,
    atMs,
  };
  queuePaper(work, {
    kind: 'document',
    title: '충전 영수증',
    sourceId: member.id,
    copyNumber: 0,
    document: () => chargeReceiptDocument(facts),
  });
}

function viewSummary({ id, name, phone, charged, cash, owed, token }: MemberRow): MemberSummary {
  return { id, name, maskedPhone: maskPhone(phone), charged, cash, owed, hasCard: token !== null };
}

function viewMember({ counter }: Context, memberId: string): MemberDetail {
  const { members } = counter.reads;
  const member = required(members.find(memberId), `member ${memberId}`);
  const name = monthText(counter.nowMs());
  return {
    ...viewSummary(member),
    registeredAtMs: member.registeredAtMs,
    consentedAtMs: member.consentedAtMs,
    hasPin: member.hasPin === 1,
    token: member.token,
    month: { name, ...members.month(memberId, name) },
    movements: members
      .movements(memberId, MOVEMENTS_MAX)
      .map(({ id, kind, charged, cash, owed, reference, atMs }) => ({
        id,
        kind,
        charged,
        cash,
        owed,
        reference,
        atMs,
      })),
  };
}

type Budget = { funder: 'city' | 'district'; set: number | null; spent: number; state: BudgetState };
type BudgetState = 'unlimited' | 'ok' | 'low' | 'empty';

function viewBudget({ counter }: Context, funder: 'city' | 'district'): Budget {
  const { members }: Pick<Reads, 'members'> = counter.reads;
  const code = counter.circulationChart.codeOf(funder === 'city' ? 'cashbackCity' : 'cashbackDistrict');
  const budget = members.budget(funder, code);
  const left = budgetLeft(counter, counter.reads, funder);
  if (budget === null || left === null) return { funder, set: null, spent: 0, state: 'unlimited' };
  const state = left <= 0 ? 'empty' : left < budget.set * LOW_SHARE ? 'low' : 'ok';
  return { funder, ...budget, state };
}
