import type { ReadableDatabase } from '../sql/database.ts';
import type { Break } from '../verify.ts';

/** One promise about sums: a query whose first row, if there is one, breaks it. */
interface Check {
  readonly what: (row: Readonly<Record<string, unknown>>) => string;
  readonly sql: string;
}

const text = (value: unknown): string => String(value);

/** A kept sum compared with the rows that it sums up, in both directions. */
function keptSum(table: string, keys: readonly string[], values: readonly string[], source: string): Check {
  const columns = [...keys, ...values].join(', ');
  const kept = `SELECT ${columns} FROM ${table}`;
  return {
    what: row => `${table} ${keys.map(key => text(row[key])).join(' ')}: it is not the sum of its rows`,
    sql: `SELECT * FROM (${kept} EXCEPT ${source})
          UNION ALL SELECT * FROM (${source} EXCEPT ${kept}) LIMIT 1`,
  };
}

const DEBIT = "sum(CASE side WHEN 'debit' THEN amount_won ELSE 0 END) AS debit_won";
const CREDIT = "sum(CASE side WHEN 'credit' THEN amount_won ELSE 0 END) AS credit_won";
const POSTINGS = 'FROM posting JOIN journal_entry AS entry ON entry.id = posting.entry_id';
const SALE_SUMS = ['subtotal', 'due', 'supply_value', 'vat', 'exempt', 'zero_rated', 'rounding'];

/** The account of the way in which a fee was paid. */
const FEE_ROLE = `CASE place WHEN 'cash' THEN 'centreCash' WHEN 'bank' THEN 'centreBank'
  WHEN 'card' THEN 'feeCardReceivable' ELSE 'feeCurrencyReceivable' END`;

const CHECKS: readonly Check[] = [
  keptSum(
    'account_balance',
    ['book', 'account_code'],
    ['debit_won', 'credit_won'],
    `SELECT entry.book, posting.account_code, ${DEBIT}, ${CREDIT} ${POSTINGS}
     GROUP BY entry.book, posting.account_code`,
  ),
  keptSum(
    'account_day',
    ['book', 'account_code', 'business_date'],
    ['debit_won', 'credit_won'],
    `SELECT entry.book, posting.account_code, entry.business_date, ${DEBIT}, ${CREDIT} ${POSTINGS}
     GROUP BY entry.book, posting.account_code, entry.business_date`,
  ),
  keptSum(
    'shift_total',
    ['shift_id', 'kind'],
    ['count', 'discount_won', ...SALE_SUMS.map(name => `${name}_won`)],
    `SELECT shift_id, kind, count(*) AS count, sum(line_discount_won + order_discount_won) AS discount_won,
       ${SALE_SUMS.map(name => `sum(${name}_won) AS ${name}_won`).join(', ')}
     FROM sale GROUP BY shift_id, kind`,
  ),
  keptSum(
    'shift_tender_total',
    ['shift_id', 'sale_kind', 'tender_kind'],
    ['count', 'amount_won'],
    `SELECT sale.shift_id, sale.kind AS sale_kind, tender.kind AS tender_kind, count(*) AS count,
       sum(tender.amount_won) AS amount_won
     FROM tender JOIN sale ON sale.id = tender.sale_id GROUP BY sale.shift_id, sale.kind, tender.kind`,
  ),
  keptSum(
    'campaign_total',
    ['campaign_id'],
    ['gift_count', 'given_won', 'returned_won', 'handed_over_won'],
    `SELECT campaign_id, sum(amount_won > 0) AS gift_count, sum(max(amount_won, 0)) AS given_won,
       sum(max(-amount_won, 0)) AS returned_won,
       (SELECT coalesce(sum(amount_won), 0) FROM campaign_handover
        WHERE campaign_handover.campaign_id = donation.campaign_id) AS handed_over_won
     FROM donation GROUP BY campaign_id`,
  ),
  keptSum(
    'campaign_wallet_total',
    ['campaign_id'],
    ['held_won'],
    `SELECT campaign_id, sum(amount_won) -
       (SELECT coalesce(sum(wallet_won), 0) FROM campaign_handover
        WHERE campaign_handover.campaign_id = donation.campaign_id) AS held_won
     FROM donation WHERE source = 'wallet' GROUP BY campaign_id`,
  ),
  {
    what: row => `account ${text(row['code'])}: it does not hold the gifts that were not handed over yet`,
    sql: `SELECT account.code FROM account
          LEFT JOIN account_balance AS balance
            ON balance.account_code = account.code AND balance.book = 'shop'
          WHERE account.role = 'donationsHeld' AND coalesce(balance.credit_won - balance.debit_won, 0) <>
            (SELECT coalesce(sum(given_won - returned_won - handed_over_won), 0) FROM campaign_total)
            - (SELECT coalesce(sum(held_won), 0) FROM campaign_wallet_total)
          LIMIT 1`,
  },
  {
    what: row =>
      `account ${text(row['code'])}: it does not hold what wallets gave and was not handed over yet`,
    sql: `SELECT account.code FROM account
          LEFT JOIN account_balance AS balance
            ON balance.account_code = account.code AND balance.book = 'circulation'
          WHERE account.role = 'campaignPayable' AND coalesce(balance.credit_won - balance.debit_won, 0) <>
            (SELECT coalesce(sum(held_won), 0) FROM campaign_wallet_total)
          LIMIT 1`,
  },
  {
    what: row =>
      `village project ${text(row['id'])}: account ${text(row['code'])} does not hold what is left of it`,
    sql: `SELECT id, code FROM (
            SELECT project.id, account.code,
              (SELECT coalesce(sum(amount_won), 0) FROM village_money WHERE project_id = project.id)
              - (SELECT coalesce(sum(grant_won + own_won), 0) FROM village_spending
                 WHERE project_id = project.id AND reversed_at_ms IS NULL)
              - (SELECT coalesce(sum(grant_left_won + own_left_won + interest_won), 0)
                 FROM village_settlement WHERE project_id = project.id AND returned_on IS NOT NULL) AS held,
              (SELECT coalesce(sum(CASE side WHEN 'debit' THEN amount_won ELSE -amount_won END), 0)
               FROM journal_entry AS entry JOIN posting ON posting.entry_id = entry.id
               WHERE entry.source_id = project.id AND posting.account_code = account.code) AS booked
            FROM village_project AS project JOIN account ON account.role = 'grantBank')
          WHERE held <> booked LIMIT 1`,
  },
  {
    what: row => `account ${text(row['role'])}: it does not hold what fees and pay came to`,
    sql: `WITH moved (role, amount_won) AS (
            SELECT ${FEE_ROLE}, amount_won FROM fee_tender
            UNION ALL SELECT ${FEE_ROLE}, -amount_won FROM fee_refund_tender
            UNION ALL SELECT ${FEE_ROLE}, -amount_won FROM fee_deposit
            UNION ALL SELECT 'centreBank', amount_won FROM fee_deposit
            UNION ALL SELECT 'centreBank', tax_won + local_won - gross_won FROM instructor_pay
            UNION ALL SELECT 'centreBank', -amount_won FROM withholding_payment
            UNION ALL SELECT 'withholdingPayable', amount_won FROM withholding_payment
            UNION ALL SELECT 'withholdingPayable', -tax_won - local_won FROM instructor_pay
            UNION ALL SELECT 'instructorPay', gross_won FROM instructor_pay
            UNION ALL SELECT 'feeRefund', fee_won + materials_won FROM fee_refund
            UNION ALL SELECT 'feeIncome', -fee_won FROM fee_payment
            UNION ALL SELECT 'materialsIncome', -materials_won FROM fee_payment)
          SELECT account.role FROM account
          LEFT JOIN account_balance AS balance
            ON balance.account_code = account.code AND balance.book = 'centre'
          WHERE account.role IN ('centreCash', 'centreBank', 'feeReceivable', 'feeCardReceivable',
              'feeCurrencyReceivable', 'withholdingPayable', 'instructorPay', 'feeRefund', 'feeIncome',
              'materialsIncome')
            AND coalesce(balance.debit_won - balance.credit_won, 0) <>
              (SELECT coalesce(sum(amount_won), 0) FROM moved WHERE moved.role = account.role)
          LIMIT 1`,
  },
  {
    what: row => `hand-over ${text(row['last'])}: a number is missing`,
    sql: `SELECT max(coalesce((SELECT last FROM counter WHERE name = 'handover'), 0),
            coalesce(max(number), 0)) AS last FROM campaign_handover
          HAVING count(*) <> last OR count(*) <> coalesce(max(number), 0) LIMIT 1`,
  },
  keptSum(
    'wallet',
    ['member_id'],
    ['charged_won', 'cash_won', 'owed_won'],
    `SELECT member_id, sum(charged_won) AS charged_won, sum(cash_won) AS cash_won, sum(owed_won) AS owed_won
     FROM wallet_movement GROUP BY member_id`,
  ),
  keptSum(
    'wallet_month',
    ['member_id', 'month'],
    ['paid_won', 'charged_won'],
    `SELECT member_id, month, sum(paid_won) AS paid_won,
       sum(CASE kind WHEN 'charge' THEN charged_won ELSE 0 END) AS charged_won
     FROM wallet_movement GROUP BY member_id, month`,
  ),
  {
    what: row => `account ${text(row['role'])}: it is not what the wallets of all members hold`,
    sql: `SELECT role FROM (
            SELECT account.role, coalesce(balance.credit_won - balance.debit_won, 0) AS booked,
              CASE account.role
                WHEN 'memberCharged' THEN (SELECT coalesce(sum(charged_won), 0) FROM wallet)
                WHEN 'memberCash' THEN (SELECT coalesce(sum(cash_won), 0) FROM wallet)
                ELSE -(SELECT coalesce(sum(owed_won), 0) FROM wallet)
              END AS held
            FROM account LEFT JOIN account_balance AS balance
              ON balance.account_code = account.code AND balance.book = 'circulation'
            WHERE account.role IN ('memberCharged', 'memberCash', 'memberReceivable'))
          WHERE booked <> held LIMIT 1`,
  },
  {
    what: () => 'merchants: what they are owed is not what wallets have paid and was not settled',
    sql: `SELECT 1 FROM account LEFT JOIN account_balance AS balance
            ON balance.account_code = account.code AND balance.book = 'circulation'
          WHERE account.role = 'merchantPayable'
            AND coalesce(balance.credit_won - balance.debit_won, 0) <>
              coalesce((SELECT -sum(charged_won + cash_won) FROM wallet_movement
                WHERE kind IN ('payment', 'refund')), 0)
              - coalesce((SELECT sum(part.at_most_won) FROM wallet_movement AS movement
                JOIN tender ON tender.id = movement.tender_id
                JOIN sale_benefit AS part
                  ON part.sale_id = tender.sale_id AND part.tender_id = tender.id
                WHERE movement.kind IN ('payment', 'refund') AND part.funder = 'shop'
                  AND part.kind = 'cashback'), 0)
              - coalesce((SELECT sum(amount_won) FROM merchant_settlement), 0) LIMIT 1`,
  },
  keptSum(
    'wallet_day',
    ['business_date'],
    ['amount_won'],
    `SELECT entry.business_date, -sum(movement.charged_won + movement.cash_won) - coalesce(sum((
       SELECT sum(part.at_most_won) FROM tender
       JOIN sale_benefit AS part ON part.sale_id = tender.sale_id AND part.tender_id = tender.id
       WHERE tender.id = movement.tender_id AND part.funder = 'shop' AND part.kind = 'cashback')), 0)
       AS amount_won
     FROM wallet_movement AS movement JOIN journal_entry AS entry ON entry.id = movement.entry_id
     WHERE movement.kind IN ('payment', 'refund') GROUP BY entry.business_date`,
  ),
  {
    what: row =>
      `channel_day ${text(row['channel'])} ${text(row['business_date'])}: it is not what the books claim`,
    sql: `SELECT channel, business_date FROM (
            SELECT channel, business_date, amount_won FROM channel_day
            UNION ALL
            SELECT delivery_order.channel, entry.business_date,
              CASE posting.side WHEN 'debit' THEN -posting.amount_won ELSE posting.amount_won END
            FROM account JOIN posting ON posting.account_code = account.code
            JOIN journal_entry AS entry ON entry.id = posting.entry_id
            LEFT JOIN sale ON sale.id = entry.source_id
            JOIN delivery_order ON delivery_order.id = coalesce(sale.original_id, entry.source_id)
            WHERE account.role = 'channelReceivable'
              AND entry.event IN ('sale', 'refund', 'orderCompensated'))
          GROUP BY channel, business_date HAVING sum(amount_won) <> 0 LIMIT 1`,
  },
  keptSum(
    'order_figure',
    ['business_date', 'order_id'],
    ['channel', 'state', 'payable_won', 'fee_won'],
    `SELECT business_date, id AS order_id, channel, state, payable_won, coalesce(fee_won, 0) AS fee_won
     FROM delivery_order WHERE ended_at_ms IS NOT NULL`,
  ),
  {
    what: row => `match ${text(row['id'])}: its deposits and its fee are not what it cleared`,
    sql: `SELECT match.id FROM bank_match AS match
          WHERE deposited_won + fee_won <>
              (SELECT coalesce(sum(cleared_won), 0) FROM bank_match_item WHERE match_id = match.id)
            OR (NOT EXISTS (SELECT 1 FROM bank_match_undo AS undo WHERE undo.match_id = match.id)
              AND deposited_won <>
                (SELECT coalesce(sum(amount_won), 0) FROM bank_deposit WHERE match_id = match.id))
          LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: its lines do not add up to it`,
    sql: `SELECT sale.receipt_number FROM sale JOIN sale_line AS line ON line.sale_id = sale.id
          GROUP BY sale.id
          HAVING sum(line.net_won) <> sale.due_won OR sum(line.gross_won) <> sale.subtotal_won LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: its tenders do not pay it`,
    sql: `SELECT sale.receipt_number FROM sale LEFT JOIN tender ON tender.sale_id = sale.id GROUP BY sale.id
          HAVING coalesce(sum(tender.amount_won), 0) + sale.rounding_won <> sale.due_won LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: its journal entry is about another amount`,
    sql: `SELECT sale.receipt_number FROM sale JOIN posting ON posting.entry_id = sale.entry_id
          JOIN account ON account.code = posting.account_code
          WHERE account.kind IN ('income', 'liability') GROUP BY sale.id
          HAVING sum(CASE posting.side WHEN 'credit' THEN posting.amount_won ELSE -posting.amount_won END)
            <> sale.due_won + coalesce((SELECT amount_won FROM donation
              WHERE sale_id = sale.id AND source = 'cash'), 0)
          LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: money was due, and no journal entry says so`,
    sql: 'SELECT receipt_number FROM sale WHERE entry_id IS NULL AND due_won <> 0 LIMIT 1',
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: its refunds took back more than was sold`,
    sql: `SELECT original.receipt_number FROM sale AS refund
          JOIN sale_line AS back ON back.sale_id = refund.id
          JOIN sale AS original ON original.id = refund.original_id
          JOIN sale_line AS sold ON sold.sale_id = original.id
            AND sold.position = coalesce(back.original_position, back.position)
          GROUP BY original.id, sold.position
          HAVING sum(back.quantity) + sold.quantity < 0 OR sum(back.net_won) + sold.net_won < 0 LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: all of it came back, and its figures are not zero`,
    sql: `SELECT original.receipt_number FROM sale AS original
          JOIN sale AS refund ON refund.original_id = original.id
          GROUP BY original.id
          HAVING (SELECT sum(quantity) FROM sale_line WHERE sale_id = original.id)
              + (SELECT sum(line.quantity) FROM sale AS back JOIN sale_line AS line ON line.sale_id = back.id
                 WHERE back.original_id = original.id) = 0
            AND (${['subtotal', 'due', 'supply_value', 'vat', 'exempt', 'zero_rated', 'rounding']
              .map(name => `original.${name}_won + sum(refund.${name}_won) <> 0`)
              .join(' OR ')}) LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: a payment of it gave back more than it took`,
    sql: `SELECT original.receipt_number FROM tender AS back
          JOIN tender AS paid ON paid.id = back.original_tender_id
          JOIN sale AS original ON original.id = paid.sale_id
          WHERE back.original_tender_id IS NOT NULL
          GROUP BY paid.id HAVING sum(back.amount_won) + paid.amount_won < 0 LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: two cash receipts of it hold`,
    sql: `SELECT sale.receipt_number FROM cash_receipt AS receipt JOIN sale ON sale.id = receipt.sale_id
          LEFT JOIN cash_receipt_cancel AS cancel ON cancel.receipt_id = receipt.id
          WHERE cancel.receipt_id IS NULL GROUP BY sale.id HAVING count(*) > 1 LIMIT 1`,
  },
  {
    what: row => `sale ${text(row['receipt_number'])}: a cash receipt of it is for more than its cash`,
    sql: `SELECT sale.receipt_number FROM cash_receipt AS receipt JOIN sale ON sale.id = receipt.sale_id
          WHERE receipt.total_won > (
            SELECT coalesce(sum(tender.amount_won), 0) FROM sale AS part
            JOIN tender ON tender.sale_id = part.id
            LEFT JOIN tender_resolution AS resolution ON resolution.tender_id = tender.id
            WHERE (part.id = sale.id
                OR part.original_id = sale.id AND part.settled_at_ms < receipt.issued_at_ms)
              AND (tender.kind = 'cash' OR resolution.outcome = 'paidInCash')) LIMIT 1`,
  },
  {
    what: row =>
      `counter ${text(row['name'])}: ${text(row['last'])} were given, ${text(row['found'])} are there`,
    sql: `SELECT counter.name, counter.last, count(sale.id) AS found FROM counter
          LEFT JOIN sale
            ON counter.name = 'receipt:' || printf('%02d', sale.till) || ':' || sale.business_date
          WHERE counter.name GLOB 'receipt:*' GROUP BY counter.name HAVING found <> counter.last LIMIT 1`,
  },
  {
    what: row => `counter ${text(row['name'])}: a Z report is missing`,
    sql: `SELECT counter.name FROM counter
          LEFT JOIN z_report ON counter.name = 'z:' || printf('%02d', z_report.till)
          WHERE counter.name GLOB 'z:*' GROUP BY counter.name
          HAVING count(z_report.number) <> counter.last OR max(z_report.number) <> counter.last LIMIT 1`,
  },
  {
    what: row => `Z report ${text(row['number'])}: the head that it printed is not in the chain`,
    sql: `SELECT z_report.number FROM z_report
          LEFT JOIN journal_seal AS seal ON seal.sequence = z_report.entry_count
          WHERE z_report.entry_count > 0 AND seal.hash IS NOT z_report.chain_head LIMIT 1`,
  },
  {
    what: row => `Z report ${text(row['number'])}: its net sales are not those of its shift`,
    sql: `SELECT z_report.number FROM z_report WHERE json_extract(figures_json, '$.net') <>
            coalesce((SELECT sum(due_won) FROM shift_total WHERE shift_id = z_report.shift_id), 0) LIMIT 1`,
  },
];

/** Adds everything up again that is kept as a sum, a count or a number on paper. */
export function verifySums(database: ReadableDatabase): Break {
  for (const check of CHECKS) {
    const row = database.prepare<[], Record<string, unknown>>(check.sql).get();
    if (row !== undefined) return check.what(row);
  }
  return undefined;
}
