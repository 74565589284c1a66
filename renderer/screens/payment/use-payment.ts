import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SaleDetail } from '../../../src/contract/sale.ts';
import type { TicketView } from '../../../src/contract/ticket.ts';
import type { CashRounding, TenderFailure } from '../../../src/currency/tender.ts';
import type { Settlement } from '../../../src/ticket/settlement.ts';
import { typeDigits, type KeypadKey } from '../../parts/digits.ts';
import { useCounter } from '../../rpc/counter.tsx';
import { useAct, type Act } from '../../rpc/use-act.ts';
import type { PayWay } from '../checkout/pay-panel.tsx';
import { playPaid } from '../../parts/sounds.ts';
import {
  balance,
  changeRow,
  decide,
  emptyRow,
  startRows,
  toTenderInputs,
  type RowField,
  type TenderRow,
} from './tender-rows.ts';

type SettleInput = Parameters<ReturnType<typeof useCounter>['client']['ticket']['settle']>[0];

/** What is being paid, and how the person began. */
export interface Bill {
  readonly ticket: TicketView;
  readonly way: PayWay;
  /** Taken off because all of it is paid in local currency (혜택플러스 할인). */
  readonly partnerDiscount: number;
}

/** A gift to a campaign (서로도움) beside the goods. */
export interface Gift {
  readonly campaignId: string;
  readonly amount: number;
}

export interface Payment {
  readonly ticketId: string;
  readonly partnerDiscount: number;
  /** With the gift. */
  readonly due: number;
  /** Without it. */
  readonly goodsDue: number;
  readonly donation: Gift | null;
  readonly way: PayWay;
  readonly rows: readonly TenderRow[];
  readonly current: TenderRow | undefined;
  readonly field: RowField;
  readonly decision: Settlement | TenderFailure;
  readonly printsReceipt: boolean;
  readonly settle: Act<SettleInput, SaleDetail>;
  readonly tenders: ReturnType<typeof toTenderInputs>;
  /** Only where all of it is paid in cash. */
  readonly setDonation: (gift: Gift | null) => void;
  readonly setPrintsReceipt: (prints: boolean) => void;
  readonly focus: (key: number, field: RowField) => void;
  readonly change: (key: number, change: Partial<TenderRow>) => void;
  readonly type: (key: KeypadKey) => void;
  readonly addCash: (amount: number) => void;
  readonly add: (kind: TenderRow['kind']) => void;
  readonly remove: (key: number) => void;
  /** Goes to the field that is filled in next. */
  readonly next: () => void;
  readonly finish: (allowRepeatedApproval?: boolean) => void;
}

/** With the member's card that paid, if one did. */
export type OnSettled = (sale: SaleDetail, walletToken: string | undefined) => void;

const FIRST_FIELD: Readonly<Record<TenderRow['kind'], RowField>> = {
  cash: 'received',
  card: 'approval',
  currency: 'approval',
};

/**
 * A payment being entered: the rows, the field that the keypad types into, and what main would say. Two
 * changes may come in one turn, as when a scan puts back what its first keys have typed: none undoes another.
 */
export function usePayment(bill: Bill, onSettled: OnSettled): Payment {
  const { ticket, way, partnerDiscount } = bill;
  const { client, queries } = useCounter();
  const settings = useQuery(queries.app.state.queryOptions()).data?.settings;
  const rounding: CashRounding = settings?.cashRounding ?? 'floor10';
  const goodsDue = ticket.totals.due - partnerDiscount;
  const [donation, setDonation] = useState<Gift | null>(null);
  const due = goodsDue + (donation?.amount ?? 0);
  const [rows, setRows] = useState(() => startRows(way, due));
  const [at, setAt] = useState(() => startAt(rows, way));
  const [prints, setPrints] = useState<boolean>();
  const settle = useAct(client.ticket.settle, sale => {
    playPaid(settings?.sound ?? 'normal');
    onSettled(sale, rows.find(row => row.wallet !== null)?.wallet?.token);
  });
  const printsReceipt = prints ?? settings?.printReceipt !== 'ask';
  const current = rows.find(row => row.key === at.key);
  const tenders = toTenderInputs(rows, rounding);
  const change = (key: number, by: Partial<TenderRow>) => setRows(now => changeRow(now, key, by, due));
  return {
    ticketId: ticket.id,
    partnerDiscount,
    due,
    goodsDue,
    donation,
    way,
    rows,
    current,
    field: at.field,
    decision: decide(rows, due, rounding),
    printsReceipt,
    settle,
    tenders,
    setDonation: gift => {
      setDonation(gift);
      setRows(now => balance(now, undefined, goodsDue + (gift?.amount ?? 0)));
    },
    setPrintsReceipt: setPrints,
    focus: (key, field) => setAt({ key, field }),
    change,
    type: key => {
      if (current !== undefined) change(current.key, typeInto(current, at.field, key));
    },
    addCash: amount => {
      if (current !== undefined) change(current.key, { received: (current.received ?? 0) + amount });
    },
    add: kind => {
      const key = Math.max(0, ...rows.map(row => row.key)) + 1;
      setRows(balance([...rows, emptyRow(key, kind, 0)], undefined, due));
      setAt({ key, field: 'amount' });
    },
    remove: key => {
      const rest = rows.filter(row => row.key !== key);
      setRows(balance(rest, undefined, due));
      if (at.key === key) setAt({ key: rows.find(row => row.key !== key)?.key ?? 0, field: 'amount' });
    },
    next: () => setAt(nextPlace(rows, at)),
    finish: (allowRepeatedApproval = false) => {
      void settle.run({
        ticketId: ticket.id,
        expectedDue: goodsDue,
        tenders,
        partnerDiscount,
        donation,
        printReceipt: printsReceipt,
        allowRepeatedApproval,
      });
    },
  };
}

function startAt(
  rows: readonly TenderRow[],
  way: PayWay,
): { readonly key: number; readonly field: RowField } {
  const first = rows[0];
  if (first === undefined) return { key: 0, field: 'amount' };
  return { key: first.key, field: way === 'split' ? 'amount' : FIRST_FIELD[first.kind] };
}

interface Place {
  readonly key: number;
  readonly field: RowField;
}

const FIELDS: Readonly<Record<TenderRow['kind'], readonly RowField[]>> = {
  cash: ['amount', 'received'],
  card: ['amount', 'approval', 'card'],
  currency: ['amount', 'approval', 'card'],
};

/** The field after this one: the row's next, or what the next row needs. After the last it begins again. */
function nextPlace(rows: readonly TenderRow[], at: Place): Place {
  const places = rows.flatMap(row =>
    FIELDS[row.kind]
      .filter(field => field !== 'amount' || row.key === at.key)
      .map(field => ({ key: row.key, field })),
  );
  const index = places.findIndex(place => place.key === at.key && place.field === at.field);
  return places[(index + 1) % places.length] ?? at;
}

const APPROVAL_MAX = 12;

function typeInto(row: TenderRow, field: RowField, key: KeypadKey): Partial<TenderRow> {
  switch (field) {
    case 'amount':
      return { amount: Number(typeDigits(row.amount === 0 ? '' : String(row.amount), key) || 0) };
    case 'received': {
      const digits = typeDigits(row.received === null ? '' : String(row.received), key);
      return { received: digits === '' ? null : Number(digits) };
    }
    case 'approval':
      return { approvalNumber: typeText(row.approvalNumber, key, APPROVAL_MAX) };
    case 'confirmation':
      return row.wallet === null
        ? {}
        : { wallet: { ...row.wallet, confirmation: typeText(row.wallet.confirmation, key, 6) } };
    case 'card':
      return { card: typeText(row.card, key, 4) };
  }
}

/** Like `typeDigits`, but zeros at the front count: an approval number is a name, not an amount. */
function typeText(text: string, key: KeypadKey, max: number): string {
  if (key === 'clear') return '';
  if (key === 'erase') return text.slice(0, -1);
  return (text + key).slice(0, max);
}
