import type { ReadableDatabase, WritableDatabase } from '../sql/database.ts';
import { query, write } from './statement.ts';

/** A campaign as its last version tells it, with its sums. */
export interface CampaignRow {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly story: string;
  readonly target: number;
  readonly fundraiser: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly closedAtMs: number | null;
  readonly closingReason: string | null;
  readonly giftCount: number;
  readonly given: number;
  readonly returned: number;
  readonly handedOver: number;
  /** What of the held money is in the circulation's reserve: gifts out of wallets. */
  readonly walletHeld: number;
}

/** A gift, or one given back: then negative, with `originalId`. */
export interface DonationRow {
  readonly id: string;
  readonly campaignId: string;
  readonly originalId: string | null;
  readonly saleId: string | null;
  readonly shiftId: string;
  readonly amount: number;
  readonly businessDate: string;
  readonly atMs: number;
  readonly entryId: string;
  readonly source: 'cash' | 'wallet';
  /** Whose wallet it came out of. */
  readonly memberId: string | null;
}

export interface HandOverRow {
  readonly number: number;
  readonly campaignId: string;
  readonly amount: number;
  readonly source: 'drawer' | 'safe' | 'bank';
  readonly recipient: string;
  /** Of the drawer that it came from. */
  readonly shiftId: string | null;
  readonly businessDate: string;
  readonly atMs: number;
  readonly entryId: string;
  /** The part out of wallets, in `amount`, with its entry in the circulation book. */
  readonly walletAmount: number;
  readonly walletEntryId: string | null;
}

type GiftRow = Pick<DonationRow, 'id' | 'amount' | 'businessDate' | 'atMs' | 'source'> & {
  readonly receiptNumber: string | null;
};

export interface CampaignReads {
  find(campaignId: string): CampaignRow | undefined;
  /** The one that began last first. */
  list(): CampaignRow[];
  /** The newest first; gifts that went back are negative. */
  gifts(campaignId: string, limit: number): GiftRow[];
  /** The newest first. */
  handOvers(campaignId: string): HandOverRow[];
  /** The gift that was given with a sale, or went back with a refund. */
  ofSale(saleId: string): DonationRow | undefined;
  /** Whether a gift went back. */
  isReturned(donationId: string): boolean;
  /** What gifts put into a shift's drawer, and what hand-overs took out of it. */
  cashOfShift(shiftId: string): { readonly given: number; readonly handedOver: number };
}

export interface CampaignWrites {
  add(campaignId: string, atMs: number): void;
  addVersion(
    version: Pick<
      CampaignRow,
      'id' | 'version' | 'title' | 'story' | 'target' | 'fundraiser' | 'firstDay' | 'lastDay'
    >,
    atMs: number,
  ): void;
  close(campaignId: string, reason: string, atMs: number): void;
  give(donation: DonationRow): void;
  handOver(row: HandOverRow): void;
}

const CAMPAIGN = `SELECT campaign.id, version.version, version.title, version.story,
    version.target_won AS target, version.fundraiser, version.first_day AS firstDay,
    version.last_day AS lastDay, closing.at_ms AS closedAtMs, closing.reason AS closingReason,
    coalesce(total.gift_count, 0) AS giftCount, coalesce(total.given_won, 0) AS given,
    coalesce(total.returned_won, 0) AS returned, coalesce(total.handed_over_won, 0) AS handedOver,
    coalesce(of_wallets.held_won, 0) AS walletHeld
  FROM campaign
  JOIN campaign_version AS version ON version.campaign_id = campaign.id AND version.version =
    (SELECT max(version) FROM campaign_version WHERE campaign_id = campaign.id)
  LEFT JOIN campaign_closing AS closing ON closing.campaign_id = campaign.id
  LEFT JOIN campaign_total AS total ON total.campaign_id = campaign.id
  LEFT JOIN campaign_wallet_total AS of_wallets ON of_wallets.campaign_id = campaign.id`;

export function createCampaignReads(database: ReadableDatabase): CampaignReads {
  const find = query<[string], CampaignRow>(database, `${CAMPAIGN} WHERE campaign.id IN (?)`);
  const list = query<[], CampaignRow>(
    database,
    `${CAMPAIGN} ORDER BY version.first_day DESC, campaign.id DESC`,
  );
  const gifts = query<[string, number], GiftRow>(
    database,
    `SELECT donation.id, donation.amount_won AS amount, donation.business_date AS businessDate,
       donation.at_ms AS atMs, donation.source, sale.receipt_number AS receiptNumber
     FROM donation LEFT JOIN sale ON sale.id = donation.sale_id
     WHERE donation.campaign_id = ? ORDER BY donation.at_ms DESC, donation.id DESC LIMIT ?`,
  );
  const handOvers = query<[string], HandOverRow>(
    database,
    `SELECT number, campaign_id AS campaignId, amount_won AS amount, source, recipient, shift_id AS shiftId,
       business_date AS businessDate, at_ms AS atMs, entry_id AS entryId, wallet_won AS walletAmount,
       wallet_entry_id AS walletEntryId
     FROM campaign_handover WHERE campaign_id = ? ORDER BY number DESC`,
  );
  const ofSale = query<[string], DonationRow>(
    database,
    `SELECT id, campaign_id AS campaignId, original_id AS originalId, sale_id AS saleId, shift_id AS shiftId,
       amount_won AS amount, business_date AS businessDate, at_ms AS atMs, entry_id AS entryId, source,
       member_id AS memberId
     FROM donation WHERE sale_id = ?`,
  );
  const isReturned = query<[string], { id: string }>(
    database,
    'SELECT id FROM donation WHERE original_id = ?',
  );
  const given = query<[string], { sum: number }>(
    database,
    "SELECT coalesce(sum(amount_won), 0) AS sum FROM donation WHERE shift_id = ? AND source = 'cash'",
  );
  const taken = query<[string], { sum: number }>(
    database,
    'SELECT coalesce(sum(amount_won - wallet_won), 0) AS sum FROM campaign_handover WHERE shift_id = ?',
  );
  return {
    find: campaignId => find.get(campaignId),
    list: () => list.all(),
    gifts: (campaignId, limit) => gifts.all(campaignId, limit),
    handOvers: campaignId => handOvers.all(campaignId),
    ofSale: saleId => ofSale.get(saleId),
    isReturned: donationId => isReturned.get(donationId) !== undefined,
    cashOfShift: shiftId => ({
      given: given.get(shiftId)?.sum ?? 0,
      handedOver: taken.get(shiftId)?.sum ?? 0,
    }),
  };
}

type Values = (string | number | null)[];

export function createCampaignWrites(database: WritableDatabase): CampaignWrites {
  const add = write<Values>(database, 'INSERT INTO campaign (id, created_at_ms) VALUES (?, ?)');
  const addVersion = write<Values>(
    database,
    `INSERT INTO campaign_version (campaign_id, version, title, story, target_won, fundraiser, first_day,
       last_day, saved_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const close = write<Values>(
    database,
    'INSERT INTO campaign_closing (campaign_id, reason, at_ms) VALUES (?, ?, ?)',
  );
  const give = write<Values>(
    database,
    `INSERT INTO donation (id, campaign_id, original_id, sale_id, shift_id, amount_won, business_date, at_ms,
       entry_id, source, member_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const handOver = write<Values>(
    database,
    `INSERT INTO campaign_handover (number, campaign_id, amount_won, source, recipient, shift_id,
       business_date, at_ms, entry_id, wallet_won, wallet_entry_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return {
    add: (campaignId, atMs) => void add(campaignId, atMs),
    addVersion: ({ id, version, title, story, target, fundraiser, firstDay, lastDay }, atMs) =>
      void addVersion(id, version, title, story, target, fundraiser, firstDay, lastDay, atMs),
    close: (campaignId, reason, atMs) => void close(campaignId, reason, atMs),
    give: row => {
      const { id, campaignId, originalId, saleId, shiftId, amount, businessDate, atMs, entryId } = row;
      const { source, memberId } = row;
      give(
        id,
        campaignId,
        originalId,
        saleId,
        shiftId,
        amount,
        businessDate,
        atMs,
        entryId,
        source,
        memberId,
      );
    },
    handOver: row => {
      const { number, campaignId, amount, source, recipient, shiftId, businessDate, atMs, entryId } = row;
      const { walletAmount, walletEntryId } = row;
      handOver(
        number,
        campaignId,
        amount,
        source,
        recipient,
        shiftId,
        businessDate,
        atMs,
        entryId,
        walletAmount,
        walletEntryId,
      );
    },
  };
}
