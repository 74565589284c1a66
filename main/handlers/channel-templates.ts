import baedalEum from '../../resources/channels/baedal-eum/template.json' with { type: 'json' };
import baedalSeogu from '../../resources/channels/baedal-seogu/template.json' with { type: 'json' };
import ddangyo from '../../resources/channels/ddangyo/template.json' with { type: 'json' };
import meokkebi from '../../resources/channels/meokkebi/template.json' with { type: 'json' };
import orderTable from '../../resources/channels/order-table.json' with { type: 'json' };
import { tableOf, type OrderTable } from '../../src/delivery/order-table.ts';
import { readTemplate, type ChannelTemplate } from '../../src/delivery/paper-template.ts';

/** How the channels that this version knows print their orders. */
export const SHIPPED_TEMPLATES: readonly ChannelTemplate[] = [baedalSeogu, baedalEum, ddangyo, meokkebi].map(
  readTemplate,
);

/** How a channel's table of orders is read. */
export function orderTableOf(channelId: string): OrderTable {
  return tableOf(
    orderTable,
    channelId,
    SHIPPED_TEMPLATES.find(({ channel }) => channel === channelId),
  );
}
