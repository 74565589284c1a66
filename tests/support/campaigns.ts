import { required } from '../../src/base/assert.ts';
import type { CampaignView } from '../../src/contract/campaign.ts';
import type { CounterClient } from '../../src/contract/contract.ts';
import { command } from './till.ts';

/** The open campaign that the demo shop begins with: 300,000 won, 60 days. */
export async function demoCampaign(client: CounterClient): Promise<CampaignView> {
  return required((await client.campaign.list()).at(-1), 'campaign of the demo shop');
}

/** A gift in cash without a sale. */
export async function give(client: CounterClient, amount: number): Promise<CampaignView> {
  const { id: campaignId } = await demoCampaign(client);
  return client.campaign.give({ ...command(), campaignId, amount });
}

/** What handing a campaign's money over needs to be told. */
export function handingOver(
  campaignId: string,
  amount: number,
  source: 'drawer' | 'safe' | 'bank' = 'drawer',
) {
  return { ...command(), campaignId, amount, source, recipient: '연습 모금회 박나눔' };
}
